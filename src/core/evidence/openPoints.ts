import type { RequirementsDocument } from "../document/requirementsDocument.ts";
import { sentencesIn } from "../english/sentences.ts";
import type { Block } from "../markdown/block.ts";
import type { Entry } from "../markdown/blockFacts.ts";
import { definedTerms } from "../spelling/definedTerms.ts";
import { textOutsideLinks } from "../terms/termText.ts";
import { type Span, shiftSpan, spansTouch } from "../text/span.ts";

/** Something the author has to settle. The span counts in the document. */
export interface OpenPoint {
  readonly kind: "draft" | "question" | "marker" | "placeholder";
  readonly span: Span;
  /** Its source with white space folded; the whole text of a question. */
  readonly text: string;
}

/** A possible open point, judged by its block alone. The span counts in the block. */
export interface OpenMark {
  /** A question only counts below notes. A `defined` name is a term of the document, so it is not a marker. */
  readonly kind: "question" | "marker" | "placeholder" | "defined";
  readonly span: Span;
  readonly text: string;
}

/** The marks of all blocks that are open points of the document, sorted by place. */
export function settleOpenMarks(
  document: RequirementsDocument,
  marks: Iterable<{ readonly fact: OpenMark; readonly at: number }>,
  source: (span: Span) => string,
): readonly OpenPoint[] {
  const all = [...marks];
  const defined = new Set(all.flatMap(({ fact }) => (fact.kind === "defined" ? [fact.text] : [])));
  const notes = document.sections.filter(({ name }) => isNotes(name)).map(({ span }) => span);
  const points: OpenPoint[] = [];
  if (document.title?.draft) {
    const { span } = document.title;
    const match = /\(draft\)/i.exec(source(span));
    if (match) {
      const start = span.start + match.index;
      points.push({ kind: "draft", span: { start, end: start + match[0].length }, text: match[0] });
    }
  }
  let note = 0;
  for (const { fact, at } of all) {
    const { kind, text } = fact;
    if (kind === "defined" || (kind === "marker" && defined.has(text))) continue;
    const span = shiftSpan(fact.span, at);
    if (kind === "question") {
      while (note < notes.length && notes[note]!.end <= span.start) note++;
      if (note >= notes.length || notes[note]!.start > span.start) continue;
    }
    const last = points.at(-1);
    // A mark inside a question is part of the question.
    if (last && last.kind === "question" && spansTouch(last.span, span)) continue;
    points.push({ kind, span, text });
  }
  return points.sort((a, b) => a.span.start - b.span.start);
}

/** The possible open points in a block, sorted by place. Code and links contain none. */
export function openMarksIn(block: Block): readonly OpenMark[] {
  const mayHold = /\?|X\s?%|TODO|FIXME|XXX|TB[DAC]/i.test(block.text);
  if (!mayHold) return [];
  const prose = textOutsideLinks(block);
  const marks: OpenMark[] = [];
  for (const span of questionsIn(block, prose)) add("question", span);
  for (const span of markersIn(prose)) add("marker", span);
  for (const span of markersInHtml(block)) add("marker", span);
  for (const { index, 0: found } of prose.matchAll(placeholder))
    add("placeholder", { start: index, end: index + found.length });
  // A block that mentions trunk-based development (TBD) defines TBD for the whole document.
  if (prose.includes("("))
    for (const text of definedTerms(prose))
      if (markerName.test(text)) marks.push({ kind: "defined", span: { start: 0, end: 0 }, text });
  // A question comes before the marks inside it.
  return marks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);

  function add(kind: OpenMark["kind"], span: Span): void {
    const text = block.text.slice(span.start, span.end).replace(/\s+/g, " ");
    marks.push({ kind, span, text });
  }
}

/** True for the name of a section with unsettled points. */
function isNotes(name: string): boolean {
  return /^(?:notes?|to[- ]?dos?|tbd|(?:open )?questions?|open (?:points?|issues?|items?|topics?))\s*:?$/i.test(
    name.trim(),
  );
}

/** From the first question to the last in each bullet or paragraph. Text that is struck out or ticked off is settled. */
function* questionsIn(block: Block, prose: string): Generator<Span> {
  if (!prose.includes("?")) return;
  for (const span of textsIn(block.facts().entries)) {
    if (/^\[[xX]\]/.test(block.text.slice(span.start, span.start + 3))) continue;
    const text = prose
      .slice(span.start, span.end)
      .replace(/~~[^~]{1,500}~~/g, (struck) => " ".repeat(struck.length));
    let found: { start: number; end: number } | undefined;
    for (const { start, end } of sentencesIn(text)) {
      if (!/[^\s?!]\s?\?[?!]*["'”’)\]*_]*$/.test(text.slice(Math.max(start, end - 12), end))) continue;
      const from = start + (/^\[ \]\s+/.exec(text.slice(start, end))?.[0].length ?? 0);
      found ??= { start: span.start + from, end: 0 };
      found.end = span.start + end;
    }
    if (found) yield found;
  }
}

function* textsIn(entries: readonly Entry[]): Generator<Span> {
  for (const entry of entries) {
    if (entry.kind === "text") yield entry.span;
    if (entry.kind === "table") for (const { bullets } of entry.rows) yield* textsIn(bullets);
    if (entry.kind !== "bullet") continue;
    yield entry.textSpan;
    yield* textsIn(entry.details);
  }
}

/**
 * `<metric?>`, `???`, `X%`. There must be no word before the question marks, since "What???" is only a loud question,
 * and no letter or number before the X.
 */
const placeholder =
  /<(?![\s<>])[^<>\r\n]{0,80}\?>|(?<![^\s(<[{"'“$€£~≈*_])\?{3,}(?![^\s%.,;:)>\]}"'”*_])|(?<![\p{L}\p{N}_+-])X{1,2}\s?%/gu;

const word =
  /(?<![\p{L}\p{N}_/.+-])(?:TODO|FIXME|XXX|TB[DAC]|(?:todo|Todo|fixme|Fixme|tbd|Tbd)(?=:))(?![\p{L}\p{N}_+-]|\/\p{L}|\.\p{L})/gu;

const markerName = /^(?:TODO|FIXME|XXX|TB[DAC])$/;

/** The words TODO, TBD and the like as a marker of something to be done, not as the name of an app or of notes. */
function* markersIn(prose: string): Generator<Span> {
  for (const { index, 0: found } of prose.matchAll(word)) {
    const end = index + found.length;
    const before = prose.slice(Math.max(0, index - 60), index);
    const after = prose.slice(end, end + 60);
    if (isMarker(before, after, found)) yield { start: index, end };
  }
}

function isMarker(before: string, after: string, found: string): boolean {
  // A name in brackets: `TODO(anna): measure`.
  if (/^(?:\([^()]{1,40}\))?:(?!:)/.test(after)) return !spokenOf.test(before);
  if (found !== found.toUpperCase()) return false;
  if (spokenOf.test(before) || joined.test(before) || joinedAfter.test(after) || thing.test(after))
    return false;
  // "TBD with short branches" is a practice; "TODO for Ben" is a marker.
  if (opensText.test(before))
    return !(found.startsWith("TB") && /^\s+(?:with|and|or|for|in|on)\s/.test(after));
  // XXX is never the name of a practice or an app.
  return found === "XXX" || leadsTo.test(before) || endsText.test(after);
}

/** Words before a TODO that show that the text is about TODOs. */
const spokenOf =
  /(?:^|[^\p{L}])(?:an?|the|this|that|these|those|no|every|each|any|all|some|many|old|stale|our|their|his|her|my|called|named|word|words|resolve[ds]?|removed?|cleaned up|fixed|closed|tracked|counted|using|practi[sc](?:ed|ing)|adopt(?:ed|ing)|introduced|via)\s+["'“‘*_]{0,3}$/iu;
const joined =
  /(?:TODO|FIXME|XXX|TB[DAC]|HACK|BUG|NOTE)s?["'”’*_]{0,3}(?:\s*[,/&+]\s*|(?:\s*,)?\s+(?:and|or)\s+)["'“‘*_]{0,3}$/;
const joinedAfter =
  /^["'”’*_]{0,3}(?:\s*[,/&+]\s*|(?:\s*,)?\s+(?:and|or)\s+)["'“‘*_]{0,3}(?:TODO|FIXME|XXX|TB[DAC]|HACK|BUG|NOTE)/;
/** Words after a TODO that make it part of a name: "TODO app". */
const thing =
  /^["'”’*_]{0,3}[\s-]+["'“‘*_]{0,3}(?:apps?|applications?|lists?|items?|comments?|boards?|trackers?|trees?|tasks?|mvc|apis?|services?|managers?|examples?|demos?|tutorials?|projects?|entr(?:y|ies)|notes?|markers?|tags?|highlight\w*|pages?|widgets?|components?|plugins?|bots?|cli|websites?|sites?|programs?|tools?|backends?|frontends?|clients?|servers?|features?|organi[sz]ers?|planners?|clones?|samples?|counts?|scanners?|checks?|rules?|lints?|files?|films?|movies?|workflows?|teams?|practices?|style|model|approach|strategy|development)(?![\p{L}\p{N}])/iu;
/** The start of a line or a sentence, or an opening bracket. */
const opensText =
  /$(?<=(?:^|[\r\n])[\s>|#*_+-]*(?:\d{1,9}[.)]\s+)?(?:\[ \]\s+)?[*_]{0,3}|[.!?:;([<{|]\s*[*_"']{0,3}|[–—]\s*| --? )/;
const leadsTo =
  /(?:^|[^\p{L}])(?:by|to|from|of|at|in|within|for|until|till|since|on|about|around|is|are|was|were|be|still|over|under|with|than)\s+[$€£~≈*_]{0,3}$/iu;
const endsText =
  /^["'”’*_]{0,3}(?:\s?[%)\]>}|]|\s?[.,;!?](?![\p{L}\p{N}])|\s*$|\s*[\r\n]|\s+(?:--?|[–—])\s)/u;

/** `<!-- TODO: measure -->`, and `<TBD>`, which Markdown reads as a tag. */
function* markersInHtml(block: Block): Generator<Span> {
  const { comments, notProse } = block.facts();
  for (const { span, value } of comments) {
    const match = /^(?:TODO|FIXME|XXX|TB[DAC])(?![\p{L}\p{N}_-])/u.exec(value);
    if (!match) continue;
    const start = block.text.indexOf(match[0], span.start);
    yield { start, end: start + match[0].length };
  }
  for (const { start, end } of notProse)
    if (end - start <= 8 && /^<(?:TODO|FIXME|XXX|TB[DAC])>$/.test(block.text.slice(start, end)))
      yield { start, end };
}
