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
import { badInput, quoted } from '../../lib/errors.ts'
import { measureDocument, refuseExcess } from '../../platform/bounds/bounds.ts'
import { LIMITS } from '../../platform/bounds/limits.ts'
import { tooManyTokens } from '../../platform/bounds/tokens.ts'

/** What a client asks to subscribe to. */
export interface Asked {
  readonly query: string
  readonly operationName?: string | null | undefined
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
}

export interface Admission {
  readonly schema: GraphQLSchema
  readonly introspection: boolean
}

/**
 * A document that may be subscribed to: one of a subscription, sound and within the bounds that every document has.
 * @returns what is wrong with any other one.
 */
export function admit(admission: Admission, asked: Asked): ExecutionArgs | readonly GraphQLError[] {
  try {
    const document = parsed(asked.query)
    const wrong = validate(admission.schema, document, rulesOf(admission))
    if (wrong.length > 0) return wrong.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'))
    const operation = subscriptionIn(document, asked.operationName)
    const variables = variablesOf(admission.schema, operation, asked.variables ?? {})
    refuseExcess(measureDocument(admission.schema, document, operation, variables))
    const { operationName, variables: variableValues } = asked
    return { schema: admission.schema, document, operationName, variableValues }
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}

const rulesOf = ({ introspection }: Admission) =>
  introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule]

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: LIMITS.tokens })
  } catch (error) {
    throw tooManyTokens(error) ?? (error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error)
  }
}

function subscriptionIn(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name)
  if (operation?.operation === OperationTypeNode.SUBSCRIPTION) return operation
  throw badInput('a subscription; queries and mutations go to /graphql by POST', operation?.operation ?? 'none')
}

function variablesOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
) {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, given)
  if (coerced) return coerced
  throw errors[0]
    ? withCode(errors[0], 'BAD_USER_INPUT')
    : badInput('variables as the document declares them', quoted(given))
}

function withCode({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } })
}
