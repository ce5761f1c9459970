import { fold } from '../../lib/text/fold.ts'
import type { Compilation } from './compilation.ts'
import type { IDWhere, StringWhere } from './conditions.ts'

/** Clauses that bind entities by id; null when the condition does not list ids. */
export function seekById({ eq, in: listed }: IDWhere, node: string, compilation: Compilation): string | null {
  const ids = eq != null ? [eq] : listed
  return ids == null ? null : `MATCH (${node}:Entity) WHERE ${node}.id IN ${compilation.parameter(ids)}`
}

/** Clauses that bind entities of a kind by the exact text of an indexed property; null without an exact text. */
export function seekByText(
  { eq, in: listed }: StringWhere,
  node: string,
  property: string,
  label: string,
  compilation: Compilation,
): string | null {
  const texts = eq != null ? [eq] : listed
  if (texts == null) return null
  return `MATCH (${node}:${label}) WHERE ${node}.${property} IN ${compilation.parameter(texts.map(fold))}`
}

/** Clauses that bind entities by one of their exact names; null without an exact name. */
export function seekByName({ eq, in: listed }: StringWhere, node: string, compilation: Compilation): string | null {
  const names = eq != null ? [eq] : listed
  if (names == null) return null
  const [folded, name] = [compilation.parameter(names.map(fold)), compilation.variable()]
  return `CALL () {
  MATCH (${node}:Entity) WHERE ${node}.nameNormalised IN ${folded} RETURN ${node}
  UNION
  MATCH (${node}:Entity)-[:HAS_NAME]->(${name}:Name) WHERE ${name}.normalised IN ${folded} RETURN ${node}
}`
}
