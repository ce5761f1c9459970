import { fileURLToPath } from 'node:url'

/**
 * The arguments of node that load folders of records: with room for the ids of a whole run, and for batches to be
 * forgotten before they count as old.
 */
export const LOAD = [
  '--max-old-space-size=6000',
  '--max-semi-space-size=64',
  fileURLToPath(new URL('../../../dist/app/cli/load.js', import.meta.url)),
]
