import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { hasDates, narrowByAttestations, periodOf, type Validity } from '../../../src/lib/time/validity.ts'
import { PATHS } from '../../../src/platform/paths.ts'
import { claimedValues } from '../../../src/write/load/lineValues.ts'

/** The seed files as plain objects, for the reference implementation without a database. */
export interface Model {
  readonly entities: ReadonlyMap<string, ModelEntity>
  readonly links: readonly ModelLink[]
  /** The outgoing and incoming links of an entity. */
  readonly from: ReadonlyMap<string, readonly ModelLink[]>
  readonly to: ReadonlyMap<string, readonly ModelLink[]>
}

type Values = Readonly<Record<string, unknown>>

export interface ModelEntity {
  readonly id: string
  readonly kind: string
  readonly names: readonly string[]
  readonly values: Values
  readonly validity: Validity
}

export interface ModelLink {
  readonly id: string
  readonly type: string
  readonly from: ModelEntity
  readonly to: ModelEntity
  readonly values: Values
  readonly basis: string
  readonly attestedOn: readonly string[]
  /** Its own dates, or else those of its event. */
  readonly validity: Validity
  readonly ownDates: boolean
}

const STRENGTH = ['STATED', 'ATTRIBUTED', 'INFERRED', 'OUTSIDE']

/** Reads folders under `seeds/` whose claims never disagree, so that each line equals the record. */
export function readModel(...folders: readonly string[]): Model {
  const lines = (name: string) =>
    folders.flatMap((folder) => filesNamed(path.join(PATHS.seeds, folder), name)).flatMap(linesIn)
  const entities = new Map(
    lines('entities.jsonl')
      .map(entityOf)
      .map((entity) => [entity.id, entity]),
  )
  const links = lines('relationships.jsonl').map((line) => linkOf(line, entities))
  return { entities, links, from: grouped(links, ({ from }) => from.id), to: grouped(links, ({ to }) => to.id) }
}

const filesNamed = (folder: string, name: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .map((file) => path.join(folder, file))

const linesIn = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

// biome-ignore lint/suspicious/noExplicitAny: a line of a seed file
type Line = any

function entityOf({ id, kind, names, claims, externalIds, ...values }: Line): ModelEntity {
  const called = names.map(({ value }: { value: string }) => value)
  return { id, kind, names: [values.name, ...called], values, validity: validityIn(values) }
}

function linkOf({ id, type, from, to, claims, ...values }: Line, entities: Map<string, ModelEntity>): ModelLink {
  const [start, end] = [entities.get(from) as ModelEntity, entities.get(to) as ModelEntity]
  const own = validityIn(values)
  const event = [end, start].find(({ kind, validity }) => kind === 'EVENT' && hasDates(validity))
  const bases = claims.map(({ basis }: { basis: string }) => STRENGTH.indexOf(basis))
  return {
    id,
    type,
    from: start,
    to: end,
    values,
    basis: STRENGTH[Math.min(...bases)] as string,
    attestedOn: own.attestedOn,
    validity: hasDates(own) || !event ? own : event.validity,
    ownDates: hasDates(own),
  }
}

function validityIn(values: Values): Validity {
  const { attestedOn = [], ...written } = claimedValues(values)
  return narrowByAttestations(periodOf(written), attestedOn as string[])
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
