import { choices } from '../record/choices.ts'

export const Direction = choices(
  'Direction',
  'Which way a relationship runs, seen from the entity it was asked from.',
  {
    OUT: 'From that entity to the other.',
    IN: 'From the other to that entity.',
    BOTH: 'Either way.',
  },
)
