import { recordKindOf } from '../../model/relationships/recordKind.ts'
import { referencesIn } from '../../write/claims/references.ts'
import type { Chunk, ExportFormat } from './exportFormat.ts'
import type { ExportReader } from './exportReader.ts'
import { loadableClaims } from './loadableClaims.ts'
import { appendLine, createLine, sourceLine } from './recordLines.ts'
import { entityKinds, exportedRelationshipTypes, idsOf, type Properties } from './recordPages.ts'

type PageStream = AsyncIterable<readonly Properties[]>

/** The format that `npm run load` reads: all claims with their party and source, including withdrawn ones. */
export const jsonLines: ExportFormat = {
  description: 'JSON Lines for npm run load: all claims with the parties that recorded them.',
  single: null,
  filesOf(reader) {
    const omitted = new Set<string>()
    return [
      { name: 'sources.jsonl', chunks: () => sourceLines(reader) },
      { name: 'entities.jsonl', chunks: () => createLines(reader, entityPages(reader), omitted) },
      { name: 'relationships.jsonl', chunks: () => createLines(reader, relationshipPages(reader), omitted) },
      { name: 'claims.jsonl', chunks: () => appendLines(reader, omitted) },
    ]
  },
}

async function* entityPages(reader: ExportReader): PageStream {
  for (const kind of entityKinds()) yield* reader.entities(kind)
}

async function* relationshipPages(reader: ExportReader): PageStream {
  for (const kind of exportedRelationshipTypes()) yield* reader.relationships(kind)
}

async function* sourceLines(reader: ExportReader): AsyncGenerator<Chunk> {
  for await (const page of reader.sources()) yield { text: page.map(sourceLine).join(''), records: 0 }
}

/** @param omitted collects the ids of records that no claim creates; records that refer to them are omitted as well. */
async function* createLines(reader: ExportReader, pages: PageStream, omitted: Set<string>): AsyncGenerator<Chunk> {
  for await (const page of pages) {
    const claims = await loadableClaims(reader, idsOf(page))
    const lines = page.flatMap((record) => {
      const loadable = claims.get(String(record.id))
      if (loadable && !requiredEntities(record).some((id) => omitted.has(id)))
        return [createLine(record, loadable.creating)]
      omitted.add(String(record.id))
      return []
    })
    yield { text: lines.join(''), records: lines.length }
  }
}

/** The entities that must exist before a record can be loaded. */
function requiredEntities(record: Properties): string[] {
  const kind = recordKindOf(String(record.id))
  if (!kind || !('relationship' in kind)) return []
  const references = referencesIn(kind.relationship, record).map(({ id }) => id)
  return [String(record.fromId), String(record.toId), ...references]
}

async function* appendLines(reader: ExportReader, omitted: ReadonlySet<string>): AsyncGenerator<Chunk> {
  for (const kind of [...entityKinds(), ...exportedRelationshipTypes()]) {
    for await (const ids of reader.ids(kind)) {
      const claims = await loadableClaims(
        reader,
        ids.filter((id) => !omitted.has(id)),
      )
      const further = [...claims.values()].flatMap((some) => some.additional)
      if (further.length > 0) yield { text: further.map(appendLine).join(''), records: 0 }
    }
  }
}
