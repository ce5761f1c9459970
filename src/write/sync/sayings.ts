import { v7 as newUuid } from 'uuid'
import type { Viewer } from '../../model/context.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import type { Fresh } from '../claims/records.ts'
import { readRedirects } from '../claims/redirects.ts'
import { readTold, type Told } from './identities.ts'
import type { Item, WithdrawInput } from './items.ts'
import { keysIn } from './keysIn.ts'
import { readLeads } from './leads.ts'
import type { Mistake } from './mistake.ts'
import { ledTo } from './provenance.ts'
import { type Recorded, type Recording, recorded, recordingOf } from './recording.ts'
import { readSources } from './sources.ts'
import type { Speaker, Spoken } from './speaker.ts'
import { upserted } from './upserting.ts'

export interface Spoke {
  /** One for each item, in their order. */
  readonly spoken: readonly Spoken[]
  readonly fresh: Fresh
}

/** An item that is understood so far: what it says, or what it would say of a relationship that is still to be found. */
type Understood = Spoken | Recording | WithdrawInput

/**
 * Turns the items of one write into what they say: keys into ids, sources into ids, values into claimed values. Items
 * may name records that earlier ones make.
 */
export async function sayingsOf(tx: Transaction, items: readonly Item[], viewer: Viewer): Promise<Spoke> {
  const keys = items.flatMap(keysIn)
  const [leads, sources, resolve] = await Promise.all([
    readLeads(tx, keys),
    readSources(tx, items, viewer.name),
    readRedirects(
      tx,
      keys.flatMap(({ id }) => id ?? []),
    ),
  ])
  const ids = new Set<string>()
  const speaker = { viewer, leads, sources, resolve, newId: newIdsIn(ids) }
  // Entities come first, since the ends of later items lead to them; then one reading finds all relationships.
  const understood = items.map((item) => understand(item, speaker))
  const told = understood.flatMap((it) => ('told' in it ? [it.told] : []))
  // What this write makes has no relationships yet.
  const isOld = ({ head }: Told) => !ids.has(head.fromId) && !ids.has(head.toId)
  const found = await readTold(tx, told.filter(isOld))
  const there = { found, made: new Map<string, string>() }
  return {
    spoken: understood.map((it) => finish(it, speaker, there)),
    fresh: {
      sources: [...sources.fresh.values()],
      knownSources: [...sources.known.values()],
      freeExternalIds: leads.free,
      ids,
    },
  }
}

const newIdsIn =
  (ids: Set<string>) =>
  (kind: string): string => {
    const id = `${kind.toLowerCase()}:${newUuid()}`
    ids.add(id)
    return id
  }

function understand(item: Item, speaker: Speaker): Understood {
  if ('malformed' in item) return { mistakes: [item.malformed] }
  if ('withdraw' in item) return item.input
  if ('upsert' in item) return upserted(item.upsert, item.input, speaker)
  return recordingOf(item.record, item.input, speaker)
}

function finish(it: Understood, speaker: Speaker, there: Recorded): Spoken {
  if ('told' in it) return recorded(it, speaker, there)
  return 'key' in it ? withdrawal(it, speaker) : it
}

function withdrawal({ key, reason = null, ifVersion = null }: WithdrawInput, { viewer, leads }: Speaker): Spoken {
  const mistakes: Mistake[] = []
  const about = ledTo(key, ['key'], leads, mistakes)
  return mistakes.length > 0 ? { mistakes } : { saying: { about, withdrawnBy: viewer.name, reason, ifVersion } }
}
