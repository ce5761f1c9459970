import { Claim } from '../../model/claims/claim.ts'
import { Entity } from '../../model/entities/entity.ts'
import { entityOrThrow } from '../../model/entities/findEntity.ts'
import { withAsOf } from '../../model/record/asOf.ts'
import { Node } from '../../model/record/node.ts'
import { recordsById } from '../../model/record/recordsById.ts'
import { resolvedFields } from '../../model/record/schemaBuilder.ts'
import { entityWanted } from '../../model/record/wanted.ts'

/** The fields of a claim that lead to other records. */
export const ClaimFields = resolvedFields<Claim>(Claim, {
  about: {
    type: () => Node,
    nullable: true,
    needs: ['about'],
    description: 'The record that the claim is about; null when it no longer exists.',
    async resolve({ aboutId, asOf }, _args, { loaders }) {
      const record = await loaders.load(recordsById, null, aboutId)
      return record ? withAsOf(asOf, record) : null
    },
  },
  claimedBy: {
    type: () => Entity,
    nullable: true,
    needs: ['claimedById'],
    description: 'The entity to which the source attributes the claim.',
    resolve: ({ claimedById, asOf }, _args, context, info) =>
      claimedById == null ? null : entityOrThrow(context, claimedById, asOf, entityWanted(info)),
  },
})
