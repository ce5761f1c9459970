import { mod11_2, mod97_10 } from 'cdigit'

/** A scheme of identifiers that others maintain: how its values are written and checked, and where they lead. */
export interface IdentifierScheme {
  /** What a correct value looks like, in words for an error message. */
  readonly expected: string
  /** Addresses and prefixes that people paste in front of a value; they are taken off. */
  readonly prefix: RegExp
  /** The one written form of a value without its prefix. */
  readonly written: (value: string) => string
  /** The pattern of the written form. */
  readonly pattern: RegExp
  /** Checks the check digits of a value that fits the pattern. */
  readonly checksum?: (written: string) => boolean
  /** The address of a record's page; absent where the maintainer has no page for each value. */
  readonly page?: (written: string) => string
}

const compact = (value: string): string => value.replaceAll(/[\s-]/g, '')
const upper = (value: string): string => compact(value).toUpperCase()
const threeDigits = (value: string): string => compact(value).padStart(3, '0')

/** ISO 7064 MOD 97-10 reads a letter as two digits: A is 10, Z is 35. */
const lettersAsNumbers = (value: string): string =>
  value.replaceAll(/[A-Z]/g, (letter) => String(Number.parseInt(letter, 36)))

// Crockford's base 32 leaves out I, L, O and U. https://www.crockford.com/base32.html
const BASE_32 = '0123456789abcdefghjkmnpqrstvwxyz'

/** The six characters after the leading 0 are a number in base 32; two check digits follow. https://ror.readme.io/docs/identifier */
function isRor(written: string): boolean {
  const number = [...written.slice(1, 7)].reduce((sum, sign) => sum * 32 + BASE_32.indexOf(sign), 0)
  return mod97_10.validate(`${number}${written.slice(7)}`)
}

const hyphenated = (value: string): string => upper(value).replaceAll(/(.{4})(?=.)/g, '$1-')

const SCHEMES: Readonly<Record<string, IdentifierScheme>> = {
  wikidata: {
    expected: 'a Wikidata item such as Q472311',
    prefix: /^(?:https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/|wikidata:|wd:)/i,
    written: upper,
    pattern: /^Q[1-9]\d{0,11}$/,
    page: (id) => `https://www.wikidata.org/wiki/${id}`,
  },
  geonames: {
    expected: 'a GeoNames number such as 2660646',
    prefix: /^(?:https?:\/\/(?:www\.|sws\.)?geonames\.org\/|geonames:)/i,
    written: (value) => compact(value.replace(/\/.*$/, '')),
    pattern: /^[1-9]\d{0,9}$/,
    page: (id) => `https://www.geonames.org/${id}`,
  },
  ror: {
    expected: 'a ROR id such as 04p491231, with its check digits',
    prefix: /^(?:https?:\/\/ror\.org\/|ror:)/i,
    written: (value) => compact(value).toLowerCase(),
    pattern: /^0[0-9a-hjkmnp-tv-z]{6}\d{2}$/,
    checksum: isRor,
    page: (id) => `https://ror.org/${id}`,
  },
  // https://isni.org/page/technical-documentation/
  isni: {
    expected: 'an ISNI of 16 digits such as 0000000121032683, with its check digit',
    prefix: /^(?:https?:\/\/(?:www\.)?isni\.org\/(?:isni\/)?|isni:?)/i,
    written: upper,
    pattern: /^\d{15}[\dX]$/,
    checksum: (id) => mod11_2.validate(id),
    page: (id) => `https://isni.org/isni/${id}`,
  },
  // https://support.orcid.org/hc/en-us/articles/360006897674
  orcid: {
    expected: 'an ORCID iD such as 0000-0002-1825-0097, with its check digit',
    prefix: /^(?:https?:\/\/(?:www\.)?orcid\.org\/|orcid(?:\s+id)?:?)/i,
    written: hyphenated,
    pattern: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/,
    checksum: (id) => mod11_2.validate(compact(id)),
    page: (id) => `https://orcid.org/${id}`,
  },
  viaf: {
    expected: 'a VIAF number such as 130190842',
    prefix: /^(?:https?:\/\/(?:www\.)?viaf\.org\/viaf\/|viaf:)/i,
    written: (value) => compact(value.replace(/\/.*$/, '')),
    pattern: /^[1-9]\d{0,21}$/,
    page: (id) => `https://viaf.org/viaf/${id}`,
  },
  // ISO 17442
  lei: {
    expected: 'an LEI of 20 letters and digits, with its check digits',
    prefix: /^(?:https?:\/\/search\.gleif\.org\/#\/record\/|lei:)/i,
    written: upper,
    pattern: /^[A-Z\d]{18}\d{2}$/,
    checksum: (id) => mod97_10.validate(lettersAsNumbers(id)),
    page: (id) => `https://search.gleif.org/#/record/${id}`,
  },
  'iso3166-1.alpha-2': {
    expected: 'an ISO 3166-1 alpha-2 code such as NG',
    prefix: /^iso:/i,
    written: upper,
    pattern: /^[A-Z]{2}$/,
    page: (code) => `https://www.iso.org/obp/ui/#iso:code:3166:${code}`,
  },
  'iso3166-1.alpha-3': {
    expected: 'an ISO 3166-1 alpha-3 code such as NGA',
    prefix: /^iso:/i,
    written: upper,
    pattern: /^[A-Z]{3}$/,
  },
  'iso3166-1.numeric': {
    expected: 'an ISO 3166-1 numeric code of three digits such as 566',
    prefix: /^iso:/i,
    written: threeDigits,
    pattern: /^\d{3}$/,
  },
  m49: {
    expected: 'a UN M49 code of three digits such as 566',
    prefix: /^(?:un\s*)?m49:/i,
    written: threeDigits,
    pattern: /^\d{3}$/,
  },
}

/** The schemes whose values are checked, by their name; schemes have no letter case. */
export const identifierSchemes: ReadonlyMap<string, IdentifierScheme> = new Map(Object.entries(SCHEMES))

/** A scheme's name in its one written form. */
export const writtenScheme = (scheme: string): string => scheme.trim().normalize('NFC').toLowerCase()

/** An identifier that does not fit its scheme. */
export class InvalidIdentifier extends RangeError {
  constructor(expected: string, value: string) {
    super(`Expected ${expected}, got ${JSON.stringify(value.slice(0, 100))}.`)
    this.name = 'InvalidIdentifier'
  }
}

/**
 * An identifier in the one written form of its scheme, so that two spellings of one identifier are one. In a scheme
 * that is not declared a value is only trimmed and put in NFC.
 * @throws InvalidIdentifier when it does not fit the scheme's pattern or its check digits are wrong
 */
export function writtenIdentifier(scheme: string, value: string): string {
  const text = value.trim().normalize('NFC')
  const declared = identifierSchemes.get(writtenScheme(scheme))
  if (!declared) return text
  const written = declared.written(text.replace(declared.prefix, '').trim())
  const isSound = declared.pattern.test(written) && (declared.checksum?.(written) ?? true)
  if (!isSound) throw new InvalidIdentifier(declared.expected, text)
  return written
}

/** The address of the page that a scheme's maintainer has for a written identifier; null where there is none. */
export const identifierPage = (scheme: string, written: string): string | null =>
  identifierSchemes.get(writtenScheme(scheme))?.page?.(written) ?? null
