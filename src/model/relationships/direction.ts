import { type EnumValue, enumType } from '../record/enumType.ts'

export type Direction = EnumValue<typeof Direction>
export const Direction = enumType(
  'Direction',
  'The direction of a relationship, seen from the entity whose list it is in.',
  {
    OUT: 'From that entity to the other.',
    IN: 'From the other to that entity.',
    BOTH: 'In either direction.',
  },
)
