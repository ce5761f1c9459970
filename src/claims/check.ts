import type { Kind } from '../entities/entity.ts'
import { Basis } from '../record/basis.ts'
import { idPrefixes, type RecordKind, recordKindOf } from '../relationships/recordKind.ts'
import type { RelationshipKind } from '../relationships/relationship.ts'
import { type ClaimableFields, claimableOfEntity, claimableOfRelationship } from './claimable.ts'
import { type ClaimDraft, identityOf, type RelationshipHead } from './draft.ts'
import { referencesOf } from './references.ts'
import { problemsOfValues } from './valueCheck.ts'
import type { ClaimValues } from './values.ts'

/** What is known of the records that a draft names: in the graph, and in what is written along with it. */
export interface Known {
  /** Whether a record is in the graph already, so that a claim need not bring all that it requires. */
  exists(id: string): boolean
  /** The type name of an entity, such as Person, or undefined when there is none of that id. */
  label(id: string): string | undefined
  relationship(id: string): { readonly head: RelationshipHead; readonly values: ClaimValues } | undefined
  hasSource(id: string): boolean
  /** The id of the record that has this external id, written `scheme:value`. */
  externalIdOwner(externalId: string): string | undefined
}

/** Claims that cannot stand, each with every reason. */
export class RefusedClaims extends Error {
  constructor(
    readonly refused: readonly { readonly index: number; readonly draft: ClaimDraft; readonly reason: string }[],
  ) {
    super(refused.map(({ draft, reason }) => `${draft.about}: ${reason}`).join('\n'))
    this.name = 'RefusedClaims'
  }
}

/** Why a claim cannot stand, in sentences that say what was expected and what came; empty when it can. */
export function problemsOf(draft: ClaimDraft, known: Known): string[] {
  const kind = recordKindOf(draft.about)
  if (!kind)
    return [
      `Expected an id that starts with one of ${idPrefixes().join(', ')} and a colon, got ${quoted(draft.about)}.`,
    ]
  const fields = 'entity' in kind ? claimableOfEntity(kind.entity) : claimableOfRelationship(kind.relationship)
  return [
    ...problemsOfRecord(draft, kind, known),
    ...problemsOfProvenance(draft, known),
    ...problemsOfValues(draft.values, fields),
    ...problemsOfExternalIds(draft, known),
  ]
}

function problemsOfRecord(draft: ClaimDraft, kind: RecordKind, known: Known): string[] {
  if ('entity' in kind) return problemsOfEntity(draft, kind.entity, known)
  return problemsOfRelationship(draft, kind.relationship, known)
}

function problemsOfEntity({ about, head, values }: ClaimDraft, kind: Kind, known: Known): string[] {
  if (head === null) return known.label(about) ? [] : [`Expected a record with the id ${about}, found none.`]
  if (!('entity' in head) || head.entity !== kind)
    return [prefixProblem(about, 'entity' in head ? head.entity.kind : head.relationship.type)]
  if (known.exists(about)) return []
  return missing(values, requiredOf(claimableOfEntity(kind)))
}

function problemsOfRelationship(draft: ClaimDraft, kind: RelationshipKind, known: Known): string[] {
  const { about, head, values } = draft
  const existing = known.relationship(about)
  if (head === null && !existing) return [`Expected a record with the id ${about}, found none.`]
  if (head && (!('relationship' in head) || head.relationship !== kind)) {
    return [prefixProblem(about, 'entity' in head ? head.entity.kind : head.relationship.type)]
  }
  const link = (head ?? existing?.head) as RelationshipHead
  return [
    ...problemsOfEnds(link, known),
    ...problemsOfReferences(draft, known),
    ...(existing ? identityProblems(link, values, existing) : []),
    ...(head === null || known.exists(about) ? [] : missing(values, requiredOf(claimableOfRelationship(kind)))),
  ]
}

function problemsOfEnds({ relationship, fromId, toId }: RelationshipHead, known: Known): string[] {
  if (fromId === toId) return [`Expected two ends, got ${fromId} at both.`]
  const { type, from, to, pairs } = relationship
  const problems = [
    endProblem(type, 'from', fromId, from.fields, known),
    endProblem(type, 'to', toId, to.fields, known),
  ]
  const found = problems.filter((problem) => problem !== null)
  if (found.length > 0 || !pairs) return found
  const [fromLabel, toLabel] = [known.label(fromId) ?? '', known.label(toId) ?? '']
  if (pairs[fromLabel]?.includes(toLabel)) return []
  return [`Expected ${fromLabel} ${type} to lead to ${pairs[fromLabel]?.join(' or ')}, got ${toLabel} (${toId}).`]
}

function endProblem(
  type: string,
  end: string,
  id: string,
  fields: Readonly<Record<string, string>>,
  known: Known,
): string | null {
  const label = known.label(id)
  if (label === undefined) return `Expected ${end} to be the id of a record, found none with ${quoted(id)}.`
  if (fields[label]) return null
  return `Expected ${end} of ${type} to be ${Object.keys(fields).join(' or ')}, got ${label} (${id}).`
}

function problemsOfReferences(draft: ClaimDraft, known: Known): string[] {
  const unknown = referencesOf(draft).filter((id) => id !== draft.claimedById && known.label(id) === undefined)
  const notEvent = draft.values.atEventId && known.label(String(draft.values.atEventId)) !== 'Event'
  return [
    ...unknown.map((id) => `Expected the id of a record, found none with ${quoted(id)}.`),
    ...(notEvent
      ? [`Expected atEventId to be the id of an Event, got ${quoted(String(draft.values.atEventId))}.`]
      : []),
  ]
}

/** Another title, role or pair of ends is another record, not another claim about this one. */
function identityProblems(
  link: RelationshipHead,
  values: ClaimValues,
  existing: NonNullable<ReturnType<Known['relationship']>>,
): string[] {
  const was = identityOf(existing.head, existing.values)
  const is = identityOf(link, { ...existing.values, ...withoutNulls(values) })
  return was === is
    ? []
    : [
        'Expected the ends, the title or role, onBehalfOfId and occurrence of the record as it is, got others: record it under an id of its own.',
      ]
}

function problemsOfProvenance({ sourceId, basis, claimedById }: ClaimDraft, known: Known): string[] {
  const problems: string[] = []
  if (!known.hasSource(sourceId)) problems.push(`Expected the id of a source, found none with ${quoted(sourceId)}.`)
  if (!Basis.values.includes(basis))
    problems.push(`Expected basis to be one of ${Basis.values.join(', ')}, got ${quoted(basis)}.`)
  if (claimedById !== null && !known.label(claimedById)) {
    problems.push(`Expected claimedBy to be the id of a record, found none with ${quoted(claimedById)}.`)
  }
  return problems
}

function problemsOfExternalIds({ about, values }: ClaimDraft, known: Known): string[] {
  return ((values.externalIds ?? []) as readonly string[]).flatMap((externalId) => {
    const owner = known.externalIdOwner(externalId)
    return owner === undefined || owner === about ? [] : [`The external id ${externalId} is that of ${owner} already.`]
  })
}

const requiredOf = ({ fields }: ClaimableFields) => fields.filter(({ required }) => required)

const missing = (values: ClaimValues, required: readonly { readonly property: string }[]): string[] =>
  required
    .filter(({ property }) => values[property] == null)
    .map(({ property }) => `Expected a value for ${property}, found none.`)

const prefixProblem = (id: string, kind: string): string =>
  `Expected the id of a ${kind} to start with ${kind.toLowerCase()}:, got ${quoted(id)}.`

const withoutNulls = (values: ClaimValues): ClaimValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

const quoted = (text: string): string => JSON.stringify(text)
