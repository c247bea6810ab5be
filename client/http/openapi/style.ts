/** How the API's few pages look, its description and the one behind a mailed link: light or dark as the reader has it, readable at 320 pixels. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#c9ced6, #4b5563); --soft: light-dark(#f3f5f8, #1f2733); --link: light-dark(#004b9b, #8ec5ff); }
body { margin: 0; font: 1.0625rem/1.55 system-ui, sans-serif; background: light-dark(#fff, #12161d); color: light-dark(#171a1f, #e8eaee); }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, button:focus-visible, .wide:focus-visible, pre:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: .9em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.address { background: var(--soft); padding: .75rem 1rem; border-radius: .4rem; }
button { font: inherit; font-weight: 600; padding: .6rem 1.2rem; border: 2px solid var(--link); border-radius: .4rem; background: var(--link); color: light-dark(#fff, #12161d); cursor: pointer; }
ul { padding-left: 1.25rem; } li { margin: .4rem 0; }
ul.row { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
.wide, pre { overflow-x: auto; }
pre { background: var(--soft); padding: 1rem; border-radius: .4rem; font: .9rem/1.45 ui-monospace, monospace; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); font-weight: normal; }
thead th { font-weight: 600; } tbody th { min-width: 9rem; } td:last-child { min-width: 14rem; }
.type { overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`.trim();
