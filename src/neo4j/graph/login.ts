import neo4j, { type Driver } from 'neo4j-driver'

/** `refused`: the server rejects the user or password; `unreachable`: it does not respond. */
export type LoginResult = 'ok' | 'refused' | 'unreachable'

const TIMEOUT_MS = 3_000

/** Tries to log in with a user and password, over a separate connection. */
export const tryLogin = (uri: string, user: string, password: string, timeoutMs = TIMEOUT_MS): Promise<LoginResult> =>
  withDriver(uri, user, password, timeoutMs, (driver) => driver.getServerInfo())

/**
 * Changes the initial password `neo4j` of a new server. The server accepts no other statement before that.
 * @returns `refused` when the server has another password already
 */
export const setFirstPassword = (uri: string, password: string): Promise<LoginResult> =>
  withDriver(uri, 'neo4j', 'neo4j', TIMEOUT_MS, async (driver) => {
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
  timeoutMs: number,
  work: (driver: Driver) => Promise<unknown>,
): Promise<LoginResult> {
  const timeouts = {
    connectionTimeout: timeoutMs,
    connectionAcquisitionTimeout: timeoutMs,
    maxTransactionRetryTime: 0,
  }
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), timeouts)
  try {
    await work(driver)
    return 'ok'
  } catch (error) {
    return resultOf(error)
  } finally {
    await driver.close()
  }
}

function resultOf(error: unknown): LoginResult {
  const code = String((error as { code?: unknown }).code)
  if (code.includes('CredentialsExpired')) return 'refused'
  if (code.startsWith('Neo.ClientError.Security')) return 'refused'
  return 'unreachable'
}
