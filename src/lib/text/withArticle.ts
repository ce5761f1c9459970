/** A noun with its indefinite article, chosen by the first letter: a Person, an Event. */
export const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
