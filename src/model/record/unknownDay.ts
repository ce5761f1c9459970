/** Stands where a sort key has no day. It comes after every day, and lists put it last in either direction. */
export const UNKNOWN_DATE_KEY = '~'
