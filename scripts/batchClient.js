import { parentPort, workerData } from 'node:worker_threads'

/** A client of the benchmark in a worker thread. On a message with `from` and `to` it sends these batches and then posts `done`. */
const { url, secret, client } = workerData

const claim = { source: { sourceKind: 'PARTNER', title: 'A measurement' } }
const key = (kind, n) => ({ externalId: { scheme: 'measure', value: `${kind}-${n}` } })

/** 100 facts: 25 people, 5 institutions, 5 events, 40 posts and 25 participations. */
function batch(n) {
  const at = (kind, i) => key(kind, `${client}-${n}-${i}`)
  const times = (count, make) => Array.from({ length: count }, (_, i) => make(i))
  return [
    ...times(25, (i) => ({
      upsertPerson: { key: at('p', i), name: `Person ${client} ${n} ${i}`, names: [{ value: `P. ${n} ${i}` }], claim },
    })),
    ...times(5, (i) => ({
      upsertInstitution: { key: at('i', i), name: `Body ${client} ${n} ${i}`, institutionKind: 'IGO', claim },
    })),
    ...times(5, (i) => ({
      upsertEvent: {
        key: at('e', i),
        name: `Meeting ${client} ${n} ${i}`,
        eventKind: 'MEETING',
        status: 'REPORTED',
        validity: { start: '2020-02-03', end: '2020-02-03' },
        claim,
      },
    })),
    ...times(40, (i) => ({
      recordTenure: {
        holder: at('p', i % 25),
        employer: at('i', i % 5),
        title: `Post ${i}`,
        validity: { start: '2019', attestedOn: '2020-01-01' },
        claim,
      },
    })),
    ...times(25, (i) => ({
      recordParticipation: { participant: at('p', i), event: at('e', i % 5), participationRole: 'SPEAKER', claim },
    })),
  ]
}

const DOCUMENT = 'mutation ($input: ApplyBatchInput!) { applyBatch(input: $input) { applied userErrors { message } } }'

async function send(n) {
  const input = { items: batch(n), idempotencyKey: `${client}-${n}` }
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query: DOCUMENT, variables: { input } }),
  })
  const { data, errors } = await response.json()
  if (data?.applyBatch?.applied !== 100) throw new Error(JSON.stringify(errors ?? data).slice(0, 500))
}

parentPort.on('message', async ({ from, to }) => {
  for (let n = from; n < to; n += 1) await send(n)
  parentPort.postMessage('done')
})
