import type { Files } from './partner.ts'

/** How many lines of each sort an invented folder has. */
export interface Sizes {
  readonly people: number
  readonly institutions: number
  readonly events: number
  readonly posts: number
  readonly participations: number
  /** Posts of people who are nowhere. */
  readonly bad: number
}

const many = <T>(count: number, line: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => line(n))

/** A partner's folder of records that nobody could take for real ones. */
export function inventedFiles({ people, institutions, events, posts, participations, bad }: Sizes): Files {
  const rests = { source: 'S' }
  const post = (n: number) => ({
    ...{ key: `post-${n}`, person: `person-${n % people}`, institution: `institution-${n % institutions}` },
    ...{ title: `Post ${Math.floor(n / institutions)}`, since: String(1990 + (n % 30)), ...rests },
  })
  return {
    sources: [{ key: 'S', kind: 'PARTNER', title: 'Invented records' }],
    people: many(people, (n) => ({ key: `person-${n}`, name: `Person ${n}`, ...rests })),
    institutions: many(institutions, (n) => ({
      key: `institution-${n}`,
      name: `Institution ${n}`,
      kind: 'OTHER',
      ...rests,
    })),
    events: many(events, (n) => ({ key: `event-${n}`, name: `Event ${n}`, kind: 'MEETING', status: 'REPORTED', ...rests })),
    posts: [...many(posts, post), ...many(bad, (n) => ({ ...post(n), key: `bad-${n}`, person: `nobody-${n}` }))],
    participations: many(participations, (n) => ({
      ...{ key: `participation-${n}`, participant: `person-${n % people}`, event: `event-${n % events}` },
      ...{ role: n % 2 === 0 ? 'SPEAKER' : 'PARTICIPANT', capacity: `Capacity ${n}`, ...rests },
    })),
  }
}
