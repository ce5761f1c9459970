import { hash } from 'node:crypto'

/**
 * The SHA-256 digest of a text or of bytes, in hexadecimal.
 * @param digits how many of the 64 digits to keep; 32 digits (128 bits) rule out accidental collisions and keep an index
 *   small
 */
export const digest = (body: string | Buffer, digits = 64): string => hash('sha256', body, 'hex').slice(0, digits)
