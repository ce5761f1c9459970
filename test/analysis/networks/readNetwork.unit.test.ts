import { expect, test } from '@jest/globals'
import '../../../src/model/model.ts'
import type { NetworkProjection } from '../../../src/analysis/networks/networkRequest.ts'
import { readNetwork } from '../../../src/analysis/networks/readNetwork.ts'
import { UNRESTRICTED } from '../../../src/model/record/asOf.ts'
import type { Row } from '../../../src/neo4j/graph/transaction.ts'

const PROJECTION: NetworkProjection = { kinds: ['PERSON'], coParticipation: true, types: [], asOf: UNRESTRICTED }

/** A fake database with two co-participants. Each read of the change log returns the next sequence number; the last one repeats. */
function readerAt(...places: readonly number[]) {
  let reads = 0
  const rowOf = (text: string): Row => {
    if (text.includes('AS pairs')) return { nodes: 2, pairs: 1 }
    if (!text.includes('collect(weight)')) return { head: places[Math.min(reads++, places.length - 1)], trimmedTo: 0 }
    return { id: 'person:a', others: ['person:b'], weights: [1] }
  }
  return { causal: () => ({ read: async (text: string) => [rowOf(text)] }) }
}

test('a network without concurrent changes is settled at its sequence number', async () => {
  expect(await readNetwork(readerAt(7), PROJECTION)).toMatchObject({
    sequence: 7,
    settled: true,
    network: { ids: ['person:a', 'person:b'] },
  })
})

test('reads again after a concurrent change', async () => {
  expect(await readNetwork(readerAt(7, 8, 8, 8), PROJECTION)).toMatchObject({ sequence: 8, settled: true })
})

test('after three attempts returns an unsettled network', async () => {
  expect(await readNetwork(readerAt(1, 2, 3, 4, 5, 6, 7), PROJECTION)).toMatchObject({ sequence: 5, settled: false })
})
