/** An error that the operator has to fix before the program can continue. Commands print its message without a stack. */
export class Problem extends Error {
  /**
   * @param found the actual state
   * @param expected the required state
   * @param todo how to fix it
   */
  constructor(found: string, expected: string, todo: string) {
    super(`Found: ${found}\nExpected: ${expected}\nTo do: ${todo}`)
    this.name = 'Problem'
  }
}
