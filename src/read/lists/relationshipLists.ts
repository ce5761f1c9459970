import type { ClassType } from 'type-graphql'
import { type EntityRow, kindNamed } from '../../model/entities/entity.ts'
import { PageArgs, pageOf } from '../../model/paging/pageArgs.ts'
import {
  AS_OF_ARGUMENT,
  type AsOf,
  type AsOfArgs,
  asOfWithin,
  looksBack,
  refuseKnownAt,
} from '../../model/record/asOf.ts'
import { argumentsOf, type ResolvedField, resolvedFields } from '../../model/record/declare.ts'
import { isSymmetric, type RelationshipKind } from '../../model/relationships/relationship.ts'
import { type Compiled, compile } from '../filters/compiled.ts'
import { filterOfLinks } from '../filters/entityFilters.ts'
import type { Where } from '../filters/filter.ts'
import { linksOf } from './degrees.ts'
import { linkList, pageAsked } from './linkList.ts'
import { linkReading } from './linkReading.ts'
import { degreeOf, heldAt, SIDES, type Side } from './linkStatement.ts'
import { linksAskedOf } from './linksAsked.ts'
import type { ComesAlong } from './listsBelow.ts'
import { listThen } from './listThen.ts'

interface ListArgs extends PageArgs, AsOfArgs {
  readonly where?: Where | null
}

/** Which links of an entity a list holds. */
interface Asked {
  readonly where: Where | null
  readonly asOf: AsOf
}

/** The lists of one type of relationship, newest first, one field for each kind at each end. */
export function relationshipLists(kind: RelationshipKind): ClassType<object>[] {
  const made: ClassType<object>[] = []
  for (const side of SIDES) {
    const field = listField(kind, isSymmetric(kind) ? ['from', 'to'] : [side])
    for (const [name, as] of Object.entries(kind[side].fields)) {
      if (side === 'to' && kind.from.fields[name] === as) continue
      made.push(
        resolvedFields<EntityRow, ListArgs>(kindNamed(name).type, {
          [as]: { ...field, description: kind[side].lists },
        }),
      )
    }
  }
  return made
}

function listField(
  kind: RelationshipKind,
  sides: readonly Side[],
): Omit<ResolvedField<EntityRow, ListArgs>, 'description'> {
  const list = `${kind.type}.${sides.join('.')}`
  const links = linksOf([kind.type], sides)
  const askedBy = linksAskedOf(() => [kind], sides)
  const degrees = sides.map((side) => degreeOf(kind.type, side)).join(' + ')
  const reading = linkReading<Asked>({
    list,
    askedBy,
    select: (asked) => ({ ...branchesOf(kind, sides, asked), degrees }),
    wholeOf: ({ where, asOf }) => (where === null && asOf.validOn === null ? links : null),
  })
  const askedIn = (outer: AsOf | undefined, args: ListArgs) => ({
    page: pageOf(list, args),
    asked: { where: args.where ?? null, asOf: asOfWithin(outer, args.asOf) },
  })
  const comesAlong: ComesAlong = (args: ListArgs, asOf, place) => ({
    reading,
    asked: pageAsked(reading, askedIn(asOf, args), place),
  })
  const types = { out: sides.includes('from') ? [kind.type] : [], in: sides.includes('to') ? [kind.type] : [] }
  return {
    type: () => kind.connection,
    readsAhead: true,
    bringsAlong: true,
    comesAlong,
    needs: (info, nodes) => askedBy(info, nodes).near,
    args: argumentsOf(`${kind.name}ListArgs`, PageArgs, {
      where: { type: () => filterOfLinks(kind).input, description: 'Only those that meet this.' },
      ...AS_OF_ARGUMENT,
    }),
    resolve(near, args, context, info) {
      const { page, asked } = askedIn(near.asOf, args)
      if (asked.where !== null) refuseKnownAt(asked.asOf, 'a filter')
      if (looksBack(asked.asOf)) return listThen(context, near, { list, page, asOf: asked.asOf, ...types })
      return linkList(reading, { near, page, asked }, context, info)
    },
  }
}

/** Each side of a list with the filter compiled for it. */
function branchesOf(kind: RelationshipKind, sides: readonly Side[], { where, asOf }: Asked) {
  const compiled = sides.map((side) => [side, compiledFrom(kind, side, where, asOf)] as const)
  const branches = compiled.map(([side, { condition }]) => {
    const conditions = [...heldAt(asOf), ...(where === null ? [] : [`(${condition})`])]
    return { type: kind.type, side, key: 'id', conditions }
  })
  // Both sides compile the same filter, so they fill the same parameters.
  return { branches, parameters: (compiled[0] as (typeof compiled)[number])[1].parameters }
}

function compiledFrom(kind: RelationshipKind, side: Side, where: Where | null, asOf: AsOf): Compiled {
  const [from, to] = side === 'from' ? ['near', 'other'] : ['other', 'near']
  return compile(filterOfLinks(kind), where, { link: 'r', from: from as string, to: to as string }, asOf)
}
