import { choices } from '../record/choices.ts'
import { choice, fuzzyDate, required, text } from '../record/ownField.ts'
import { entity } from './entity.ts'

export const InstrumentKind = choices('InstrumentKind', 'What sort of document it is.', {
  MOU: 'A memorandum of understanding.',
  TREATY: 'A treaty or agreement that binds.',
  DECLARATION: 'A declaration or statement.',
  STRATEGY: 'A strategy or agenda.',
  ACTION_PLAN: 'An action plan.',
  WORK_PLAN: 'A work plan.',
  REPORT: 'A report, study or profile.',
  RESOLUTION: 'A resolution or decision.',
  OTHER: 'Anything else.',
})

export const instrument = entity({
  kind: 'INSTRUMENT',
  name: 'Instrument',
  one: 'instrument',
  many: 'instruments',
  description: 'A document that was agreed, adopted or published.',
  own: {
    instrumentKind: required(choice(InstrumentKind, 'What sort of document it is.')),
    symbol: text('Its official symbol, such as A/RES/73/195.'),
    signed: fuzzyDate('When it was signed or adopted.'),
  },
  datedBy: 'signed',
})
