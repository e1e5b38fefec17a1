/** The package ships no types: https://github.com/jslicense/spdx-expression-parse.js, 5.0.0. */
declare module "spdx-expression-parse" {
  /** Parses an SPDX licence expression; throws for anything else. `license` is there for a single licence. */
  function parse(expression: string): { readonly license?: string };
  export = parse;
}
