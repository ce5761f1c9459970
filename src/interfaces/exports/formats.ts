import { badUserInput, quoted } from '../../lib/errors.ts'
import { csv } from './csv.ts'
import { cypher } from './cypher.ts'
import type { ExportFormat } from './exportFormat.ts'
import { graphml } from './graphml.ts'
import { jsonLines } from './jsonLines.ts'

/** The export formats by the names that callers use. */
export const FORMATS = { graphml, csv, jsonl: jsonLines, cypher } as const satisfies Readonly<
  Record<string, ExportFormat>
>
export type FormatName = keyof typeof FORMATS

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]

/** @throws BAD_USER_INPUT if no format has this name. */
export function formatNamed(name: unknown): ExportFormat {
  if (typeof name === 'string' && Object.hasOwn(FORMATS, name)) return FORMATS[name as FormatName]
  throw badUserInput(`format to be one of ${FORMAT_NAMES.join(', ')}`, name === undefined ? 'none' : quoted(name))
}
