import { Basis } from '../record/basis.ts'
import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Validity } from '../record/validity.ts'
import { Entity, Kind } from './entity.ts'

export type EventKind = EnumValue<typeof EventKind>
export const EventKind = enumType('EventKind', 'The kind of an event.', {
  MEETING: 'A meeting of a few parties.',
  WORKSHOP: 'A working meeting with a subject.',
  CONFERENCE: 'A conference.',
  SUMMIT: 'A meeting at the level of heads of state, government or organisation.',
  PANEL: 'A panel or round table, usually part of a larger event.',
  SIGNING: 'The signing of an instrument.',
  VISIT: 'A visit to a place or institution.',
  TRAINING: 'A training.',
  FORUM: 'A regular forum or its session.',
  OTHER: 'Another kind of event.',
})

export type EventFormat = EnumValue<typeof EventFormat>
export const EventFormat = enumType('EventFormat', 'The format of an event.', {
  IN_PERSON: 'In person, at one place.',
  ONLINE: 'Over the internet.',
  HYBRID: 'In person and online.',
})

export type EventStatus = EnumValue<typeof EventStatus>
export const EventStatus = enumType('EventStatus', 'The status of an event.', {
  ANNOUNCED: 'A source announced it.',
  REPORTED: 'A source reports that it took place.',
  CANCELLED: 'It was cancelled.',
})

@Kind({
  one: 'event',
  many: 'events',
  description: 'An event that took place or was announced: a meeting, a summit, a signing.',
  dateField: 'validity',
})
export class Event extends Entity {
  @Own(() => EventKind, 'The kind of an event.', { required: true })
  readonly eventKind!: EventKind

  @Own(() => EventFormat, 'The format of the event; null when no source states it.')
  readonly format!: EventFormat | null

  @Own(() => EventStatus, 'The status of an event.', { required: true })
  readonly status!: EventStatus

  @Own(() => Validity, 'When it took place. A single day is both the start and the end.')
  readonly validity!: Validity

  @Own(() => Basis, 'The basis of its dates: stated by the source or inferred.')
  readonly dateBasis!: Basis | null
}
