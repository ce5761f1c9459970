import { readFileSync } from 'node:fs'
import { Problem } from '../../lib/problem.ts'
import { escapeMarkup } from '../../lib/text/escapeMarkup.ts'
import { PATHS } from '../../platform/paths.ts'
import type { SavedQuery } from './savedQueries.ts'

const QUERY = /<query name="([^"]*)"><\/query>/g
const ADDRESS = /\{\{address\}\}/g

/** Renders the guide for Neo4j Browser: `browser/guide.html` with the saved queries in place of their tags. */
export function renderGuide(queries: readonly SavedQuery[]): (address: string) => string {
  const byName = new Map(queries.map((query) => [query.name, query]))
  const text = readFileSync(`${PATHS.browserKit}/guide.html`, 'utf8').replace(QUERY, (_tag, name: string) => {
    const query = byName.get(name)
    if (query) return queryHtml(query)
    throw new Problem(`browser/guide.html names the query ${name}`, 'a pair of files in browser/queries', 'add it')
  })
  return (address) => text.replace(ADDRESS, address)
}

/** Browser offers to run the code block with the class `runnable`. */
const queryHtml = ({
  name,
  title,
  cypher,
  graphql,
}: SavedQuery): string => `<h4 id="${name}">${escapeMarkup(title)}</h4>
<pre class="pre-scrollable code runnable">${escapeMarkup(cypher.query)}</pre>
<p>The same over the API:</p>
<pre class="pre-scrollable code graphql">${escapeMarkup(graphql.query)}</pre>`
