import { Field, ID, ObjectType } from 'type-graphql'
import type { RoleName } from '../../model/context.ts'
import { DateTimeScalar } from '../../model/scalars.ts'
import { Role } from './role.ts'

const optional = { nullable: true, simple: true } as const

@ObjectType('ApiKey', { description: 'An API key. Its secret is not stored and cannot be shown again.' })
export class ApiKey {
  @Field(() => ID, { description: 'Id of the key, by which it is revoked.', simple: true })
  readonly id!: string

  @Field(() => String, {
    description: 'Party that uses the key: its claims are recorded under this name. Several keys can have one name.',
    simple: true,
  })
  readonly name!: string

  @Field(() => String, { description: 'First characters of the secret, to identify the key in lists.', simple: true })
  readonly prefix!: string

  @Field(() => [Role.type], { description: 'Roles of the key.', simple: true })
  readonly roles!: readonly RoleName[]

  @Field(() => DateTimeScalar, { description: 'Time of creation.', simple: true })
  readonly createdAt!: string

  @Field(() => DateTimeScalar, { ...optional, description: 'Time of expiry; null if the key does not expire.' })
  readonly expiresAt!: string | null

  @Field(() => DateTimeScalar, { ...optional, description: 'Time of revocation; null if the key is not revoked.' })
  readonly revokedAt!: string | null

  @Field(() => DateTimeScalar, {
    ...optional,
    description: 'Time of the last use, accurate to a minute; null if the key was never used.',
  })
  readonly lastUsedAt!: string | null
}

/** Map projection of a key `k`, for every statement that returns keys. */
export const KEY_MAP = 'k {.id, .name, .prefix, .roles, .createdAt, .expiresAt, .revokedAt, .lastUsedAt}'

/** Converts a map of the KEY_MAP projection to a key. */
export const apiKeyFrom = (map: unknown): ApiKey => map as ApiKey
