import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { Problem } from '../../lib/problem.ts'
import { findExecutable, isExecutable } from './findExecutable.ts'

/** Neo4j 5.26 supports Java 17 and 21 (Neo4j operations manual, system requirements). */
const MIN_VERSION = 17

export interface Java {
  readonly command: string
  readonly version: number
}

/**
 * Finds the Java that runs the server: the one in JAVA_HOME, else the first on the PATH.
 * @throws Problem when there is none or its version is too old
 */
export function findJava(searchPath: string, javaHome: string | undefined): Java {
  const command = javaHome === undefined ? findExecutable('java', searchPath) : path.join(javaHome, 'bin', 'java')
  if (command === null || !isExecutable(command)) {
    const place = javaHome === undefined ? 'no java on the PATH' : `no java in JAVA_HOME (${javaHome})`
    throw new Problem(place, `Java ${MIN_VERSION} or later, to run the embedded database`, INSTALL)
  }
  const version = versionOf(command)
  if (version < MIN_VERSION)
    throw new Problem(
      `Java ${version} (${command})`,
      `Java ${MIN_VERSION} or later, to run the embedded database`,
      INSTALL,
    )
  return { command, version }
}

const INSTALL =
  'install Java (on Debian: apt install openjdk-17-jre-headless) or set JAVA_HOME; or set NEO4J_URI to a running Neo4j, or use docker compose'

/** `java -version` prints `openjdk version "17.0.15"`; before Java 9 it printed `java version "1.8.0"`. */
function versionOf(command: string): number {
  const { stderr, stdout } = spawnSync(command, ['-version'], { encoding: 'utf8' })
  const [, major, minor] = /version "(\d+)(?:\.(\d+))?/.exec(`${stderr}${stdout}`) ?? []
  if (major === undefined) {
    throw new Problem(`${command}, which does not print its version`, `Java ${MIN_VERSION} or later`, INSTALL)
  }
  return major === '1' ? Number(minor) : Number(major)
}
