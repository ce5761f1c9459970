import { readFileSync } from 'node:fs'

/** Reference figures computed with networkx by `scripts/networkx_figures.py`. */
export interface Figures {
  readonly nodes: number
  readonly links: number
  readonly weight: number
  readonly DEGREE: Scores
  readonly BETWEENNESS: Scores
  readonly PAGERANK: Scores
  readonly EIGENVECTOR: Scores
  /** The modularity of the communities that the Louvain method of networkx finds. */
  readonly modularity: number
}

type Scores = Readonly<Record<string, number>>

interface AllFigures {
  readonly karate: Figures & { readonly linkList: readonly (readonly [string, string, number])[] }
  readonly coParticipation: Figures
  readonly memberOf: Figures
}

export const MEASURES = ['DEGREE', 'BETWEENNESS', 'PAGERANK', 'EIGENVECTOR'] as const

export const figures: AllFigures = JSON.parse(readFileSync(new URL('networkx.json', import.meta.url), 'utf8'))
