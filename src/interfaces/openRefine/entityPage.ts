import { coded, quoted } from '../../lib/errors.ts'
import { type Asking, ask } from './ask.ts'
import type { Cell, Value } from './cells.ts'
import { escaped, htmlPage } from './html.ts'
import { type Property, propertiesOf } from './properties.ts'
import { readValues } from './readValues.ts'
import { typeOfKind } from './types.ts'

/** How much a page shows. */
export interface Extent {
  /** How many properties with values. */
  readonly properties: number
  /** How many values of each. */
  readonly values: number
  /** Where the page of another entity is, before its id. */
  readonly viewPath: string
}

const FIRST = `query ($id: ID!) { node(id: $id) { ... on Entity { id kind name description } } }`

/**
 * A page about an entity: what it is, its own fields, and what it is linked to.
 * @throws NOT_FOUND
 */
export async function entityPage(asking: Asking, id: string, extent: Extent): Promise<string> {
  const { node } = await ask(asking, FIRST, { id })
  if (node?.id === undefined)
    throw coded('NOT_FOUND', `Expected the id of an entity such as institution:iom, got ${quoted(id)}.`)
  const type = typeOfKind(node.kind)
  const shown = propertiesOf(type.id).filter(isShown)
  const wanted = shown.map((property) => ({ property, limit: extent.values, validOn: null }))
  const values = (await readValues(asking, [node.id], wanted)).get(node.id) ?? []
  const rows = shown.flatMap((property, place) => rowOf(property, values[place] ?? [], extent))
  return htmlPage(
    node.name,
    `<h1>${escaped(node.name)}</h1>
<p>${escaped(type.name)} · <code>${escaped(node.id)}</code></p>
${node.description === null ? '' : `<p>${escaped(node.description)}</p>`}
<dl>
${rows.slice(0, extent.properties).join('\n')}
</dl>`,
  )
}

/** The head of the page has those; and what is said of single links would say nothing without them. */
const isShown = ({ id, readings }: Property): boolean =>
  id !== 'name' && id !== 'description' && [...readings.values()].every(({ list }) => !list || list.field === id)

function rowOf({ name }: Property, values: readonly Value[], extent: Extent): string[] {
  if (values.length === 0) return []
  const texts = values.slice(0, extent.values).map(({ cell }) => cellHtml(cell, extent))
  return [`<dt>${escaped(name)}</dt><dd>${texts.join(' · ')}</dd>`]
}

function cellHtml(cell: Cell, { viewPath }: Extent): string {
  if ('id' in cell)
    return `<a href="${escaped(viewPath + encodeURIComponent(String(cell.id)))}">${escaped(String(cell.name))}</a>`
  const [text] = Object.values(cell)
  return escaped('date' in cell ? String(text).slice(0, 10) : String(text))
}
