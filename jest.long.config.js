import base from './jest.config.js'

/** Runs that take many minutes and bring their own database: `npm run test:durability` and `npm run soak`. */
const [unit] = base.projects

/** @type {import('jest').Config} */
export default { ...unit, displayName: 'long', testRegex: '\\.long\\.ts$', testTimeout: 1_800_000 }
