/**
 * Who owns something in a word that lacks its apostrophe or has it after the s: `everyone` in `everyones` and
 * `everyones'`. Only words that have no plural in s are owners.
 */
export function ownerIn(word: string): string | undefined {
  return owners.exec(word)?.[1];
}

const owners = /^((?:every|some|any|no)(?:one|body)|children|women|men)s['’]?$/i;
