import type { ContentMessage, PageMessage, PanelState } from "../extension/coverage/messages.ts";

// The script of the coverage panel: shows what it is sent, filters, and says where to go.

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): PanelState | undefined;
  setState(state: PanelState): void;
};

const host = acquireVsCodeApi();
const saved = host.getState() ?? {};
let state: PanelState = saved;
let isRestored = false;

const [summary, tools, content, count] = ["summary", "tools", "content", "count"].map(element);
const text = element("text") as HTMLInputElement;
const level = element("level") as HTMLSelectElement;
const onlyGaps = element("onlyGaps") as HTMLInputElement;
const pin = element("pin");

text.value = state.text ?? "";
onlyGaps.checked = state.onlyGaps ?? false;

addEventListener("message", ({ data }: MessageEvent<ContentMessage>) => {
  if (data.kind === "content") show(data);
});
for (const control of [text, level, onlyGaps]) control.addEventListener("input", filter);
document.addEventListener("click", ({ target }) => {
  const line = target instanceof Element && target.closest<HTMLElement>("[data-line]")?.dataset.line;
  if (line) host.postMessage({ kind: "show", line: Number(line) });
  if (target instanceof Element && target.closest("#setTargets")) host.postMessage({ kind: "setTargets" });
});
pin!.addEventListener("click", () =>
  host.postMessage({ kind: "pin", pinned: pin!.getAttribute("aria-pressed") !== "true" }),
);
element("save").addEventListener("click", () => host.postMessage({ kind: "save" }));
content!.addEventListener("keydown", moveFocus);
addEventListener("scroll", keepScroll, { passive: true });
host.postMessage({ kind: "ready" });

/** Puts new content in the place of the old one; focus, filter and place stay. */
function show({ uri, pinned, summary: figures, body }: ContentMessage): void {
  const focused = (document.activeElement as HTMLElement | null)?.dataset.key;
  const isOther = state.uri !== undefined && state.uri !== uri;
  keep({ uri, pinned });
  summary!.innerHTML = figures;
  summary!.removeAttribute("aria-busy");
  content!.innerHTML = body;
  pin!.setAttribute("aria-pressed", String(pinned));
  tools!.hidden = rows().length === 0;
  offerLevels(isRestored ? level.value : (saved.level ?? ""));
  element("gaps").hidden = !content!.querySelector("td.gaps");
  filter();
  if (focused !== undefined) keyed(focused)?.focus({ preventScroll: true });
  if (!isRestored && saved.scroll) scrollTo(saved.scroll.x, saved.scroll.y);
  else if (isOther) scrollTo(0, 0);
  isRestored = true;
}

function offerLevels(chosen: string): void {
  const names = [...content!.querySelectorAll<HTMLElement>("[data-level]")].map((one) => one.dataset.level!);
  level.replaceChildren(level.options[0]!);
  for (const name of new Set(names)) level.add(new Option(name, name));
  level.value = names.includes(chosen) ? chosen : "";
}

/** Hides the skills that the filter leaves out, and the levels and projects that nothing is left of. */
function filter(): void {
  const wanted = text.value.trim().toLowerCase();
  const gaps = onlyGaps.checked && !element("gaps").hidden;
  let shown = 0;
  for (const group of content!.querySelectorAll<HTMLElement>("[data-level]")) {
    let left = 0;
    for (const row of group.querySelectorAll<HTMLElement>("[data-text]")) {
      row.hidden =
        (level.value !== "" && group.dataset.level !== level.value) ||
        (gaps && row.dataset.lacks === undefined) ||
        !row.dataset.text!.includes(wanted);
      if (!row.hidden) left++;
    }
    group.hidden = left === 0;
    shown += left;
  }
  const all = rows().length;
  hideEmptyColumns(shown < all);
  const words = count!.dataset.text!.replace("{0}", String(shown)).replace("{1}", String(all));
  // Only what is new is said.
  const said = shown < all ? words : "";
  if (count!.textContent !== said) count!.textContent = said;
  keep({ text: text.value, level: level.value, onlyGaps: onlyGaps.checked });
}

function hideEmptyColumns(isFiltered: boolean): void {
  const used = new Set(
    rows()
      .filter((row) => !row.hidden)
      .flatMap((row) => [...row.querySelectorAll<HTMLElement>(".cell")].map((cell) => cell.dataset.column)),
  );
  for (const cell of content!.querySelectorAll<HTMLElement>("[data-column]"))
    cell.hidden = isFiltered && !used.has(cell.dataset.column);
}

/** Arrow keys go to the next button of the matrix in their direction, over cells that have none. */
function moveFocus(event: KeyboardEvent): void {
  const cell = document.activeElement?.closest<HTMLTableCellElement>(".matrix th, .matrix td");
  if (!cell || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const row = cell.parentElement as HTMLTableRowElement;
  const across = [...row.cells];
  const down = [...row.closest("table")!.rows].map((one) => one.cells[cell.cellIndex]);
  const ahead = {
    ArrowRight: () => across.slice(cell.cellIndex + 1),
    ArrowLeft: () => across.slice(0, cell.cellIndex).reverse(),
    ArrowDown: () => down.slice(row.rowIndex + 1),
    ArrowUp: () => down.slice(0, row.rowIndex).reverse(),
  }[event.key];
  if (!ahead) return;
  event.preventDefault();
  const buttons = ahead().map((one) => one?.querySelector<HTMLElement>(".go"));
  // What the filter hides has no boxes.
  buttons.find((button) => button && button.getClientRects().length > 0)?.focus();
}

let isScrolling = false;
function keepScroll(): void {
  if (isScrolling) return;
  isScrolling = true;
  requestAnimationFrame(() => {
    isScrolling = false;
    if (isRestored) keep({ scroll: { x: scrollX, y: scrollY } });
  });
}

function keep(changed: PanelState): void {
  state = { ...state, ...changed };
  host.setState(state);
}

function rows(): readonly HTMLElement[] {
  return [...content!.querySelectorAll<HTMLElement>("[data-text]")];
}

function keyed(key: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>("[data-key]")].find((one) => one.dataset.key === key);
}

function element(id: string): HTMLElement {
  return document.getElementById(id)!;
}
