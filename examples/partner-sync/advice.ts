const ADVICE: Readonly<Record<string, string>> = {
  CONFLICT:
    'The record has changed since the version in the line. Read it, decide which values still apply, and send the line with the new version.',
  NOT_FOUND: 'Send the record that the line refers to first, or correct the key.',
  SOURCE_DIFFERS:
    'The source exists with other values, and sources never change. Describe your source under a separate key.',
  FORBIDDEN: 'The API key lacks the required role. Request a key with the role that the message names.',
}

/** Advice on how to correct a rejected line. */
export const adviceFor = (code: string): string => ADVICE[code] ?? 'Correct the line and push the folder again.'
