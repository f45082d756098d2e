import { readFileSync } from "node:fs";
import { join } from "node:path";

// A language nobody speaks: each string in brackets, longer, its letters with accents. What is shown without brackets has no way to be
// translated.

const root = join(import.meta.dirname, "..", "..");
const accents = new Map(
  Array.from("aeiounAEIOUN", (letter, index) => [letter, Array.from("áéíóúñÁÉÍÓÚÑ")[index]!]),
);

/** A string in the pseudo-language; what is put in, links and code stay. */
export function pseudo(text: string): string {
  const parts = text.split(/(\{\d+\}|\]\([^)]*\)|`[^`]*`)/);
  const spoken = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replace(/[a-z]/gi, (letter) => accents.get(letter) ?? letter),
  );
  return `⟪${spoken.join("")}${"·".repeat(Math.ceil(text.length / 4))}⟫`;
}

/** The strings of the code, by what they translate. */
export function pseudoBundle(): Record<string, string> {
  const bundle: Record<string, string> = JSON.parse(
    readFileSync(join(root, "l10n", "bundle.l10n.json"), "utf8"),
  );
  return Object.fromEntries(Object.keys(bundle).map((one) => [one, pseudo(one)]));
}

/** The words of a text that are neither in a string of the pseudo-language nor among those that are not language. */
export function untranslated(text: string, known: ReadonlySet<string>): readonly string[] {
  let left = text;
  for (let before = ""; before !== left; ) {
    before = left;
    left = left.replace(/⟪[^⟪⟫]*⟫/g, " ");
  }
  return [...left.matchAll(/[a-z]{3,}/gi)].map(([word]) => word).filter((word) => !known.has(word));
}

/** The words of texts. */
export function wordsOf(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(/[a-z]{3,}/gi)].map(([word]) => word)));
}
