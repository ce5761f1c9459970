/** What one network may have, and how long it may take. */
export const NETWORK_LIMITS = {
  nodes: 50_000,
  links: 500_000,
  /** Networks that are read and computed at once in one process, each in a thread of its own; others wait. */
  atOnce: 2,
  /** How long a query waits for its answer. */
  queryMs: 60_000,
  /** How long a network may take in all, for whoever follows its progress. */
  computeMs: 1_800_000,
  /** How long one statement that reads a network may take. */
  statementMs: 60_000,
  /** How many nodes all the results that are kept may have together. */
  keptNodes: 1_000_000,
  /** The memory that one thread may use, in megabytes. */
  threadMegabytes: 1_024,
} as const

const { nodes, links, queryMs } = NETWORK_LIMITS

/** How large a network may be and how long it may take, for descriptions. */
export const NETWORK_BOUNDS = `The network may have ${nodes} nodes and ${links} links: a larger one is counted and refused as BAD_USER_INPUT, with the figures. Equal questions between two changes of the graph are worked out once, and an answer that takes longer than ${queryMs / 1_000} seconds is refused as TIMEOUT: follow networkProgress, then ask again.`
