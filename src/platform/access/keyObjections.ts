import { fold } from '../../lib/text/fold.ts'
import { ANONYMOUS, LOADER } from '../../model/context.ts'
import type { UserErrorRow } from '../../write/sync/userError.ts'
import type { KeyDraft } from './createKey.ts'
import { TOKEN_PARTY } from './oidc.ts'

const LONGEST_NAME = 100
const NAME = /^[^\p{C}\s]([^\p{C}]*[^\p{C}\s])?$/u
const RESERVED = [ANONYMOUS.name, LOADER]

/** Why a key cannot be as it is asked for, of every reason the first for each field. */
export function keyObjections({ name, roles, expiresAt }: KeyDraft): readonly UserErrorRow[] {
  return [nameObjection(name), rolesObjection(roles), expiryObjection(expiresAt)].filter((it) => it !== null)
}

function nameObjection(name: string): UserErrorRow | null {
  if (name.length > LONGEST_NAME) return bad('name', `a name of at most ${LONGEST_NAME} characters`, name.length)
  if (!NAME.test(name)) return bad('name', 'a name without spaces around it', JSON.stringify(name))
  const folded = fold(name)
  if (!RESERVED.includes(folded) && !folded.startsWith(TOKEN_PARTY)) return null
  return bad('name', `another name than ${RESERVED.join(', ')} or ${TOKEN_PARTY}…, which are reserved`, name)
}

const rolesObjection = (roles: KeyDraft['roles']): UserErrorRow | null =>
  roles.length > 0 ? null : bad('roles', 'at least one role', 'none')

function expiryObjection(expiresAt: string | null): UserErrorRow | null {
  if (expiresAt === null || Date.parse(expiresAt) > Date.now()) return null
  return bad('expiresAt', 'an instant that is still to come', expiresAt)
}

const bad = (field: string, expected: string, found: string | number): UserErrorRow => ({
  code: 'BAD_VALUE',
  message: `Expected ${expected}, got ${found}.`,
  field: [field],
  itemIndex: null,
})
