import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Validity } from '../record/validity.ts'
import { Entity, Kind } from './entity.ts'

export type ProjectKind = EnumValue<typeof ProjectKind>
export const ProjectKind = enumType('ProjectKind', 'The kind of a project.', {
  PROJECT: 'A project.',
  PROGRAMME: 'A programme of projects.',
  FUND: 'A fund or facility.',
  INITIATIVE: 'An initiative.',
})

@Kind({
  one: 'project',
  many: 'projects',
  description: 'A project, programme, fund or initiative.',
  dateField: 'validity',
})
export class Project extends Entity {
  @Own(() => ProjectKind, 'The kind of a project.', { required: true })
  readonly projectKind!: ProjectKind

  @Own(() => Validity, 'The period in which it ran.')
  readonly validity!: Validity
}
