import { FILES } from './test/support/projects.js'

const RUNNER = '<rootDir>/test/support/runner.js'

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  roots: ['<rootDir>/test'],
  setupFiles: ['reflect-metadata'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
}

/**
 * A file's suffix says to which project it belongs: `.unit.test.ts` needs no database, `.slow.test.ts` takes long, and
 * `.test.ts` is for the API over a real database. `.property.test.ts` draws a few cases in `api` and all of them in
 * `slow`; what is in `plans/` looks at every statement that a run has sent, in both. test/README.md has the costs.
 * @type {import('jest').Config}
 */
export default {
  projects: [
    { ...shared, displayName: 'unit', testRegex: FILES.unit },
    {
      ...shared,
      displayName: 'api',
      testRegex: FILES.api,
      runner: RUNNER,
      globals: { PROPERTY_RUNS: 0.05 },
    },
    { ...shared, displayName: 'slow', testRegex: FILES.slow, runner: RUNNER },
  ],
  testSequencer: '<rootDir>/test/support/sequencer.js',
  reporters: ['default', '<rootDir>/test/support/remainderReporter.js'],
  // Each worker has a database of its own, of which a machine with two cores runs two.
  maxWorkers: 2,
  // Against a test that hangs; on a busy machine preparing the stores may take minutes.
  testTimeout: 300_000,
}
