import type { Settings } from './serverProcess.ts'
import { withSession } from './withSession.ts'

/**
 * Resamples all indexes and clears the plan cache, so that plans do not depend on when the database last sampled its
 * indexes in the background.
 */
export const resampleIndexes = (settings: Settings): Promise<void> =>
  withSession(settings, async (session) => {
    const { records } = await session.run("SHOW INDEXES YIELD name, type WHERE type = 'RANGE' RETURN name")
    const names = records.map((record) => record.get('name'))
    await session.run('UNWIND $names AS name CALL db.resampleIndex(name) RETURN count(*)', { names })
    await session.run('CALL db.prepareForReplanning()')
  })
