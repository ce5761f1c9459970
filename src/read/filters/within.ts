import { ID } from 'type-graphql'
import { AS_OF } from './compilation.ts'
import type { FilterField } from './filter.ts'
import { linkHolds } from './holds.ts'

/** The longest chain that `partOf` and `locatedIn` follow. */
const MOST_STEPS = 12

/** A filter field that follows relationships of one type upwards, through any number of steps. */
export const within = (type: string, description: string): FilterField<string> => ({
  type: () => ID,
  description: `${description} At most ${MOST_STEPS} steps.`,
  condition(given: string, node, to) {
    const [steps, step, whole] = [to.variable(), to.variable(), to.variable()]
    return `EXISTS { (${node})-[${steps}:${type}*1..${MOST_STEPS}]->(${whole}:Entity)
    WHERE ${whole}.id = ${to.parameter(given)} AND all(${step} IN ${steps} WHERE ${linkHolds(step, AS_OF)}) }`
  },
  anchor(given: string, node, to) {
    const whole = to.variable()
    return `MATCH (${whole}:Entity {id: ${to.parameter(given)}})
MATCH (${node}:Entity)-[:${type}*1..${MOST_STEPS}]->(${whole})`
  },
})
