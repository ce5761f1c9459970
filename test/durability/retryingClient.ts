import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, AskedApi } from '../support/api.ts'
import type { Acknowledged } from './model.ts'
import { type Act, itemsOf } from './operations.ts'
import { PATIENCE_MS } from './restartingDatabase.ts'

/** A party's program: it sends a request again, under the same key, until it is answered. */
export interface Client {
  done(op: number, act: Act): Promise<Acknowledged>
  /** How often it was not answered, by what it heard instead. */
  readonly unanswered: ReadonlyMap<string, number>
}

const RESULT = 'created changed userErrors { code }'
const QUERIES = {
  upsertPerson: mutation('upsertPerson', 'UpsertPersonInput', RESULT),
  upsertInstitution: mutation('upsertInstitution', 'UpsertInstitutionInput', RESULT),
  recordTenure: mutation('recordTenure', 'RecordTenureInput', RESULT),
  withdraw: mutation('withdrawClaims', 'WithdrawClaimsInput', 'withdrawn userErrors { code }'),
  batch: mutation('applyBatch', 'ApplyBatchInput', 'results { created changed } userErrors { code }'),
  merge: mutation('mergeEntities', 'MergeEntitiesInput', 'mergeId userErrors { code }'),
  unmerge: mutation('unmergeEntities', 'UnmergeEntitiesInput', 'userErrors { code }'),
} as const

function mutation(name: string, input: string, selection: string): string {
  return `mutation ($input: ${input}!) { answer: ${name}(input: $input) { ${selection} } }`
}

const PAUSE_MS = 150

export function clientOf(api: Pick<AskedApi, 'askAs'>, secret: string): Client {
  const unanswered = new Map<string, number>()

  async function answerTo(query: string, input: unknown): Promise<Answer['data']['answer']> {
    for (;;) {
      const heard = await api.askAs(secret, query, { input })
      if (!heard.errors) return heard.data.answer
      const code = heard.errors[0]?.extensions.code ?? 'without a code'
      if (code === 'INTERNAL_SERVER_ERROR')
        throw new Error(`Expected an answer or to be told to try again, got ${code}.`)
      unanswered.set(code, (unanswered.get(code) ?? 0) + 1)
      await sleep(PAUSE_MS)
    }
  }

  async function impatience(op: number, { act }: Act): Promise<never> {
    await sleep(PATIENCE_MS, undefined, { ref: false })
    const heard = JSON.stringify(Object.fromEntries(unanswered))
    throw new Error(
      `Expected an answer to request ${op} (${act}) within ${PATIENCE_MS} ms, got none; heard so far: ${heard}`,
    )
  }

  return {
    unanswered,
    async done(op, act) {
      const query = QUERIES[act.act === 'say' ? act.mutation : act.act]
      const input = { ...inputOf(act), idempotencyKey: `op-${op}` }
      const answer = await Promise.race([answerTo(query, input), impatience(op, act)])
      const refused = answer.userErrors.map(({ code }: { code: string }) => code)
      const items = itemsOf(act).map(
        ({ place }, index) => [place, resultIn(answer.results?.[index] ?? answer)] as const,
      )
      return { op, act, refused, results: new Map(items), mergeId: answer.mergeId ?? null }
    },
  }
}

const resultIn = ({ created = false, withdrawn = 0, changed = false }) => ({
  created,
  // In a batch the count is not told, and an item that changed something took at least one claim back.
  withdrawn: withdrawn || Number(changed),
})

function inputOf(act: Act): object {
  if (act.act !== 'batch') return act.input
  const items = act.items.map((it) => ({ [it.act === 'say' ? it.mutation : 'withdrawClaims']: it.input }))
  return { items }
}
