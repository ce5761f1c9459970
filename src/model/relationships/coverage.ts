import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type CoverageManner = EnumValue<typeof CoverageManner>
export const CoverageManner = enumType('CoverageManner', 'How a work is about its subject.', {
  DISCUSSED: 'It was discussed there.',
  CONCERNS: 'The work concerns it.',
  FOCUSES_ON: 'It is the main subject.',
  COVERS: 'The work covers it, or its period.',
  VISITED: 'It was visited.',
  MENTIONS: 'It is mentioned.',
})

@Relationship({
  type: 'COVERS',
  description: 'A work is about something: an event discussed a topic, a report covers a country.',
  from: () => ({
    as: 'work',
    description: 'What is about it.',
    kinds: { Event: 'coverages', Project: 'coverages', Framework: 'coverages', Instrument: 'coverages' },
    list: 'What it is about, newest first.',
  }),
  to: () => ({
    as: 'subject',
    description: 'What it is about.',
    kinds: {
      Person: 'coveredBy',
      Institution: 'coveredBy',
      Country: 'coveredBy',
      Framework: 'coveredBy',
      Event: 'coveredBy',
      Instrument: 'coveredBy',
      Project: 'coveredBy',
      Topic: 'coveredBy',
      Place: 'coveredBy',
    },
    list: 'The events, projects, frameworks and instruments that are about it, newest first.',
  }),
})
export class Coverage extends RelationshipRecord {
  @Own(() => CoverageManner, 'How it is about it.', { identity: true })
  readonly manner!: CoverageManner
}
