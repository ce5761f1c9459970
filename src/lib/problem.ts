/** What a person has to mend before the program can go on: shown as one message, without a stack. */
export class Problem extends Error {
  /**
   * @param found what there is
   * @param expected what there should be
   * @param todo what to do about it
   */
  constructor(found: string, expected: string, todo: string) {
    super(`Found: ${found}\nExpected: ${expected}\nTo do: ${todo}`)
    this.name = 'Problem'
  }
}
