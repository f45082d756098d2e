/** A rough English sound of a lower-case word: words that are said alike have like keys. Vowels count only at the front. */
export function soundKey(word: string): string {
  let key = word;
  for (const [pattern, sound] of sounds) key = key.replace(pattern, sound);
  return key;
}

// In this order: each works on what those before it left.
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^(?:k|g|p)(?=n)|^w(?=r)|^p(?=s)/, ""],
  [/^x/, "s"],
  [/ght/g, "t"],
  [/ph/g, "f"],
  [/gh/g, ""],
  [/tion|sion|cion|cian|tian/g, "Xn"],
  [/ti(?=[ao])|ci(?=[aou])|sci|sh|ch/g, "X"],
  [/c(?=[iey])|z/g, "s"],
  [/sc/g, "sk"],
  [/ck|cc|q|c/g, "k"],
  [/dg|g(?=[iey])/g, "j"],
  [/[wh]/g, ""],
  [/(?<!^)[aeiouy]/g, ""],
  [/^[aeiouy]/, "A"],
  [/(.)\1+/g, "$1"],
];
