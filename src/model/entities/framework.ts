import { choices } from '../record/choices.ts'
import { choice, count, fuzzyDate, required, text } from '../record/ownField.ts'
import { entity } from './entity.ts'

export const FrameworkKind = choices('FrameworkKind', 'What sort of framework it is.', {
  GLOBAL_COMPACT: 'A global compact of the United Nations.',
  FRAMEWORK: 'A global or regional framework for action.',
  CONSULTATIVE_PROCESS: 'A regular consultation of states on migration.',
  TREATY: 'A treaty that others join.',
  REGIONAL_POLICY: 'A policy of a regional organisation.',
  INDICATOR_PROCESS: 'A process of measuring governance.',
  OTHER: 'Anything else.',
})

export const framework = entity({
  kind: 'FRAMEWORK',
  name: 'Framework',
  one: 'framework',
  many: 'frameworks',
  description: 'What states and organisations commit to or work under: a compact, a process, a policy.',
  own: {
    frameworkKind: required(choice(FrameworkKind, 'What sort of framework it is.')),
    acronym: text('Its usual acronym, such as GCM.'),
    adopted: fuzzyDate('When it was adopted or launched.'),
    statedParticipantCount: count('How many participants a source counts, where it does not name them.'),
  },
  datedBy: 'adopted',
})
