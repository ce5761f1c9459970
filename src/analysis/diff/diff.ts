import { IsOptional, Max, Min } from 'class-validator'
import { ArgsType, Field, Int, ObjectType } from 'type-graphql'
import { isTimeout } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import { ALWAYS, type AsOf, AsOfInput, asOfWithin, looksBack } from '../../model/record/asOf.ts'
import { choices } from '../../model/record/choices.ts'
import { queries } from '../../model/record/declare.ts'
import { Node } from '../../model/record/node.ts'
import { SeenFrom } from '../../model/record/seenFrom.ts'
import { claimsAbout } from '../../read/claims/claimLists.ts'
import { choiceParameters } from '../../read/filters/linkTests.ts'
import { AroundArgs } from '../../read/neighborhood/aroundArgs.ts'
import { MOST_ENTITIES, MOST_RELATIONSHIPS } from '../../read/neighborhood/neighborhoodStatement.ts'
import type { Surroundings, Walk } from './between.ts'
import { type Difference as Compared, differencesIn } from './differences.ts'
import type { FieldChange } from './fieldChanges.ts'
import { surroundingsNow } from './surroundingsNow.ts'
import { surroundingsThen } from './surroundingsThen.ts'

const optional = { nullable: true } as const
const USUAL = 100
const MOST = 500

@ArgsType()
class DiffArgs extends AroundArgs {
  @Field(() => AsOfInput, { description: 'When to look from first: a day, a moment of our knowledge, or both.' })
  readonly from!: AsOfInput

  @Field(() => AsOfInput, { description: 'When to look from then. Without knownAt what the graph says now.' })
  readonly to!: AsOfInput

  @Field(() => Int, { ...optional, defaultValue: USUAL, description: `How many differences at most, 1 to ${MOST}.` })
  @IsOptional()
  @Min(1)
  @Max(MOST)
  readonly limit?: number | null
}

const DifferenceKind = choices('DifferenceKind', 'What became of a record between two as-ofs.', {
  ADDED: 'It was not there, or did not hold, and then did.',
  ENDED: 'It held, and then did not, or was not known any more.',
  CHANGED: 'It says something else, or whether it holds is more or less sure.',
})

@ObjectType('FieldChange', { description: 'A field whose values are others than they were.' })
class ChangedField implements FieldChange {
  @Field(() => String, {
    simple: true,
    description: 'The field, by the name that claims give it; `certainty` when it became CERTAIN or only POSSIBLE.',
  })
  readonly field!: string

  @Field(() => [String], { simple: true, description: 'Its values as they were, as text; empty when it had none.' })
  readonly before!: readonly string[]

  @Field(() => [String], { simple: true, description: 'Its values as they are then, as text.' })
  readonly after!: readonly string[]
}

@ObjectType('Difference', { description: 'A record that is not as it was.' })
class Difference {
  @Field(() => DifferenceKind.type, { simple: true, description: 'What became of it.' })
  readonly what!: string

  @Field(() => Node, {
    simple: true,
    description: 'An entity or relationship as it is at `to`; what ended, as it was at `from`.',
  })
  readonly record!: Compared['record']

  @Field(() => [ChangedField], { simple: true, description: 'What it says otherwise; empty unless it CHANGED.' })
  readonly fields!: readonly FieldChange[]
}

@ObjectType('Diff', { description: 'What became of a neighbourhood between two as-ofs.' })
class Diff {
  @Field(() => SeenFrom, { simple: true, description: 'When it was looked at from first.' })
  readonly from!: SeenFrom

  @Field(() => SeenFrom, { simple: true, description: 'When it was looked at from then.' })
  readonly to!: SeenFrom

  @Field(() => Int, { simple: true, description: 'How many records were added, of those that were looked at.' })
  readonly added!: number

  @Field(() => Int, { simple: true, description: 'How many ended.' })
  readonly ended!: number

  @Field(() => Int, { simple: true, description: 'How many changed.' })
  readonly changed!: number

  @Field(() => [Difference], {
    simple: true,
    description:
      'What was added, then what ended, then what changed; entities before relationships, these newest first.',
  })
  readonly differences!: readonly Compared[]

  @Field(() => Boolean, { simple: true, description: 'True when something was left out.' })
  readonly truncated!: boolean

  @Field(() => String, { ...optional, simple: true, description: 'Why something was left out; null when nothing was.' })
  readonly reason!: string | null
}

/** `diff`: a neighbourhood at two as-ofs. */
export const DiffQuery = queries({
  diff: {
    type: () => Diff,
    nullable: true,
    description: `What was added, ended or changed around an entity between two days (validOn), by what is known now, or between two moments of our knowledge (knownAt), by the log of changes. It looks at everything within so many steps over relationships that held at either, up to ${MOST_ENTITIES} entities and ${MOST_RELATIONSHIPS} relationships.`,
    args: DiffArgs,
    resolve: diff,
  },
})

/** `claims` of a difference. */
export const DifferenceClaims = claimsAbout<Compared & { readonly asOf?: AsOf }>(Difference, ({ record }) => record.id)

const LIMITED = 'A limit was reached: ask for fewer steps, types or kinds.'
const LATE = 'It took longer than the server allows: ask for fewer steps, types or kinds.'
const listed = (most: number) =>
  `There are more than ${most} differences: ask for more with limit, or for fewer types or kinds.`

async function diff(args: DiffArgs, context: Context): Promise<Diff> {
  const between = { from: asOfWithin(undefined, args.from), to: asOfWithin(undefined, args.to) }
  const { types, labels } = choiceParameters(ALWAYS, args.types, args.kinds)
  const walk = { around: args.around, depth: args.depth ?? 1, ...between, types, labels }
  const surroundings = await surroundingsOf(context, walk).catch(orTooLate)
  const most = args.limit ?? USUAL
  const all = differencesIn(surroundings.records, between)
  const count = (kind: Compared['what']) => all.filter(({ what }) => what === kind).length
  const reason = surroundings.reason ?? (all.length > most ? listed(most) : null)
  return {
    ...between,
    ...{ added: count('ADDED'), ended: count('ENDED'), changed: count('CHANGED') },
    ...{ differences: all.slice(0, most), truncated: reason !== null, reason },
  }
}

interface Found extends Pick<Surroundings, 'records'> {
  readonly reason: string | null
}

async function surroundingsOf(context: Context, walk: Walk): Promise<Found> {
  const { from, to } = walk
  const { records, truncated } =
    looksBack(from) || looksBack(to)
      ? await surroundingsThen(context, { ...walk, from: asOfMoment(from), to: asOfMoment(to) })
      : await surroundingsNow(context.reader, walk)
  return { records, reason: truncated ? LIMITED : null }
}

// Later than any change: a moment in the future is the present.
const PRESENT = '9999-12-31T23:59:59.999Z'

/** Beside a moment of our knowledge the present is read from the log too, so that like is compared with like. */
const asOfMoment = (asOf: AsOf) => ({ ...asOf, knownAt: asOf.knownAt ?? PRESENT })

/** What ran out of its time is an answer too, of which all was left out. */
function orTooLate(error: unknown): Found {
  if (!isTimeout(error)) throw error
  return { records: [], reason: LATE }
}
