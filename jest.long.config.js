import base from './jest.config.js'

/** Runs that take minutes and bring their own database: `npm run test:durability` and `npm run soak`. */
const { runner: _runner, ...rest } = base

/** @type {import('jest').Config} */
export default { ...rest, testMatch: ['**/*.long.ts'] }
