import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isInputObjectType,
  isScalarType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type TypeNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'
import type { ErrorCode } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import { LIMITS } from './limits.ts'
import { type Measured, measure } from './measure.ts'

/** What `extensions.cost` says of an answer. */
export interface Cost {
  /** Records that the document could have returned. */
  readonly nodes: number
  readonly limit: number
  /** Statements that ran. */
  readonly statements: number
  /** Lists that had to be read whole, since no index answers their filter. */
  readonly scans: number
}

/** Refuses a document that asks for too much before its first statement, and says what any other one cost. */
export const bounds: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    let nodes = 0
    return {
      async didResolveOperation(request) {
        refuseMissing(request)
        const measured = measureRequest(request)
        nodes = measured.nodes
        refuseExcess(measured)
      },
      async willSendResponse({ response, contextValue: { reader } }) {
        if (response.body.kind !== 'single') return
        const { singleResult } = response.body
        const cost: Cost = {
          nodes,
          limit: LIMITS.nodes,
          statements: reader?.statements() ?? 0,
          scans: reader?.scans() ?? 0,
        }
        response.body = {
          kind: 'single',
          singleResult: { ...singleResult, extensions: { ...singleResult.extensions, cost } },
        }
      },
    }
  },
}

/** Validation knows the fields of a root type, but not that there is none. */
function refuseMissing({ schema, operation }: GraphQLRequestContextDidResolveOperation<Context>): void {
  if (!operation || schema.getRootType(operation.operation)) return
  throw new GraphQLError(`Expected an operation that this API has, got a ${operation.operation}.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  })
}

const NOTHING: Measured = { nodes: 0, levels: 0, aliases: { field: '', count: 0 } }

// By operation: parsed documents are kept, so that what is asked again is the same object.
const measuredBefore = new WeakMap<OperationDefinitionNode, Measured>()

function measureRequest(asked: GraphQLRequestContextDidResolveOperation<Context>): Measured {
  const { schema, operation, document, request } = asked
  const known = operation && measuredBefore.get(operation)
  if (!operation || known) return known ?? NOTHING
  const { coerced } = getVariableValues(schema, measuredVariables(schema, operation), request.variables ?? {})
  // Variables of the wrong type end the request before it reads anything.
  if (!coerced) return NOTHING
  const measured = measureDocument(schema, document, operation, coerced)
  if (!isSizedByVariables(schema, operation)) measuredBefore.set(operation, measured)
  return measured
}

/** Whether it takes more than single texts, such as an id, a day or a cursor: nothing else can size an answer. */
const isSizedByVariables = (schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): boolean =>
  variableDefinitions.some(({ type }) => {
    const given = typeFromAST(schema, type)
    const named = given && getNullableType(given)
    return !isScalarType(named) || SIZES.has(named.name)
  })

const SIZES = new Set(['Int', 'Float', 'Boolean'])

/**
 * All variables but those of the types that mutations take. What is written sizes nothing, and a batch of it is long: it
 * is coerced once, when its mutation runs, which then says what is wrong with it.
 */
function measuredVariables(
  schema: GraphQLSchema,
  { operation, variableDefinitions = [] }: OperationDefinitionNode,
): readonly VariableDefinitionNode[] {
  if (operation !== OperationTypeNode.MUTATION) return variableDefinitions
  const args = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => field.args)
  const types = args.map(({ type }) => getNamedType(type)).filter(isInputObjectType)
  const written = new Set(types.map(({ name }) => name))
  return variableDefinitions.filter(({ type }) => !written.has(nameIn(type)))
}

const nameIn = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameIn(type.type))

/** @param variables coerced values. */
export function measureDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Measured {
  const fragments = document.definitions
    .filter((it): it is FragmentDefinitionNode => it.kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => [fragment.name.value, fragment])
  return measure(schema, operation, Object.fromEntries(fragments), variables)
}

/** @throws one of the errors LIMIT_EXCEEDED, with what was found and what is allowed. */
export function refuseExcess({ nodes, levels, aliases }: Measured): void {
  if (nodes > LIMITS.nodes) {
    throw refusal(
      'COST_LIMIT_EXCEEDED',
      `This document can return ${nodes} records`,
      'Ask for smaller pages or fewer levels',
      nodes,
      LIMITS.nodes,
    )
  }
  if (levels > LIMITS.levels) {
    throw refusal(
      'DEPTH_LIMIT_EXCEEDED',
      `This document has ${levels} lists of relationships inside one another`,
      'Ask in two requests',
      levels,
      LIMITS.levels,
    )
  }
  if (aliases.count > LIMITS.aliases) {
    throw refusal(
      'ALIAS_LIMIT_EXCEEDED',
      `This document asks for ${aliases.field} under ${aliases.count} names`,
      'Use a list, a filter or nodes(ids:)',
      aliases.count,
      LIMITS.aliases,
    )
  }
}

/** An error with status 400 that says what was found and what is allowed. */
export function refusal(code: ErrorCode, found: string, todo: string, figure: number, limit: number): GraphQLError {
  return new GraphQLError(`${found}; at most ${limit} are allowed. ${todo}.`, {
    extensions: { code, found: figure, limit, http: { status: 400 } },
  })
}
