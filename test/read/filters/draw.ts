import { kinds } from '../../../src/model/entities/entity.ts'
import type { FieldDefinition, FieldDefinitions } from '../../../src/model/record/fieldDefinition.ts'
import {
  isSymmetric,
  type RelationshipDefinition,
  relationshipTypes,
} from '../../../src/model/relationships/relationship.ts'
import type { Where } from './evaluate.ts'
import type { Model } from './model.ts'

/** A deterministic stream of random numbers from 0 to 1 (mulberry32, T. Ettinger). */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Generates random filters. `shape` decides the fields and `fill` their values: filters of the same shape compile to the
 * same statement, which the database plans once.
 */
export function drawer(model: Model, shape: () => number, fill: () => number) {
  const pick = <T>(items: readonly T[], number = shape): T => items[Math.floor(number() * items.length)] as T
  const chance = (p: number) => shape() < p
  const ids = [...model.entities.keys()]
  const named = [...model.entities.values()]

  const anId = (): string => (fill() < 0.7 ? pick(HUBS, fill) : pick(ids, fill))
  const aName = (): string => pick(pick(named, fill).names, fill)
  const aDay = (): string => `${1990 + Math.floor(fill() * 36)}-0${1 + Math.floor(fill() * 9)}-15`

  function piece(text: string): string {
    const from = Math.floor(fill() * Math.max(1, text.length - 3))
    return text.slice(from, from + 2 + Math.floor(fill() * 4)).trim() || 'a'
  }

  function stringWhere(sample: () => string): Where {
    const way = pick(['eq', 'ne', 'in', 'contains', 'startsWith'])
    if (way === 'in') return { in: [sample(), sample()] }
    if (way === 'contains') return { contains: piece(sample()) }
    return { [way]: way === 'startsWith' ? sample().slice(0, 1 + Math.floor(fill() * 4)) : sample() }
  }

  function idWhere(): Where {
    const way = pick(['eq', 'ne', 'in'])
    return { [way]: way === 'in' ? [anId(), anId(), anId()] : anId() }
  }

  function range(): Where {
    const [a, b] = [aDay(), aDay()].sort()
    return pick([{ from: a }, { to: b }, { from: a, to: b }])
  }

  function boolean(inner: (depth: number) => Where, depth: number): Where {
    if (depth <= 0 || !chance(0.3)) return {}
    const way = pick(['AND', 'OR', 'NOT'])
    return { [way]: way === 'NOT' ? inner(depth - 1) : [inner(depth - 1), inner(depth - 1)] }
  }

  /** A filter on the named kind, or on entities of any kind. */
  function entityWhere(name: string, depth: number): Where {
    const fields = name === 'Entity' ? anyEntityFields(depth) : kindFields(name, depth)
    return { ...some(fields), ...boolean((inner) => entityWhere(name, inner), depth) }
  }

  /** One or two of the fields. */
  function some(fields: Readonly<Record<string, () => Where>>): Where {
    const names = Object.keys(fields)
    const chosen = new Set([pick(names), ...(chance(0.3) ? [pick(names)] : [])])
    return Object.fromEntries([...chosen].map((field) => [field, fields[field]?.()]))
  }

  const listWhere = (inner: () => Where): Where => ({ [chance(0.75) ? 'some' : 'none']: inner() })

  function anyEntityFields(depth: number): Record<string, () => Where> {
    return {
      id: idWhere,
      name: () => stringWhere(aName),
      kind: () => [pick([...kinds.keys()], fill), pick([...kinds.keys()], fill)],
      partOf: anId,
      locatedIn: () => pick(PLACES, fill),
      ...(depth > 0 ? { relationships: () => listWhere(() => anyLinkWhere(depth - 1)) } : {}),
    }
  }

  function kindFields(name: string, depth: number): Record<string, () => Where> {
    const kind = [...kinds.values()].find((it) => it.name === name)
    const fields: Record<string, () => Where> = {
      id: idWhere,
      name: () => stringWhere(aName),
      ...ownFields(kind?.own ?? {}, depth),
    }
    if (depth <= 0) return fields
    for (const links of relationshipTypes.values()) {
      for (const side of ['from', 'to'] as const) {
        const as = links[side].listFields[name]
        if (as) fields[as] = () => listWhere(() => linkWhere(links, depth - 1))
      }
    }
    return fields
  }

  function ownFields(own: FieldDefinitions, depth: number): Record<string, () => Where> {
    const drawn = Object.entries(own).flatMap(([name, field]) => {
      const draw = ownField(name, field, depth)
      return draw ? [[name === 'validity' ? 'during' : name, draw] as const] : []
    })
    return Object.fromEntries(drawn)
  }

  function ownField(name: string, { type, enumType, target }: FieldDefinition, depth: number): (() => Where) | null {
    if (type === 'text') return () => stringWhere(() => sampleOf(name))
    if (type === 'flag') return () => fill() < 0.5
    if (type === 'period') return range
    if (type === 'choice') return () => [pick(enumType?.values ?? [], fill), pick(enumType?.values ?? [], fill)]
    if (target) return () => entityWhere(nameOf(target()), depth - 1)
    return null
  }

  function sampleOf(field: string): string {
    const texts = samples.get(field) ?? textsOf(field)
    samples.set(field, texts)
    return texts.length === 0 ? 'none' : pick(texts, fill)
  }
  const textsOf = (field: string): string[] =>
    [...named, ...model.links].flatMap(({ values }) =>
      typeof values[field] === 'string' ? [String(values[field])] : [],
    )
  const samples = new Map<string, string[]>()

  function linkWhere(kind: RelationshipDefinition, depth: number): Where {
    const fields = {
      [kind.from.fieldName]: () => entityWhere(nameOf(kind.from.type), depth),
      [kind.to.fieldName]: () => entityWhere(nameOf(kind.to.type), depth),
      ...ownFields(kind.own, depth),
      during: range,
      disputed: () => fill() < 0.2,
      basis: () => [pick(['STATED', 'INFERRED', 'OUTSIDE', 'ATTRIBUTED'], fill)],
    }
    return { ...some(fields), ...boolean((inner) => linkWhere(kind, inner), depth) }
  }

  function anyLinkWhere(depth: number): Where {
    const types = [...relationshipTypes.keys()]
    const fields = {
      types: () => [pick(types, fill), pick(types, fill), pick(types, fill)],
      direction: () => pick(['OUT', 'IN', 'BOTH'], fill),
      other: () => entityWhere('Entity', depth),
      during: range,
    }
    return { ...some(fields), ...boolean(anyLinkWhere, depth) }
  }

  return {
    entityWhere,
    linkWhere,
    seen: () => ({
      validOn: chance(0.4) ? aDay() : null,
      certainty: chance(0.5) ? pick(['CERTAIN', 'ATTESTED', 'POSSIBLE'], fill) : 'POSSIBLE',
    }),
    kind: () => pick([...kinds.values()]),
    /** An entity with many links, and one of its lists. */
    list() {
      const links = pick([...relationshipTypes.values()])
      const side = isSymmetric(links) ? 'from' : pick(['from', 'to'] as const)
      const link = pick(
        model.links.filter(({ type }) => type === links.type),
        fill,
      )
      return { links, near: link[side], field: links[side].listFields }
    },
  }
}

const nameOf = (type: object): string => (type as { readonly name: string }).name

const HUBS =
  'institution:iom institution:un institution:eu institution:unhcr framework:gcm framework:khartoum-process framework:sendai country:NGA country:EGY country:AZE country:TKM country:MNE person:vusal-huseynov person:manfred-profazi event:tm-iom-2021 event:az-iom-vitorino topic:border-management place:africa place:central-asia project:rtcm-support'.split(
    ' ',
  )
const PLACES = 'place:africa place:central-asia place:europe place:world country:AZE country:TKM institution:iom'.split(
  ' ',
)
