import { withArticle } from '../../lib/text/withArticle.ts'
import { type ClaimableFields, claimableOfEntity, claimableOfRelationship } from '../../model/claims/claimable.ts'
import type { ClaimValues } from '../../model/claims/claimValues.ts'
import type { KindDefinition } from '../../model/entities/entity.ts'
import { Basis } from '../../model/record/basis.ts'
import { idProblem } from '../../model/record/recordId.ts'
import { idPrefixes, type RecordKind, recordKindOf } from '../../model/relationships/recordKind.ts'
import type { RelationshipDefinition } from '../../model/relationships/relationship.ts'
import type { ClaimDraft, RelationshipHeader } from './claimOperation.ts'
import { validateEnds, validateIdentity, validateReferences } from './validateRelationship.ts'
import { validateValues } from './validateValues.ts'
import type { ValidationContext } from './validationContext.ts'
import { type ValidationError, validationError } from './validationError.ts'

/** Every reason why a claim is rejected; empty when it is valid. */
export function validateClaim(draft: ClaimDraft, context: ValidationContext): ValidationError[] {
  const kind = recordKindOf(draft.recordId)
  if (!kind) {
    const prefixes = idPrefixes().join(', ')
    const message = `Expected an id that starts with one of ${prefixes} and a colon, got ${quoted(draft.recordId)}.`
    return [validationError('NOT_FOUND', ['about'], message)]
  }
  const fields = 'entity' in kind ? claimableOfEntity(kind.entity) : claimableOfRelationship(kind.relationship)
  if (draft.mustExist && !context.exists(draft.recordId)) return [recordNotFound(draft.recordId)]
  return [
    ...validateNewId(draft, context),
    ...validateRecord(draft, kind, context),
    ...validateProvenance(draft, context),
    ...validateValues(draft.values, fields),
    ...validateExternalIds(draft, context),
  ]
}

function validateNewId({ recordId, header }: ClaimDraft, context: ValidationContext): ValidationError[] {
  const problem = header === null || context.exists(recordId) ? null : idProblem(recordId)
  return problem === null ? [] : [validationError('BAD_VALUE', ['about'], problem)]
}

const validateRecord = (draft: ClaimDraft, kind: RecordKind, context: ValidationContext): ValidationError[] =>
  'entity' in kind
    ? validateEntity(draft, kind.entity, context)
    : validateRelationship(draft, kind.relationship, context)

function validateEntity(draft: ClaimDraft, kind: KindDefinition, context: ValidationContext): ValidationError[] {
  const { recordId, header, values } = draft
  if (header === null) return context.label(recordId) ? [] : [recordNotFound(recordId)]
  if (!('entity' in header) || header.entity !== kind) return [wrongPrefix(draft)]
  return context.exists(recordId) ? [] : missingFields(values, claimableOfEntity(kind))
}

function validateRelationship(
  draft: ClaimDraft,
  kind: RelationshipDefinition,
  context: ValidationContext,
): ValidationError[] {
  const { recordId, header, values } = draft
  const existing = context.relationship(recordId)
  if (header === null && !existing) return [recordNotFound(recordId)]
  if (header && (!('relationship' in header) || header.relationship !== kind)) return [wrongPrefix(draft)]
  const link = (header ?? existing?.header) as RelationshipHeader
  // The context also holds the relationships that drafts create: a draft is not compared with itself.
  const other = existing && existing.values !== values ? existing : null
  return [
    ...validateEnds(link, context),
    ...validateReferences(draft, context),
    ...(other ? validateIdentity(link, values, other) : []),
    ...(header === null || context.exists(recordId) ? [] : missingFields(values, claimableOfRelationship(kind))),
  ]
}

function validateProvenance({ sourceId, basis, claimedById }: ClaimDraft, context: ValidationContext) {
  const errors: ValidationError[] = []
  if (!context.hasSource(sourceId)) {
    const message = `Expected the id of a source, found no source with the id ${quoted(sourceId)}.`
    errors.push(validationError('NOT_FOUND', ['source'], message))
  }
  if (!(Basis.values as readonly string[]).includes(basis)) {
    const message = `Expected basis to be one of ${Basis.values.join(', ')}, got ${quoted(basis)}.`
    errors.push(validationError('BAD_VALUE', ['basis'], message))
  }
  if (claimedById !== null && !context.label(claimedById)) {
    const message = `Expected claimedBy to be the id of an entity, found no entity with the id ${quoted(claimedById)}.`
    errors.push(validationError('NOT_FOUND', ['claimedBy'], message))
  }
  return errors
}

const validateExternalIds = ({ recordId, values }: ClaimDraft, context: ValidationContext): ValidationError[] =>
  ((values.externalIds ?? []) as readonly string[]).flatMap((externalId) => {
    const owner = context.externalIdOwner(externalId)
    if (owner === undefined || owner === recordId) return []
    const message = `Expected an external id that no other record has, got ${externalId}, which belongs to ${owner}.`
    return [validationError('EXTERNAL_ID_TAKEN', ['externalIds'], message)]
  })

const missingFields = (values: ClaimValues, { fields }: ClaimableFields): ValidationError[] =>
  fields
    .filter(({ required, property }) => required && values[property] == null)
    .map(({ property }) => validationError('REQUIRED', [property], `Expected a value for ${property}, found none.`))

/** The error for a claim or withdrawal about a record that does not exist. */
export const recordNotFound = (id: string): ValidationError =>
  validationError('NOT_FOUND', ['about'], `Expected a record with the id ${id}, found none.`)

function wrongPrefix({ recordId, header }: ClaimDraft): ValidationError {
  const kind = header && 'entity' in header ? header.entity.kind : header?.relationship.type
  const message = `Expected the id of ${withArticle(String(kind))} to start with ${kind?.toLowerCase()}:, got ${quoted(recordId)}.`
  return validationError('KIND_NOT_ALLOWED', ['about'], message)
}

const quoted = (text: string): string => JSON.stringify(text)
