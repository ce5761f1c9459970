import { Field, ID, ObjectType } from 'type-graphql'
import type { RoleName } from '../../model/context.ts'
import { DateTimeScalar } from '../../model/scalars.ts'
import { Role } from './role.ts'

const optional = { nullable: true, simple: true } as const

@ObjectType('ApiKey', { description: 'A key that a system carries; its secret is not kept and cannot be shown again.' })
export class ApiKey {
  @Field(() => ID, { description: 'Its id, under which it is revoked.', simple: true })
  readonly id!: string

  @Field(() => String, {
    description: 'The party that carries it: claims are recorded under this name. Several keys may have one name.',
    simple: true,
  })
  readonly name!: string

  @Field(() => String, { description: 'The beginning of its secret, to tell keys apart by.', simple: true })
  readonly prefix!: string

  @Field(() => [Role.type], { description: 'What it allows.', simple: true })
  readonly roles!: readonly RoleName[]

  @Field(() => DateTimeScalar, { description: 'When it was made.', simple: true })
  readonly createdAt!: string

  @Field(() => DateTimeScalar, {
    ...optional,
    description: 'From when on it is refused; null when it has no such day.',
  })
  readonly expiresAt!: string | null

  @Field(() => DateTimeScalar, { ...optional, description: 'When it was revoked; null while it was not.' })
  readonly revokedAt!: string | null

  @Field(() => DateTimeScalar, { ...optional, description: 'When it was last used, to the minute; null before that.' })
  readonly lastUsedAt!: string | null
}

/** The columns of a key `k`, in any statement that reads one. */
export const KEY_MAP = 'k {.id, .name, .prefix, .roles, .createdAt, .expiresAt, .revokedAt, .lastUsedAt}'

/** A key from such a map. */
export const apiKeyFrom = (map: unknown): ApiKey => map as ApiKey
