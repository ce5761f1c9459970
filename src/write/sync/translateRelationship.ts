import type { ClaimedValue, ClaimValues } from '../../model/claims/claimValues.ts'
import { propertyOf, referenceFieldsOf } from '../../model/record/fieldDefinition.ts'
import type { RelationshipDefinition } from '../../model/relationships/relationship.ts'
import { identityOf, type RelationshipHeader } from '../claims/claimOperation.ts'
import type { ValidationError } from '../claims/validationError.ts'
import { claimedValues, validateSets } from './claimedValues.ts'
import type { RelationshipIdentity } from './findByIdentity.ts'
import { isValidationError, type KeyResolver, type ResolvedKey, resolveKey } from './keyResolver.ts'
import { type Provenance, provenanceOf } from './provenance.ts'
import { type RejectedItem, type Translation, type TranslationContext, validateKind } from './translation.ts'
import type { KeyInput, WriteInput } from './writeInputs.ts'

/** The input of a relationship, translated except for the id: the relationship still has to be looked up. */
export interface ParsedRelationship {
  readonly kind: RelationshipDefinition
  readonly input: WriteInput
  readonly identity: RelationshipIdentity
  readonly provenance: Provenance
}

/** The ids of relationships that exist already. */
export interface KnownRelationships {
  /** Those in the graph. */
  readonly existing: ReadonlyMap<RelationshipIdentity, string>
  /** Those that earlier items of the same write create or update, by `identityOf`. */
  readonly written: Map<string, string>
}

/** First phase: translates the ends, references, values and claim of a relationship input. */
export function parseRelationship(
  kind: RelationshipDefinition,
  input: WriteInput,
  context: TranslationContext,
): ParsedRelationship | RejectedItem {
  const errors = validateSets(input)
  const identity = parseIdentity(kind, input, context, errors)
  const provenance = provenanceOf(input.claim, context, errors)
  return errors.length > 0 ? { errors } : { kind, input, identity, provenance }
}

function parseIdentity(
  kind: RelationshipDefinition,
  input: WriteInput,
  context: TranslationContext,
  errors: ValidationError[],
): RelationshipIdentity {
  const { keys, resolveRedirect } = context
  const from = resolveEnd(input, kind.from.fieldName, keys, errors)
  const to = resolveEnd(input, kind.to.fieldName, keys, errors)
  const occurrence = (input.occurrence as string | null | undefined) || null
  const headerOf = (fromId: string, toId: string): RelationshipHeader => ({
    relationship: kind,
    fromId,
    toId,
    occurrence,
  })
  return {
    header: headerOf(resolveRedirect(from.id), resolveRedirect(to.id)),
    originalHeader: headerOf(from.originalId, to.originalId),
    values: { ...claimedValues(input, kind.own), ...parseReferences(kind, input, context, errors) },
  }
}

/** The id of the entity at an end, and the id under which the caller knows it. */
function resolveEnd(input: WriteInput, field: string, keys: KeyResolver, errors: ValidationError[]) {
  const key = input[field] as KeyInput
  const id = resolveKey(key, [field], keys, errors)
  const resolved = keys.resolve(key, [field])
  return { id, originalId: isValidationError(resolved) ? id : (resolved.originalRecordId ?? id) }
}

function parseReferences(
  { own }: RelationshipDefinition,
  input: WriteInput,
  { keys, resolveRedirect }: TranslationContext,
  errors: ValidationError[],
): ClaimValues {
  const idOf = (key: KeyInput, path: readonly string[]) => resolveRedirect(resolveKey(key, path, keys, errors))
  const idsIn = (name: string): ClaimedValue => {
    const value = input[name] as KeyInput | readonly KeyInput[] | null
    if (value === null) return null
    if (!Array.isArray(value)) return idOf(value as KeyInput, [name])
    return value.map((key: KeyInput, index) => idOf(key, [name, String(index)]))
  }
  const sent = referenceFieldsOf(own).filter((name) => input[name] !== undefined)
  return Object.fromEntries(sent.map((name) => [propertyOf(name, own[name] as never), idsIn(name)]))
}

const NO_KEY: ResolvedKey = { id: null, externalId: null }

/** Second phase: finds the relationship by its key, else by its identity, else generates the id of a new one. */
export function resolveRelationship(
  { kind, input, identity, provenance }: ParsedRelationship,
  { keys, newId }: TranslationContext,
  { existing, written }: KnownRelationships,
): Translation {
  const key = input.key == null ? NO_KEY : keys.resolve(input.key, ['key'])
  if (isValidationError(key)) return { errors: [key] }
  const { header, values } = identity
  const digest = identityOf(header, values)
  const recordId = key.id ?? existing.get(identity) ?? written.get(digest) ?? newId(kind.type)
  const errors = validateKind(recordId, kind.type)
  if (errors.length > 0) return { errors }
  written.set(digest, recordId)
  if (key.externalId !== null && key.id === null) keys.register(key.externalId, recordId)
  return {
    operation: {
      ...provenance,
      recordId,
      header,
      mustExist: key.id !== null && !key.createdByItem,
      keyExternalId: key.externalId,
      values,
      ifVersion: input.ifVersion ?? null,
    },
  }
}
