/**
 * How a statement begins that is for reading all there is of what it names, such as a network or a count by year. Other
 * statements begin at an index, and a test of their plans says so.
 */
export const WHOLE_READ = '// Reads all there is of what it names.'
