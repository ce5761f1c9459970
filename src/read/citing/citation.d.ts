// The Citation.js packages do not include types.
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[])
    format(
      format: 'bibliography',
      options: {
        readonly format: 'text'
        readonly template: string
        readonly lang: string
        readonly asEntryArray: true
      },
    ): readonly (readonly [id: string, text: string])[]
    format(format: 'bibtex'): string
  }

  export const plugins: {
    readonly config: { get(plugin: '@bibtex'): { readonly format: { checkLabel: boolean } } }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
