import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ofThisRun } from './ofThisRun.ts'

const PROGRAM = fileURLToPath(new URL('../../examples/partner-sync/', import.meta.url))
const COMPILER = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))

export const SAMPLE = path.join(PROGRAM, 'sample')

// Test files run in parallel, so each worker compiles the program to its own folder.
const COMPILED = fileURLToPath(new URL(`../../dist/partner-sync-${process.env.JEST_WORKER_ID ?? 1}/`, import.meta.url))

/** Compiles the partner-sync example, as `npm run partner-sync` does. */
export const compilePartner = (): void =>
  void execFileSync(process.execPath, [COMPILER, '-p', PROGRAM, '--outDir', COMPILED])

/** The lines of the files in a folder, by file name. */
export type Files = Readonly<Record<string, readonly unknown[]>>

/** Creates a temporary folder of JSON Lines files. */
export function writeFolder(files: Files): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'partner-folder-'))
  for (const [name, lines] of Object.entries(files)) {
    const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
    writeFileSync(path.join(folder, `${name}.jsonl`), `${texts.join('\n')}\n`)
  }
  return folder
}

export const dataFolder = (): string => mkdtempSync(path.join(tmpdir(), 'partner-data-'))

/** A process of the partner-sync example. */
export interface Run {
  readonly child: ChildProcess
  /** Standard output and error so far. */
  readonly output: () => string
  /** Resolves when the output matches or the process has ended. */
  waitForOutput(pattern: RegExp): Promise<void>
  /** Resolves with the exit code, or with null when the process was killed. */
  readonly ended: Promise<number | null>
}

/** @param to the URL of the API and the secret of an API key */
export function startPartner(to: { readonly url: string; readonly key?: string }, args: readonly string[]): Run {
  const env = {
    ...ofThisRun(),
    PATH: process.env.PATH,
    GRAPH_URL: `${to.url}/graphql`,
    ...(to.key ? { GRAPH_KEY: to.key } : {}),
  }
  const child = spawn(process.execPath, [path.join(COMPILED, 'main.js'), ...args], { env })
  let text = ''
  const heard = (chunk: Buffer) => {
    text += chunk.toString('utf8')
    child.emit('said')
  }
  child.stdout.on('data', heard)
  child.stderr.on('data', heard)
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, output: () => text, waitForOutput: (pattern) => waitFor(child, () => text, pattern), ended }
}

/** Runs the program and waits until it ends. */
export async function runPartner(
  to: { readonly url: string; readonly key?: string },
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly output: string }> {
  const run = startPartner(to, args)
  return { code: await run.ended, output: run.output() }
}

function waitFor(child: ChildProcess, text: () => string, pattern: RegExp): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (pattern.test(text())) resolve()
    }
    child.on('said', look)
    child.once('close', () => resolve())
    look()
  })
}
