import type { Reader } from '../../src/neo4j/graph/reader.ts'
import type { Row } from '../../src/neo4j/graph/transaction.ts'

// A change comes before its parts, which are about other records.
const LOG = `MATCH (c:Change)
RETURN c.sequence AS sequence, 0 AS part, c.op AS op, c.recordId AS id, c.at AS at, c.before AS before, c.after AS after
UNION ALL
MATCH (p:ChangePart)
RETURN p.sequence AS sequence, 1 AS part, p.op AS op, p.recordId AS id, p.at AS at, p.before AS before, p.after AS after`

const LAST = `MATCH (feed:Feed {id: 'feed'})
RETURN feed.sequence AS sequence`

/**
 * Replays the log of changes from its start, and says where it has a gap, where a record was not what the log says it was
 * before, and where the end differs from the graph.
 * @param held the records of the graph as the log would keep them, by id
 */
export async function flawsOfLog(read: Reader['read'], held: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const lines = [...(await read(LOG))].sort((a, b) => Number(a.sequence) - Number(b.sequence) || order(a, b))
  const [feed] = await read(LAST)
  const replayed = new Map<string, string>()
  const flaws = [...flawsOfNumbers(lines, Number(feed?.sequence))]
  for (const { sequence, op, id, before, after } of lines) {
    const was = replayed.get(String(id)) ?? null
    if (was !== before) flaws.push(`change ${sequence} (${op} of ${id}) finds ${was}, and says that it found ${before}`)
    if (after === null) replayed.delete(String(id))
    else replayed.set(String(id), String(after))
  }
  return [...flaws, ...differences(held, replayed)]
}

const order = (a: Row, b: Row): number => Number(a.part) - Number(b.part)

function* flawsOfNumbers(lines: readonly Row[], last: number): Generator<string> {
  const changes = lines.filter(({ part }) => part === 0)
  for (const [index, { sequence }] of changes.entries()) {
    if (sequence !== index + 1) return yield `expected change ${index + 1}, got ${sequence}`
  }
  if (changes.length !== last) yield `the feed stands at ${last}, and has ${changes.length} changes`
  for (const { sequence } of lines)
    if (Number(sequence) > last) yield `a part of change ${sequence}, which is not there`
  const back = lines.findIndex(({ at }, index) => index > 0 && String(at) < String(lines[index - 1]?.at))
  if (back >= 0) yield `change ${lines[back]?.sequence} is dated before the one before it`
}

function differences(held: ReadonlyMap<string, string>, replayed: ReadonlyMap<string, string>): string[] {
  const ids = new Set([...held.keys(), ...replayed.keys()])
  return [...ids].flatMap((id) => {
    const [is, said] = [held.get(id) ?? null, replayed.get(id) ?? null]
    return is === said ? [] : [`${id} is ${is}, and the log says ${said}`]
  })
}
