import { fileURLToPath } from 'node:url'

/**
 * Node.js arguments for a load: a heap for the ids of the whole load, and a young generation in which batches are freed
 * before they are promoted.
 */
export const LOAD = [
  '--max-old-space-size=6000',
  '--max-semi-space-size=64',
  fileURLToPath(new URL('../../../dist/app/cli/load.js', import.meta.url)),
]
