import { type EnumValue, enumType } from './enumType.ts'

/** Strongest first: the order in which belief prefers claims. */
export type Basis = EnumValue<typeof Basis>

export const Basis = enumType(
  'Basis',
  'How a claim rests on its source: said in it, said in it by somebody, read from its context, or brought from outside.',
  {
    STATED: 'The source says it.',
    ATTRIBUTED: 'The source says that somebody said it.',
    INFERRED: 'It follows from the source or its context.',
    OUTSIDE: 'Whoever recorded it knew it from elsewhere.',
  },
)
