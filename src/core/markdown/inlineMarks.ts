import { compareSpans, type Span } from "../text/span.ts";

/** The inline constructs in lines of text. Spans count like the text's offsets, in order, not overlapping. */
export interface InlineMarks {
  /** Code, images, addresses, link targets, and underscores that mark emphasis. */
  readonly notProse: readonly Span[];
  /** What a reader does not see: the marks of code, links, addresses and emphasis, and link targets. */
  readonly unseen: readonly Span[];
  /** Links and images that contain their target. */
  readonly links: readonly InlineLink[];
}

/** A link or an image with its target. */
export interface InlineLink {
  readonly url: string;
  readonly span: Span;
}

/**
 * Reads code spans, links, images, addresses in `<>`, escapes and emphasis in `text` from `start` to `end`, which is
 * one paragraph or heading, as if no link label were defined. The result is the same as remark's. Undefined if the text
 * contains HTML, or anything else that this function cannot read reliably. Takes linear time.
 */
export function readInlineMarks(text: string, start: number, end: number): InlineMarks | undefined {
  const first = nextSign(text, start, end);
  return first < end ? new InlineReader(text, first, end).read() : none;
}

const none: InlineMarks = { notProse: [], unseen: [], links: [] };

/** Every character with a meaning in a line, except `&`: an entity is text. */
const signs = new Uint8Array(128);
for (const sign of "`<[]\\!_*") signs[sign.charCodeAt(0)] = 1;

/** The offset of the next sign, or `end`. */
function nextSign(text: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 128 && signs[unit] === 1) break;
  }
  return at;
}

/** A paragraph with more open brackets or delimiters is left to remark's limits. */
const maxOpen = 200;

const escaped = /[!-/:-@[-`{-~]/;
/**
 * Addresses and targets that are certainly ones. Those with spaces, control characters or more parentheses are left to
 * remark.
 */
const address = /<[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s\p{Cc}<>]*>/uy;
const target =
  /\(((?!["'])[^\s\p{Cc}()<>\\]+(?:\([^\s\p{Cc}()<>\\]*\)[^\s\p{Cc}()<>\\]*)*)?(?:(?<!\() "[^"\\\r\n]*")?\)/uy;

interface Bracket {
  readonly at: number;
  readonly isImage: boolean;
  /** The number of delimiters found before it. */
  readonly delimiters: number;
  readonly notProse: number;
  readonly unseen: number;
  readonly links: number;
  /** False for the bracket of a link that contains a link, which makes it plain text. */
  canLink: boolean;
}

interface Delimiter {
  readonly sign: string;
  start: number;
  end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

class InlineReader {
  readonly #text: string;
  readonly #end: number;
  #at: number;
  readonly #brackets: Bracket[] = [];
  readonly #delimiters: Delimiter[] = [];
  readonly #notProse: Span[] = [];
  readonly #unseen: Span[] = [];
  readonly #links: InlineLink[] = [];
  /** The start of the last run of backticks of each length; computed when the first one is met. */
  #lastRuns: ReadonlyMap<number, number> | undefined;

  constructor(text: string, at: number, end: number) {
    this.#text = text;
    this.#at = at;
    this.#end = end;
  }

  read(): InlineMarks | undefined {
    while (true) {
      this.#at = nextSign(this.#text, this.#at, this.#end);
      if (this.#at >= this.#end) break;
      if (!this.#readSign(this.#text[this.#at]!)) return undefined;
      if (this.#delimiters.length > maxOpen || this.#brackets.length > maxOpen) return undefined;
    }
    this.#resolveEmphasis(0);
    return {
      notProse: this.#notProse.sort(compareSpans),
      unseen: this.#unseen.sort(compareSpans),
      links: this.#links.sort((a, b) => compareSpans(a.span, b.span)),
    };
  }

  /** Reads what starts with a sign and moves past it; false if it cannot be read reliably. */
  #readSign(sign: string): boolean {
    switch (sign) {
      case "\\":
        this.#at += escaped.test(this.#text[this.#at + 1] ?? "") ? 2 : 1;
        return true;
      case "`":
        this.#readCode();
        return true;
      case "<":
        return this.#readAddress();
      case "!":
        if (this.#text[this.#at + 1] === "[") this.#open(true, 2);
        else this.#at++;
        return true;
      case "[":
        this.#open(false, 1);
        return true;
      case "]":
        return this.#close();
      default:
        this.#readDelimiter(sign);
        return true;
    }
  }

  #readCode(): void {
    const start = this.#at;
    const open = this.#runFrom(start, "`");
    this.#at = open;
    const size = open - start;
    this.#lastRuns ??= this.#runsFrom(start);
    if ((this.#lastRuns.get(size) ?? -1) < open) return;
    for (let at = this.#text.indexOf("`", open); at >= 0 && at < this.#end; ) {
      const end = this.#runFrom(at, "`");
      if (end - at !== size) {
        at = this.#text.indexOf("`", end);
        continue;
      }
      this.#notProse.push({ start, end });
      const inner = this.#text.slice(open, at);
      // One space at each side belongs to the marks, unless the code is only spaces.
      const isPadded = /^[ \r\n]/.test(inner) && /[ \r\n]$/.test(inner) && /[^ \r\n]/.test(inner);
      const padding = isPadded ? 1 : 0;
      this.#unseen.push({ start, end: open + padding }, { start: at - padding, end });
      this.#at = end;
      return;
    }
  }

  #runsFrom(start: number): ReadonlyMap<number, number> {
    const last = new Map<number, number>();
    for (let at = start; at >= 0 && at < this.#end; ) {
      const end = this.#runFrom(at, "`");
      last.set(end - at, at);
      at = this.#text.indexOf("`", end);
    }
    return last;
  }

  #readAddress(): boolean {
    address.lastIndex = this.#at;
    const match = address.exec(this.#text);
    if (match) {
      // Whether an address may be in a link is left to remark.
      if (this.#brackets.length > 0) return false;
      const span = { start: this.#at, end: this.#at + match[0].length };
      this.#notProse.push(span);
      this.#unseen.push({ start: span.start, end: span.start + 1 }, { start: span.end - 1, end: span.end });
      this.#at = span.end;
      return true;
    }
    this.#at++;
    // HTML, or an email address.
    return /^[\s\d=<>,;.()-]?$/.test(this.#text[this.#at] ?? "");
  }

  #open(isImage: boolean, length: number): void {
    this.#brackets.push({
      at: this.#at,
      isImage,
      delimiters: this.#delimiters.length,
      notProse: this.#notProse.length,
      unseen: this.#unseen.length,
      links: this.#links.length,
      canLink: true,
    });
    this.#at += length;
  }

  /** A closing bracket: it ends a link or an image if a target follows. */
  #close(): boolean {
    const at = this.#at++;
    const bracket = this.#brackets.pop();
    if (!bracket?.canLink || this.#text[at + 1] !== "(") return true;
    target.lastIndex = at + 1;
    const match = target.exec(this.#text);
    if (!match) return false;
    const end = at + 1 + match[0].length;
    if (end > this.#end) return false;
    const url = match[1] ?? "";
    // An entity in the target would have to be decoded.
    if (/&[#\w]/.test(url)) return false;
    this.#at = end;
    const link = { url, span: { start: bracket.at, end } };
    if (bracket.isImage) {
      this.#delimiters.length = bracket.delimiters;
      this.#notProse.length = bracket.notProse;
      this.#unseen.length = bracket.unseen;
      this.#links.length = bracket.links;
      this.#links.push(link);
      this.#notProse.push({ start: bracket.at, end });
      return true;
    }
    this.#links.push(link);
    this.#resolveEmphasis(bracket.delimiters);
    const labelStart = bracket.at + 1;
    if (at > labelStart) this.#notProse.push({ start: at, end });
    this.#unseen.push({ start: bracket.at, end: labelStart }, { start: at, end });
    for (const outer of this.#brackets) outer.canLink &&= outer.isImage;
    return true;
  }

  #readDelimiter(sign: string): void {
    const start = this.#at;
    const end = this.#runFrom(start, sign);
    this.#at = end;
    const before = kindOf(this.#text[start - 1]);
    const after = kindOf(end < this.#end ? this.#text[end] : undefined);
    // CommonMark 6.2, as micromark implements it: the characters on both sides of a run decide what it can do.
    const opens = after === "letter" || (after === "sign" && before !== "letter");
    const closes = before === "letter" || (before === "sign" && after !== "letter");
    const isStar = sign === "*";
    const delimiter = {
      sign,
      start,
      end,
      opens: isStar ? opens : opens && (before !== "letter" || !closes),
      closes: isStar ? closes : closes && (after !== "letter" || !opens),
    };
    if (delimiter.opens || delimiter.closes) this.#delimiters.push(delimiter);
  }

  /** Pairs the delimiters from index `first` on, and drops them. */
  #resolveEmphasis(first: number): void {
    const delimiters = this.#delimiters.splice(first);
    for (let index = 1; index < delimiters.length; index++) {
      const close = delimiters[index]!;
      if (!close.closes) continue;
      for (let at = index - 1; at >= 0 && close.end > close.start; at--) {
        const open = delimiters[at]!;
        if (!isPair(open, close)) continue;
        while (close.end > close.start && isPair(open, close)) {
          const use = open.end - open.start > 1 && close.end - close.start > 1 ? 2 : 1;
          this.#mark(open.sign, { start: open.end - use, end: open.end });
          this.#mark(close.sign, { start: close.start, end: close.start + use });
          open.end -= use;
          close.start += use;
        }
        for (let between = at + 1; between < index; between++) {
          const one = delimiters[between]!;
          one.end = one.start;
        }
      }
    }
  }

  #mark(sign: string, span: Span): void {
    this.#unseen.push(span);
    // When words are read, underscores count as letters.
    if (sign === "_") this.#notProse.push(span);
  }

  #runFrom(start: number, sign: string): number {
    let end = start;
    while (end < this.#end && this.#text[end] === sign) end++;
    return end;
  }
}

/** True if one run opens what the other closes, if both have signs left. */
function isPair(open: Delimiter, close: Delimiter): boolean {
  const [opening, closing] = [open.end - open.start, close.end - close.start];
  if (!open.opens || opening === 0 || open.sign !== close.sign) return false;
  return !((open.closes || close.opens) && closing % 3 !== 0 && (opening + closing) % 3 === 0);
}

function kindOf(unit: string | undefined): "space" | "sign" | "letter" {
  if (unit === undefined || /\s/.test(unit)) return "space";
  return /[\p{P}\p{S}]/u.test(unit) ? "sign" : "letter";
}
