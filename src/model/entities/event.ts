import { Basis } from '../record/basis.ts'
import { choices } from '../record/choices.ts'
import { choice, period, required } from '../record/ownField.ts'
import { entity } from './entity.ts'

export const EventKind = choices('EventKind', 'What sort of event it is.', {
  MEETING: 'A meeting of a few parties.',
  WORKSHOP: 'A working meeting with a subject.',
  CONFERENCE: 'A conference.',
  SUMMIT: 'A meeting at the level of heads of state, government or organisation.',
  PANEL: 'A panel or round table, mostly of a larger event.',
  SIGNING: 'The signing of an instrument.',
  VISIT: 'A visit to a place or institution.',
  TRAINING: 'A training.',
  FORUM: 'A regular forum or its session.',
  OTHER: 'Anything else.',
})

export const EventFormat = choices('EventFormat', 'How the participants came together.', {
  IN_PERSON: 'At one place.',
  ONLINE: 'Over the internet.',
  HYBRID: 'Both.',
})

export const EventStatus = choices('EventStatus', 'Whether it is known to have happened.', {
  ANNOUNCED: 'A source announced it.',
  REPORTED: 'A source reports that it took place.',
  CANCELLED: 'It was called off.',
})

export const event = entity({
  kind: 'EVENT',
  name: 'Event',
  one: 'event',
  many: 'events',
  description: 'Something that happened, or was announced, at some time: a meeting, a summit, a signing.',
  own: {
    eventKind: required(choice(EventKind, 'What sort of event it is.')),
    format: choice(EventFormat, 'How the participants came together; null when no source says.'),
    status: required(choice(EventStatus, 'Whether it is known to have happened.')),
    validity: period('When it took place. A day without a span is a start and an end alike.'),
    dateBasis: choice(Basis, 'Whether the text states the date or it was worked out.'),
  },
  datedBy: 'validity',
})
