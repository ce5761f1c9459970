import { ID } from 'type-graphql'
import { AS_OF_PARAMETER } from './compilation.ts'
import type { FilterField } from './filter.ts'
import { linkValidIn } from './validityPredicate.ts'

/** Maximum length of the paths that `partOf` and `locatedIn` follow. */
const MAX_STEPS = 12

/** A filter field that follows relationships of one type in their direction, over several steps, to an entity by id. */
export const transitiveFilter = (type: string, description: string): FilterField<string> => ({
  type: () => ID,
  description: `${description} At most ${MAX_STEPS} steps.`,
  condition(given: string, node, compilation) {
    const [steps, step, ancestor] = [compilation.variable(), compilation.variable(), compilation.variable()]
    return `EXISTS { (${node})-[${steps}:${type}*1..${MAX_STEPS}]->(${ancestor}:Entity)
    WHERE ${ancestor}.id = ${compilation.parameter(given)} AND all(${step} IN ${steps} WHERE ${linkValidIn(step, AS_OF_PARAMETER)}) }`
  },
  indexSeek(given: string, node, compilation) {
    const ancestor = compilation.variable()
    return `MATCH (${ancestor}:Entity {id: ${compilation.parameter(given)}})
MATCH (${node}:Entity)-[:${type}*1..${MAX_STEPS}]->(${ancestor})`
  },
})
