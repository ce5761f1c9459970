import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type CoverageManner = EnumValue<typeof CoverageManner>
export const CoverageManner = enumType('CoverageManner', 'The way in which a work covers its subject.', {
  DISCUSSED: 'The subject was discussed.',
  CONCERNS: 'The work concerns the subject.',
  FOCUSES_ON: 'The subject is the main one.',
  COVERS: 'The work covers the subject or its period.',
  VISITED: 'The subject was visited.',
  MENTIONS: 'The subject is mentioned.',
})

@Relationship({
  type: 'COVERS',
  description: 'A work covers a subject: an event discusses a topic, a report covers a country.',
  from: () => ({
    as: 'work',
    description: 'The event, project, framework or instrument that covers the subject.',
    kinds: { Event: 'coverages', Project: 'coverages', Framework: 'coverages', Instrument: 'coverages' },
    list: 'The subjects that it covers, newest first.',
  }),
  to: () => ({
    as: 'subject',
    description: 'The subject.',
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
    list: 'The events, projects, frameworks and instruments that cover it, newest first.',
  }),
})
export class Coverage extends RelationshipRecord {
  @Own(() => CoverageManner, 'The way in which the work covers the subject.', { identity: true })
  readonly manner!: CoverageManner
}
