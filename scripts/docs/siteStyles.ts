/** The look of the site, in light and dark, from 320 pixels on. */
export const siteStyles = `:root {
  color-scheme: light dark;
  --page: light-dark(#fff, #16181c);
  --side: light-dark(#f5f6f8, #1d2026);
  --text: light-dark(#1c1f24, #e4e6ea);
  --soft: light-dark(#59606b, #a3abb8);
  --line: light-dark(#dde0e5, #343a44);
  --link: light-dark(#0a58a8, #7ab8ff);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 1rem/1.6 system-ui, sans-serif;
  display: grid; grid-template: "head head" auto "nav main" 1fr / 16rem minmax(0, 1fr); min-height: 100vh;
}
a { color: var(--link); }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 0; background: var(--page); padding: .5rem; }
header { grid-area: head; display: flex; gap: 1.5rem; padding: .75rem 1.5rem; border-bottom: 1px solid var(--line); }
header a { color: var(--text); text-decoration: none; }
header a:first-child { font-weight: 600; margin-right: auto; }
nav { grid-area: nav; padding: 1rem 1.5rem; background: var(--side); border-right: 1px solid var(--line); font-size: .9375rem; }
.narrow { display: none; }
nav h2 { font-size: .8125rem; color: var(--soft); margin: 1.25rem 0 .25rem; font-weight: 600; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li a { display: block; padding: .2rem 0; text-decoration: none; overflow-wrap: anywhere; }
nav [aria-current] { font-weight: 600; color: var(--text); }
main { grid-area: main; padding: 1.5rem 2.5rem 4rem; max-width: 58rem; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.875rem; margin-top: 0; }
h2 { font-size: 1.375rem; margin-top: 2.25rem; }
h3 { font-size: 1.125rem; margin-top: 1.75rem; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px; }
code, pre { font-family: ui-monospace, monospace; font-size: .875em; }
:not(pre) > code { background: var(--side); padding: .1em .3em; border-radius: 3px; overflow-wrap: anywhere; }
pre { margin: 0; padding: .75rem 1rem; width: max-content; min-width: 100%; }
.wide { overflow-x: auto; margin: 1rem 0; }
.wide:has(> pre) { background: var(--side); border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; font-size: .9375rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); min-width: 4.5rem; }
th { font-weight: 600; }
@media (max-width: 50rem) {
  body { display: flex; flex-direction: column; }
  .narrow { display: inline; }
  nav { order: 1; border-right: 0; border-top: 1px solid var(--line); padding: .5rem 1rem; columns: 2; }
  nav li a { padding: .3rem 0; }
  nav h2 { margin-top: .75rem; break-after: avoid; }
  header { padding: .75rem 1rem; }
  main { padding: 1rem 1rem 3rem; max-width: 100%; }
  h1 { font-size: 1.5rem; }
}
@media print { nav, header, .skip { display: none; } body { display: block; } }
`;
