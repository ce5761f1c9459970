import { badInput, quoted } from '../../lib/errors.ts'
import { csv } from './csv.ts'
import { cypher } from './cypher.ts'
import type { Format } from './format.ts'
import { graphml } from './graphml.ts'
import { jsonLines } from './jsonLines.ts'

/** The forms in which the graph can be carried away, by the names that callers use. */
export const FORMATS = { graphml, csv, jsonl: jsonLines, cypher } as const satisfies Readonly<Record<string, Format>>
export type FormatName = keyof typeof FORMATS

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]

/** @throws BAD_USER_INPUT when there is none of that name. */
export function formatNamed(name: unknown): Format {
  if (typeof name === 'string' && Object.hasOwn(FORMATS, name)) return FORMATS[name as FormatName]
  throw badInput(`format to be one of ${FORMAT_NAMES.join(', ')}`, name === undefined ? 'none' : quoted(name))
}
