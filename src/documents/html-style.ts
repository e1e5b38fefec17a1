/**
 * The style of a card's page: light and dark, narrow and wide, print. Colours keep a contrast of at least 4.5 with what
 * is behind them, and nothing is told by colour alone.
 */
export const cardStyle = `
:root { color-scheme: light dark; --page: #ffffff; --raised: #f5f7f9; --text: #1c2127; --soft: #55606b; --line: #d3d9df; --link: #0a55c4; --mark: #0a55c4; }
@media (prefers-color-scheme: dark) {
  :root { --page: #12161b; --raised: #1b2128; --text: #e4e9ee; --soft: #a3afbb; --line: #38414b; --link: #84b9ff; --mark: #84b9ff; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
a { color: var(--link); overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; top: 0; padding: .6rem 1rem; background: var(--page); border: 2px solid var(--mark); z-index: 1; }
.skip:focus { left: .5rem; top: .5rem; }
.page { max-width: 76rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
header { border-bottom: 1px solid var(--line); margin-bottom: 1.5rem; padding-bottom: 1rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.4rem; line-height: 1.3; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 .4rem; }
h5, h6 { font-size: .95rem; margin: 1.25rem 0 .4rem; color: var(--soft); }
main > section:first-of-type > h2 { margin-top: 0; }
p, ul, dl, pre { margin: .6rem 0; overflow-wrap: anywhere; }
ul { padding-left: 1.4rem; }
li { margin: .25rem 0; }
dl > div { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .25rem 1rem; padding: .35rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--soft); }
dd { margin: 0; }
code { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--raised); border-radius: 3px; padding: .1em .3em; }
pre { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem; overflow-x: auto; overflow-wrap: normal; }
pre code { background: none; padding: 0; white-space: pre; }
.scroll { overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.45; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); min-width: 4.5rem; max-width: 26rem; overflow-wrap: break-word; }
thead th { color: var(--soft); font-weight: 600; border-bottom-width: 2px; white-space: nowrap; }
tbody th { font-weight: 600; }
td code:not(.long), th code:not(.long) { white-space: nowrap; }
code.long { overflow-wrap: anywhere; }
.facts { color: var(--soft); margin: 0; }
nav h2 { font-size: 1rem; margin: 0 0 .4rem; border: 0; padding: 0; }
nav ul { list-style: none; margin: 0; padding: 0; columns: 2 14rem; }
nav li { margin: .2rem 0; break-inside: avoid; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: .75rem; color: var(--soft); font-size: .9rem; }
@media (min-width: 62rem) {
  .columns { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 2.5rem; }
  nav { position: sticky; top: 1.25rem; align-self: start; max-height: calc(100vh - 2.5rem); overflow-y: auto; }
  nav ul { columns: auto; }
}
@media (max-width: 61.99rem) { nav { margin-bottom: 1.5rem; } }
@media (max-width: 34rem) { dl > div { grid-template-columns: 1fr; gap: 0; } h1 { font-size: 1.5rem; } }
@media print {
  :root { color-scheme: light; --page: #ffffff; --raised: #ffffff; --text: #000000; --soft: #333333; --line: #999999; --link: #000000; --mark: #000000; }
  body { font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  .columns { display: block; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  tr, dl > div, li { break-inside: avoid; }
  table { font-size: 8pt; }
  thead { display: table-header-group; }
  .scroll, pre { overflow: visible; }
  pre code { white-space: pre-wrap; }
  th, td { min-width: 0; overflow-wrap: anywhere; }
  td code:not(.long), th code:not(.long) { white-space: normal; }
  thead th { white-space: normal; }
  main a[href^="http"]:not(.bare)::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
}
`;
