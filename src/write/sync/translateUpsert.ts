import type { KindDefinition } from '../../model/entities/entity.ts'
import { claimedValues, validateSets } from './claimedValues.ts'
import { isValidationError } from './keyResolver.ts'
import { provenanceOf } from './provenance.ts'
import { type Translation, type TranslationContext, validateKind } from './translation.ts'
import type { KeyInput, WriteInput } from './writeInputs.ts'

/**
 * Translates an upsert into a claim. A new entity is registered under the external id in its key, so that later items can
 * use the same key.
 */
export function translateUpsert(kind: KindDefinition, input: WriteInput, context: TranslationContext): Translation {
  const { keys, newId } = context
  const errors = validateSets(input)
  const key = keys.resolve(input.key as KeyInput, ['key'])
  const provenance = provenanceOf(input.claim, context, errors)
  if (isValidationError(key)) return { errors: [key, ...errors] }
  const recordId = key.id ?? newId(kind.kind)
  errors.push(...validateKind(recordId, kind.kind))
  if (errors.length > 0) return { errors }
  if (key.id === null) keys.register(key.externalId as string, recordId)
  const { originalRecordId } = key
  return {
    operation: {
      ...provenance,
      recordId,
      header: { entity: kind },
      mustExist: key.id !== null && !key.createdByItem,
      keyExternalId: key.externalId,
      ...(originalRecordId === undefined ? {} : { originalRecordId }),
      values: claimedValues(input, kind.own),
      ifVersion: input.ifVersion ?? null,
    },
  }
}
