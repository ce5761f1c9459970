import { Entity } from '../entities/entity.ts'
import { Event } from '../entities/event.ts'
import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own, Reference } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type AdherenceKind = EnumValue<typeof AdherenceKind>
export const AdherenceKind = enumType('AdherenceKind', 'How somebody stands to a framework or instrument.', {
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

@Relationship({
  type: 'ADHERES_TO',
  description: 'Somebody committed to a framework or instrument, or acts under it.',
  from: () => ({
    as: 'adherent',
    description: 'Who committed.',
    kinds: { Country: 'adherences', Institution: 'adherences', Person: 'adherences' },
    list: 'The frameworks and instruments it signed, joined or acts under, newest first.',
  }),
  to: () => ({
    as: 'commitment',
    description: 'What it committed to.',
    kinds: { Framework: 'adherences', Instrument: 'adherences' },
    list: 'Who signed, joined or acts under it, newest first.',
  }),
})
export class Adherence extends RelationshipRecord {
  @Own(() => AdherenceKind, 'How it stands to the commitment.', { identity: true })
  readonly adherenceKind!: AdherenceKind

  @Reference(() => Entity, 'For whom it was done.', { identity: true })
  readonly onBehalfOf!: Entity | null

  @Reference(() => Event, 'The event at which it was done.')
  readonly atEvent!: Event | null
}
