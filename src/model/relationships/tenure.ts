import { Entity } from '../entities/entity.ts'
import { Own, Reference } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

@Relationship({
  type: 'HOLDS_POST',
  description:
    'A post that a person holds or held. The title is as the source writes it; the scope is what the post covers, where that is not the employer itself.',
  from: () => ({
    as: 'holder',
    description: 'Who holds the post.',
    kinds: { Person: 'tenures' },
    list: 'The posts this person holds or held, newest first.',
  }),
  to: () => ({
    as: 'employer',
    description: 'The institution or country the post belongs to.',
    kinds: { Institution: 'tenures', Country: 'tenures' },
    list: 'The posts here and who holds or held them, newest first.',
  }),
})
export class Tenure extends RelationshipRecord {
  @Own(() => String, 'The title of the post, as the source writes it.', { identity: true })
  readonly title!: string

  @Own(() => Boolean, 'True when the post is held for the time being.')
  readonly acting!: boolean | null

  @Reference(() => [Entity], 'What the post covers, where that is not the employer itself.', {
    fullTextIndex: 'scopes',
  })
  readonly scope!: readonly Entity[]
}
