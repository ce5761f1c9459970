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

/** The parts of the contract that belong to partner sync and are not compared. */
const SYNC_PARTS: readonly string[] = ['Mutation', 'Subscription', 'Query.changes']

/**
 * Returns the breaking changes from the reading part of the contract to the schema. The schema may contain more.
 * @param contract SDL of the contract
 * @param schema SDL of the schema
 */
export const contractViolations = (contract: string, schema: string): BreakingChange[] =>
  findBreakingChanges(readingPart(parse(contract)), buildSchema(schema))

/** The contract without partner sync and without types that only partner sync uses. */
function readingPart(contract: DocumentNode): GraphQLSchema {
  const kept = contract.definitions.filter((it) => !SYNC_PARTS.includes(nameOf(it))).map(withoutSyncFields)
  const reached = new Set<string>()
  reach('Query', kept, reached)
  return buildASTSchema({ ...contract, definitions: kept.filter((it) => reached.has(nameOf(it))) })
}

const nameOf = (definition: DefinitionNode): string =>
  'name' in definition && definition.name ? definition.name.value : ''

function withoutSyncFields(definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition
  const fields = (definition.fields ?? []).filter(
    ({ name }) => !SYNC_PARTS.includes(`${nameOf(definition)}.${name.value}`),
  )
  return { ...definition, fields }
}

/** Adds a type and all types reachable from it. The implementations of an interface count as reachable. */
function reach(name: string, definitions: readonly DefinitionNode[], reached: Set<string>): void {
  if (reached.has(name)) return
  reached.add(name)
  for (const definition of definitions.filter((it) => nameOf(it) === name || implementsType(it, name))) {
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
