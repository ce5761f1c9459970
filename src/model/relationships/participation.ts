import { Entity } from '../entities/entity.ts'
import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own, Reference } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type ParticipationRole = EnumValue<typeof ParticipationRole>
export const ParticipationRole = enumType('ParticipationRole', 'The role of a participant in an event.', {
  HOST: 'The host.',
  ORGANISER: 'An organiser.',
  CHAIR: 'The chair.',
  CO_CHAIR: 'A co-chair.',
  HEAD_OF_DELEGATION: 'The head of a delegation.',
  SPEAKER: 'A speaker.',
  MODERATOR: 'A moderator.',
  PANELLIST: 'A member of a panel.',
  SIGNATORY: 'A signatory.',
  GUEST: 'A guest.',
  PARTICIPANT: 'A participant in a role that the source does not state.',
  OBSERVER: 'An observer.',
  EXPECTED: 'Announced or invited; no source states that the participant came.',
})

@Relationship({
  type: 'PARTICIPATED_IN',
  description:
    'The participation of a person, institution, country or place in an event. The capacity is the title that the source gives the participant.',
  from: () => ({
    as: 'participant',
    description: 'The participant.',
    kinds: {
      Person: 'participations',
      Institution: 'participations',
      Country: 'participations',
      Place: 'participations',
    },
    list: 'Its participation in events, newest first.',
  }),
  to: () => ({
    as: 'event',
    description: 'The event.',
    kinds: { Event: 'participations' },
    list: 'Its participants, newest first.',
  }),
})
export class Participation extends RelationshipRecord {
  @Own(() => ParticipationRole, 'The role of the participant.', { identity: true })
  readonly participationRole!: ParticipationRole

  @Own(() => String, 'The title that the source gives the participant.')
  readonly capacity!: string | null

  @Reference(() => Entity, 'The entity on whose behalf the participant took part.', { identity: true })
  readonly onBehalfOf!: Entity | null

  @Own(() => String, 'The number of participants that the source states without naming them.')
  readonly quantity!: string | null
}
