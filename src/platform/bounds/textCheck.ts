import type { ApolloServerPlugin } from '@apollo/server'
import { type DocumentNode, Kind, OperationTypeNode, visit } from 'graphql'
import { memoizeWeak } from '../../lib/collections/memoize.ts'
import { badUserInput } from '../../lib/errors.ts'
import { type TextProblem, textProblem, textProblemsIn } from '../../lib/text/textProblem.ts'
import type { Context } from '../../model/context.ts'

/**
 * Apollo plugin: rejects a query with a text that no record can hold, such as half of a surrogate pair, which a search
 * would silently not find. A mutation reports such a text itself, for each item and with its path.
 */
export const textCheck: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, document, request }) {
        if (operation?.operation === OperationTypeNode.MUTATION) return
        const [found] = [...textProblemsIn(request.variables ?? {}), ...literalProblems(document)]
        if (found) throw badUserInput(`text without unstorable characters in ${found.path.join('.')}`, found.problem)
      },
    }
  },
}

// Apollo caches parsed documents, so a repeated document is searched once.
const literalProblems = memoizeWeak((document: DocumentNode): readonly TextProblem[] => {
  const problems: TextProblem[] = []
  visit(document, {
    [Kind.STRING]({ value, loc }) {
      const problem = textProblem(value)
      if (problem !== null) problems.push({ path: [`the text in line ${loc?.startToken.line ?? 0}`], problem })
    },
  })
  return problems
})
