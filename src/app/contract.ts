import {
  type BreakingChange,
  buildASTSchema,
  buildSchema,
  type DefinitionNode,
  type DocumentNode,
  findBreakingChanges,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  visit,
} from 'graphql'

/** What of the contract comes with partner sync; all the rest is reading. */
const SYNC: readonly string[] = ['Mutation', 'Subscription', 'Query.changes']

/**
 * What a schema lacks of the reading part of the contract, or has otherwise. It may hold more.
 * @param contract and @param served are SDL.
 */
export const lacksOf = (contract: string, served: string): BreakingChange[] =>
  findBreakingChanges(readingPart(parse(contract)), buildSchema(served))

/** The contract without partner sync, and without the types that nothing else leads to. */
function readingPart(contract: DocumentNode): GraphQLSchema {
  const kept = contract.definitions.filter((it) => !SYNC.includes(nameOf(it))).map(withoutSyncFields)
  const reached = new Set<string>()
  reach('Query', kept, reached)
  return buildASTSchema({ ...contract, definitions: kept.filter((it) => reached.has(nameOf(it))) })
}

const nameOf = (definition: DefinitionNode): string =>
  'name' in definition && definition.name ? definition.name.value : ''

function withoutSyncFields(definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition
  const fields = (definition.fields ?? []).filter(({ name }) => !SYNC.includes(`${nameOf(definition)}.${name.value}`))
  return { ...definition, fields }
}

/** Notes a type and every type that it leads to; an interface leads to whatever implements it. */
function reach(name: string, definitions: readonly DefinitionNode[], reached: Set<string>): void {
  if (reached.has(name)) return
  reached.add(name)
  const led = definitions.filter((it) => nameOf(it) === name || implementsType(it, name))
  for (const definition of led) {
    reach(nameOf(definition), definitions, reached)
    for (const type of typesIn(definition)) reach(type, definitions, reached)
  }
}

function typesIn(definition: DefinitionNode): string[] {
  const types: string[] = []
  visit(definition, {
    enter(node) {
      if (node.kind === Kind.NAMED_TYPE) types.push(node.name.value)
    },
  })
  return types
}

const implementsType = (definition: DefinitionNode, name: string): boolean =>
  ((definition as ObjectTypeDefinitionNode).interfaces ?? []).some((it) => it.name.value === name)
