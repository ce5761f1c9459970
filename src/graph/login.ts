import neo4j, { type Driver } from 'neo4j-driver'

/** What came of logging in: let in, turned away, or nobody there. */
export type Login = 'ok' | 'refused' | 'unreachable'

const TIMEOUT_MS = 3_000

/** Tries a user and password on a server. */
export const tryLogin = (uri: string, user: string, password: string): Promise<Login> =>
  onSystem(uri, user, password, (driver) => driver.getServerInfo())

/**
 * Changes the password that a server has when it is new (`neo4j`), which must be done before it does anything else.
 * @returns `refused` when the server has another password already.
 */
export const setFirstPassword = (uri: string, password: string): Promise<Login> =>
  onSystem(uri, 'neo4j', 'neo4j', async (driver) => {
    const session = driver.session({ database: 'system' })
    try {
      await session.run('ALTER CURRENT USER SET PASSWORD FROM $old TO $new', { old: 'neo4j', new: password })
    } finally {
      await session.close()
    }
  })

async function onSystem(
  uri: string,
  user: string,
  password: string,
  work: (driver: Driver) => Promise<unknown>,
): Promise<Login> {
  const timeouts = {
    connectionTimeout: TIMEOUT_MS,
    connectionAcquisitionTimeout: TIMEOUT_MS,
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
