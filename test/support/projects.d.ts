export const ROOT: string
export const FILES: Readonly<Record<string, string>>
export function filesOf(project: string): string[]
