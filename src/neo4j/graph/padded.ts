/**
 * The texts with nulls to make eleven of them. Plans are kept by the size of a list, in steps of 1, 10 and 100: with at
 * least eleven members there is one plan for a hundred records and for one. A null finds nothing.
 */
export const padded = (texts: readonly string[]): readonly (string | null)[] =>
  texts.length > 10 ? texts : [...texts, ...Array<null>(11 - texts.length).fill(null)]
