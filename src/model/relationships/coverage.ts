import { Entity } from '../entities/entity.ts'
import { choices } from '../record/choices.ts'
import { choice, required } from '../record/ownField.ts'
import { relationship } from './relationship.ts'

export const CoverageManner = choices('CoverageManner', 'How a work is about its subject.', {
  DISCUSSED: 'It was discussed there.',
  CONCERNS: 'The work concerns it.',
  FOCUSES_ON: 'It is the main subject.',
  COVERS: 'The work covers it, or its period.',
  VISITED: 'It was visited.',
  MENTIONS: 'It is mentioned.',
})

export const coverage = relationship({
  type: 'COVERS',
  name: 'Coverage',
  description: 'A work is about something: an event discussed a topic, a report covers a country.',
  from: {
    as: 'work',
    description: 'What is about it.',
    type: Entity,
    fields: { Event: 'coverages', Project: 'coverages', Framework: 'coverages', Instrument: 'coverages' },
    lists: 'What it is about, newest first.',
  },
  to: {
    as: 'subject',
    description: 'What it is about.',
    type: Entity,
    fields: {
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
    lists: 'The events, projects, frameworks and instruments that are about it, newest first.',
  },
  own: {
    manner: required(choice(CoverageManner, 'How it is about it.')),
  },
  toldApartBy: 'manner',
})
