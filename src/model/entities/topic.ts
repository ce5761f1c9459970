import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Entity, Kind } from './entity.ts'

export type TopicScheme = EnumValue<typeof TopicScheme>
export const TopicScheme = enumType('TopicScheme', 'The scheme of a topic.', {
  GCM: 'The objectives of the Global Compact for Migration.',
  MIGOF: 'The Migration Governance Framework.',
  MGI: 'The Migration Governance Indicators.',
  SENDAI_PRIORITY: 'The priorities of the Sendai Framework.',
  SENDAI_TARGET: 'The global targets of the Sendai Framework.',
  JVAP: 'The domains of the Joint Valletta Action Plan.',
  LOCAL: 'Topics of this graph, for subjects that its sources discuss.',
})

@Kind({
  one: 'topic',
  many: 'topics',
  description: 'A subject of discussion or an objective of a framework.',
})
export class Topic extends Entity {
  @Own(() => TopicScheme, 'The scheme that defines the topic.', { required: true })
  readonly topicScheme!: TopicScheme

  @Own(() => String, 'Its number or letter in that scheme.')
  readonly code!: string | null
}
