import { graphqlError, quoted } from '../../lib/errors.ts'
import type { Cell, Value } from './cells.ts'
import { type ExecutionScope, executeDocument } from './executeDocument.ts'
import { escaped, htmlPage } from './htmlPage.ts'
import { type Property, propertiesOf } from './properties.ts'
import { readValues } from './readValues.ts'
import { typeOfKind } from './types.ts'

/** Limits of what a page shows. */
export interface PageLimits {
  /** Largest number of properties with values. */
  readonly properties: number
  /** Largest number of values of each property. */
  readonly values: number
  /** URL of the page of an entity, up to its id. */
  readonly viewPath: string
}

const ENTITY = `query ($id: ID!) { node(id: $id) { ... on Entity { id kind name description } } }`

/**
 * An HTML page about an entity with its type, own fields and related entities.
 * @throws NOT_FOUND if no entity has this id.
 */
export async function entityPage(scope: ExecutionScope, id: string, limits: PageLimits): Promise<string> {
  const { node } = await executeDocument(scope, ENTITY, { id })
  if (node?.id === undefined)
    throw graphqlError('NOT_FOUND', `Expected the id of an entity such as institution:iom, got ${quoted(id)}.`)
  const type = typeOfKind(node.kind)
  const displayed = propertiesOf(type.id).filter(isShown)
  const requests = displayed.map((property) => ({ property, limit: limits.values, validOn: null }))
  const values = (await readValues(scope, [node.id], requests)).get(node.id) ?? []
  const rows = displayed.flatMap((property, index) => rowOf(property, values[index] ?? [], limits))
  return htmlPage(
    node.name,
    `<h1>${escaped(node.name)}</h1>
<p>${escaped(type.name)} · <code>${escaped(node.id)}</code></p>
${node.description === null ? '' : `<p>${escaped(node.description)}</p>`}
<dl>
${rows.slice(0, limits.properties).join('\n')}
</dl>`,
  )
}

/** The page's header shows name and description. Fields of single relationships are unclear without their other end. */
const isShown = ({ id, readers }: Property): boolean =>
  id !== 'name' && id !== 'description' && [...readers.values()].every(({ list }) => !list || list.field === id)

function rowOf({ name }: Property, values: readonly Value[], limits: PageLimits): string[] {
  if (values.length === 0) return []
  const texts = values.slice(0, limits.values).map(({ cell }) => cellHtml(cell, limits))
  return [`<dt>${escaped(name)}</dt><dd>${texts.join(' · ')}</dd>`]
}

function cellHtml(cell: Cell, { viewPath }: PageLimits): string {
  if ('id' in cell)
    return `<a href="${escaped(viewPath + encodeURIComponent(String(cell.id)))}">${escaped(String(cell.name))}</a>`
  const [text] = Object.values(cell)
  return escaped('date' in cell ? String(text).slice(0, 10) : String(text))
}
