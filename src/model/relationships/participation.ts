import { Entity } from '../entities/entity.ts'
import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own, Reference } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type ParticipationRole = EnumValue<typeof ParticipationRole>
export const ParticipationRole = enumType('ParticipationRole', 'In which role somebody took part in an event.', {
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

@Relationship({
  type: 'PARTICIPATED_IN',
  description:
    'Somebody took part in an event, in some role. The capacity is the title under which the source names the participant.',
  from: () => ({
    as: 'participant',
    description: 'Who took part.',
    kinds: {
      Person: 'participations',
      Institution: 'participations',
      Country: 'participations',
      Place: 'participations',
    },
    list: 'The events it took part in, newest first.',
  }),
  to: () => ({
    as: 'event',
    description: 'What it took part in.',
    kinds: { Event: 'participations' },
    list: 'Who took part, newest first.',
  }),
})
export class Participation extends RelationshipRecord {
  @Own(() => ParticipationRole, 'In which role.', { identity: true })
  readonly participationRole!: ParticipationRole

  @Own(() => String, 'The title under which the source names the participant.')
  readonly capacity!: string | null

  @Reference(() => Entity, 'For whom the participant was there.', { identity: true })
  readonly onBehalfOf!: Entity | null

  @Own(() => String, 'How many, where the source counts rather than names them.')
  readonly quantity!: string | null
}
