import type { RoleName } from '../../model/context.ts'
import { choices } from '../../model/record/choices.ts'

const MEANINGS: Readonly<Record<RoleName, string>> = {
  READER: 'Reads.',
  PARTNER: 'Also writes claims, under the name of its key.',
  EDITOR: 'Also merges entities and settles what sources disagree on.',
  ADMIN: 'Also makes and revokes keys.',
}

export const Role = choices('Role', 'What a key allows; each role allows what those before it do.', MEANINGS)
