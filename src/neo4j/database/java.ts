import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { Problem } from '../../lib/problem.ts'
import { isExecutable, onPath } from './executable.ts'

/** Neo4j 5.26 runs on Java 17 and 21 (Neo4j operations manual, system requirements). */
const OLDEST = 17

export interface Java {
  readonly command: string
  readonly version: number
}

/**
 * Finds a Java that can run the server: JAVA_HOME's, else the first on the PATH.
 * @throws Problem when there is none or it is too old.
 */
export function findJava(searchPath: string, javaHome: string | undefined): Java {
  const command = javaHome === undefined ? onPath('java', searchPath) : path.join(javaHome, 'bin', 'java')
  if (command === null || !isExecutable(command)) {
    const place = javaHome === undefined ? 'no java on the PATH' : `no java in JAVA_HOME (${javaHome})`
    throw new Problem(place, `Java ${OLDEST} or later, to run the embedded database`, INSTALL)
  }
  const version = versionOf(command)
  if (version < OLDEST)
    throw new Problem(`Java ${version} (${command})`, `Java ${OLDEST} or later, to run the embedded database`, INSTALL)
  return { command, version }
}

const INSTALL =
  'install a Java (for Debian: apt install openjdk-17-jre-headless) or point JAVA_HOME at one; or set NEO4J_URI to a Neo4j of your own, or use docker compose'

/** `java -version` says `openjdk version "17.0.15"`, and before Java 9 `java version "1.8.0"`. */
function versionOf(command: string): number {
  const { stderr, stdout } = spawnSync(command, ['-version'], { encoding: 'utf8' })
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(`${stderr}${stdout}`) ?? []
  if (first === undefined) {
    throw new Problem(`${command}, which does not tell its version`, `a Java of version ${OLDEST} or later`, INSTALL)
  }
  return first === '1' ? Number(second) : Number(first)
}
