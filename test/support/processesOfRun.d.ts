export function processesOf(run: string): number[]
export function endProcessesOf(run: string): void
