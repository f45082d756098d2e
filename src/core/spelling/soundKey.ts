/**
 * A rough English sound of a lower-case word: words that sound alike have the same or similar keys. Vowels only count
 * at the start, where all are equal; `X` stands for sh and ch.
 */
export function soundKey(word: string): string {
  let key = "";
  const start = silentStart.test(word) ? 1 : 0;
  for (let i = start; i < word.length; i++) {
    const sound = soundAt(word, i, start);
    // A doubled sound counts once.
    if (sound !== "" && sound !== key[key.length - 1]) key += sound;
  }
  return key;
}

/** The sounds that are added, removed or replaced to find similar keys. */
export const sounds = [..."AXbdfgjklmnprstv"];

const silentStart = /^(?:[kgp]n|wr|ps)/;
const soft = "eiy";

function soundAt(word: string, i: number, start: number): string {
  const next = word[i + 1] ?? "";
  switch (word[i]) {
    case "a":
    case "e":
    case "i":
    case "o":
    case "u":
    case "y":
      return i === start ? "A" : "";
    case "h":
    case "w":
    case "'":
    case "-":
    case " ":
      return "";
    case "c":
      if (next === "h") return "X";
      if (next === "i" && "aou".includes(word[i + 2] || "-")) return "X";
      return soft.includes(next || "-") ? "s" : "k";
    case "s":
      if (next === "h") return "X";
      if ((next === "c" || next === "i") && opensShun(word, i + 1)) return "X";
      return next === "c" && soft.includes(word[i + 2] || "-") ? "" : "s";
    case "t":
      if (next === "i" && "ao".includes(word[i + 2] || "-")) return "X";
      return next === "c" && word[i + 2] === "h" ? "" : "t";
    case "g":
      if (next === "h") return "";
      return soft.includes(next || "-") ? "j" : "g";
    case "d":
      return next === "g" && soft.includes(word[i + 2] || "-") ? "" : "d";
    case "p":
      return next === "h" ? "f" : "p";
    case "q":
    case "k":
      return "k";
    case "x":
      return i === start ? "s" : "ks";
    case "z":
      return "s";
    default:
      return word[i]!;
  }
}

/** True at the `ci` or `i` of an ending that sounds like `shun` or `shus`. */
function opensShun(word: string, at: number): boolean {
  const i = word[at] === "c" ? at + 1 : at;
  return word[i] === "i" && "ao".includes(word[i + 1] || "-");
}
