import { Basis } from '../record/basis.ts'
import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Validity } from '../record/validity.ts'
import { Entity, Kind } from './entity.ts'

export type EventKind = EnumValue<typeof EventKind>
export const EventKind = enumType('EventKind', 'What sort of event it is.', {
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

export type EventFormat = EnumValue<typeof EventFormat>
export const EventFormat = enumType('EventFormat', 'How the participants came together.', {
  IN_PERSON: 'At one place.',
  ONLINE: 'Over the internet.',
  HYBRID: 'Both.',
})

export type EventStatus = EnumValue<typeof EventStatus>
export const EventStatus = enumType('EventStatus', 'Whether it is known to have happened.', {
  ANNOUNCED: 'A source announced it.',
  REPORTED: 'A source reports that it took place.',
  CANCELLED: 'It was called off.',
})

@Kind({
  one: 'event',
  many: 'events',
  description: 'Something that happened, or was announced, at some time: a meeting, a summit, a signing.',
  dateField: 'validity',
})
export class Event extends Entity {
  @Own(() => EventKind, 'What sort of event it is.', { required: true })
  readonly eventKind!: EventKind

  @Own(() => EventFormat, 'How the participants came together; null when no source says.')
  readonly format!: EventFormat | null

  @Own(() => EventStatus, 'Whether it is known to have happened.', { required: true })
  readonly status!: EventStatus

  @Own(() => Validity, 'When it took place. A day without a span is a start and an end alike.')
  readonly validity!: Validity

  @Own(() => Basis, 'Whether the text states the date or it was worked out.')
  readonly dateBasis!: Basis | null
}
