type IsWord = (word: string) => boolean;

const particles = ["down", "up", "out", "back", "off", "over"];

/**
 * True for a noun made of a verb and a particle, as engineers make them (`spindown`, `failover`), whose verb is a known
 * word of three letters or more.
 */
export function acceptsCompound(word: string, isWord: IsWord): boolean {
  const folded = word.toLowerCase();
  return particles.some(
    (one) => folded.endsWith(one) && folded.length >= one.length + 3 && isWord(folded.slice(0, -one.length)),
  );
}

/** The ways to read a word as two known words of three letters or more that were run together: `each other`. */
export function splits(word: string, isWord: IsWord): readonly string[] {
  const found: string[] = [];
  for (let at = 3; at <= word.length - 3; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (isWord(left) && isWord(right)) found.push(`${left} ${right}`);
  }
  return found;
}
