import { hasRole, type Viewer } from '../../model/context.ts'
import type { ClaimDraft } from '../claims/claimOperation.ts'
import { textProblemOf } from '../claims/validateTexts.ts'
import { type ValidationError, validationError } from '../claims/validationError.ts'
import type { ClaimInput } from './inputs.ts'
import { resolveKey } from './keyResolver.ts'
import type { TranslationContext } from './translation.ts'

/** Everything in a claim except its record and values: the source, the party, and how the claim rests on the source. */
export type Provenance = Pick<
  ClaimDraft,
  | 'sourceId'
  | 'claimDiscriminator'
  | 'basis'
  | 'settles'
  | 'quote'
  | 'locator'
  | 'note'
  | 'claimedById'
  | 'recordedBy'
  | 'recordedAt'
>

const MAX_LENGTH = { quote: 2_000, locator: 1_000, note: 10_000 } as const

/** Translates the `claim` of an input; validation errors are added to `errors`. */
export function provenanceOf(
  claim: ClaimInput,
  { viewer, keys, sources }: TranslationContext,
  errors: ValidationError[],
): Provenance {
  const source = sources.resolve(claim.source)
  if ('errors' in source) errors.push(...source.errors)
  errors.push(...validateTexts(claim), ...validateSettles(claim, viewer))
  const { quote = null, locator = null, note = null, claimedBy } = claim
  return {
    sourceId: 'id' in source ? source.id : '',
    claimDiscriminator: '',
    basis: claim.basis ?? 'STATED',
    settles: claim.settles ?? false,
    quote,
    locator,
    note,
    claimedById: claimedBy == null ? null : resolveKey(claimedBy, ['claim', 'claimedBy'], keys, errors),
    recordedBy: viewer.name,
    recordedAt: null,
  }
}

const validateTexts = (claim: ClaimInput): ValidationError[] =>
  (['quote', 'locator', 'note'] as const).flatMap((field) => {
    const text = claim[field]
    if (text == null) return []
    const problem = textProblemOf(text, MAX_LENGTH[field])
    return problem === null ? [] : [validationError('BAD_VALUE', ['claim', field], problem)]
  })

function validateSettles({ settles }: ClaimInput, viewer: Viewer): ValidationError[] {
  if (!settles || hasRole(viewer, 'EDITOR')) return []
  const message = `Expected a key with the role EDITOR to settle, got one with ${viewer.roles.join(', ')}.`
  return [validationError('FORBIDDEN', ['claim', 'settles'], message)]
}
