import { z } from 'zod'
import type { Asking } from './ask.ts'
import type { Cell } from './cells.ts'
import { checked, readJson } from './input.ts'
import { type Property, properties, propertiesOf, propertyNamed } from './properties.ts'
import { readValues, type Wanted } from './readValues.ts'
import { kindOfType } from './types.ts'

const MOST_IDS = 100
const MOST_PROPERTIES = 20
const MOST_VALUES = 100
const USUAL_VALUES = 10

// A form sends what nobody touched as empty text.
const orAbsent = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema)

const SETTINGS = z.strictObject({
  limit: orAbsent(z.coerce.number().int().min(1).max(MOST_VALUES).default(USUAL_VALUES)),
  validOn: orAbsent(z.iso.date('Expected a day such as 2021-12-03').nullable().default(null)),
})

const EXTEND = z.object({
  ids: z.array(z.string().max(500)).max(MOST_IDS),
  properties: z.array(z.object({ id: z.string(), settings: SETTINGS.nullish() })).max(MOST_PROPERTIES),
})

/** What a client may set for each property, as the manifest tells it. */
export const PROPERTY_SETTINGS = [
  {
    name: 'limit',
    label: 'How many',
    type: 'number',
    default: USUAL_VALUES,
    help_text: `Of relationships at most so many, newest first; 1 to ${MOST_VALUES}.`,
  },
  {
    name: 'validOn',
    label: 'As of',
    type: 'text',
    default: '',
    help_text: 'Only relationships that may have held on this day, such as 2021-12-03.',
  },
] as const

/** Answers a data extension query: the values of properties, entity by entity. */
export async function extend(asking: Asking, text: string) {
  const { ids, properties: asked } = readJson('extend', text, EXTEND)
  const wanted = asked.map(
    ({ id, settings }): Wanted => ({
      property: propertyNamed(id),
      ...checked('extend.properties.settings', settings ?? {}, SETTINGS),
    }),
  )
  const values = await readValues(asking, [...new Set(ids)], wanted)
  const rowOf = (id: string): Record<string, readonly Cell[]> =>
    Object.fromEntries(
      wanted.map(({ property }, place) => [property.id, (values.get(id)?.[place] ?? []).map(({ cell }) => cell)]),
    )
  return {
    meta: wanted.map(({ property }) => metaOf(property)),
    rows: Object.fromEntries(ids.map((id) => [id, rowOf(id)])),
  }
}

/** The type of the values is told where it is one. */
function metaOf({ id, name, leadsTo }: Property) {
  const [type] = leadsTo
  return type !== undefined && leadsTo.length === 1 ? { id, name, type: { id: type, name: type } } : { id, name }
}

/** The properties that entities of a type have; those of any without a type. */
export function proposeProperties(type: string | undefined, limit: number | undefined) {
  if (type !== undefined) kindOfType(type)
  const found = type === undefined ? [...properties().values()] : propertiesOf(type)
  return {
    ...(type === undefined ? {} : { type }),
    ...(limit === undefined ? {} : { limit }),
    properties: found.slice(0, limit).map(({ id, name, description }) => ({ id, name, description })),
  }
}
