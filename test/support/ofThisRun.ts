/** Environment of a program that belongs to this test run, so that the runner ends it and removes its temporary files. */
export function ofThisRun(): Readonly<Record<string, string>> {
  const { TEST_RUN, TMPDIR } = process.env
  return { ...(TEST_RUN ? { TEST_RUN } : {}), ...(TMPDIR ? { TMPDIR } : {}) }
}
