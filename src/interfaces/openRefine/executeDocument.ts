import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import type { Context } from '../../model/context.ts'
import type { DocumentCost } from '../../platform/bounds/computeCost.ts'
import { documentCost } from '../../platform/bounds/costAnalysis.ts'
import { rejectOverLimit } from '../../platform/bounds/rejectOverLimit.ts'

/** The schema and context in which the documents of a request are executed. */
export interface ExecutionScope {
  readonly schema: GraphQLSchema
  readonly context: Context
}

type Variables = Readonly<Record<string, unknown>>

// biome-ignore lint/suspicious/noExplicitAny: the type of the result depends on the document
type Data = any

/**
 * Executes a GraphQL document in this process, with the same cost limits as over HTTP. The service reads only in this
 * way, so that its answers equal those of the API.
 */
export async function executeDocument(
  { schema, context }: ExecutionScope,
  text: string,
  variables: Variables,
): Promise<Data> {
  const document = parse(text)
  rejectOverLimit(measured(schema, document, variables))
  const { data, errors } = await execute({ schema, document, contextValue: context, variableValues: variables })
  if (errors?.[0]) throw errors[0].originalError ?? errors[0]
  return data
}

/** Returns the number of records that a document can return. */
export const costOf = ({ schema }: ExecutionScope, text: string, variables: Variables): number =>
  measured(schema, parse(text), variables).nodes

function measured(schema: GraphQLSchema, document: DocumentNode, variables: Variables): DocumentCost {
  const operation = getOperationAST(document) as OperationDefinitionNode
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (coerced) return documentCost(schema, document, operation, coerced)
  throw new GraphQLError(errors[0]?.message ?? 'Invalid variables.', { extensions: { code: 'BAD_USER_INPUT' } })
}
