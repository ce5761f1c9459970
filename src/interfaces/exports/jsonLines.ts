import { recordKindOf } from '../../model/relationships/recordKind.ts'
import { referencesIn } from '../../write/claims/references.ts'
import { claimsToLoad } from './claimsToLoad.ts'
import type { Chunk, Format } from './format.ts'
import { entityKinds, idsOf, linkKinds, type Properties } from './pages.ts'
import type { Reading } from './reading.ts'
import { furtherLine, makingLine, sourceLine } from './recordLine.ts'

type RecordPages = AsyncIterable<readonly Properties[]>

/** The form that `npm run load` reads: who said what, claim by claim, also what was taken back. */
export const jsonLines: Format = {
  description: 'JSON Lines, which npm run load loads back: every claim, by whoever said it.',
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

/** @param lost takes the ids of records that no claim makes, and keeps out those that need them. */
async function* makingLines(reading: Reading, pages: RecordPages, lost: Set<string>): AsyncGenerator<Chunk> {
  for await (const page of pages) {
    const claims = await claimsToLoad(reading, idsOf(page))
    const lines = page.flatMap((record) => {
      const found = claims.get(String(record.id))
      if (found && !neededBy(record).some((id) => lost.has(id))) return [makingLine(record, found.making)]
      lost.add(String(record.id))
      return []
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
  for (const kind of [...entityKinds(), ...linkKinds()]) {
    for await (const ids of reading.ids(kind)) {
      const claims = await claimsToLoad(
        reading,
        ids.filter((id) => !lost.has(id)),
      )
      const further = [...claims.values()].flatMap((some) => some.further)
      if (further.length > 0) yield { text: further.map(furtherLine).join(''), records: 0 }
    }
  }
}
