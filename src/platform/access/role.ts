import type { RoleName } from '../../model/context.ts'
import { enumType } from '../../model/record/enumType.ts'

const DESCRIPTIONS: Readonly<Record<RoleName, string>> = {
  READER: 'Reads.',
  PARTNER: 'Also records and withdraws claims under the name of its key.',
  EDITOR: 'Also merges entities and settles disputes between sources.',
  ADMIN: 'Also creates and revokes keys.',
}

export const Role = enumType('Role', 'Role of a key. Each role includes the roles before it.', DESCRIPTIONS)
