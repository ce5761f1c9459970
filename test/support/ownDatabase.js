// Each worker has a database of its own: the runner starts them.
process.env.TEST_NEO4J_URI = process.env[`TEST_NEO4J_URI_${process.env.JEST_WORKER_ID}`]
