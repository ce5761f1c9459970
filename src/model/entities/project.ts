import { choices } from '../record/choices.ts'
import { choice, period, required } from '../record/ownField.ts'
import { entity } from './entity.ts'

export const ProjectKind = choices('ProjectKind', 'What sort of undertaking it is.', {
  PROJECT: 'A project.',
  PROGRAMME: 'A programme of projects.',
  FUND: 'A fund or facility.',
  INITIATIVE: 'An initiative.',
})

export const project = entity({
  kind: 'PROJECT',
  name: 'Project',
  one: 'project',
  many: 'projects',
  description: 'A project, programme, fund or initiative.',
  own: {
    projectKind: required(choice(ProjectKind, 'What sort of undertaking it is.')),
    validity: period('When it ran.'),
  },
  datedBy: 'validity',
})
