import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { badUserInput, quoted } from '../../lib/errors.ts'
import { documentCost } from '../../platform/bounds/costAnalysis.ts'
import { LIMITS } from '../../platform/bounds/limits.ts'
import { rejectOverLimit } from '../../platform/bounds/rejectOverLimit.ts'
import { tokenLimitError } from '../../platform/bounds/tokenLimit.ts'

/** A request to subscribe. */
export interface SubscriptionRequest {
  readonly query: string
  readonly operationName?: string | null | undefined
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
}

export interface ValidationOptions {
  readonly schema: GraphQLSchema
  readonly introspection: boolean
}

/**
 * Validates a request: the document must be valid, contain a subscription and respect the limits of all documents.
 * @returns execution arguments, or the errors of an invalid request.
 */
export function validateSubscription(
  options: ValidationOptions,
  request: SubscriptionRequest,
): ExecutionArgs | readonly GraphQLError[] {
  try {
    const document = parseDocument(request.query)
    const errors = validate(options.schema, document, rulesOf(options))
    if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'))
    const operation = subscriptionIn(document, request.operationName)
    const variables = variablesOf(options.schema, operation, request.variables ?? {})
    rejectOverLimit(documentCost(options.schema, document, operation, variables))
    const { operationName, variables: variableValues } = request
    return { schema: options.schema, document, operationName, variableValues }
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}

const rulesOf = ({ introspection }: ValidationOptions) =>
  introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule]

function parseDocument(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: LIMITS.tokens })
  } catch (error) {
    throw tokenLimitError(error) ?? (error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error)
  }
}

function subscriptionIn(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name)
  if (operation?.operation === OperationTypeNode.SUBSCRIPTION) return operation
  throw badUserInput('a subscription; queries and mutations go to /graphql by POST', operation?.operation ?? 'none')
}

function variablesOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
) {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, values)
  if (coerced) return coerced
  throw errors[0]
    ? withCode(errors[0], 'BAD_USER_INPUT')
    : badUserInput('variables as the document declares them', quoted(values))
}

function withCode({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } })
}
