import { Int } from 'type-graphql'
import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { FuzzyDate } from '../scalars.ts'
import { Entity, Kind } from './entity.ts'

export type FrameworkKind = EnumValue<typeof FrameworkKind>
export const FrameworkKind = enumType('FrameworkKind', 'What sort of framework it is.', {
  GLOBAL_COMPACT: 'A global compact of the United Nations.',
  FRAMEWORK: 'A global or regional framework for action.',
  CONSULTATIVE_PROCESS: 'A regular consultation of states on migration.',
  TREATY: 'A treaty that others join.',
  REGIONAL_POLICY: 'A policy of a regional organisation.',
  INDICATOR_PROCESS: 'A process of measuring governance.',
  OTHER: 'Anything else.',
})

@Kind({
  one: 'framework',
  many: 'frameworks',
  description: 'What states and organisations commit to or work under: a compact, a process, a policy.',
  dateField: 'adopted',
})
export class Framework extends Entity {
  @Own(() => FrameworkKind, 'What sort of framework it is.', { required: true })
  readonly frameworkKind!: FrameworkKind

  @Own(() => String, 'Its usual acronym, such as GCM.')
  readonly acronym!: string | null

  @Own(() => FuzzyDate, 'When it was adopted or launched.')
  readonly adopted!: string | null

  @Own(() => Int, 'How many participants a source counts, where it does not name them.')
  readonly statedParticipantCount!: number | null
}
