import { technologiesIn } from "../terms/technologiesIn.ts";
import { labels, numberWords, scaleWords } from "./metricWords.ts";

/** A number in a text, or a pair of numbers with a common unit (`5 to 2 days`), with its surroundings. */
export interface Figure {
  readonly start: number;
  /** The offset after the number, its `+` and its scale, where what it counts starts. */
  readonly end: number;
  /** The value of the number, or of the second one of a pair, without its scale; NaN for a number in words. */
  readonly value: number;
  /** True for `five`. */
  readonly isWord: boolean;
  /** True for `$5`. */
  readonly isMoney: boolean;
  /** True for `5k`, `5 million` and `5+`. */
  readonly isScaled: boolean;
  readonly isPair: boolean;
  /** True if the number is part of a name: `Java 8`, `Windows 10`, `phase 2`, `port 8080`. */
  readonly isName: boolean;
  /** Up to a hundred characters before it. */
  readonly before: string;
  /** The word before it, in lower case; empty if there is none. */
  readonly word: string;
}

/** The numbers of a text that may be quantities, and the text in which all other numbers are replaced by a mark. */
export interface Figures {
  readonly text: string;
  readonly figures: readonly Figure[];
  /** The ends of plurals of technologies: `Lambdas`. */
  readonly plurals: ReadonlySet<number>;
}

/** Reads the numbers of a text of prose. Dates, times of day, addresses, versions and names with digits are left out. */
export function figuresIn(source: string): Figures {
  const masked = (found: string) => mark.repeat(found.length);
  const own = /["“]/.test(source) ? source.replace(quotation, masked) : source;
  const text = /\d/.test(own) ? own.replace(noQuantity, masked) : own;
  const numbers = [...text.matchAll(number)];
  const plurals = new Set<number>();
  if (numbers.length === 0) return { text, figures: [], plurals };
  const names = new Set<number>();
  for (const { term, span } of technologiesIn(text)) {
    names.add(span.end);
    if (text[span.end - 1] === "s" && !term.name.endsWith("s")) plurals.add(span.end);
  }
  const figures: Figure[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const first = numbers[i]!;
    const second = numbers[i + 1];
    const isPair = second !== undefined && isPaired(text, first, second);
    const before = text.slice(Math.max(0, first.index - 100), first.index);
    const previous = figures.at(-1);
    const isListed =
      previous?.isName === true &&
      /^(?:,| and| or| to|\s?[/&])\s?$/.test(text.slice(previous.end, first.index));
    const word = wordBefore(before.replace(hedge, " "));
    figures.push({
      start: first.index,
      ...readNumber(text, isPair ? second : first),
      isPair,
      isName: isListed || isNameBefore(before, word) || isAfter(names, text, first.index),
      before,
      word: word.toLowerCase(),
    });
    if (isPair) i++;
  }
  return { text, figures, plurals };
}

/** A quotation of two words or more. It does not start at a sign for inches. */
const quotation = /(?<![\p{L}\p{N}])["“][^"“”\r\n]{0,120}\s[^"“”\r\n]{0,120}["”](?![\p{L}\p{N}])/gu;

/** The mark that replaces what is not a quantity. */
const mark = "¤";

const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}";

/** Text with digits that is not a quantity. Each alternative tests a digit first, since few characters are digits. */
const noQuantity = new RegExp(
  [
    // S3, SHA-256, x86-64, CVE-2021-44228, p99; not sub-100 ms.
    "\\d(?<=\\p{L}[-_+]{0,2}\\d)(?<!\\bsub-\\d)[\\p{L}\\p{N}_.-]*(?<![.-])",
    "\\d(?<=[#@/:\\\\=^]\\d)[\\p{L}\\p{N}.]*",
    `(?<=(?<!\\p{L})${month}\\.?\\s)\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s(?:19|20)\\d\\d)?(?![\\p{N}%])`,
    `\\d(?<!\\p{N}\\d)(?:${[
      `\\d?(?:st|nd|rd|th)?\\s(?:of\\s)?${month}(?:\\s(?:19|20)\\d\\d)?(?!\\p{L})`,
      "\\d{3}-\\d{2}(?:-\\d{2})?(?!\\p{N})",
      "\\d?[/.]\\d{1,2}[/.]\\d{2,4}(?!\\p{N})",
      "\\d?:\\d{2}(?::\\d{2})?(?:\\s?[ap]m)?",
      "\\d?\\s?[ap]\\.?m\\b",
      // Except amounts such as 500.000.000, as much of Europe writes them.
      "(?!(?<=[$€£¥]\\s?\\d)\\d{0,2}(?:\\.\\d{3})+(?!\\.?\\d)|\\d{0,2}(?:\\.000){2}(?!\\.?\\d))\\d*\\.\\d+\\.\\d+(?:\\.\\d+)*(?:/\\d+)?",
      "\\d*\\s?[x×]\\s?\\d+",
      "(?<=2)4\\s?/\\s?7(?!\\p{N})",
      "(?<=1)9\\d\\d\\s?[-–—]\\s?(?:(?:19|20)?\\d\\d|present|now|today)",
      "(?<=2)0\\d\\d\\s?[-–—]\\s?(?:20\\d\\d|\\d\\d|present|now|today)",
    ].join("|")})`,
  ].join("|"),
  "gu",
);

const number = new RegExp(
  `(?<![\\p{L}\\p{N}_${mark}]|\\p{N}[.,]|\\p{L}\\+)(?:(?<!\\p{L}-)(?<word>${numberWords}|(?:one|a|half a)(?=\\s(?:${scaleWords})\\b))(?![\\p{L}\\p{N}_-])|(?<money>[$€£¥]\\s?|(?:USD|EUR|GBP|CHF)\\s)?(?<digits>\\d{1,3}(?:[,’'\u202f]\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:[ \u00a0]\\d{3})+(?!\\d)|\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)|\\d+(?:[.,]\\d+)?)(?![\\p{N}${mark}_]|[.,]\\p{N}))`,
  "giu",
);

const scale = new RegExp(`[*_]{0,2}\\+?(?:\\s?(?:[kKMB]|bn|mn|${scaleWords})(?![\\p{L}\\p{N}]))?\\+?`, "uy");

function readNumber(text: string, match: RegExpExecArray) {
  const { word, money, digits } = match.groups!;
  const end = match.index + match[0].length;
  scale.lastIndex = end;
  const scaled = scale.exec(text)?.[0] ?? "";
  return {
    end: end + scaled.length,
    value:
      word === undefined
        ? Number(
            digits!
              .replace(/[,’'\u202f\u00a0 ](?=\d{3})/g, "")
              .replace(/^\d{1,3}(?:\.\d{3}){2,}$/, (whole) => whole.replaceAll(".", ""))
              .replace(",", "."),
          )
        : Number.NaN,
    isWord: word !== undefined,
    isMoney: money !== undefined,
    isScaled: /[\p{L}+]/u.test(scaled),
  };
}

function isPaired(text: string, first: RegExpExecArray, second: RegExpExecArray): boolean {
  const between = text.slice(first.index + first[0].length, Math.min(second.index, first.index + 40));
  if (/^[*_]{0,2}\s?(?:[-–—]|→|->|(?:down |up )?to|or)\s?[*_]{0,2}$/.test(between)) return true;
  return (
    /^\s?and\s?$/.test(between) && /between\s$/i.test(text.slice(Math.max(0, first.index - 8), first.index))
  );
}

/** Words that mark a number as approximate. The word before them tells what the number is. */
const hedge =
  /\s(?:about|around|approximately|approx\.?|roughly|nearly|almost|only|just|some|circa|ca\.)\s[*_~]{0,3}$/i;

/** The word before a number, skipping marks and brackets. A replaced name counts as a word. */
function wordBefore(before: string): string {
  return /$(?<=([\p{L}¤][\p{L}\p{M}\p{N}+#.&'’¤\\-]*)[\s*_("'“‘~≈<>≤≥]{0,4}?)/u.exec(before)?.[1] ?? "";
}

function isNameBefore(before: string, word: string): boolean {
  const lower = word.toLowerCase();
  if (labels.has(lower) || labels.has(lower.replace(/s$/, ""))) return true;
  if (!/^\p{Lu}/u.test(word)) return false;
  // An abbreviation, or a capital that is not due to the start of a sentence.
  return (
    /^\p{Lu}[\p{Lu}\p{N}&]+$/u.test(word) ||
    !/$(?<=(?:^|[.!?:;]\s+|[\r\n]\s*)["'“‘*_(]{0,3})/.test(before.slice(0, before.lastIndexOf(word)))
  );
}

/** True right after one of the ends, with nothing but a possessive in between. */
function isAfter(ends: ReadonlySet<number>, text: string, start: number): boolean {
  return [1, 2, 3].some(
    (back) => ends.has(start - back) && /^['’]?s?\s$/.test(text.slice(start - back, start)),
  );
}
