/** What a party says of one record; `place` names record and party, so that its claim can be found again. */
export interface Said {
  readonly act: 'say'
  readonly place: string
  readonly mutation: 'upsertPerson' | 'upsertInstitution' | 'recordTenure'
  readonly input: Readonly<Record<string, unknown>>
  /** The values that its claim then has to have, by property. */
  readonly values: Readonly<Record<string, string>>
}

export interface Withdrawn {
  readonly act: 'withdraw'
  readonly place: string
  readonly input: Readonly<Record<string, unknown>>
}

export interface Batch {
  readonly act: 'batch'
  readonly items: readonly (Said | Withdrawn)[]
}

export interface Merged {
  readonly act: 'merge'
  /** The subjects that it makes one. */
  readonly subjects: readonly [string, string]
  readonly input: Readonly<Record<string, unknown>>
}

export interface Unmerged {
  readonly act: 'unmerge'
  readonly input: Readonly<Record<string, unknown>>
}

/** One request of a party. */
export type Act = Said | Withdrawn | Batch | Merged | Unmerged

/** What it says and takes back. */
export function itemsOf(act: Act): readonly (Said | Withdrawn)[] {
  if (act.act === 'batch') return act.items
  return act.act === 'say' || act.act === 'withdraw' ? [act] : []
}

/** Who acts: partners contradict each other about the same records, an editor settles, merges and undoes merges. */
export interface Party {
  readonly name: string
  readonly role: 'PARTNER' | 'EDITOR'
}

const PEOPLE = 14
const INSTITUTIONS = 4
const TITLES = ['Director General', 'Deputy Director', 'Adviser']
const YEARS = ['2018', '2018-10', '2019', '2019-03-01', '2020']

const oneOf = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)] as T
const below = (count: number): number => Math.floor(Math.random() * count)
const keyOf = (value: string) => ({ externalId: { scheme: 'shared', value } })

/** A party's place for what it says of a subject, and back. */
export const placeOf = ({ name }: Party, subject: string): string => `${name}/${subject}`
const subjectOf = (place: string): string => place.slice(place.indexOf('/') + 1)

const claimOf = (party: Party, subject: string, op: number) => ({
  source: { sourceKind: 'DATASET', title: `The register of ${party.name}`, published: '2021' },
  locator: placeOf(party, subject),
  note: String(op),
  basis: oneOf(['STATED', 'ATTRIBUTED', 'INFERRED']),
  settles: party.role === 'EDITOR' && Math.random() < 0.5,
})

function sayPerson(party: Party, op: number): Said {
  const subject = `person-${below(PEOPLE)}`
  const values = { name: oneOf(['A', 'B', 'C']) + subject, description: oneOf(['known', 'less known', 'unknown']) }
  const input = { ...values, key: keyOf(subject), claim: claimOf(party, subject, op) }
  return { act: 'say', place: placeOf(party, subject), mutation: 'upsertPerson', values, input }
}

function sayInstitution(party: Party, op: number): Said {
  const subject = `institution-${below(INSTITUTIONS)}`
  const values = { name: oneOf(['X', 'Y']) + subject, institutionKind: oneOf(['IGO', 'AGENCY']) }
  const input = { ...values, key: keyOf(subject), claim: claimOf(party, subject, op) }
  return { act: 'say', place: placeOf(party, subject), mutation: 'upsertInstitution', values, input }
}

function sayTenure(party: Party, op: number): Said {
  const [holder, employer, title] = [`person-${below(PEOPLE)}`, `institution-${below(INSTITUTIONS)}`, oneOf(TITLES)]
  const subject = `${holder}--${employer}--${title}`
  const start = oneOf(YEARS)
  const input = {
    key: keyOf(subject),
    holder: keyOf(holder),
    employer: keyOf(employer),
    title,
    validity: { start },
    claim: claimOf(party, subject, op),
  }
  return { act: 'say', place: placeOf(party, subject), mutation: 'recordTenure', values: { title, start }, input }
}

const say = (party: Party, op: number): Said => {
  const drawn = Math.random()
  if (drawn < 0.4) return sayPerson(party, op)
  return drawn < 0.5 ? sayInstitution(party, op) : sayTenure(party, op)
}

/** Takes back what the party has said of some record. */
function withdraw(place: string, op: number): Withdrawn {
  return { act: 'withdraw', place, input: { key: keyOf(subjectOf(place)), reason: String(op) } }
}

/** What a partner does next. `places` are those at which it has said something. */
export function partnerAct(party: Party, op: number, places: readonly string[]): Act {
  const drawn = Math.random()
  const item = () => (places.length > 5 && Math.random() < 0.2 ? withdraw(oneOf(places), op) : say(party, op))
  if (drawn < 0.6) return item()
  // An item names a record at most once: two writes of one number could not be told apart.
  const items = Array.from({ length: 2 + below(6) }, item)
  return { act: 'batch', items: [...new Map(items.map((it) => [it.place, it])).values()] }
}

/** What an editor does next. */
export function editorAct(party: Party, op: number, mergeIds: readonly string[]): Act {
  const drawn = Math.random()
  if (drawn < 0.4) return sayPerson(party, op)
  if (drawn < 0.7 && mergeIds.length > 0) return { act: 'unmerge', input: { mergeId: oneOf(mergeIds) } }
  const subjects = [`person-${below(PEOPLE)}`, `person-${below(PEOPLE)}`] as const
  const [into, from] = subjects.map(keyOf)
  return { act: 'merge', subjects, input: { into, from, reason: String(op) } }
}
