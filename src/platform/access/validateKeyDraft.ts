import { fold } from '../../lib/text/fold.ts'
import { ANONYMOUS, SYSTEM_PARTY } from '../../model/context.ts'
import type { UserErrorRow } from '../../write/sync/userError.ts'
import type { KeyDraft } from './createKey.ts'
import { OIDC_PARTY_PREFIX } from './oidcVerifier.ts'

const LONGEST_NAME = 100
const NAME = /^[^\p{C}\s]([^\p{C}]*[^\p{C}\s])?$/u
const RESERVED = [ANONYMOUS.name, SYSTEM_PARTY]

/** Validates the values of a new key. Returns the first error of each field. */
export function validateKeyDraft({ name, roles, expiresAt }: KeyDraft): readonly UserErrorRow[] {
  return [nameError(name), rolesError(roles), expiryError(expiresAt)].filter((it) => it !== null)
}

function nameError(name: string): UserErrorRow | null {
  if (name.length > LONGEST_NAME) return bad('name', `a name of at most ${LONGEST_NAME} characters`, name.length)
  if (!NAME.test(name))
    return bad('name', 'a name without control characters, leading or trailing spaces', JSON.stringify(name))
  const folded = fold(name)
  if (!RESERVED.includes(folded) && !folded.startsWith(OIDC_PARTY_PREFIX)) return null
  return bad('name', `a name other than the reserved ${RESERVED.join(', ')} and ${OIDC_PARTY_PREFIX}…`, name)
}

const rolesError = (roles: KeyDraft['roles']): UserErrorRow | null =>
  roles.length > 0 ? null : bad('roles', 'at least one role', 'none')

function expiryError(expiresAt: string | null): UserErrorRow | null {
  if (expiresAt === null || Date.parse(expiresAt) > Date.now()) return null
  return bad('expiresAt', 'an instant in the future', expiresAt)
}

const bad = (field: string, expected: string, found: string | number): UserErrorRow => ({
  code: 'BAD_VALUE',
  message: `Expected ${expected}, got ${found}.`,
  field: [field],
  itemIndex: null,
})
