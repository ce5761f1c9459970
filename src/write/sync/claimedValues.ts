import { PERIOD_PROPERTIES } from '../../model/claims/claimable.ts'
import { type ClaimedValue, type ClaimValues, encodeExternalId, encodeName } from '../../model/claims/claimValues.ts'
import type { OwnFields } from '../../model/record/ownField.ts'
import type { ExternalIdInput, NameInput, ValidityInput } from './inputs.ts'
import { externalIdProblem } from './leads.ts'
import { type Mistake, mistake } from './mistake.ts'
import type { WriteInput } from './writeInputs.ts'

const LONGEST_NAME = 1_000

/**
 * The values that an input claims, by the record's property names: what is left out is absent, null takes back. Fields
 * that lead to other entities are not among them.
 */
export function claimedValues(input: WriteInput, own: OwnFields): ClaimValues {
  const values: Record<string, ClaimedValue> = {}
  for (const field of ['name', 'description']) if (input[field] !== undefined) values[field] = plain(input[field])
  for (const [field, { sort, target }] of Object.entries(own)) {
    if (sort !== 'period' && !target && input[field] !== undefined) values[field] = plain(input[field])
  }
  if (input.names !== undefined) values.names = setOf(input.names as readonly NameInput[] | null, nameText)
  if (input.externalIds !== undefined) values.externalIds = setOf(input.externalIds, encodeExternalId)
  return { ...values, ...datesIn(input.validity as ValidityInput | null | undefined) }
}

const plain = (value: unknown): ClaimedValue => value as ClaimedValue

const nameText = ({ value, language, nameKind }: NameInput): string =>
  encodeName({ value, language: language ?? null, nameKind: nameKind ?? 'AS_WRITTEN' })

function setOf<T>(members: readonly T[] | null, textOf: (member: T) => string): ClaimedValue {
  return members === null || members.length === 0 ? null : [...new Set(members.map(textOf))].sort()
}

/** Dates are claimed together: what a validity leaves out is unknown by this claim. */
function datesIn(validity: ValidityInput | null | undefined): ClaimValues {
  if (validity === undefined) return {}
  const bounds = PERIOD_PROPERTIES.map((property) => [property, validity?.[property] ?? null] as const)
  return { ...Object.fromEntries(bounds), attestedOn: validity?.attestedOn == null ? null : [validity.attestedOn] }
}

/** What is wrong with the sets of an input, which no later check looks into. */
export function problemsOfSets({ names, externalIds }: WriteInput): Mistake[] {
  const ids = (externalIds ?? []).map((id: ExternalIdInput, index) =>
    externalIdProblem(id, ['externalIds', String(index)]),
  )
  const texts = ((names ?? []) as readonly NameInput[]).map(({ value }, index) =>
    value.trim() !== '' && value.length <= LONGEST_NAME
      ? null
      : mistake(
          'BAD_VALUE',
          ['names', String(index), 'value'],
          `Expected a name of 1 to ${LONGEST_NAME} characters, got ${value.length}.`,
        ),
  )
  return [...ids, ...texts].filter((it) => it !== null)
}
