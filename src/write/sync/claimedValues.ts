import { PERIOD_PROPERTIES } from '../../model/claims/claimable.ts'
import { type ClaimedValue, type ClaimValues, encodeExternalId, encodeName } from '../../model/claims/claimValues.ts'
import type { FieldDefinitions } from '../../model/record/fieldDefinition.ts'
import { nameProblem } from '../claims/validateTexts.ts'
import { type ValidationError, validationError } from '../claims/validationError.ts'
import type { ExternalIdInput, NameInput, ValidityInput } from './inputs.ts'
import { validateExternalId } from './keyResolver.ts'
import type { WriteInput } from './writeInputs.ts'

/**
 * The values that an input claims, by property name. A field that was not sent is absent; null withdraws the value.
 * References are translated separately, see `parseRelationship`.
 */
export function claimedValues(input: WriteInput, own: FieldDefinitions): ClaimValues {
  const values: Record<string, ClaimedValue> = {}
  for (const field of ['name', 'description']) if (input[field] !== undefined) values[field] = asValue(input[field])
  for (const [field, { type, target }] of Object.entries(own)) {
    if (type !== 'period' && !target && input[field] !== undefined) values[field] = asValue(input[field])
  }
  if (input.names !== undefined) values.names = setOf(input.names as readonly NameInput[] | null, nameText)
  if (input.externalIds !== undefined) values.externalIds = setOf(input.externalIds, encodeExternalId)
  return { ...values, ...datesIn(input.validity as ValidityInput | null | undefined) }
}

const asValue = (value: unknown): ClaimedValue => value as ClaimedValue

const nameText = ({ value, language, nameKind }: NameInput): string =>
  encodeName({ value, language: language ?? null, nameKind: nameKind ?? 'AS_WRITTEN' })

function setOf<T>(members: readonly T[] | null, textOf: (member: T) => string): ClaimedValue {
  return members === null || members.length === 0 ? null : [...new Set(members.map(textOf))].sort()
}

/** Dates are claimed as one value: a bound that the validity omits is claimed as unknown. */
function datesIn(validity: ValidityInput | null | undefined): ClaimValues {
  if (validity === undefined) return {}
  const bounds = PERIOD_PROPERTIES.map((property) => [property, validity?.[property] ?? null] as const)
  return { ...Object.fromEntries(bounds), attestedOn: validity?.attestedOn == null ? null : [validity.attestedOn] }
}

/** Checks the names and external ids of an input, which `validateClaim` does not check. */
export function validateSets({ names, externalIds }: WriteInput): ValidationError[] {
  const ids = (externalIds ?? []).map((id: ExternalIdInput, index) =>
    validateExternalId(id, ['externalIds', String(index)]),
  )
  const texts = ((names ?? []) as readonly NameInput[]).map(({ value }, index) => {
    const problem = nameProblem(value)
    return problem === null ? null : validationError('BAD_VALUE', ['names', String(index), 'value'], problem)
  })
  return [...ids, ...texts].filter((it) => it !== null)
}
