import { withoutNulls } from '../../lib/collections/pickBy.ts'
import { withArticle } from '../../lib/text/withArticle.ts'
import type { ClaimValues } from '../../model/claims/claimValues.ts'
import { type ClaimDraft, identityOf, type RelationshipHeader } from './claimOperation.ts'
import { type Reference, referencesOf } from './references.ts'
import type { ValidationContext } from './validationContext.ts'
import { type ValidationError, validationError } from './validationError.ts'

/** Checks that both ends exist, differ, and are of kinds that the relationship type may connect. */
export function validateEnds(header: RelationshipHeader, context: ValidationContext): ValidationError[] {
  const { relationship, fromId, toId } = header
  if (fromId === toId)
    return [validationError('LINKS_ITSELF', ['to'], `Expected two different ends, got ${fromId} for both.`)]
  const errors = [
    ...validateEnd(relationship.type, 'from', fromId, relationship.from.listFields, context),
    ...validateEnd(relationship.type, 'to', toId, relationship.to.listFields, context),
  ]
  return errors.length > 0 ? errors : validatePair(header, context)
}

function validateEnd(
  type: string,
  end: 'from' | 'to',
  id: string,
  allowed: Readonly<Record<string, string>>,
  context: ValidationContext,
): ValidationError[] {
  const label = context.label(id)
  if (label === undefined) {
    const message = `Expected ${end} to be the id of an entity, found no entity with the id ${JSON.stringify(id)}.`
    return [validationError('NOT_FOUND', [end], message)]
  }
  if (allowed[label]) return []
  const message = `Expected ${end} of ${type} to be ${Object.keys(allowed).join(' or ')}, got ${label} (${id}).`
  return [validationError('KIND_NOT_ALLOWED', [end], message)]
}

/** Some types restrict the kind at the to-end by the kind at the from-end. */
function validatePair({ relationship, fromId, toId }: RelationshipHeader, context: ValidationContext) {
  const { type, pairs } = relationship
  const [fromLabel, toLabel] = [context.label(fromId) ?? '', context.label(toId) ?? '']
  const allowed = pairs?.[fromLabel] ?? []
  if (!pairs || allowed.includes(toLabel)) return []
  const message = `Expected ${fromLabel} ${type} to lead to ${allowed.join(' or ')}, got ${toLabel} (${toId}).`
  return [validationError('KIND_NOT_ALLOWED', ['to'], message)]
}

/** Checks that the entities that a draft refers to exist, and that they are of the kind that the field declares. */
export const validateReferences = (draft: ClaimDraft, context: ValidationContext): ValidationError[] =>
  referencesOf(draft).flatMap((reference) => validateReference(reference, context) ?? [])

function validateReference({ property, kind, id }: Reference, context: ValidationContext): ValidationError | null {
  const label = context.label(id)
  if (label === undefined) {
    const message = `Expected the id of an entity, found no entity with the id ${JSON.stringify(id)}.`
    return validationError('NOT_FOUND', [property], message)
  }
  if (kind === null || kind === label) return null
  const message = `Expected ${property} to be the id of ${withArticle(kind)}, got ${JSON.stringify(id)}.`
  return validationError('KIND_NOT_ALLOWED', [property], message)
}

/** Checks that a claim about an existing relationship does not change the values that make up its identity. */
export function validateIdentity(
  header: RelationshipHeader,
  values: ClaimValues,
  existing: NonNullable<ReturnType<ValidationContext['relationship']>>,
): ValidationError[] {
  const before = identityOf(existing.header, existing.values)
  const after = identityOf(header, { ...existing.values, ...withoutNulls(values) })
  if (before === after) return []
  const message =
    'Expected the ends, title or role, reference and occurrence of the existing relationship, got others. Record this as another relationship, under another key.'
  return [validationError('IDENTITY_DIFFERS', ['about'], message)]
}
