import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { FuzzyDate } from '../scalars.ts'
import { Entity, Kind } from './entity.ts'

export type InstrumentKind = EnumValue<typeof InstrumentKind>
export const InstrumentKind = enumType('InstrumentKind', 'The kind of an instrument.', {
  MOU: 'A memorandum of understanding.',
  TREATY: 'A binding treaty or agreement.',
  DECLARATION: 'A declaration or statement.',
  STRATEGY: 'A strategy or agenda.',
  ACTION_PLAN: 'An action plan.',
  WORK_PLAN: 'A work plan.',
  REPORT: 'A report, study or profile.',
  RESOLUTION: 'A resolution or decision.',
  OTHER: 'Another kind of document.',
})

@Kind({
  one: 'instrument',
  many: 'instruments',
  description: 'A document that was agreed, adopted or published.',
  dateField: 'signed',
})
export class Instrument extends Entity {
  @Own(() => InstrumentKind, 'The kind of an instrument.', { required: true })
  readonly instrumentKind!: InstrumentKind

  @Own(() => String, 'Its official symbol, such as A/RES/73/195.')
  readonly symbol!: string | null

  @Own(() => FuzzyDate, 'The date on which it was signed or adopted.')
  readonly signed!: string | null
}
