/** Limits of the size of a network and of the time that its computation may take. */
export const NETWORK_LIMITS = {
  nodes: 50_000,
  links: 500_000,
  /** Networks that one process reads and computes at the same time, each in its own worker thread; others queue. */
  concurrency: 2,
  /** How long a query waits for its result. */
  queryMs: 60_000,
  /** How long a computation may take in total when a subscription follows its progress. */
  computeMs: 1_800_000,
  /** Timeout of one statement that reads a network. */
  statementMs: 60_000,
  /** Total number of nodes in the cached results. */
  cachedNodes: 1_000_000,
  /** Heap limit of one worker thread, in megabytes. */
  workerMegabytes: 1_024,
} as const

const { nodes, links, queryMs } = NETWORK_LIMITS

/** The limits in words, for schema descriptions. */
export const NETWORK_LIMITS_TEXT = `The network may have at most ${nodes} nodes and ${links} links; a larger one is rejected with BAD_USER_INPUT and its size. Results are cached until the graph changes. A request that takes longer than ${queryMs / 1_000} seconds fails with TIMEOUT: subscribe to networkProgress, then repeat the request.`
