import { beforeAll, describe, expect, test } from '@jest/globals'
import { type GraphQLField, getNamedType, isObjectType } from 'graphql'
import { makeSchema } from '../../../src/app/schema.ts'
import { ROLES, type RoleName } from '../../../src/model/context.ts'
import { keyFor } from '../../support/keys.ts'
import { leastArguments } from '../../support/leastArguments.ts'
import { liveApi } from '../../support/liveApi.ts'

const live = liveApi()
const schema = makeSchema()
const secrets = new Map<RoleName, string>()

beforeAll(async () => {
  for (const role of ROLES) secrets.set(role, await keyFor(live.graph, role))
})

type RootField = GraphQLField<unknown, unknown>

const fieldsOf = (type: string): readonly RootField[] => {
  const found = schema.getType(type)
  return isObjectType(found) ? Object.values(found.getFields()) : []
}
const roleOf = ({ extensions }: RootField): RoleName | undefined => extensions.role as RoleName | undefined

/** A document with only this field and arguments of valid types. */
function documentOf(root: 'query' | 'mutation', field: RootField): string {
  const selection = isObjectType(getNamedType(field.type)) ? ' { __typename }' : ''
  return `${root} { asked: ${field.name}${leastArguments(field)}${selection} }`
}

const guarded = [
  ...fieldsOf('Mutation').map((field) => ['mutation', field] as const),
  ...fieldsOf('Query').flatMap((field) => (roleOf(field) ? [['query', field] as const] : [])),
]

async function codeOf(document: string, role: RoleName | null): Promise<string | undefined> {
  const secret = role === null ? undefined : secrets.get(role)
  const { errors } = await (secret === undefined ? live.ask(document) : live.askAs(secret, document))
  return errors?.[0]?.extensions.code
}

const REFUSED = ['UNAUTHENTICATED', 'FORBIDDEN']

describe('under every role', () => {
  test.each(guarded.map(([root, field]) => [root, field.name, roleOf(field), documentOf(root, field)] as const))(
    '%s %s takes %s',
    async (_root, _name, needed, document) => {
      expect(ROLES).toContain(needed)
      expect(await codeOf(document, null)).toBe('UNAUTHENTICATED')
      for (const role of ROLES) {
        const code = await codeOf(document, role)
        const lets = ROLES.indexOf(role) >= ROLES.indexOf(needed as RoleName)
        // Arguments of invalid types would be rejected before the role is checked.
        expect([role, code]).not.toEqual([role, 'GRAPHQL_VALIDATION_FAILED'])
        if (lets) expect([role, REFUSED.includes(code ?? '')]).toEqual([role, false])
        else expect([role, code]).toEqual([role, 'FORBIDDEN'])
      }
    },
  )

  test('these are all fields with a role, including those for keys', () => {
    const elsewhere = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !['Query', 'Mutation', 'Subscription'].includes(type.name))
      .flatMap((type) => fieldsOf(type.name).filter((field) => roleOf(field) !== undefined))
    expect(elsewhere.map(({ name }) => name)).toEqual([])
    expect(guarded.map(([, { name }]) => name)).toEqual(
      expect.arrayContaining(['createApiKey', 'revokeApiKey', 'apiKeys', 'upsertPerson']),
    )
  })
})

test('an error states the required role and the roles of the key', async () => {
  const needed = 'Expected a key with the role ADMIN for apiKeys, got'
  const messageOf = async (answer: ReturnType<typeof live.ask>) => (await answer).errors?.[0]?.message
  expect(await messageOf(live.ask('{ apiKeys { id } }'))).toBe(
    `${needed} none. Send it as Authorization: Bearer <key>.`,
  )
  const editor = secrets.get('EDITOR') ?? ''
  expect(await messageOf(live.askAs(editor, '{ apiKeys { id } }'))).toBe(`${needed} one with EDITOR.`)
})
