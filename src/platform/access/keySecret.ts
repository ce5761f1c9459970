import { randomBytes } from 'node:crypto'
import { digest } from '../../lib/text/digest.ts'

/** A new secret with the parts of it that the graph stores. */
export interface KeySecret {
  /** `mgg_<prefix>_<43 characters>`, the last of them 256 random bits in base64url. */
  readonly secret: string
  /** Identifies the key in lists and logs; not secret. */
  readonly prefix: string
  /** SHA-256 of the whole secret, in hex. 256 random bits need neither a salt nor a slow hash. */
  readonly hash: string
}

const SECRET = /^mgg_[a-z0-9]{8}_[\w-]{43}$/
const SECRET_BYTES = 32
const PREFIX_BYTES = 4

/** Generates a random secret. */
export function newSecret(): KeySecret {
  const prefix = randomBytes(PREFIX_BYTES).toString('hex')
  const secret = `mgg_${prefix}_${randomBytes(SECRET_BYTES).toString('base64url')}`
  return { secret, prefix, hash: hashSecret(secret) }
}

export const hashSecret = (secret: string): string => digest(secret)

/** Whether a string has the form of a secret; other strings are rejected without a look-up. */
export const isSecret = (text: string): boolean => SECRET.test(text)
