import { fold } from '../../lib/text/fold.ts'
import type { Compilation } from './compilation.ts'
import type { IDWhere, StringWhere } from './conditions.ts'

/** Finds entities by their ids. */
export function idAnchor({ eq, in: among }: IDWhere, node: string, to: Compilation): string | null {
  const ids = eq != null ? [eq] : among
  return ids == null ? null : `MATCH (${node}:Entity) WHERE ${node}.id IN ${to.parameter(ids)}`
}

/** Finds entities of a kind by the whole of a text that has an index. */
export function textAnchor(
  { eq, in: among }: StringWhere,
  node: string,
  property: string,
  label: string,
  to: Compilation,
) {
  const texts = eq != null ? [eq] : among
  return texts == null ? null : `MATCH (${node}:${label}) WHERE ${node}.${property} IN ${to.parameter(texts.map(fold))}`
}

/** Finds entities by one of their whole names. */
export function nameAnchor({ eq, in: among }: StringWhere, node: string, to: Compilation): string | null {
  const names = eq != null ? [eq] : among
  if (names == null) return null
  const [folded, name] = [to.parameter(names.map(fold)), to.variable()]
  return `CALL () {
  MATCH (${node}:Entity) WHERE ${node}.nameNormalised IN ${folded} RETURN ${node}
  UNION
  MATCH (${node}:Entity)-[:HAS_NAME]->(${name}:Name) WHERE ${name}.normalised IN ${folded} RETURN ${node}
}`
}
