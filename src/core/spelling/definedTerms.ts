/**
 * Terms that a text explains with their words: `EIC (External Interface Controller)`, `External Interface Controller
 * (EIC)`. A term is defined if its letters are the first letters of the words, with or without the small words.
 */
export function definedTerms(text: string): readonly string[] {
  if (!text.includes("(")) return [];
  const terms: string[] = [];
  for (const [, term, words] of text.matchAll(/(\p{L}[\p{L}\d]{1,15}) ?\(([^()]{3,80})\)/gu))
    if (spells(words!.split(/[\s/-]+/), term!)) terms.push(term!);
  for (const match of text.matchAll(/\((\p{L}[\p{L}\d]{1,15})\)/gu)) {
    const before = text
      .slice(Math.max(0, match.index - 120), match.index)
      .trim()
      .split(/[\s/-]+/);
    const term = match[1]!;
    for (let count = 2; count <= Math.min(before.length, term.length + 3); count++)
      if (spells(before.slice(-count), term)) {
        terms.push(term);
        break;
      }
  }
  return terms;
}

function spells(words: readonly string[], term: string): boolean {
  const initials = (some: readonly string[]) =>
    some
      .map((word) => word.charAt(0))
      .join("")
      .toLowerCase();
  const wanted = term.toLowerCase();
  return (
    words.length > 1 &&
    (initials(words) === wanted ||
      initials(words.filter((word) => !small.has(word.toLowerCase()))) === wanted)
  );
}

const small = new Set(["of", "and", "the", "for", "to", "in", "as", "a", "an", "on", "or"]);
