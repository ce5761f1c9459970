/** A database that the runner has started. */
export interface OfferedDatabase {
  readonly uri: string
  readonly browserUrl: string
  readonly password: string
}

/** The database of this worker alone, which each file finds as the file before has left it. */
export const ownDatabase = (): Promise<OfferedDatabase> => databaseAt(`own/${process.env.JEST_WORKER_ID ?? 1}`)

/** A database that holds folders of `seeds/`, which all workers read and none writes records to. */
export const sharedDatabase = (folders: readonly string[]): Promise<OfferedDatabase> =>
  databaseAt(`shared/${folders.join('+')}`)

/** Asks the runner, which starts it when nobody has asked before. TEST_NEO4J_… then lead to it. */
async function databaseAt(place: string): Promise<OfferedDatabase> {
  const { TEST_DATABASES: url } = process.env
  if (!url)
    throw new Error('Expected TEST_DATABASES from the runner; run this test with npm test or npm run test:slow.')
  const response = await fetch(`${url}/${place}`)
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  const offered = JSON.parse(text) as OfferedDatabase
  Object.assign(process.env, {
    TEST_NEO4J_URI: offered.uri,
    TEST_NEO4J_BROWSER: offered.browserUrl,
    TEST_NEO4J_PASSWORD: offered.password,
  })
  return offered
}
