import { randomBytes } from 'node:crypto'
import { digest } from '../../lib/text/digest.ts'

/** What only the holder of a key knows, and what this side keeps of it. */
export interface Secret {
  /** `mgg_<prefix>_<43 characters>`, the last of them 256 random bits in base64url. */
  readonly secret: string
  /** Tells keys apart in lists and logs; it is not secret. */
  readonly prefix: string
  /** SHA-256 of the whole secret, in hex. So many random bits need no salt and no slow hash. */
  readonly hash: string
}

const SECRET = /^mgg_[a-z0-9]{8}_[\w-]{43}$/
const SECRET_BYTES = 32
const PREFIX_BYTES = 4

/** A secret that nobody has had before. */
export function newSecret(): Secret {
  const prefix = randomBytes(PREFIX_BYTES).toString('hex')
  const secret = `mgg_${prefix}_${randomBytes(SECRET_BYTES).toString('base64url')}`
  return { secret, prefix, hash: hashOf(secret) }
}

export const hashOf = (secret: string): string => digest(secret)

/** Whether a text can be a secret of ours at all: what cannot be is never looked up. */
export const isSecret = (text: string): boolean => SECRET.test(text)
