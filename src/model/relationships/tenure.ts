import { Entity } from '../entities/entity.ts'
import { Own, Reference } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

@Relationship({
  type: 'HOLDS_POST',
  description:
    'A post that a person holds or held. The title is stated as in the source; the scope is what the post covers, where it is not the employer.',
  from: () => ({
    as: 'holder',
    description: 'The person who holds or held the post.',
    kinds: { Person: 'tenures' },
    list: 'The posts this person holds or held, newest first.',
  }),
  to: () => ({
    as: 'employer',
    description: 'The institution or country to which the post belongs.',
    kinds: { Institution: 'tenures', Country: 'tenures' },
    list: 'The posts of this employer and their holders, newest first.',
  }),
})
export class Tenure extends RelationshipRecord {
  @Own(() => String, 'The title of the post, as the source states it.', { identity: true })
  readonly title!: string

  @Own(() => Boolean, 'True for an acting holder.')
  readonly acting!: boolean | null

  @Reference(() => [Entity], 'What the post covers, where it is not the employer.', {
    fullTextIndex: 'scopes',
  })
  readonly scope!: readonly Entity[]
}
