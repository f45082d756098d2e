/** The styles of numbers, matrix and lists, in the page's colours (`--text`, `--line` …). */
export const coverageStyles = `
:root { --sign: color-mix(in srgb, var(--accent) 65%, var(--text)); --lack: #9a4a00; --met: #1a6b32; }
@media (prefers-color-scheme: dark) { :root { --lack: #f0a860; --met: #7fce96; } }
@media print { :root { --lack: #7a3b00; --met: #14532a; } }
html { scroll-padding: 9rem 2rem 2rem 16rem; }
body { max-width: none; width: 100%; min-width: min-content; margin: 0; padding: 1.25rem 1.5rem 3rem; line-height: 1.4; hanging-punctuation: none; overflow-wrap: normal; }
/* Only the matrix is wider than the window: what is around it stays in sight. */
header, .wide { position: sticky; left: 1.5rem; width: calc(100vw - 4.5rem); max-width: 60rem; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1 { font-size: 1.5rem; margin: 0 0 0.25rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
small { color: var(--muted); font-size: 0.85em; font-weight: normal; }
[hidden] { display: none !important; }

.figures { display: flex; flex-wrap: wrap; gap: 0.25rem 1.75rem; margin: 0.75rem 0 1rem; }
.figures dt { color: var(--muted); font-size: 0.85em; }
.figures dd { margin: 0; white-space: nowrap; }
.figures b { font-size: 1.35em; font-variant-numeric: tabular-nums; }

.sign { display: inline-block; min-width: 1.15em; color: var(--sign); }
.sign.lack, .sign.inversion { color: var(--lack); }
.sign.met { color: var(--met); }

.matrix { border-collapse: separate; border-spacing: 0; margin: 0 0 0.75rem; }
.matrix th, .matrix td { padding: 0.2rem 0.5rem; border-bottom: 1px solid var(--line); vertical-align: middle; background: var(--page); }
.matrix thead th { position: sticky; top: 0; z-index: 2; vertical-align: bottom; border-bottom: 2px solid var(--line); color: var(--muted); font-size: 0.85em; font-weight: 600; }
.matrix .skill { position: sticky; left: 0; z-index: 1; min-width: 9rem; max-width: 17rem; text-align: left; border-right: 1px solid var(--line); }
.matrix thead .skill { z-index: 3; }
.matrix tbody .skill { font-weight: normal; }
.matrix .number { text-align: right; white-space: nowrap; }
.matrix thead .number { white-space: normal; }
.matrix .gaps { min-width: 11rem; max-width: 22rem; }
.matrix tbody .gaps { font-size: 0.92em; }
.matrix .gaps ul { list-style: none; margin: 0; padding: 0; }
.matrix .gaps li { padding-left: 1.25em; text-indent: -1.25em; }
.matrix .gaps .sign { width: 1.25em; text-indent: 0; }
.matrix .level th { background: var(--tint); padding: 0.35rem 0.5rem; font-weight: 600; text-align: left; }
.matrix .level span { position: sticky; left: 0.5rem; display: inline-block; max-width: calc(100vw - 5rem); }
.matrix .project { width: 6.5rem; min-width: 5.5rem; text-align: center; border-left: 1px solid var(--line); }
.matrix .project span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; overflow-wrap: break-word; }
.matrix.upright .project { width: 3rem; min-width: 3rem; padding: 0.4rem 0; }
.matrix.upright .project span { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 12rem; max-width: 2.6em; text-align: left; text-overflow: ellipsis; line-height: 1.2; }
.matrix [data-column] + .number { border-left: 1px solid var(--line); }
.matrix td[data-column] { text-align: center; border-left: 1px solid var(--line); padding: 0; }
.matrix .cell > * { display: block; padding: 0.25rem 0.3rem; white-space: nowrap; }
.matrix .cell i { font-style: normal; font-size: 0.85em; margin-left: 0.25em; color: var(--sign); }
.matrix [data-heat="1"] { background: color-mix(in srgb, var(--accent) 7%, var(--page)); }
.matrix [data-heat="2"] { background: color-mix(in srgb, var(--accent) 13%, var(--page)); }
.matrix [data-heat="3"] { background: color-mix(in srgb, var(--accent) 20%, var(--page)); }
.matrix tr:hover > :is(.skill, .number, .gaps) { background: var(--tint); }

/* Half a window wide: what is read at a glance keeps its place, and the headings of the counts are upright. */
@media screen and (max-width: 60rem) {
  .matrix .gaps { min-width: 8.5rem; }
  .matrix .project { width: 5rem; min-width: 4.5rem; padding: 0.2rem 0.25rem; }
  .matrix .number { padding: 0.2rem 0.4rem; }
  .matrix thead .number span { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; white-space: nowrap; }
}
/* Half of that: the names of projects are upright as well. */
@media screen and (max-width: 44rem) {
  .matrix .project { width: 2.75rem; min-width: 2.75rem; padding: 0.4rem 0; }
  .matrix .project span { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 12rem; max-width: 2.6em; text-align: left; text-overflow: ellipsis; line-height: 1.2; }
  .matrix .number { padding: 0.2rem 0.3rem; }
  .matrix .skill { min-width: 7rem; }
}

.note { color: var(--muted); margin: 0 0 0.75rem; }
.legend, .open { list-style: none; padding: 0; margin: 0; }
.legend { color: var(--muted); font-size: 0.9em; }
.list { margin: 0; }
.list th { font-weight: normal; }
.list thead th { color: var(--muted); font-size: 0.85em; font-weight: 600; }
.list th, .list td { padding: 0.25rem 1.25rem 0.25rem 0; }
.open li { padding: 0.15rem 0; }
@media print {
  header, .wide { position: static; width: auto; }
  body { width: auto; }
  /* Wide tables are what this is about. */
  @page { size: landscape; margin: 14mm 12mm; }
  .matrix { font-size: 8.5pt; }
  .matrix th, .matrix td { padding: 0.1rem 0.35rem; }
  .matrix .skill, .matrix .gaps { min-width: 7rem; }
  .matrix .project { min-width: 4rem; }
  .matrix.upright .project { width: 2.1rem; min-width: 2.1rem; }
  .matrix thead .number { max-width: 4rem; }
  .matrix thead th, .matrix .skill, .matrix .level span { position: static; }
  .matrix thead { display: table-header-group; }
  .matrix, .matrix * { print-color-adjust: exact; }
}
@media (forced-colors: active) {
  .matrix .cell { outline: 1px solid CanvasText; outline-offset: -2px; }
}
`;
