import { enumType } from '../record/enumType.ts'

export const NameKind = enumType('NameKind', 'What sort of name it is.', {
  OFFICIAL: 'The official or full form.',
  SHORT: 'A short form.',
  ACRONYM: 'An acronym.',
  AS_WRITTEN: 'A form that some source uses.',
  TRANSLATION: 'A translation.',
  TRANSLITERATION: 'The same name in another script.',
  FORMER: 'A name it had before.',
})
