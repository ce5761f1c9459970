/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  roots: ['<rootDir>/test'],
  runner: '<rootDir>/test/support/runner.js',
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/ownDatabase.js'],
  testSequencer: '<rootDir>/test/support/sequencer.js',
  testMatch: ['**/*.test.ts'],
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
  // Each worker has a database of its own, of which a machine with two cores runs two.
  maxWorkers: 2,
  // Against a run that hangs; on a busy machine loading the data alone may take a minute.
  testTimeout: 300_000,
}
