import { Field, InputType } from 'type-graphql'
import { badInput } from '../errors.ts'
import { DateScalar, DateTimeScalar } from '../scalars.ts'
import { choices } from './choices.ts'

export const Certainty = choices('Certainty', 'How sure an as-of answer must be when dates are imprecise or open.', {
  CERTAIN: 'Only what must have held on that day.',
  POSSIBLE: 'Also what may have held: an unknown bound counts as open.',
  ATTESTED: 'Only what a source attests for that very day.',
})

const optional = { nullable: true } as const

@InputType('AsOf', {
  description:
    'When to look from. Given on a field it holds for everything below it; a field left out is inherited from above, and certainty is POSSIBLE where nobody gives one. Without validOn dates decide nothing.',
})
export class AsOfInput {
  @Field(() => DateScalar, { ...optional, description: 'A day in the world.' })
  readonly validOn?: string | null

  @Field(() => DateTimeScalar, {
    ...optional,
    description: 'A moment of our knowledge. It comes with partner sync; until then it is refused.',
  })
  readonly knownAt?: string | null

  @Field(() => Certainty.type, { ...optional, description: 'How sure the answer must be; POSSIBLE when nobody says.' })
  readonly certainty?: string | null
}

/** The argument `asOf`, for the arguments of any field that reads records. */
export const AS_OF_ARGUMENT = {
  asOf: { type: () => AsOfInput, description: 'When to look from, for this field and all below it.' },
} as const

export interface AsOfArgs {
  readonly asOf?: AsOfInput | null
}

/** When an answer looks from. Every row carries the one it was read with. */
export interface AsOf {
  readonly validOn: string | null
  readonly certainty: string
}

/** Where nobody says when to look from: every date counts. */
export const ALWAYS: AsOf = { validOn: null, certainty: 'POSSIBLE' }

/** The as-of of a field: its own argument, field by field, over the one above it. */
export function asOfWithin(outer: AsOf | undefined, given: AsOfInput | null | undefined): AsOf {
  const above = outer ?? ALWAYS
  if (!given) return above
  if (given.knownAt != null) {
    throw badInput('asOf without knownAt, which comes with partner sync', `knownAt: ${given.knownAt}`)
  }
  return { validOn: given.validOn ?? above.validOn, certainty: given.certainty ?? above.certainty }
}

/** A row together with when it is looked at from; what is below it inherits that. */
export const seenAt = <R extends object>(asOf: AsOf, row: R): R & { readonly asOf: AsOf } => ({ ...row, asOf })
