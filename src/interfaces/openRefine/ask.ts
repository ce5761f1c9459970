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
import { measureDocument, refuseExcess } from '../../platform/bounds/bounds.ts'
import type { Measured } from '../../platform/bounds/measure.ts'

/** What a caller's request reads with. */
export interface Asking {
  readonly schema: GraphQLSchema
  readonly context: Context
}

type Variables = Readonly<Record<string, unknown>>

// biome-ignore lint/suspicious/noExplicitAny: a document decides what its answer holds
type Data = any

/**
 * Answers a GraphQL document of our own within the process, under the bounds of any other one: what this service says
 * is what the API says.
 */
export async function ask({ schema, context }: Asking, text: string, variables: Variables): Promise<Data> {
  const document = parse(text)
  refuseExcess(measured(schema, document, variables))
  const { data, errors } = await execute({ schema, document, contextValue: context, variableValues: variables })
  if (errors?.[0]) throw errors[0].originalError ?? errors[0]
  return data
}

/** How many records a document can return. */
export const costOf = ({ schema }: Asking, text: string, variables: Variables): number =>
  measured(schema, parse(text), variables).nodes

function measured(schema: GraphQLSchema, document: DocumentNode, variables: Variables): Measured {
  const operation = getOperationAST(document) as OperationDefinitionNode
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (coerced) return measureDocument(schema, document, operation, coerced)
  throw new GraphQLError(errors[0]?.message ?? 'wrong variables', { extensions: { code: 'BAD_USER_INPUT' } })
}
