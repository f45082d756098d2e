/**
 * The language of a locale such as `de_AT.UTF-8` or `de-AT`, as two or three small letters; English if it contains
 * none.
 */
export function languageOf(locale: string): string {
  return /^[a-z]{2,3}(?![a-z])/i.exec(locale)?.[0].toLowerCase() ?? "en";
}
