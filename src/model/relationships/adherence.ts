import { Entity } from '../entities/entity.ts'
import { event } from '../entities/event.ts'
import { choices } from '../record/choices.ts'
import { choice, reference, required } from '../record/ownField.ts'
import { relationship } from './relationship.ts'

export const AdherenceKind = choices('AdherenceKind', 'How somebody stands to a framework or instrument.', {
  SIGNED: 'Signed it.',
  RATIFIED: 'Ratified it.',
  ACCEDED: 'Acceded to it.',
  SUCCEEDED: 'Succeeded to it from another state.',
  ACCEPTED: 'Accepted it.',
  PARTY: 'Is a party to it.',
  MEMBER: 'Is a member of it.',
  PARTICIPATING_STATE: 'Takes part in it as a state.',
  OBSERVER: 'Observes it.',
  STAKEHOLDER: 'Is named as a stakeholder of it.',
  CHAMPION: 'Is a champion country of it.',
  CHAIR: 'Chairs it.',
  OWNER: 'Owns it.',
  OBLIGATED: 'Has obligations under it.',
  IMPLEMENTS: 'Implements it.',
  ASSISTS: 'Assists others with it.',
  JOINT_ACTIVITY: 'Acts jointly with others under it.',
  VOTED_YES: 'Voted for it.',
  VOTED_NO: 'Voted against it.',
  ABSTAINED: 'Abstained in the vote on it.',
})

export const adherence = relationship({
  type: 'ADHERES_TO',
  name: 'Adherence',
  description: 'Somebody committed to a framework or instrument, or acts under it.',
  from: {
    as: 'adherent',
    description: 'Who committed.',
    type: Entity,
    fields: { Country: 'adherences', Institution: 'adherences', Person: 'adherences' },
    lists: 'The frameworks and instruments it signed, joined or acts under, newest first.',
  },
  to: {
    as: 'commitment',
    description: 'What it committed to.',
    type: Entity,
    fields: { Framework: 'adherences', Instrument: 'adherences' },
    lists: 'Who signed, joined or acts under it, newest first.',
  },
  own: {
    adherenceKind: required(choice(AdherenceKind, 'How it stands to the commitment.')),
    onBehalfOf: reference(() => Entity, 'For whom it was done.'),
    atEvent: reference(() => event.type, 'The event at which it was done.'),
  },
  toldApartBy: 'adherenceKind',
})
