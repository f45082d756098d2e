import { withoutBreakTags } from "../text/breaks.ts";
import { plainProjectLine } from "../text/marks.ts";
import { findPeriod, type Period } from "../text/period.ts";
import { endsClause } from "../text/sentenceEnd.ts";
import { foldSpaces, trimSpacesStart } from "../text/spaces.ts";
import { type Span, shiftSpan, type TextEdit } from "../text/span.ts";
import { isFactLabel, mayBeDated } from "./factLabel.ts";
import { inlineText } from "./inlineText.ts";
import { isNoteLabel } from "./noteLabel.ts";

/** What is written next to a project's name: its period, and other words, such as a client. */
export interface ProjectRemarks {
  readonly period?: Period;
  readonly note?: string;
}

/** A line that names a project: the name, its span in the line, and whether Markdown shows it in bold. */
export interface ProjectLine extends ProjectRemarks {
  /** As a reader sees it. */
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  /** False if Markdown does not show the name in bold: `** X **`, `**X`; or if a tag breaks the line after it. */
  readonly wellFormed: boolean;
  /** True if there are words after the name. */
  readonly hasTail: boolean;
  /** The edit that makes the name bold and loses nothing; only if the line is not well formed. */
  readonly repair?: TextEdit;
}

/**
 * Reads a line as a project line: a name in bold (`**X**`, `__X__`, `***X***`, `**[X](url)**`, `[**X**](url)`), alone
 * or with a period, a client or a remark after it: `**X** (2023–2024)`, `**X** | Acme`, `**X** — Acme`, `**X**, since
 * March`. Also reads forms that are meant as one: `** X **`, `**X **`, `** X**`. A colon at the end (`**X:**`, `**X**:`)
 * is not part of the name, nor is a label at its start: `**Project: X**`, `**Project:** X`. Undefined for other lines,
 * including a sentence that opens in bold.
 */
export function readProjectLine(line: string): ProjectLine | undefined {
  const bold = readBold(line);
  if (!bold || /\d{4}/.test(bold.inner)) {
    const afterPeriod = readDatedLine(line);
    if (afterPeriod || !bold) return afterPeriod;
  }
  const { start, nameStart, inner, end } = bold;
  const own = inner.replace(/(?<![ \t])[ \t]*:$/, "");
  if (own === "" || !/[\p{L}\p{N}]/u.test(own)) return undefined;
  const labelled = readLabelledLine(line, bold, own);
  if (labelled) return labelled;
  const tail = readTail(line.slice(end), own);
  // `**Results:**` introduces what follows.
  const isLabel = own !== inner || /^[ \t]*:/.test(line.slice(end));
  if (!tail || (isLabel ? isFactLabel(plainProjectLine(own)) : isNoteLabel(plainProjectLine(own))))
    return undefined;
  const dated = splitPeriod(own);
  const label = labelIn(own).length;
  const name = (dated?.name ?? own).slice(label);
  const remarks = { ...remarksIn(dated), ...tail.remarks };
  return {
    name: shownName(bold, name),
    span: { start, end: end + tail.length },
    nameSpan: { start: nameStart + label, end: nameStart + label + name.length },
    wellFormed: bold.wellFormed && tail.wellFormed,
    hasTail: /[^\s:]/.test(line.slice(end, end + tail.length)),
    ...(!(bold.wellFormed && tail.wellFormed) && {
      repair: {
        span: { start: bold.markStart, end: tail.wellFormed ? bold.markEnd : end + tail.length },
        // A link around the marks ends before the tag.
        text: `**${bold.held === bold.inner ? own : bold.held}**${tail.wellFormed ? "" : line.slice(bold.markEnd, end)}`,
      },
    }),
    ...remarks,
  };
}

/** The remarks alone, of what may have more. */
export function remarksIn({ period, note }: ProjectRemarks = {}): ProjectRemarks {
  return { ...(period && { period }), ...(note !== undefined && { note }) };
}

/** The label that a name starts with: `Project: ` of `Project: Shop`. Empty if there is none. */
function labelIn(name: string): string {
  return /^(?:project|projekt|projet|proyecto|projeto) ?: *(?=[\p{L}\p{N}])/iu.exec(name)?.[0] ?? "";
}

/** Reads a project line whose bold text is the label of the name: `**Project:** Shop (2023)`. */
function readLabelledLine(line: string, { start, end }: Bold, own: string): ProjectLine | undefined {
  const opening = /^:?[ \t]*/.exec(line.slice(end))![0];
  const said = line.slice(end + opening.length).trimEnd();
  const isLink = /^\[[^\][]*\]\([^()\s]*\)$/.test(said);
  const isLabel = line[end] === ":" || /:[*_]+$/.test(line.slice(start, end));
  if (
    !isLabel ||
    labelIn(`${own}: ${said.slice(isLink ? 1 : 0)}`) === "" ||
    said.length > maxNameLength ||
    endsClause(said)
  )
    return undefined;
  const dated = splitPeriod(said);
  const name = dated?.name ?? (isLink ? said.slice(1, said.indexOf("]")) : said);
  const saidStart = end + opening.length;
  const nameStart = saidStart + (isLink ? 1 : 0);
  return {
    name: inlineText(plainProjectLine(name)),
    span: { start, end: saidStart + said.length },
    nameSpan: { start: nameStart, end: nameStart + name.length },
    wellFormed: true,
    hasTail: false,
    ...remarksIn(dated),
  };
}

/** Reads a project line after its period: `2019–2021: **Shop**`, `**2019** – **Shop**`. */
function readDatedLine(line: string): ProjectLine | undefined {
  const front =
    /^[ \t]{0,3}(?:\*\*)?[\p{L}\p{N}(][^*_[\r\n]{3,39}(?:\*\*[\s,:|·–—-]{1,5})?(?=\[?(?:\*\*|__))/u.exec(
      line,
    )?.[0];
  const found = front === undefined ? undefined : findPeriod(front);
  if (front === undefined || !found) return undefined;
  const beside = front.slice(0, found.span.start) + front.slice(found.span.end);
  if (!/^[\s()[\],:|·–—*-]*$/.test(beside)) return undefined;
  const rest = readProjectLine(line.slice(front.length));
  if (!rest?.wellFormed) return undefined;
  const start = front.length - trimSpacesStart(front).length;
  return {
    ...rest,
    span: { start, end: rest.span.end + front.length },
    nameSpan: shiftSpan(rest.nameSpan, front.length),
    hasTail: true,
    period: found.period,
  };
}

/**
 * The name in a heading and the remarks next to it. Only a label, a period, or text after a bar, is separate from the
 * name.
 */
export function splitHeadingName(text: string): ({ readonly name: string } & ProjectRemarks) | undefined {
  const bar = /^([^|]*[^|\s])[ \t]+\|[ \t]+(\S.*)$/.exec(text);
  const split = bar ? { name: bar[1]!, ...remarksOf(bar[2]!) } : splitPeriod(text);
  const label = labelIn(text);
  return label === "" ? split : { ...split, name: (split?.name ?? text).slice(label.length) };
}

/** A bullet's opening with the name of a project: `**Shop**: built it`, `**Shop** – built it`, or `**Shop**` alone. */
export interface LeadIn extends ProjectRemarks {
  /** As a reader sees it. */
  readonly name: string;
  /** The span of the name in the text, without its marks. */
  readonly nameSpan: Span;
  /** The offset at which the description of the work starts. */
  readonly textStart: number;
  /**
   * Set if only a period, a client or a remark follows the name: such a bullet may contain the bullets of its project.
   */
  readonly remarks?: ProjectRemarks;
}

/** Reads the opening of a bullet's text as the name of a project. */
export function readLeadIn(text: string): LeadIn | undefined {
  if (!/^(?:\[?\*\*|\[?__)/.test(text)) return undefined;
  const bold = readBold(text);
  if (!bold?.wellFormed || bold.inner.length > maxNameLength) return undefined;
  const name = bold.inner.replace(/(?<![ \t])[ \t]*:$/, "");
  const rest = text.slice(bold.end);
  const colon = name.length < bold.inner.length;
  const joint =
    /^(?:[ \t]*(?:\([^()]*\)[ \t]*)?(?:[:–—|]|-(?=[ \t]))[ \t]*|[ \t]*(?:\([^()]*\)[ \t]*)?$)/.exec(
      rest,
    )?.[0];
  const tail = /[\r\n]/.test(rest) ? undefined : readTail(rest, name);
  const separator = joint ?? (colon ? /^[ \t]*/.exec(rest)![0] : undefined);
  if (separator === undefined || !/[\p{L}\p{N}]/u.test(name) || isFactLabel(plainProjectLine(name)))
    return undefined;
  const dated = splitPeriod(name);
  const own = dated?.name ?? name;
  return {
    name: shownName(bold, own),
    nameSpan: { start: bold.nameStart, end: bold.nameStart + own.length },
    textStart: bold.end + separator.length,
    ...remarksIn(dated),
    ...remarksOf(separator),
    ...(tail && tail.length > 0 && { remarks: tail.remarks }),
  };
}

/** True for a bullet's text that opens with the label of a fact: `**Context:** main database`. */
export function opensWithFact(text: string): boolean {
  const label = /^(?:\*\*|__)([^*_:]{1,40})(?::(?:\*\*|__)|(?:\*\*|__):)/.exec(text)?.[1];
  return label !== undefined && isFactLabel(plainProjectLine(label));
}

/** The lead-in of a bullet whose text is at `textSpan`; its spans count like `textSpan`. */
export function leadInOf(text: string, textSpan: Span): { readonly leadIn?: LeadIn } {
  const second = text.charCodeAt(textSpan.start + 1);
  // Fast test: almost no bullet opens in bold, and this is called for each.
  if (second !== 42 && second !== 95) return none;
  const lead = readLeadIn(text.slice(textSpan.start, textSpan.end));
  if (!lead) return none;
  return {
    leadIn: {
      ...lead,
      nameSpan: shiftSpan(lead.nameSpan, textSpan.start),
      textStart: lead.textStart + textSpan.start,
    },
  };
}

const none = {};

/** The name of a project that is all of a bullet's text, in italics: `*Shop* (2023)`. Only for one over nested bullets. */
export function readItalicName(source: string, { start, end }: Span): LeadIn | undefined {
  const [, mark, inner, tail] =
    /^([*_])([^\s*_`[\]<>][^*_`[\]<>\r\n]*)\1( ?\([^()\r\n]*\))?:?$/.exec(source.slice(start, end)) ?? [];
  if (mark === undefined || inner!.length > maxNameLength || isFactLabel(inner!)) return undefined;
  const { name, ...remarks } = splitPeriod(inner!) ?? { name: inner! };
  return {
    name: inlineText(name),
    nameSpan: { start: start + 1, end: start + 1 + name.length },
    textStart: end,
    remarks: { ...remarks, ...remarksOf(tail ?? "") },
  };
}

/** The maximum length of a name, in UTF-16 units. */
export const maxNameLength = 100;

/** The bold text at the start of a line. */
export interface Bold {
  /** The offset at which the line's text starts. */
  readonly start: number;
  readonly nameStart: number;
  /** The text between the marks, trimmed. */
  readonly inner: string;
  /** The same as written, including a link's target. */
  readonly held: string;
  readonly markStart: number;
  /** The offset after the closing mark. */
  readonly markEnd: number;
  /** The offset after the closing mark and the link around it. */
  readonly end: number;
  /** True if Markdown shows it in bold. */
  readonly wellFormed: boolean;
  /** True if all of it is code, in which marks are ordinary characters. */
  readonly isCode: boolean;
}

const boldLine = /^([ \t]{0,3})(\[?)(\*{2,3}_?|__?\*{2}|_{2,3})([ \t]*)(?![*_\s])/;

/** Reads the bold text at the start of a line, even with spaces inside the marks. */
export function readBold(line: string): Bold | undefined {
  const match = boldLine.exec(line);
  if (!match) return undefined;
  const [opening, indent, bracket, mark, before] = match as unknown as string[] as [
    string,
    string,
    string,
    string,
    string,
  ];
  const close = [...mark].reverse().join("");
  const from = opening.length;
  const first = line.indexOf(close, from);
  if (first < 0) return undefined;
  // `**Shop *Pro***`: the first of the signs ends what is emphasised within.
  const isWithin =
    close === "**" && line[first + 2] === "*" && line.slice(from, first).split("*").length === 2;
  const at = isWithin ? first + 1 : first;
  const held = line.slice(from, at);
  const inner = held.trimEnd();
  // There is a mark inside: this is not one bold text.
  if (inner === "" || inner.includes(mark[0]!.repeat(2))) return undefined;
  let end = at + close.length;
  if (bracket !== "") {
    const target = /^\](?:\([^()\s]*(?:[ \t]+"[^"]*")?\)|\[[^\][]*\])?/.exec(line.slice(end));
    if (!target) return undefined;
    end += target[0].length;
  }
  // `****`: more of the same sign is a different mark.
  if (line[end] === mark.at(-1) && bracket === "") return undefined;
  const link = /^\[([^\][]+)\](?:\([^()\s]*(?:[ \t]+"[^"]*")?\)|\[[^\][]*\])$/.exec(inner);
  const code = /^`([^`]+)`$/.exec(inner);
  const within = link?.[1] ?? code?.[1];
  return {
    start: indent.length,
    nameStart: from + (within === undefined ? 0 : 1),
    inner: within ?? inner,
    held: inner,
    markStart: indent.length + bracket.length,
    markEnd: at + close.length,
    end,
    wellFormed: before === "" && held.length === inner.length,
    isCode: code !== null,
  };
}

/** A name in bold, as a reader sees it. */
function shownName({ isCode }: Bold, name: string): string {
  return isCode ? foldSpaces(name) : inlineText(plainProjectLine(name));
}

/** Reads what follows the name; undefined if that makes the line a sentence, or otherwise not a project line. */
function readTail(
  tail: string,
  name: string,
): { readonly length: number; readonly wellFormed: boolean; readonly remarks: ProjectRemarks } | undefined {
  const text = tail.replace(/(?<![ \t\u00a0])[ \t\u00a0]+$/, "");
  if (text === "") return { length: 0, wellFormed: true, remarks: {} };
  if (/^[ \t]*:$/.test(text)) return { length: text.length, wellFormed: true, remarks: {} };
  if (/^[ \t]*<br[ \t]*\/?>$/i.test(text)) return { length: text.length, wellFormed: false, remarks: {} };
  if (text.length > 120) return undefined;
  const spaced = text
    .replace(/\u00a0/g, " ")
    .replaceAll("（", "(")
    .replaceAll("）", ")");
  const period = findPeriod(spaced)?.period;
  const isRemark =
    /^ *(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\][]*\](?:\([^()]*\))?|<[^<>]*>)(?: *[|·•–—,-] *.*)?$/.test(
      spaced,
    );
  const isJoined =
    /^ *(?:[|·•@/]|[–—] ?|- )/.test(spaced) ||
    /^,? +(?:at|for|bei|für|chez|en|em|para)\b/.test(spaced) ||
    /^,/.test(spaced);
  const isDated = period !== undefined && /^(?: *:| )/.test(spaced);
  if (!isRemark && !isJoined && !isDated) return undefined;
  // A text that ends like a sentence is one, and a label of a fact about a project is not a name.
  if (endsClause(spaced) && !/\b(?:Inc|Ltd|Corp|Co|GmbH|e\.V|S\.A|Jr|etc)\.$/.test(spaced)) return undefined;
  const remarks = remarksOf(spaced);
  const label = plainProjectLine(name);
  // `**Tool** (2024)` is a project, `**Role** | Lead` a fact.
  const isDatedName = isRemark && remarks.period !== undefined && remarks.note === undefined;
  if (isFactLabel(label) && !(isDatedName && mayBeDated(label))) return undefined;
  return { length: text.length, wellFormed: true, remarks };
}

/** A name that ends in a period of time, in parentheses, also after a remark, or after a comma or a dash. */
function splitPeriod(
  text: string,
): { readonly name: string; readonly period: Period; readonly note?: string } | undefined {
  const found = findPeriod(text);
  if (!found) return undefined;
  const { span, period } = found;
  const after = text.slice(span.end);
  const before = text.slice(0, span.start);
  if (!/^[)\]]?[ \t]*$/.test(after)) return undefined;
  const joint = /(?<![ \t])(?:[ \t]*[([]|[ \t]*[,|·•:][ \t]*|[ \t]+[–—-][ \t]+)$/.exec(before);
  const beside = joint && before.slice(0, joint.index);
  // `Shop (6 months, 2021)`
  const open = beside && after.startsWith(")") ? beside.lastIndexOf("(") : -1;
  const isRemark = open >= 0 && !beside!.includes(")", open);
  const name = isRemark ? beside!.slice(0, open).trimEnd() : beside;
  return name && /[\p{L}\p{N}]/u.test(name)
    ? { name, period, ...(isRemark && { note: beside!.slice(open + 1) }) }
    : undefined;
}

function remarksOf(text: string): ProjectRemarks {
  const found = findPeriod(text);
  const rest = found ? `${text.slice(0, found.span.start)} ${text.slice(found.span.end)}` : text;
  const note = withoutBreakTags(plainProjectLine(rest))
    .replace(/\(\s*\)|\[\s*\]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ?[|·•,–—-](?: ?[|·•,–—-])+ ?/g, " | ")
    .replace(/^[\s|·•,:/–—-]+|(?<![\s|·•,:/–—-])[\s|·•,:/–—-]+$/g, "")
    .replace(/^\(([^()]*)\)$/, "$1");
  return { ...(found && { period: found.period }), ...(note !== "" && { note }) };
}
