import { Entity } from '../entities/entity.ts'
import { event } from '../entities/event.ts'
import { choices } from '../record/choices.ts'
import { choice, reference, required, text } from '../record/ownField.ts'
import { relationship } from './relationship.ts'

export const ParticipationRole = choices('ParticipationRole', 'In which role somebody took part in an event.', {
  HOST: 'The host.',
  ORGANISER: 'An organiser.',
  CHAIR: 'In the chair.',
  CO_CHAIR: 'One of those in the chair.',
  HEAD_OF_DELEGATION: 'The head of a delegation.',
  SPEAKER: 'A speaker.',
  MODERATOR: 'A moderator.',
  PANELLIST: 'A member of a panel.',
  SIGNATORY: 'One who signed.',
  GUEST: 'A guest.',
  PARTICIPANT: 'A participant, no more said.',
  OBSERVER: 'An observer.',
  EXPECTED: 'Announced or invited; no source says that they came.',
})

export const participation = relationship({
  type: 'PARTICIPATED_IN',
  name: 'Participation',
  description:
    'Somebody took part in an event, in some role. The capacity is the title under which the source names the participant.',
  from: {
    as: 'participant',
    description: 'Who took part.',
    type: Entity,
    fields: {
      Person: 'participations',
      Institution: 'participations',
      Country: 'participations',
      Place: 'participations',
    },
    lists: 'The events it took part in, newest first.',
  },
  to: {
    as: 'event',
    description: 'What it took part in.',
    type: event.type,
    fields: { Event: 'participations' },
    lists: 'Who took part, newest first.',
  },
  own: {
    participationRole: required(choice(ParticipationRole, 'In which role.')),
    capacity: text('The title under which the source names the participant.'),
    onBehalfOf: reference(() => Entity, 'For whom the participant was there.'),
    quantity: text('How many, where the source counts rather than names them.'),
  },
  toldApartBy: 'participationRole',
})
