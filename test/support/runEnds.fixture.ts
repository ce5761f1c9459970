import { writeFileSync } from 'node:fs'
import { test } from '@jest/globals'
import { freePort } from './freePort.ts'
import { graphWith } from './graph.ts'
import { startProgram } from './program.ts'
import { temporaryFolders } from './temporary.ts'

const newFolder = temporaryFolders()

/** Starts what tests start, says so in a file and waits to be ended. */
test('goes on until its run is ended', async () => {
  await graphWith()
  const ports = { PORT: await freePort(), NEO4J_BOLT_PORT: await freePort(), NEO4J_HTTP_PORT: await freePort() }
  const numbers = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]))
  const program = startProgram({ PATH: process.env.PATH ?? '', DATA_DIR: newFolder(), LOAD: 'none', ...numbers })
  await program.says(/Migrat|Connect/)
  writeFileSync(String(process.env.STARTED_FILE), String(process.env.TEST_RUN))
  await new Promise(() => undefined)
})
