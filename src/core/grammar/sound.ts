import { classesOf } from "../english/lexicon.ts";

/** The first sound of a word when spoken; undefined if people say it in both ways, or if it is unknown. */
export type Sound = "vowel" | "consonant" | undefined;

/** The first sound of a number as written: `8`, `11`, `18,000`. */
export function soundOfNumber(source: string): Sound {
  if (source.startsWith("8")) return "vowel";
  const whole = /^\d+/.exec(source)![0];
  // `1100` is either eleven hundred or one thousand one hundred.
  if (/^1[18]\d\d$/.test(whole)) return undefined;
  return /^1[18](?:\d{3})*$/.test(whole) ? "vowel" : "consonant";
}

/** The first sound of a word or name as written. */
export function soundOfWord(source: string): Sound {
  const letters = /^\p{L}+/u.exec(source)?.[0];
  if (letters === undefined || !/^[A-Za-z]/.test(letters)) return undefined;
  if (letters.length === 1) return soundOfLetter(letters);
  // `iOS` and `eBay` start with the name of a letter; other words are unknown, since `mRNA` is spelled out.
  if (/^[a-z]\p{Lu}/u.test(source)) return /^[aeio]/.test(source) ? "vowel" : undefined;
  if (/^\p{Lu}{2,}s?$/u.test(letters)) return soundOfAcronym(letters.replace(/s$/, ""));
  if (/^\p{Lu}{2}/u.test(letters)) return soundOfMixed(letters);
  return soundOfLower(letters.toLowerCase(), letters);
}

/** The first sound of code that reads as a word or a letter: `onClick`, `X`. */
export function soundOfCode(source: string): Sound {
  const first = /^[A-Za-z][a-z]*/.exec(source)?.[0];
  if (first === undefined) return undefined;
  if (/^[A-Z]$/.test(source)) return soundOfLetter(source);
  const lower = first.toLowerCase();
  if (first.length < 2 || /^[A-Z]{2}/.test(source)) return undefined;
  return classesOf(lower) > 0 || /^[aeio][a-z]{2}/.test(lower) ? soundOfLower(lower, lower) : undefined;
}

function soundOfLetter(letter: string): Sound {
  return /[aefhilmnorsx]/i.test(letter) ? "vowel" : "consonant";
}

/**
 * An acronym is spoken as a word or letter by letter. The sound is known if both start alike, or if it cannot be spoken
 * as a word.
 */
function soundOfAcronym(name: string): Sound {
  if (/^[AIO]/.test(name)) return name === "ONE" ? "consonant" : "vowel";
  if (name.startsWith("E")) return name === "EUR" || name === "EULA" ? undefined : "vowel";
  if (name.startsWith("U")) return /^U[NBMP]/.test(name) && name.length > 3 ? undefined : "consonant";
  if (/^[BCDGJKPQTVWYZ]/.test(name)) return "consonant";
  if (spokenAcronyms.has(name) || classesOf(name.toLowerCase()) > 0) return undefined;
  if (!/[AEIOUY]/.test(name) || spelledAcronyms.has(name)) return "vowel";
  return name.length <= 4 && /^[FHLMNRSX][^AEIOUYHLRW]/.test(name) ? "vowel" : undefined;
}

/** Acronyms that could be spoken as a word but are spelled out. */
const spelledAcronyms = new Set("SLA SLO SLI SRE MBA MRI MIT HIV LCA RFI RFP SEO SSO MEP NPE".split(" "));

/** Acronyms that many people speak as a word, although the name of their first letter starts with a vowel sound. */
const spokenAcronyms = new Set([
  "SQL",
  "SCSI",
  "SKU",
  "SPA",
  "SHA",
  "NPM",
  "FAQ",
  "SCSS",
  "SPSS",
  "NGINX",
  "SMB",
  "SSIS",
  "FNV",
  "SVN",
  "FIPS",
  "FTSE",
]);

/** The first sound of a name in mixed case: `SaaS`, `NoSQL`, `MLflow`, `PoC`. */
function soundOfMixed(letters: string): Sound {
  if (/^[AIO]/.test(letters)) return "vowel";
  return /^[BCDGJKPQTVWYZ]/.test(letters) ? "consonant" : undefined;
}

function soundOfLower(lower: string, source: string): Sound {
  if (both.has(lower)) return undefined;
  if (spelled.has(lower)) return soundOfLetter(lower[0]!);
  const isName = source !== lower && classesOf(lower) === 0;
  switch (lower[0]) {
    case "a":
    case "i":
      return "vowel";
    case "e":
      if (/^eu(?!ler)/.test(lower)) return "consonant";
      return /^ewe/.test(lower) ? "consonant" : "vowel";
    case "o":
      return /^(?:one(?:$|s$|ness|self|drive|note)|once|oui)/.test(lower) ? "consonant" : "vowel";
    case "u":
      if (isYou.test(lower)) return "consonant";
      return isName && !/^(?:un|up|ub|ul|um)/.test(lower) ? undefined : "vowel";
    case "h":
      if (/^(?:honest|honou?r|hour|heir)/.test(lower)) return "vowel";
      return /^[^aeiouy]/.test(lower[1]!) ? undefined : "consonant";
    case "x":
      return /^x[aeiouy]/.test(lower) ? "consonant" : "vowel";
    default:
      // Words such as `nginx` and `mkdocs` are not spoken as they are written.
      if (/^(?:[lmnr][^aeiouyh]|[fs][bdfgjsvxz]|sr|f[cgkmnpt])/.test(lower) && lower !== "llama")
        return undefined;
      return /[aeiouy]/.test(lower) ? "consonant" : undefined;
  }
}

/** Words in `u` that start with the sound of `y`. */
const isYou =
  /^(?:ubiq|ufo|u[ik]$|uk[re]|ul?id|uml$|unanim|unary|uni(?:$|[cflopqstvx]|ty|d[ei]r|de$|on)|unix|ur[aio](?!ge)|url|us[aeu](?!ge?$)|usage|using|usb|usu|ut[aeio](?:l|n|r|$)|utf|uuid|udp|ux$)/;

/** Names and abbreviations in lower case that are read letter by letter. */
const spelled = new Set(
  (
    "html xml xhtml ssh ssl sdk sms smtp sftp ftp mvp ml llm lstm nlp mqtt svg mp rss rpc nfs nft nda hr hdfs xss slo sli " +
    "sso lru rfc http https mri lms erp crm xlsx mdx ngo hq fps mfa rbac lts lvm mba phd msc bsc iot url usb uml uuid udp url"
  ).split(" "),
);

/** Words that are spoken in both ways, or that may abbreviate another word. */
const both = new Set(
  (
    "herb herbs herbal herbarium historic historical historically hotel hotels hysterical heroic hypothesis hereditary habitual hallucination " +
    "uber ubi usher npm sql src std str fn msg uh um rbac mysql sudo udev sklearn"
  ).split(" "),
);
