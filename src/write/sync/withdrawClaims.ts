import { Int } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { mutations } from '../../model/record/declare.ts'
import { argumentsWith, inputType } from '../../model/record/inputType.ts'
import { RecordKey } from './inputs.ts'
import type { WithdrawInput } from './items.ts'
import { payloadType } from './payload.ts'
import { GUARDS } from './writeInputs.ts'
import { writtenAlone } from './writing.ts'

/** What `withdrawClaims` takes, alone and in a batch. */
export const WithdrawClaimsInput = inputType('WithdrawClaimsInput', 'Which claims a party takes back.', {
  key: { type: () => RecordKey, required: true, description: 'The record of which the caller claims nothing more.' },
  reason: { type: () => String, description: 'Why, for whoever reads the claims later.' },
  ...GUARDS,
})

const WithdrawClaimsPayload = payloadType('WithdrawClaimsPayload', 'What came of withdrawClaims.', {
  withdrawn: { type: () => Int, description: 'How many claims were taken back.' },
  deleted: { type: () => Boolean, description: 'The record is gone: nobody claims it, and nothing needs it.' },
})

/** `withdrawClaims`: a party takes back all that it claims of a record, whatever the source. */
export const WithdrawMutation = mutations({
  withdrawClaims: {
    type: () => WithdrawClaimsPayload,
    role: 'PARTNER',
    description:
      "Takes the caller's claims on a record back. A record that nobody claims any more is deleted; an entity that relationships still need stays and is bare.",
    args: argumentsWith('WithdrawClaimsArgs', {
      input: { type: () => WithdrawClaimsInput, required: true, description: 'Which claims.' },
    }),
    async resolve({ input }: { readonly input: WithdrawInput }, context: Context) {
      const { result, userErrors } = await writtenAlone(context, 'withdrawClaims', { withdraw: true, input })
      context.loaders.clear()
      return { withdrawn: result?.withdrawn ?? 0, deleted: result?.deleted ?? false, userErrors }
    },
  },
})
