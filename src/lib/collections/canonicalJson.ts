import stringify from 'safe-stable-stringify'

/**
 * JSON text with the properties of every object in the order of their UTF-16 code units, so that equal values give equal
 * text. Digests of this text are stored with idempotency keys, so the text must stay the same in every release.
 * @throws TypeError for circular references
 */
export const canonicalJson = stringify.configure({ bigint: false, circularValue: TypeError }) as (
  value: unknown,
) => string
