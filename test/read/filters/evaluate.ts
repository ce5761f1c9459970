import { fold } from '../../../src/lib/text/fold.ts'
import type { Validity } from '../../../src/lib/time/validity.ts'
import { kinds } from '../../../src/model/entities/entity.ts'
import { propertyOf } from '../../../src/model/record/fieldDefinition.ts'
import {
  isSymmetric,
  type RelationshipDefinition,
  relationshipTypes,
} from '../../../src/model/relationships/relationship.ts'
import type { Model, ModelEntity, ModelLink } from './model.ts'

// biome-ignore lint/suspicious/noExplicitAny: a filter has the fields of its input type
export type Where = any

export interface Seen {
  readonly validOn: string | null
  readonly certainty: string
}

/** A reference implementation of filters over the seed files. */
export function evaluator(model: Model, seen: Seen) {
  const every = (where: Where, test: (name: string, given: Where) => boolean) =>
    Object.entries(where).every(([name, given]) => given == null || test(name, given))

  function combined(where: Where, inner: (where: Where) => boolean, plain: (name: string, given: Where) => boolean) {
    return every(where, (name, given) => {
      if (name === 'AND') return given.every(inner)
      if (name === 'OR') return given.some(inner)
      if (name === 'NOT') return !inner(given)
      return plain(name, given)
    })
  }

  function entity(it: ModelEntity, where: Where): boolean {
    return combined(
      where,
      (inner) => entity(it, inner),
      (name, given) => entityField(it, name, given),
    )
  }

  function entityField(it: ModelEntity, name: string, given: Where): boolean {
    if (name === 'id') return id(it.id, given)
    if (name === 'name') return texts(it.names, given)
    if (name === 'kind') return given.includes(it.kind)
    if (name === 'partOf') return leadsTo(it, 'PART_OF', given)
    if (name === 'locatedIn') return leadsTo(it, 'LOCATED_IN', given)
    if (name === 'during') return entityHolds(it.validity, given.from ?? null, given.to ?? null)
    if (name === 'relationships') return someAndNone(given, linksOf(it), (link, inner) => anyLink(link, it, inner))
    const list = listOf(it, name)
    if (list) return someAndNone(given, list, link)
    return ownField(it.values, kinds.get(it.kind)?.own ?? {}, name, given)
  }

  function someAndNone(given: Where, list: readonly ModelLink[], test: (link: ModelLink, where: Where) => boolean) {
    const held = list.filter(isHeld)
    if (given.some && !held.some((it) => test(it, given.some))) return false
    return !(given.none && held.some((it) => test(it, given.none)))
  }

  function link(it: ModelLink, where: Where): boolean {
    return combined(
      where,
      (inner) => link(it, inner),
      (name, given) => linkField(it, name, given),
    )
  }

  function linkField(it: ModelLink, name: string, given: Where): boolean {
    const kind = relationshipTypes.get(it.type) as RelationshipDefinition
    if (name === kind.from.fieldName) return entity(it.from, given)
    if (name === kind.to.fieldName) return entity(it.to, given)
    if (name === 'during') return linkHolds(it, given.from ?? null, given.to ?? null)
    if (name === 'disputed') return given === false
    if (name === 'basis') return given.includes(it.basis)
    return ownField(it.values, kind.own, name, given)
  }

  function anyLink(it: ModelLink, near: ModelEntity, where: Where): boolean {
    return combined(
      { direction: 'BOTH', ...where },
      (inner) => anyLink(it, near, inner),
      (name, given) => {
        if (name === 'types') return given.includes(it.type)
        if (name === 'direction') return given === 'BOTH' || (given === 'OUT') === (it.from === near)
        if (name === 'other') return entity(it.from === near ? it.to : it.from, given)
        return linkHolds(it, given.from ?? null, given.to ?? null)
      },
    )
  }

  function ownField(values: Where, own: Where, name: string, given: Where): boolean {
    const field = own[name]
    const value = values[propertyOf(name, field)]
    if (field.type === 'text') return texts(value === undefined ? [] : [value], given)
    if (field.type === 'choice') return given.includes(value)
    if (field.type === 'flag') return value === given
    const ids: readonly string[] = value === undefined ? [] : [value].flat()
    return ids.some((led) => entity(model.entities.get(led) as ModelEntity, given))
  }

  function leadsTo(it: ModelEntity, type: string, goal: string): boolean {
    let reached = [it]
    for (let step = 0; step < 12 && reached.length > 0; step += 1) {
      const links = reached.flatMap(({ id }) => model.from.get(id) ?? []).filter((it) => it.type === type && isHeld(it))
      reached = [...new Set(links.map(({ to }) => to))]
      if (reached.some(({ id }) => id === goal)) return true
    }
    return false
  }

  const linksOf = ({ id }: ModelEntity) => [...(model.from.get(id) ?? []), ...(model.to.get(id) ?? [])]

  /** The links in a list of an entity; undefined when the kind has no such list. */
  function listOf(it: ModelEntity, name: string): readonly ModelLink[] | undefined {
    const label = kinds.get(it.kind)?.name as string
    for (const kind of relationshipTypes.values()) {
      const sides = (['from', 'to'] as const).filter((side) => kind[side].listFields[label] === name)
      if (sides.length === 0) continue
      const read = isSymmetric(kind) ? (['from', 'to'] as const) : sides
      return read.flatMap((side) => (model[side].get(it.id) ?? []).filter(({ type }) => type === kind.type))
    }
    return undefined
  }

  const isHeld = (it: ModelLink): boolean => seen.validOn === null || linkHolds(it, seen.validOn, seen.validOn)

  function linkHolds(it: ModelLink, from: string | null, to: string | null): boolean {
    if (seen.certainty === 'ATTESTED') return isAttested(it.attestedOn, from, to)
    const { startLatest, endEarliest } = it.validity
    // The dates that a link inherits from its event are stored as one window of certain days.
    const none = !it.ownDates && (startLatest === null || endEarliest === null || startLatest > endEarliest)
    return holds(none ? { ...it.validity, startLatest: null, endEarliest: null } : it.validity, from, to)
  }

  const entityHolds = (validity: Validity, from: string | null, to: string | null): boolean =>
    seen.certainty === 'ATTESTED' ? isAttested(validity.attestedOn, from, to) : holds(validity, from, to)

  function holds(
    { startEarliest, startLatest, endEarliest, endLatest }: Validity,
    from: string | null,
    to: string | null,
  ) {
    const [first, last] = [from ?? '0000-00-00', to ?? '9999-99-99']
    if (seen.certainty === 'CERTAIN') {
      return startLatest !== null && endEarliest !== null && startLatest <= last && endEarliest >= first
    }
    return (startEarliest ?? first) <= last && (endLatest ?? last) >= first
  }

  const isAttested = (days: readonly string[], from: string | null, to: string | null): boolean =>
    days.some((day) => (from === null || day >= from) && (to === null || day <= to))

  const inList = (it: ModelEntity): boolean =>
    seen.validOn === null ||
    !['EVENT', 'PROJECT'].includes(it.kind) ||
    entityHolds(it.validity, seen.validOn, seen.validOn)

  return { entity, link, anyLink, listOf, isHeld, inList }
}

const id = (it: string, { eq, ne, in: among }: Where): boolean =>
  (eq == null || it === eq) && (ne == null || it !== ne) && (among == null || among.includes(it))

function texts(values: readonly string[], { eq, ne, in: among, contains, startsWith }: Where): boolean {
  const folded = values.map(fold)
  const some = (given: Where, test: (value: string) => boolean) => given == null || folded.some(test)
  return (
    some(eq, (value) => value === fold(eq)) &&
    (ne == null || !folded.includes(fold(ne))) &&
    some(among, (value) => among.map(fold).includes(value)) &&
    some(contains, (value) => value.includes(fold(contains))) &&
    some(startsWith, (value) => value.startsWith(fold(startsWith)))
  )
}
