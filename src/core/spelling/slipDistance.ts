/**
 * How far apart two lower-case words are by the slips people make: 1 for a letter too many, too few or wrong, less for
 * a doubled letter, a wrong vowel, letters that sound alike or lie side by side, and for two letters swapped.
 */
export function slipDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = [0];
  // Reads as rows of the usual table: one for the letter of `a` before, one for the letter at hand.
  for (let j = 1; j <= b.length; j++) last.push(last[j - 1]! + gapCost(b, j - 1));
  for (let i = 1; i <= a.length; i++) {
    const row = [last[0]! + gapCost(a, i - 1)];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j]! + gapCost(a, i - 1), row[j - 1]! + gapCost(b, j - 1));
      cost = Math.min(cost, last[j - 1]! + replaceCost(a[i - 1]!, b[j - 1]!));
      if (repeatsPair(b, j)) cost = Math.min(cost, row[j - 2]! + lostPairCost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && a[i - 1] !== a[i - 2]) {
        cost = Math.min(cost, beforeLast[j - 2]! + swapCost);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

const swapCost = 0.8;
const lostPairCost = 0.7;

/** True where the two letters before `end` say again what stands before or behind them: `maintain(in)g`. */
function repeatsPair(word: string, end: number): boolean {
  const pair = word.slice(end - 2, end);
  return end >= 2 && (word.slice(end - 4, end - 2) === pair || word.slice(end, end + 2) === pair);
}

/** A letter too many or too few. */
function gapCost(word: string, index: number): number {
  const letter = word[index]!;
  if (letter === word[index - 1] || letter === word[index + 1]) return 0.5;
  if (letter === " " || letter === "-" || letter === "'") return 0.6;
  if (letter === "h" || (letter === "e" && index === word.length - 1)) return 0.8;
  return vowels.has(letter) ? 0.8 : 0.9;
}

function replaceCost(a: string, b: string): number {
  if (a === b) return 0;
  if (vowels.has(a) && vowels.has(b)) return 0.75;
  if (alike.has(a + b) || alike.has(b + a)) return 0.65;
  return sideBySide.has(a + b) || sideBySide.has(b + a) ? 0.85 : 1.1;
}

const vowels = new Set("aeiouy");
/** Letters that stand for like sounds. */
const alike = new Set(["sc", "ck", "kq", "sz", "fv", "dt", "gj", "mn", "bp", "cq", "xs", "fp", "tc"]);
/** Neighbours on a QWERTY keyboard. */
const sideBySide = new Set(
  ["qwertyuiop", "asdfghjkl", "zxcvbnm"].flatMap((row) =>
    [...row].slice(1).map((letter, i) => row[i]! + letter),
  ),
);
