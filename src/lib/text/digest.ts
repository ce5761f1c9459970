import { hash } from 'node:crypto'

/**
 * The SHA-256 of a text or of bytes, in hexadecimal.
 * @param digits how many of its 64 are kept: 32 of them, 128 bits, are far beyond any accident and keep an index short
 */
export const digest = (body: string | Buffer, digits = 64): string => hash('sha256', body, 'hex').slice(0, digits)
