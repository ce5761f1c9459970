import { Entity } from '../entities/entity.ts'
import { person } from '../entities/person.ts'
import { flag, references, required, text } from '../record/ownField.ts'
import { relationship } from './relationship.ts'

export const tenure = relationship({
  type: 'HOLDS_POST',
  name: 'Tenure',
  description:
    'A post that a person holds or held. The title is as the source writes it; the scope is what the post covers, where that is not the employer itself.',
  from: {
    as: 'holder',
    description: 'Who holds the post.',
    type: person.type,
    fields: { Person: 'tenures' },
    lists: 'The posts this person holds or held, newest first.',
  },
  to: {
    as: 'employer',
    description: 'The institution or country the post belongs to.',
    type: Entity,
    fields: { Institution: 'tenures', Country: 'tenures' },
    lists: 'The posts here and who holds or held them, newest first.',
  },
  own: {
    title: required(text('The title of the post, as the source writes it.')),
    acting: flag('True when the post is held for the time being.'),
    scope: references(() => Entity, 'What the post covers, where that is not the employer itself.'),
  },
  toldApartBy: 'title',
})
