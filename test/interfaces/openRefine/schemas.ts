import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from '@jest/globals'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'

const folder = (name: string) => fileURLToPath(new URL(`specification/${name}/`, import.meta.url))

/** The files in a folder of the specification by name. */
export function published(name: string): ReadonlyMap<string, unknown> {
  const files = readdirSync(folder(name)).filter((file) => file.endsWith('.json'))
  return new Map(
    files.map((file) => [file.slice(0, -'.json'.length), JSON.parse(readFileSync(folder(name) + file, 'utf8'))]),
  )
}

// The schemas declare several JSON Schema drafts, but use only features common to these.
const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true })
addFormats.default(ajv)
const schemas = new Map(
  [...published('schemas')].map(([name, schema]) => {
    const { $schema: _draft, ...rest } = schema as Record<string, unknown>
    ajv.addSchema(rest)
    return [name, String(rest.$id)] as const
  }),
)

/** The errors of an answer by a published schema of the protocol. */
export function objections(name: string, answer: unknown): readonly string[] {
  const id = schemas.get(name)
  if (id === undefined) throw new Error(`Expected a schema of the specification, got ${name}.`)
  ajv.validate(id, answer)
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** Fails if an answer is invalid by a published schema. */
export const expectValid = (name: string, answer: unknown): void => expect(objections(name, answer)).toEqual([])
