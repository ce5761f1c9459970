import { type EnumValue, enumType } from './enumType.ts'

export type Basis = EnumValue<typeof Basis>

/** Strongest first: the order in which belief prefers claims. */
export const Basis = enumType(
  'Basis',
  'The basis of a claim: stated by its source, attributed in it to a person or body, inferred from it, or known from elsewhere.',
  {
    STATED: 'The source states it.',
    ATTRIBUTED: 'The source reports that a person or body stated it.',
    INFERRED: 'It follows from the source or its context.',
    OUTSIDE: 'The party that recorded it knew it from elsewhere.',
  },
)
