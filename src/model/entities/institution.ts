import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Entity, Kind } from './entity.ts'

export type InstitutionKind = EnumValue<typeof InstitutionKind>
export const InstitutionKind = enumType('InstitutionKind', 'The kind of an institution.', {
  IGO: 'An intergovernmental organisation.',
  UN_BODY: 'An organ, agency or programme of the United Nations system.',
  REGIONAL_ORG: 'An organisation of the states of a region.',
  GOVERNMENT: 'A government as a whole, or a head of state.',
  MINISTRY: 'A ministry or department of a government.',
  AGENCY: 'An agency or service of a state.',
  OFFICE: 'An office or mission of another institution.',
  EU_BODY: 'An institution, agency or service of the European Union.',
  NGO: 'A non-governmental organisation.',
  THINK_TANK: 'A research institute or policy institute.',
  NETWORK: 'A network of institutions.',
  TRAINING_CENTRE: 'A centre for training.',
  OTHER: 'Another kind of institution.',
})

@Kind({
  one: 'institution',
  many: 'institutions',
  description: 'An organisation, or a part of one: a ministry, an office, a network.',
})
export class Institution extends Entity {
  @Own(() => InstitutionKind, 'The kind of an institution.', { required: true })
  readonly institutionKind!: InstitutionKind

  @Own(() => String, 'Its usual acronym, such as IOM.')
  readonly acronym!: string | null
}
