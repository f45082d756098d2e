/** The look that pages share: type, colours in light and dark, print. Colours are custom properties, so that a page can set its own. */
export const pageStyles = `
:root {
  color-scheme: light dark;
  --page: #ffffff;
  --text: #1c2330;
  --muted: #566072;
  --line: #d9dee7;
  --tint: #f4f6f9;
  --accent: #1f4e9d;
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14181f;
    --text: #e4e8ef;
    --muted: #a3adbd;
    --line: #323a47;
    --tint: #1c222c;
    --accent: #8fb8ff;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--page); color: var(--text); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  max-width: 48rem;
  margin: 0 auto;
  padding: 3rem 1.5rem 4rem;
  font: 1rem/1.6 var(--sans);
  overflow-wrap: break-word;
  hanging-punctuation: first;
}
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; break-after: avoid; break-inside: avoid; margin: 2em 0 0.5em; }
h1 { font-size: 2rem; letter-spacing: -0.015em; margin-top: 0; }
h2 { font-size: 1.45rem; letter-spacing: -0.01em; }
h3 { font-size: 1.15rem; }
h4, h5, h6 { font-size: 1rem; }
p, ul, ol, dl, table, pre, blockquote, figure { margin: 0 0 1em; }
p, li { orphans: 3; widows: 3; text-wrap: pretty; }
a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 0.07em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code, pre { font-family: var(--mono); font-size: 0.9em; }
code { background: var(--tint); padding: 0.1em 0.3em; border-radius: 3px; }
pre { background: var(--tint); padding: 1em; border-radius: 6px; overflow: auto; }
pre code { background: none; padding: 0; }
blockquote { border-left: 3px solid var(--line); padding-left: 1em; margin-left: 0; color: var(--muted); }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5em 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: 0.4em 1em 0.4em 0; text-align: left; vertical-align: top; }
@media print {
  :root {
    color-scheme: light;
    --page: #ffffff;
    --text: #000000;
    --muted: #454b55;
    --line: #c4c9d1;
    --tint: #f4f6f9;
    --accent: #1f4e9d;
  }
  @page { margin: 18mm 16mm; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  pre { white-space: pre-wrap; }
  tr, li, figure, pre { break-inside: avoid; }
}
`;
