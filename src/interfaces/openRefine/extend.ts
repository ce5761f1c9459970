import { z } from 'zod'
import type { Cell } from './cells.ts'
import type { ExecutionScope } from './executeDocument.ts'
import { parseInput, parseJsonInput } from './parseInput.ts'
import { type Property, properties, propertiesOf, propertyById } from './properties.ts'
import { type PropertyRequest, readValues } from './readValues.ts'
import { kindOfType } from './types.ts'

const MAX_IDS = 100
const MAX_PROPERTIES = 20
const MAX_VALUES = 100
const DEFAULT_VALUES = 10

// OpenRefine sends settings that the user left empty as an empty string.
const orAbsent = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema)

const SETTINGS = z.strictObject({
  limit: orAbsent(z.coerce.number().int().min(1).max(MAX_VALUES).default(DEFAULT_VALUES)),
  validOn: orAbsent(z.iso.date('Expected a day such as 2021-12-03').nullable().default(null)),
})

const EXTEND = z.object({
  ids: z.array(z.string().max(500)).max(MAX_IDS),
  properties: z.array(z.object({ id: z.string(), settings: SETTINGS.nullish() })).max(MAX_PROPERTIES),
})

/** The settings of a property, for the manifest. */
export const PROPERTY_SETTINGS = [
  {
    name: 'limit',
    label: 'Maximum number',
    type: 'number',
    default: DEFAULT_VALUES,
    help_text: `Maximum number of relationships, newest first; 1 to ${MAX_VALUES}.`,
  },
  {
    name: 'validOn',
    label: 'As of',
    type: 'text',
    default: '',
    help_text: 'Only relationships that may have held on this day, such as 2021-12-03.',
  },
] as const

/** Answers a data extension query with the values of the properties for each entity. */
export async function extend(scope: ExecutionScope, text: string) {
  const { ids, properties: requested } = parseJsonInput('extend', text, EXTEND)
  const requests = requested.map(
    ({ id, settings }): PropertyRequest => ({
      property: propertyById(id),
      ...parseInput('extend.properties.settings', settings ?? {}, SETTINGS),
    }),
  )
  const values = await readValues(scope, [...new Set(ids)], requests)
  const rowOf = (id: string): Record<string, readonly Cell[]> =>
    Object.fromEntries(
      requests.map(({ property }, index) => [property.id, (values.get(id)?.[index] ?? []).map(({ cell }) => cell)]),
    )
  return {
    meta: requests.map(({ property }) => metaOf(property)),
    rows: Object.fromEntries(ids.map((id) => [id, rowOf(id)])),
  }
}

/** Metadata of a property, with the type of its values if they have only one. */
function metaOf({ id, name, targetKinds }: Property) {
  const [type] = targetKinds
  return type !== undefined && targetKinds.length === 1 ? { id, name, type: { id: type, name: type } } : { id, name }
}

/** The properties of a type, or of all types. */
export function proposeProperties(type: string | undefined, limit: number | undefined) {
  if (type !== undefined) kindOfType(type)
  const available = type === undefined ? [...properties().values()] : propertiesOf(type)
  return {
    ...(type === undefined ? {} : { type }),
    ...(limit === undefined ? {} : { limit }),
    properties: available.slice(0, limit).map(({ id, name, description }) => ({ id, name, description })),
  }
}
