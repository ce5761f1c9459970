/** Whether a text is an absolute address with http or https, the only ones that a reader's browser may follow from here. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
