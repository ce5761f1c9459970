const ADVICE: Readonly<Record<string, string>> = {
  CONFLICT:
    'The record has moved on since the version that the line names. Read it, decide what you still hold, and send the line with the new version.',
  NOT_FOUND: 'Send what the line points at first, or correct the key.',
  SOURCE_DIFFERS:
    'The source is there with other values, and a source never changes. Describe yours under a key of its own.',
  FORBIDDEN: 'The key of the API does not allow this. Ask for one with the role that the message names.',
}

/** What to do about a line that was rejected. */
export const adviceOn = (code: string): string => ADVICE[code] ?? 'Correct the line and push the folder again.'
