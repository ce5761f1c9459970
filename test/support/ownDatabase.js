// Each worker has a database of its own: the runner starts them.
for (const name of ['TEST_NEO4J_URI', 'TEST_NEO4J_BROWSER'])
  process.env[name] = process.env[`${name}_${process.env.JEST_WORKER_ID}`]
