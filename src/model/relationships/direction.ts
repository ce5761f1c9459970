import { type EnumValue, enumType } from '../record/enumType.ts'

export type Direction = EnumValue<typeof Direction>
export const Direction = enumType(
  'Direction',
  'Which way a relationship runs, seen from the entity it was asked from.',
  {
    OUT: 'From that entity to the other.',
    IN: 'From the other to that entity.',
    BOTH: 'Either way.',
  },
)
