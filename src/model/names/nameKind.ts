import { enumType } from '../record/enumType.ts'

export const NameKind = enumType('NameKind', 'The type of a name.', {
  OFFICIAL: 'The official or full form.',
  SHORT: 'A short form.',
  ACRONYM: 'An acronym.',
  AS_WRITTEN: 'A form that a source uses.',
  TRANSLATION: 'A translation.',
  TRANSLITERATION: 'The same name in another script.',
  FORMER: 'A former name.',
})
