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
import type { Context } from '../../model/context.ts'
import { computeCost, type DocumentCost } from './computeCost.ts'
import { LIMITS } from './limits.ts'
import { rejectOverLimit } from './rejectOverLimit.ts'

/** The response extension `cost`. */
export interface CostExtension {
  /** Records that the document can return. */
  readonly nodes: number
  readonly limit: number
  /** Statements that were executed. */
  readonly statements: number
  /** Lists that were read in full because no index supports their filter. */
  readonly scans: number
}

/** Apollo plugin: rejects a document above the limits before its first statement, and reports the cost of others. */
export const costAnalysis: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    let nodes = 0
    return {
      async didResolveOperation(request) {
        rejectUnsupportedOperation(request)
        const cost = requestCost(request)
        nodes = cost.nodes
        rejectOverLimit(cost)
      },
      async willSendResponse({ response, contextValue: { reader } }) {
        if (response.body.kind !== 'single') return
        const { singleResult } = response.body
        const cost: CostExtension = {
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

/** GraphQL validation does not reject an operation whose root type the schema lacks. */
function rejectUnsupportedOperation({ schema, operation }: GraphQLRequestContextDidResolveOperation<Context>): void {
  if (!operation || schema.getRootType(operation.operation)) return
  throw new GraphQLError(`Expected an operation type that this API supports, got ${operation.operation}.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  })
}

const NOTHING: DocumentCost = { nodes: 0, depth: 0, aliases: { field: '', count: 0 } }

// Keyed by operation node: Apollo caches parsed documents, so a repeated document has the same nodes.
const costCache = new WeakMap<OperationDefinitionNode, DocumentCost>()

function requestCost({
  schema,
  operation,
  document,
  request,
}: GraphQLRequestContextDidResolveOperation<Context>): DocumentCost {
  const cached = operation && costCache.get(operation)
  if (!operation || cached) return cached ?? NOTHING
  const { coerced } = getVariableValues(schema, measuredVariables(schema, operation), request.variables ?? {})
  // Execution rejects variables of the wrong type before the first statement.
  if (!coerced) return NOTHING
  const measured = documentCost(schema, document, operation, coerced)
  if (!isSizedByVariables(schema, operation)) costCache.set(operation, measured)
  return measured
}

/** Whether a variable can change the cost: single strings, such as an id, a day or a cursor, cannot. */
const isSizedByVariables = (schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): boolean =>
  variableDefinitions.some(({ type }) => {
    const graphqlType = typeFromAST(schema, type)
    const nullable = graphqlType && getNullableType(graphqlType)
    return !isScalarType(nullable) || SIZING_SCALARS.has(nullable.name)
  })

const SIZING_SCALARS = new Set(['Int', 'Float', 'Boolean'])

/**
 * All variables except mutation inputs. Inputs do not affect the cost and can be large, so they are coerced only once,
 * by the execution of the mutation, which also reports their errors.
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

/** Computes the cost of one operation of a document. @param variables coerced values. */
export function documentCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): DocumentCost {
  const fragments = document.definitions
    .filter((it): it is FragmentDefinitionNode => it.kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => [fragment.name.value, fragment])
  return computeCost(schema, operation, Object.fromEntries(fragments), variables)
}
