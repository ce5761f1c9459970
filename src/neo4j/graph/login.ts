import neo4j, { type Driver } from 'neo4j-driver'

/** What came of logging in: let in, turned away, or nobody there. */
export type Login = 'ok' | 'refused' | 'unreachable'

const PATIENCE_MS = 3_000

/** Tries a user and password on a server, over a connection of its own. */
export const tryLogin = (uri: string, user: string, password: string, patienceMs = PATIENCE_MS): Promise<Login> =>
  withDriver(uri, user, password, patienceMs, (driver) => driver.getServerInfo())

/**
 * Changes the password that a server has when it is new (`neo4j`), which must be done before it does anything else.
 * @returns `refused` when the server has another password already.
 */
export const setFirstPassword = (uri: string, password: string): Promise<Login> =>
  withDriver(uri, 'neo4j', 'neo4j', PATIENCE_MS, async (driver) => {
    const session = driver.session({ database: 'system' })
    try {
      await session.run('ALTER CURRENT USER SET PASSWORD FROM $old TO $new', { old: 'neo4j', new: password })
    } finally {
      await session.close()
    }
  })

async function withDriver(
  uri: string,
  user: string,
  password: string,
  patienceMs: number,
  work: (driver: Driver) => Promise<unknown>,
): Promise<Login> {
  const timeouts = {
    connectionTimeout: patienceMs,
    connectionAcquisitionTimeout: patienceMs,
    maxTransactionRetryTime: 0,
  }
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), timeouts)
  try {
    await work(driver)
    return 'ok'
  } catch (error) {
    return outcomeOf(error)
  } finally {
    await driver.close()
  }
}

function outcomeOf(error: unknown): Login {
  const code = String((error as { code?: unknown }).code)
  if (code.includes('CredentialsExpired')) return 'refused'
  if (code.startsWith('Neo.ClientError.Security')) return 'refused'
  return 'unreachable'
}
