import { expect, test } from '@jest/globals'
import { empty } from '../support/graph.ts'
import { liveApi } from '../support/liveApi.ts'
import { propertyRuns } from '../support/propertyRuns.ts'
import { compare } from './comparison.ts'
import { flawsOf } from './inconsistencies.ts'
import { modelOf } from './model.ts'
import { clientsOf, more, written } from './parties.ts'

// Once most merges have been undone there is little left to go wrong, so it begins again and again.
const [BEGINNINGS, REQUESTS] = [propertyRuns(8), 80]

const live = liveApi()

test('what parties say, merge and take apart in any order adds up to what they were told', async () => {
  for (let made = 0; made < BEGINNINGS; made += 1) {
    await empty(live.graph)
    const model = modelOf()
    await written(model, await clientsOf(live.api, live.graph), (writing) => more(writing, REQUESTS))
    const { lost } = await compare(live.graph, model)
    expect([lost, await flawsOf(live.graph)]).toEqual([[], []])
  }
}, 480_000)
