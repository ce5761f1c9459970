import { readFileSync } from 'node:fs'
import { Problem } from '../../lib/problem.ts'
import { escapedMarkup } from '../../lib/text/escapedMarkup.ts'
import { PATHS } from '../../platform/paths.ts'
import type { SavedQuery } from './savedQueries.ts'

const QUERY = /<query name="([^"]*)"><\/query>/g
const ADDRESS = /\{\{address\}\}/g

/** The guide, for Neo4j Browser: `browser/guide.html` with the saved queries where it names them. */
export function guideWith(queries: readonly SavedQuery[]): (address: string) => string {
  const byName = new Map(queries.map((query) => [query.name, query]))
  const text = readFileSync(`${PATHS.browserKit}/guide.html`, 'utf8').replace(QUERY, (_tag, name: string) => {
    const query = byName.get(name)
    if (query) return shown(query)
    throw new Problem(`browser/guide.html names the query ${name}`, 'a pair of files in browser/queries', 'add it')
  })
  return (address) => text.replace(ADDRESS, address)
}

/** Browser runs the first of the two when its button is pressed. */
const shown = ({ name, title, cypher, graphql }: SavedQuery): string => `<h4 id="${name}">${escapedMarkup(title)}</h4>
<pre class="pre-scrollable code runnable">${escapedMarkup(cypher.query)}</pre>
<p>The same over the API:</p>
<pre class="pre-scrollable code graphql">${escapedMarkup(graphql.query)}</pre>`
