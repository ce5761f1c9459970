import { choices } from '../record/choices.ts'
import { choice, required, text } from '../record/ownField.ts'
import { entity } from './entity.ts'

export const TopicScheme = choices('TopicScheme', 'Where a topic comes from.', {
  GCM: 'The objectives of the Global Compact for Migration.',
  MIGOF: 'The Migration Governance Framework.',
  MGI: 'The Migration Governance Indicators.',
  SENDAI_PRIORITY: 'The priorities of the Sendai Framework.',
  SENDAI_TARGET: 'The global targets of the Sendai Framework.',
  JVAP: 'The domains of the Joint Valletta Action Plan.',
  LOCAL: 'A topic of this graph, for what its sources discuss.',
})

export const topic = entity({
  kind: 'TOPIC',
  name: 'Topic',
  one: 'topic',
  many: 'topics',
  description: 'A subject of discussion or an objective of a framework.',
  own: {
    topicScheme: required(choice(TopicScheme, 'Where the topic comes from.')),
    code: text('Its number or letter in that scheme.'),
  },
})
