import { referencesIn } from '../claims/references.ts'
import { recordKindOf } from '../relationships/recordKind.ts'
import type { Chunk, Format } from './format.ts'
import { entityKinds, idsOf, linkKinds, type Properties } from './pages.ts'
import type { Reading } from './reading.ts'
import { claimsOfRecord, furtherLine, makingLine, sourceLine } from './recordLine.ts'

type RecordPages = AsyncIterable<readonly Properties[]>

/** The form that `npm run load` reads: what stands just now, claim by claim, each by whoever said it. */
export const jsonLines: Format = {
  description: 'JSON Lines, which npm run load loads back: what is claimed now, without what was taken back or merged.',
  single: null,
  filesOf(reading) {
    const lost = new Set<string>()
    return [
      { name: 'sources.jsonl', chunks: () => sourceLines(reading) },
      { name: 'entities.jsonl', chunks: () => makingLines(reading, entityPages(reading), lost) },
      { name: 'relationships.jsonl', chunks: () => makingLines(reading, linkPages(reading), lost) },
      { name: 'claims.jsonl', chunks: () => furtherLines(reading, lost) },
    ]
  },
}

async function* entityPages(reading: Reading): RecordPages {
  for (const kind of entityKinds()) yield* reading.entities(kind)
}

async function* linkPages(reading: Reading): RecordPages {
  for (const kind of linkKinds()) yield* reading.relationships(kind)
}

async function* sourceLines(reading: Reading): AsyncGenerator<Chunk> {
  for await (const page of reading.sources()) yield { text: page.map(sourceLine).join(''), records: 0 }
}

/** @param lost takes the ids of records that no claim can make, and keeps out those that need them. */
async function* makingLines(reading: Reading, pages: RecordPages, lost: Set<string>): AsyncGenerator<Chunk> {
  for await (const page of pages) {
    const claims = await reading.claims(idsOf(page))
    const lines = page.flatMap((record) => {
      const id = String(record.id)
      const found = neededBy(record).some((needed) => lost.has(needed))
        ? null
        : claimsOfRecord(id, claims.get(id) ?? [])
      if (!found) lost.add(id)
      return found ? [makingLine(record, found.making)] : []
    })
    yield { text: lines.join(''), records: lines.length }
  }
}

/** The entities without which a record cannot be loaded. */
function neededBy(record: Properties): string[] {
  const kind = recordKindOf(String(record.id))
  if (!kind || !('relationship' in kind)) return []
  const named = referencesIn(kind.relationship, record).map(({ id }) => id)
  return [String(record.fromId), String(record.toId), ...named]
}

async function* furtherLines(reading: Reading, lost: ReadonlySet<string>): AsyncGenerator<Chunk> {
  for (const pages of [entityPages(reading), linkPages(reading)]) {
    for await (const page of pages) {
      const ids = idsOf(page).filter((id) => !lost.has(id))
      const claims = await reading.claims(ids)
      const further = ids.flatMap((id) => claimsOfRecord(id, claims.get(id) ?? [])?.further ?? [])
      if (further.length > 0) yield { text: further.map(furtherLine).join(''), records: 0 }
    }
  }
}
