import { lineAt } from "../../text/lines.ts";
import { isAfterGenus, isEpithet } from "../latinNames.ts";
import type { Misspelling } from "../speller.ts";
import { thresholds } from "./certainty.ts";

/** Small words of other languages that are not English words; the words next to them are not English either. */
const particles =
  "de|del|della|delle|dei|des|du|di|da|do|dos|das|la|las|le|les|el|los|il|et|y|und|der|dem|den|von|vom|zu|zum|zur|für|van|het|och|av|für|em|para|por|pour|sur|aux";
const afterParticle = new RegExp(`(?:^|[\\s*_"“«„(])(?:${particles})[ \\t]+["“«*_]?$`);
const beforeParticle = new RegExp(`^[ \\t]+(?:${particles})(?![\\p{L}\\p{M}])`, "u");

/** Words in italics or in quotation marks, on one line. */
const passages = [
  /(?<![\w*])\*([^*\r\n]+)\*(?![\w*])/g,
  /(?<![\w_])_([^_\r\n]+)_(?![\w_])/g,
  /"([^"\r\n]+)"/g,
  /[“„«»]([^“”„«»\r\n]+)[”“»«]/g,
];
const word = /\p{L}[\p{L}\p{M}']*/gu;
/** The minimum number of successive unknown words that count as another language. */
const minRunLength = 3;
/** And of those of a line of which they are a third. */
const minInLine = 5;

/**
 * The misspellings of a text that are in a passage in another language. `isForeign` is true for a word that is not
 * English for its accents.
 */
export function findForeign(
  text: string,
  found: readonly Misspelling[],
  isForeign: (word: string) => boolean,
): ReadonlySet<Misspelling> {
  const foreign = new Set<Misspelling>();
  if (found.length === 0) return foreign;
  // An obvious misspelling of an English word is not a word of another language.
  const isSlip = ({ certainty = 0 }: Misspelling) => certainty >= thresholds.slipInHeading;
  const addAll = (some: readonly Misspelling[]) => {
    if (some.filter(isSlip).length * 2 <= some.length) for (const one of some) foreign.add(one);
  };
  for (const [index, one] of found.entries()) {
    const { start, end } = one.span;
    const isBesideParticle =
      beforeParticle.test(text.slice(end, end + 12)) ||
      afterParticle.test(text.slice(Math.max(0, start - 12), start));
    const isSpecies =
      (isAfterGenus(text, start, end) && (one.certainty ?? 0) < thresholds.slip) ||
      // `Ceratosolen constrictus`: a genus that nobody knows.
      (isEpithet(text.slice(start, end)) &&
        found[index - 1]?.span.end === start - 1 &&
        (found[index - 1]!.certainty ?? 0) < thresholds.plausible &&
        /^\p{Lu}\p{Ll}+$/u.test(text.slice(found[index - 1]!.span.start, start - 1)));
    if (isBesideParticle || isSpecies || isBesideForeign(text, one, isForeign)) foreign.add(one);
  }
  for (let from = 0; from < found.length; ) {
    const { start, end } = lineAt(text, found[from]!.span.start);
    let to = from + 1;
    while (to < found.length && found[to]!.span.end <= end) to++;
    const line = text.slice(start, end);
    if (isForeignLine(line)) for (const one of found.slice(from, to)) foreign.add(one);
    else if (to - from >= minInLine && (to - from) * 3 >= line.match(word)!.length)
      addAll(found.slice(from, to));
    from = to;
  }
  if (/["*_“„«]/.test(text)) {
    for (const match of passages.flatMap((passage) => [...text.matchAll(passage)])) {
      const end = match.index + match[0].length;
      const some = found.filter(({ span }) => span.start >= match.index && span.end <= end);
      if (some.length > 0 && some.length * 2 >= match[0].match(word)!.length) addAll(some);
    }
  }
  for (let from = 0; from < found.length; ) {
    let to = from + 1;
    // One word in between may also be an English word.
    while (to < found.length && wordsBetween(text, found[to - 1]!, found[to]!) <= 1) to++;
    if (to - from >= minRunLength) addAll(found.slice(from, to));
    from = to;
  }
  return foreign;
}

/** True for a word next to one with an accent that is not English, both with a capital or that one without: `Océan & Climat`. */
function isBesideForeign(
  text: string,
  { span: { start, end } }: Misspelling,
  isForeign: (word: string) => boolean,
): boolean {
  const isCapitalised = /^\p{Lu}/u.test(text[start]!);
  const neighbours = [
    /(\p{L}[\p{L}\p{M}']*)[ \t]+(?:&[ \t]+)?$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1],
    /^[ \t]+(?:&[ \t]+)?(\p{L}[\p{L}\p{M}']*)/u.exec(text.slice(end, end + 30))?.[1],
  ];
  return neighbours.some(
    (one) => one !== undefined && (isCapitalised || /^\p{Ll}/u.test(one)) && isForeign(one),
  );
}

/** True for a line that contains small words of other languages, and more of them than of English. */
function isForeignLine(line: string): boolean {
  let others = 0;
  let english = 0;
  for (const one of line.toLowerCase().match(word) ?? []) {
    if (otherSmallWords.has(one)) others++;
    else if (englishSmallWords.has(one)) english++;
  }
  return others >= minSmallWords && others > english;
}

/** The minimum number of such words: two may be part of a name. */
const minSmallWords = 3;
const otherSmallWords = new Set(
  `${particles}|en|au|que|qui|est|une|un|uma|una|con|com|avec|dans|pas|ne|se|su|sus|es|al|lo|mit|ist|ein|eine|nicht|auf|sich|wir|não|os|na|ao|ou|où|att|som|är|på|med|dans|notre|votre|nous|vous|są|jest|się|oraz|dla`.split(
    "|",
  ),
);
const englishSmallWords = new Set(
  "the of and to in for with is on that by as an are it from be or this at was were".split(" "),
);

/**
 * The number of words between two misspellings on one line; a large number if a line or list of words ends in between.
 */
function wordsBetween(text: string, { span: before }: Misspelling, { span: after }: Misspelling): number {
  const between = text.slice(before.end, after.start);
  return /[\r\n|;,/]/.test(between) ? Number.POSITIVE_INFINITY : (between.match(word)?.length ?? 0);
}
