import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql'
import { makeSchema } from '../../src/app/schema.ts'
import { kinds } from '../../src/model/entities/entity.ts'
import { relationshipTypes } from '../../src/model/relationships/relationship.ts'

const schema = makeSchema()
const types = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Boolean', 'ID', 'Float'].includes(name),
)

/** All described elements of the schema by name. */
function described(): [string, string | null | undefined][] {
  const all: [string, string | null | undefined][] = []
  for (const type of types) {
    if (!['Query', 'Mutation', 'Subscription'].includes(type.name)) all.push([type.name, type.description])
    if (isEnumType(type))
      for (const value of type.getValues()) all.push([`${type.name}.${value.name}`, value.description])
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) {
      all.push([`${type.name}.${field.name}`, field.description])
      for (const arg of field.args) all.push([`${type.name}.${field.name}(${arg.name})`, arg.description])
    }
  }
  return all
}

describe('the schema', () => {
  test('has a description for every type, field, argument and enum value', () => {
    const silent = described().filter(([, text]) => !text || text.trim().length < 3)
    expect(silent.map(([name]) => name)).toEqual([])
    expect(described().length).toBeGreaterThan(1000)
  })

  test('equals the committed file', () => {
    const committed = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'))
    expect(findBreakingChanges(committed, schema)).toEqual([])
    expect(findBreakingChanges(schema, committed)).toEqual([])
  })

  test('has the kinds and relationships that are declared, each with its page types', () => {
    const implementers = (name: string) =>
      types.filter((type) => isObjectType(type) && type.getInterfaces().some((it) => it.name === name))
    const named = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name).sort()
    expect(named(implementers('Entity'))).toEqual(named([...kinds.values()]))
    expect(named(implementers('Relationship'))).toEqual(named([...relationshipTypes.values()]))
    for (const { name } of [...implementers('Entity'), ...implementers('Relationship')]) {
      expect(schema.getType(`${name}Connection`)).toBeDefined()
      expect(schema.getType(`${name}Edge`)).toBeDefined()
    }
  })

  test('has no other object types', () => {
    for (const type of types) {
      expect([
        type.name,
        isObjectType(type) ||
          isInterfaceType(type) ||
          isEnumType(type) ||
          isScalarType(type) ||
          isInputObjectType(type),
      ]).toEqual([type.name, true])
    }
  })
})
