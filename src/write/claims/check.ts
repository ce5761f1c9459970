import { withoutNulls } from '../../lib/collections/pickBy.ts'
import { type ClaimableFields, claimableOfEntity, claimableOfRelationship } from '../../model/claims/claimable.ts'
import type { ClaimValues } from '../../model/claims/claimValues.ts'
import type { Kind } from '../../model/entities/entity.ts'
import { Basis } from '../../model/record/basis.ts'
import { idPrefixes, type RecordKind, recordKindOf } from '../../model/relationships/recordKind.ts'
import type { RelationshipKind } from '../../model/relationships/relationship.ts'
import { type ClaimDraft, identityOf, type RelationshipHead } from './draft.ts'
import { type Objection, objection } from './objection.ts'
import { referencesOf } from './references.ts'
import { problemsOfValues } from './valueCheck.ts'

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

/** What is known where there is no record yet. */
export const NOTHING_KNOWN: Known = {
  exists: () => false,
  label: () => undefined,
  relationship: () => undefined,
  hasSource: () => false,
  externalIdOwner: () => undefined,
}

/** Why a claim cannot stand, in sentences that say what was expected and what came; empty when it can. */
export function problemsOf(draft: ClaimDraft, known: Known): Objection[] {
  const kind = recordKindOf(draft.about)
  if (!kind) {
    const prefixes = idPrefixes().join(', ')
    const message = `Expected an id that starts with one of ${prefixes} and a colon, got ${quoted(draft.about)}.`
    return [objection('NOT_FOUND', 'about', message)]
  }
  const fields = 'entity' in kind ? claimableOfEntity(kind.entity) : claimableOfRelationship(kind.relationship)
  if (draft.mustExist && !known.exists(draft.about)) return [noRecord(draft.about)]
  return [
    ...problemsOfRecord(draft, kind, known),
    ...problemsOfProvenance(draft, known),
    ...problemsOfValues(draft.values, fields),
    ...problemsOfExternalIds(draft, known),
  ]
}

function problemsOfRecord(draft: ClaimDraft, kind: RecordKind, known: Known): Objection[] {
  if ('entity' in kind) return problemsOfEntity(draft, kind.entity, known)
  return problemsOfRelationship(draft, kind.relationship, known)
}

function problemsOfEntity({ about, head, values }: ClaimDraft, kind: Kind, known: Known): Objection[] {
  if (head === null) return known.label(about) ? [] : [noRecord(about)]
  if (!('entity' in head) || head.entity !== kind)
    return [prefixProblem(about, 'entity' in head ? head.entity.kind : head.relationship.type)]
  if (known.exists(about)) return []
  return missing(values, requiredOf(claimableOfEntity(kind)))
}

function problemsOfRelationship(draft: ClaimDraft, kind: RelationshipKind, known: Known): Objection[] {
  const { about, head, values } = draft
  const existing = known.relationship(about)
  if (head === null && !existing) return [noRecord(about)]
  if (head && (!('relationship' in head) || head.relationship !== kind)) {
    return [prefixProblem(about, 'entity' in head ? head.entity.kind : head.relationship.type)]
  }
  const link = (head ?? existing?.head) as RelationshipHead
  // The draft that makes a record is what is known of it.
  const comparedTo = existing && existing.values !== values ? existing : null
  return [
    ...problemsOfEnds(link, known),
    ...problemsOfReferences(draft, known),
    ...(comparedTo ? identityProblems(link, values, comparedTo) : []),
    ...(head === null || known.exists(about) ? [] : missing(values, requiredOf(claimableOfRelationship(kind)))),
  ]
}

function problemsOfEnds({ relationship, fromId, toId }: RelationshipHead, known: Known): Objection[] {
  if (fromId === toId) return [objection('LINKS_ITSELF', 'to', `Expected two ends, got ${fromId} at both.`)]
  const { type, from, to, pairs } = relationship
  const problems = [
    endProblem(type, 'from', fromId, from.fields, known),
    endProblem(type, 'to', toId, to.fields, known),
  ]
  const found = problems.filter((problem) => problem !== null)
  if (found.length > 0 || !pairs) return found
  const [fromLabel, toLabel] = [known.label(fromId) ?? '', known.label(toId) ?? '']
  if (pairs[fromLabel]?.includes(toLabel)) return []
  const message = `Expected ${fromLabel} ${type} to lead to ${pairs[fromLabel]?.join(' or ')}, got ${toLabel} (${toId}).`
  return [objection('KIND_NOT_ALLOWED', 'to', message)]
}

function endProblem(
  type: string,
  end: 'from' | 'to',
  id: string,
  fields: Readonly<Record<string, string>>,
  known: Known,
): Objection | null {
  const label = known.label(id)
  if (label === undefined) {
    return objection('NOT_FOUND', end, `Expected ${end} to be the id of a record, found none with ${quoted(id)}.`)
  }
  if (fields[label]) return null
  const message = `Expected ${end} of ${type} to be ${Object.keys(fields).join(' or ')}, got ${label} (${id}).`
  return objection('KIND_NOT_ALLOWED', end, message)
}

function problemsOfReferences(draft: ClaimDraft, known: Known): Objection[] {
  const unknown = referencesOf(draft).filter(({ id }) => known.label(id) === undefined)
  const event = draft.values.atEventId && known.label(String(draft.values.atEventId))
  const notEvent = event && event !== 'Event'
  return [
    ...unknown.map(({ property, id }) => notFound(property, 'a record', id)),
    ...(notEvent
      ? [
          objection(
            'KIND_NOT_ALLOWED',
            'atEventId',
            `Expected atEventId to be the id of an Event, got ${quoted(String(draft.values.atEventId))}.`,
          ),
        ]
      : []),
  ]
}

/** Another title, role or pair of ends is another record, not another claim about this one. */
function identityProblems(
  link: RelationshipHead,
  values: ClaimValues,
  existing: NonNullable<ReturnType<Known['relationship']>>,
): Objection[] {
  const was = identityOf(existing.head, existing.values)
  const is = identityOf(link, { ...existing.values, ...withoutNulls(values) })
  if (was === is) return []
  const message =
    'Expected the ends, the title or role, onBehalfOfId and occurrence of the record as it is, got others: record it under an id of its own.'
  return [objection('IDENTITY_DIFFERS', 'about', message)]
}

function problemsOfProvenance({ sourceId, basis, claimedById }: ClaimDraft, known: Known): Objection[] {
  const problems: Objection[] = []
  if (!known.hasSource(sourceId)) problems.push(notFound('source', 'a source', sourceId))
  if (!Basis.values.includes(basis)) {
    const message = `Expected basis to be one of ${Basis.values.join(', ')}, got ${quoted(basis)}.`
    problems.push(objection('BAD_VALUE', 'basis', message))
  }
  if (claimedById !== null && !known.label(claimedById)) {
    const message = `Expected claimedBy to be the id of a record, found none with ${quoted(claimedById)}.`
    problems.push(objection('NOT_FOUND', 'claimedBy', message))
  }
  return problems
}

function problemsOfExternalIds({ about, values }: ClaimDraft, known: Known): Objection[] {
  return ((values.externalIds ?? []) as readonly string[]).flatMap((externalId) => {
    const owner = known.externalIdOwner(externalId)
    if (owner === undefined || owner === about) return []
    const message = `The external id ${externalId} is that of ${owner} already.`
    return [objection('EXTERNAL_ID_TAKEN', 'externalIds', message)]
  })
}

const requiredOf = ({ fields }: ClaimableFields) => fields.filter(({ required }) => required)

const missing = (values: ClaimValues, required: readonly { readonly property: string }[]): Objection[] =>
  required
    .filter(({ property }) => values[property] == null)
    .map(({ property }) => objection('REQUIRED', property, `Expected a value for ${property}, found none.`))

const notFound = (at: string, what: string, id: string): Objection =>
  objection('NOT_FOUND', at, `Expected the id of ${what}, found none with ${quoted(id)}.`)

/** For what is said of a record that is not there. */
export const noRecord = (id: string): Objection =>
  objection('NOT_FOUND', 'about', `Expected a record with the id ${id}, found none.`)

const prefixProblem = (id: string, kind: string): Objection =>
  objection(
    'KIND_NOT_ALLOWED',
    'about',
    `Expected the id of a ${kind} to start with ${kind.toLowerCase()}:, got ${quoted(id)}.`,
  )

const quoted = (text: string): string => JSON.stringify(text)
