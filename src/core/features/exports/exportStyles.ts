/** The styles of an export's page, in addition to `pageStyles`. */
export const exportStyles = `
.title { border-bottom: 2px solid var(--text); padding-bottom: 1rem; margin-bottom: 2rem; }
.title h1 { margin-bottom: 0.25em; }
.title:not(:first-child) { margin-top: 6rem; }
.counts { margin: 0; color: var(--muted); font-variant-numeric: tabular-nums; }
.counts strong { color: var(--text); }

.contents { margin: 0 0 3rem; }
.contents table { width: 100%; font-size: 0.925rem; line-height: 1.45; }
.contents caption { text-align: left; font-weight: 600; font-size: 1.1rem; padding-bottom: 0.5rem; }
.contents th, .contents td { padding: 0.3rem 0; }
.contents th { font-weight: 400; }
.contents thead th { color: var(--muted); font-size: 0.8rem; }
.contents td, .contents thead th:not(:first-child) { text-align: right; width: 5.5rem; }
.contents tbody th { padding-left: 1rem; text-indent: 0; }
.contents .of-level th, .contents .of-level td { font-weight: 600; padding-top: 0.7rem; }
.contents .of-level th { padding-left: 0; }
.contents .note { margin: 0.75rem 0 0; color: var(--muted); font-size: 0.8rem; }
.contents .none { color: var(--muted); }
.contents a { color: inherit; text-decoration: none; }
.contents a:hover { color: var(--accent); text-decoration: underline; }

.level { margin-top: 3.5rem; }
.level > hgroup { border-bottom: 1px solid var(--line); padding-bottom: 0.5rem; break-inside: avoid; break-after: avoid; }
.level > hgroup h2 { margin: 0; font-size: 1.6rem; }
.rank { margin: 0 0 0.1rem; color: var(--muted); font-size: 0.85rem; break-after: avoid; }
.section > h2 { margin-bottom: 0.5rem; }
.skill { margin-top: 2.25rem; }
.skill > h3 { margin: 0 0 0.75rem; font-size: 1.25rem; }
.project { margin-top: 1.25rem; break-inside: avoid; }
.project > h4 { margin: 0 0 0.4rem; color: var(--accent); }
.project .remark { color: var(--muted); font-weight: normal; }
.skill ul, .skill ol, .section ul, .section ol { padding-left: 1.25rem; }
li { margin-bottom: 0.35em; }
li > p { margin-bottom: 0.35em; }

@media (max-width: 34rem) {
  body { padding: 1.5rem 1rem 3rem; }
  .contents td, .contents thead th:not(:first-child) { width: 4.25rem; }
}
@media print {
  .level { margin-top: 2.25rem; }
  .skill { margin-top: 1.5rem; }
  .contents { margin-bottom: 2rem; }
  .contents thead { display: table-row-group; }
  .contents .of-level { break-after: avoid; }
  .title:not(:first-child) { break-before: page; margin-top: 0; }
  a { color: inherit; }
  li a[href]::after, p a[href]::after, h4 a[href]::after { content: " (" attr(href) ")"; color: var(--muted); font-size: 0.85em; overflow-wrap: anywhere; }
}
`;
