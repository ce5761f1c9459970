import { Int } from 'type-graphql'
import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { FuzzyDate } from '../scalars.ts'
import { Entity, Kind } from './entity.ts'

export type FrameworkKind = EnumValue<typeof FrameworkKind>
export const FrameworkKind = enumType('FrameworkKind', 'The kind of a framework.', {
  GLOBAL_COMPACT: 'A global compact of the United Nations.',
  FRAMEWORK: 'A global or regional framework for action.',
  CONSULTATIVE_PROCESS: 'A regular consultation of states on migration.',
  TREATY: 'A treaty that states can join.',
  REGIONAL_POLICY: 'A policy of a regional organisation.',
  INDICATOR_PROCESS: 'A process that measures governance.',
  OTHER: 'Another kind of framework.',
})

@Kind({
  one: 'framework',
  many: 'frameworks',
  description:
    'A framework to which states and organisations commit or under which they work: a compact, a process, a policy.',
  dateField: 'adopted',
})
export class Framework extends Entity {
  @Own(() => FrameworkKind, 'The kind of a framework.', { required: true })
  readonly frameworkKind!: FrameworkKind

  @Own(() => String, 'Its usual acronym, such as GCM.')
  readonly acronym!: string | null

  @Own(() => FuzzyDate, 'The date on which it was adopted or launched.')
  readonly adopted!: string | null

  @Own(() => Int, 'The number of participants that a source states without naming them.')
  readonly statedParticipantCount!: number | null
}
