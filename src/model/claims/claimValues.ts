/**
 * What a claim says of its record, by the record's own property names. A set holds one text for each member. `null`
 * in a draft takes the party's claim on that field back; a field that is absent is left as it was.
 */
export type ClaimValues = Readonly<Record<string, ClaimedValue>>
export type ClaimedValue = string | number | boolean | readonly string[] | null

/** A name as it is claimed. */
export interface ClaimedName {
  readonly value: string
  readonly language: string | null
  readonly nameKind: string
}

/** An id of the record in somebody else's system. */
export interface ClaimedExternalId {
  readonly scheme: string
  readonly value: string
}

/** A name as one text, so that a claim can hold a list of them. */
export const encodeName = ({ value, language, nameKind }: ClaimedName): string =>
  JSON.stringify([value, language, nameKind])

export function decodeName(text: string): ClaimedName {
  const [value, language, nameKind] = JSON.parse(text) as [string, string | null, string]
  return { value, language, nameKind }
}

/** A scheme has no colon, so the first one parts it from the value. */
export const encodeExternalId = ({ scheme, value }: ClaimedExternalId): string => `${scheme}:${value}`

export function decodeExternalId(text: string): ClaimedExternalId {
  const colon = text.indexOf(':')
  return { scheme: text.slice(0, colon), value: text.slice(colon + 1) }
}
