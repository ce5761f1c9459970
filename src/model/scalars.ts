import { GraphQLScalarType } from 'graphql'
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars'
import { isLanguageTag } from '../lib/text/languageTag.ts'
import { parseEdtf } from '../lib/time/edtf.ts'

const CURSOR = /^[\w-]{1,1500}$/

/** A scalar that is serialised as text and validated when it is parsed. */
function textScalar(name: string, description: string, check: (text: string) => string, url?: string) {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string') throw new TypeError(`Expected a ${name} as text, got ${JSON.stringify(value)}.`)
    return check(value)
  }
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL: url ?? null,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse('value' in node ? node.value : null),
  })
}

function passing(isValid: (text: string) => boolean, expected: string) {
  return (text: string): string => {
    if (isValid(text)) return text
    throw new TypeError(`Expected ${expected}, got ${JSON.stringify(text.slice(0, 60))}.`)
  }
}

/** A calendar day, `YYYY-MM-DD`; stored and served as that text. */
export const DateScalar = textScalar('Date', 'An ISO calendar day: 2021-12-03.', (text) =>
  String(GraphQLLocalDate.parseValue(text)),
)

/** An instant; stored and served as RFC 3339 text in UTC. */
export const DateTimeScalar = textScalar('DateTime', 'An RFC 3339 instant, in UTC when served.', (text) =>
  (GraphQLDateTimeISO.parseValue(text) as Date).toISOString(),
)

export const FuzzyDate = textScalar(
  'FuzzyDate',
  'An EDTF level 1 date as its source states it: 2021, 2021-12, 2021-12-03, 2021~; also XXXX-12-03, a day without its year.',
  (text) => {
    parseEdtf(text)
    return text
  },
  'https://www.loc.gov/standards/datetime/',
)

export const LanguageTag = textScalar(
  'LanguageTag',
  'A BCP 47 language tag: en, az, ar, zh-Hans.',
  passing(isLanguageTag, 'a language tag such as en or zh-Hans'),
  'https://www.rfc-editor.org/info/bcp47',
)

export const Cursor = textScalar(
  'Cursor',
  'An opaque position in a list. It stays valid when other records are added or removed.',
  passing((text) => CURSOR.test(text), 'a cursor that a list returned'),
)
