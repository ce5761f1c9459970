/**
 * Claimed values by the property names of the record. A set is a list with one text for each member. In a draft, `null`
 * withdraws the party's claim on the field, and an absent field keeps its value.
 */
export type ClaimValues = Readonly<Record<string, ClaimedValue>>
export type ClaimedValue = string | number | boolean | readonly string[] | null

export interface ClaimedName {
  readonly value: string
  readonly language: string | null
  readonly nameKind: string
}

/** The id of a record in an external system. */
export interface ClaimedExternalId {
  readonly scheme: string
  readonly value: string
}

/** Encodes a name as one text, since properties in the graph can only be lists of texts. */
export const encodeName = ({ value, language, nameKind }: ClaimedName): string =>
  JSON.stringify([value, language, nameKind])

export function decodeName(text: string): ClaimedName {
  const [value, language, nameKind] = JSON.parse(text) as [string, string | null, string]
  return { value, language, nameKind }
}

/** Encodes an external id as `scheme:value`. A scheme contains no colon, so the first colon separates the two. */
export const encodeExternalId = ({ scheme, value }: ClaimedExternalId): string => `${scheme}:${value}`

export function decodeExternalId(text: string): ClaimedExternalId {
  const colon = text.indexOf(':')
  return { scheme: text.slice(0, colon), value: text.slice(colon + 1) }
}
