// BCP 47 also allows a tag for private use alone, which ECMA-402 leaves out. https://www.rfc-editor.org/rfc/rfc5646#section-2.1
const PRIVATE_USE = /^x(-[a-z\d]{1,8})+$/i

/** Whether a text is a well-formed BCP 47 language tag, extensions and private use included; case does not matter. */
export function isLanguageTag(text: string): boolean {
  if (PRIVATE_USE.test(text)) return true
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
