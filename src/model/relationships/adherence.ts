import { Entity } from '../entities/entity.ts'
import { Event } from '../entities/event.ts'
import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own, Reference } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type AdherenceKind = EnumValue<typeof AdherenceKind>
export const AdherenceKind = enumType('AdherenceKind', 'The kind of commitment to a framework or instrument.', {
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
  description: 'The commitment of a country, institution or person to a framework or instrument, or activity under it.',
  from: () => ({
    as: 'adherent',
    description: 'The country, institution or person that committed.',
    kinds: { Country: 'adherences', Institution: 'adherences', Person: 'adherences' },
    list: 'The frameworks and instruments it signed, joined or acts under, newest first.',
  }),
  to: () => ({
    as: 'commitment',
    description: 'The framework or instrument.',
    kinds: { Framework: 'adherences', Instrument: 'adherences' },
    list: 'The adherents that signed, joined or act under it, newest first.',
  }),
})
export class Adherence extends RelationshipRecord {
  @Own(() => AdherenceKind, 'The kind of commitment.', { identity: true })
  readonly adherenceKind!: AdherenceKind

  @Reference(() => Entity, 'The entity on whose behalf the adherent acted.', { identity: true })
  readonly onBehalfOf!: Entity | null

  @Reference(() => Event, 'The event at which it took place.')
  readonly atEvent!: Event | null
}
