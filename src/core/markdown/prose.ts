import type { Block } from "./block.ts";
import type { BlockFacts } from "./blockFacts.ts";

/**
 * The block's text with everything that is not prose (code, HTML, link targets, addresses, entities) replaced by spaces
 * of the same length, so that offsets and line endings stay. Apostrophes are the plain ones of word lists.
 */
export function proseOf(block: Block): string {
  const facts = block.facts();
  let prose = known.get(facts);
  if (prose === undefined) {
    prose = readProse(block);
    known.set(facts, prose);
  }
  return prose;
}

// Cached, since many callers ask. The key is the facts object: it is another one after the block is read again.
const known = new WeakMap<BlockFacts, string>();

function readProse(block: Block): string {
  let prose = "";
  let at = 0;
  for (const span of block.facts().notProse) {
    if (span.end <= at) continue;
    const start = Math.max(at, span.start);
    const source = block.text.slice(start, span.end);
    const isInWord =
      tagInWord.test(source) &&
      letter.test(block.text[start - 1] ?? "") &&
      letter.test(block.text[span.end] ?? "");
    prose += block.text.slice(at, start) + (isInWord ? joints(source) : spacesFor(source));
    at = span.end;
  }
  prose += block.text.slice(at);
  // Most prose has no address, and searching for one takes longer than searching for the characters that each of them
  // contains.
  if (/[@/&]|www\./i.test(prose)) prose = prose.replace(softHyphens, joints).replace(address, spacesFor);
  if (prose.includes("*")) prose = prose.replace(partOfWord, joinParts);
  return prose.replaceAll("’", "'");
}

/** True if `proseOf` joined a word with this source from several parts. */
export function isJoinedWord(source: string): boolean {
  return /[*&<]/.test(source);
}

/**
 * True for the source of several words with marks between them, or of code: to replace it whole would leave a mark without
 * its other, as in `in *to* parts`.
 */
export function holdsMarks(source: string): boolean {
  return source.includes("`") || (/\s/.test(source) && /[*_~[\]<>]/.test(source));
}

const softHyphens = /(?<=\p{L})&(?:shy|#173|#xad);(?=\p{L})/giu;

/** Emphasis on a part of a word: `**C**ontinuous`, `micro**service**`. */
const partOfWord = /(?<!\*)(\*{1,3})(\p{L}{1,40})\1(?!\*)/gu;

function joinParts(source: string, mark: string, part: string, at: number, text: string): string {
  const isPart = letter.test(text[at - 1] ?? "") || letter.test(text[at + source.length] ?? "");
  return isPart ? joints(mark) + part + joints(mark) : source;
}

const letter = /[\p{L}\p{N}]/u;

/** Tags without a visible gap: `con<b>fig</b>uration`, `docu<wbr>mentation`. */
const tagInWord = /^<(?:wbr|\/?(?:[bius]|em|strong|su[bp]|span|mark|small))(?:\s[^<>]*)?\/?>$/i;

/** As many soft hyphens as the text has UTF-16 units: words continue over them. */
function joints(source: string): string {
  return "\u00ad".repeat(source.length);
}

// Addresses, mail addresses, HTML entities, file names with a path, and @names. Each pattern starts only after a
// character that it cannot contain, so that a long run is scanned once.
const address =
  /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,30}:\/\/[^\s<>]+|\bwww\.[^\s<>]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|&(?:#\d+|#x[\da-f]+|[a-z]\w{0,30});|(?<![\w/])(?:\.{0,2}\/|~\/)[\w.@-]+(?:\/[\w.@-]+)*|(?<!\w)@[\w/-]+|(?<![\w.@/-])(?:[a-z\d-]{1,40}\.){1,4}[a-z]{2,6}\/[\w.~%+/-]*[\w/]/gi;

/** As many spaces as the text has UTF-16 units; line endings stay. */
export function spacesFor(source: string): string {
  return /[\r\n]/.test(source) ? source.replace(/[^\r\n]/g, " ") : " ".repeat(source.length);
}

/** The words of a text as written: letters with inner apostrophes. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu) ?? [];
}
