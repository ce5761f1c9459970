/** A mutation with its variables. */
export interface Asked {
  readonly query: string
  readonly input: Readonly<Record<string, unknown>>
}

/** A mutation of one kind: its preconditions, its request, and the result of running it once. */
export interface Mutation {
  readonly before: readonly Asked[]
  readonly asked: Asked
  /** The expected payload. */
  readonly answer: unknown
  /** The expected changes, each with the resulting version. */
  readonly effect: readonly string[]
}

export interface MutationKind {
  readonly name: string
  /** @param marker a text in the names or titles of all its records */
  mutationOf(marker: string): Mutation
}

const claim = (marker: string, title = 'A register') => ({ source: { sourceKind: 'DATASET', title }, note: marker })

const key = (value: string) => ({ externalId: { scheme: 'cut', value } })

/** Upserts a person. */
export const upsertPerson = (marker: string, said: Readonly<Record<string, unknown>>, title?: string): Asked => ({
  query: `mutation ($input: UpsertPersonInput!) {
    upsertPerson(input: $input) { created changed person { name } userErrors { code message } }
  }`,
  input: { key: key(marker), claim: claim(marker, title), ...said },
})

const upsertInstitution = (marker: string): Asked => ({
  query: `mutation ($input: UpsertInstitutionInput!) {
    upsertInstitution(input: $input) { created changed userErrors { code message } }
  }`,
  input: { key: key(`${marker}employer`), claim: claim(marker), name: 'An employer', institutionKind: 'IGO' },
})

const recordTenure = (marker: string): Asked => ({
  query: `mutation ($input: RecordTenureInput!) {
    recordTenure(input: $input) { created changed tenure { title } userErrors { code message } }
  }`,
  input: {
    holder: key(`${marker}holder`),
    employer: key(`${marker}employer`),
    claim: claim(marker),
    title: `Director ${marker}`,
    validity: { start: '2020' },
  },
})

const withdrawClaims = (marker: string): Asked => ({
  query: `mutation ($input: WithdrawClaimsInput!) {
    withdrawClaims(input: $input) { withdrawn deleted userErrors { code message } }
  }`,
  input: { key: key(marker), reason: marker },
})

const applyBatch = (marker: string): Asked => ({
  query: `mutation ($input: ApplyBatchInput!) {
    applyBatch(input: $input) { applied results { created changed } userErrors { code message } }
  }`,
  input: {
    idempotencyKey: marker,
    items: [
      { upsertPerson: upsertPerson(`${marker}holder`, { name: `Holder ${marker}` }).input },
      { upsertInstitution: { ...upsertInstitution(marker).input, name: `Employer ${marker}` } },
      { recordTenure: recordTenure(marker).input },
    ],
  },
})

const mergeEntities = (marker: string): Asked => ({
  query: `mutation ($input: MergeEntitiesInput!) {
    mergeEntities(input: $input) { movedRelationships entity { name } userErrors { code message } }
  }`,
  input: { into: key(marker), from: key(`${marker}holder`), reason: marker },
})

const holderAndEmployer = (marker: string): Asked[] => [
  upsertPerson(`${marker}holder`, { name: 'A holder' }),
  upsertInstitution(marker),
]

const DONE = { userErrors: [] }
const NEW = { created: true, changed: true }

/** The five kinds of mutation with which partners and editors change the graph. */
export const KINDS: readonly MutationKind[] = [
  {
    name: 'upsertPerson',
    mutationOf: (marker) => ({
      before: [],
      asked: upsertPerson(marker, { name: `Person ${marker}` }),
      answer: { ...DONE, ...NEW, person: { name: `Person ${marker}` } },
      effect: ['CREATE 1'],
    }),
  },
  {
    name: 'recordTenure',
    mutationOf: (marker) => ({
      before: holderAndEmployer(marker),
      asked: recordTenure(marker),
      answer: { ...DONE, ...NEW, tenure: { title: `Director ${marker}` } },
      effect: ['CREATE 1'],
    }),
  },
  {
    name: 'withdrawClaims',
    mutationOf: (marker) => ({
      before: ['One register', 'Another'].map((title) => upsertPerson(marker, { name: `Person ${marker}` }, title)),
      asked: withdrawClaims(marker),
      answer: { ...DONE, withdrawn: 2, deleted: true },
      effect: ['DELETE'],
    }),
  },
  {
    name: 'applyBatch',
    mutationOf: (marker) => ({
      before: [],
      asked: applyBatch(marker),
      answer: { ...DONE, applied: 3, results: [NEW, NEW, NEW] },
      effect: ['CREATE 1', 'CREATE 1', 'CREATE 1'],
    }),
  },
  {
    name: 'mergeEntities',
    mutationOf: (marker) => ({
      before: [...holderAndEmployer(marker), upsertPerson(marker, { name: `Person ${marker}` }), recordTenure(marker)],
      asked: mergeEntities(marker),
      answer: { ...DONE, movedRelationships: 1, entity: { name: `Person ${marker}` } },
      // The ids of the relationship that moved, the merged person and the surviving person.
      effect: ['UPDATE 2', 'DELETE', 'MERGE 2'],
    }),
  },
]
