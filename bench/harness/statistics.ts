import type { Settings } from './processes.ts'
import { inSession } from './session.ts'

/**
 * Takes the statistics of every index anew and forgets the plans made before, so that plans do not hang on the moment in
 * which the database last looked by itself.
 */
export const takeStatistics = (settings: Settings): Promise<void> =>
  inSession(settings, async (session) => {
    const { records } = await session.run("SHOW INDEXES YIELD name, type WHERE type = 'RANGE' RETURN name")
    const names = records.map((record) => record.get('name'))
    await session.run('UNWIND $names AS name CALL db.resampleIndex(name) RETURN count(*)', { names })
    await session.run('CALL db.prepareForReplanning()')
  })
