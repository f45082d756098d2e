import type { KnownLadder } from "../document/levelNames.ts";
import { isFactLabel } from "../markdown/factLabel.ts";
import { plainProjectLine } from "../text/marks.ts";

// How a bullet says that something was done. What is required, taught or described opens otherwise.

/**
 * True for a bullet that tells of work done, in the language of the ladder: a verb in the past, or a noun of what was
 * changed, at its start or after where it was done: `City park (2021): pruned 300 trees`.
 */
export function tellsOfDeed(text: string, ladder: Pick<KnownLadder, "isEnglish">): boolean {
  const deed = afterPlace(text);
  return linksEvidence(text) || opensWithWork(text, ladder) || (deed !== "" && opensWithWork(deed, ladder));
}

/** What follows the place, project or time that a bullet opens with; empty if it opens with none. */
function afterPlace(text: string): string {
  const [, name, deed = ""] = /^([\p{L}\p{N}*_][^.:;!?]{1,79}): +(\S.*)$/su.exec(text.trim()) ?? [];
  return name === undefined || isFactLabel(plainProjectLine(name)) ? "" : deed;
}

function opensWithWork(text: string, { isEnglish }: Pick<KnownLadder, "isEnglish">): boolean {
  const deed = text.replace(/^[^\p{L}\p{N}]+/u, "");
  if (isEnglish) return opensWithDeed(text) || opensWithChange(deed);
  if (ofAnother.test(deed)) return false;
  return (
    (/^[A-Za-z]+(?!\p{L})/u.test(deed) && opensWithDeed(text)) ||
    /\d ?%/.test(text) ||
    deedElsewhere.test(deed) ||
    opensInPreterite(deed) ||
    dutchPreterite.test(deed)
  );
}

/** What somebody else did, as teachers and employers write it: `Hat alle Aufgaben gelöst`. */
const ofAnother = /^(?:hat(?:te)?|heeft|il|elle|er|sie|zij|hij|ella?|ele) \p{L}/iu;

/**
 * The same as `opensInPast`, except for words that describe a thing or its purpose: `Used for wishes`, `Served with
 * rice`. False for alphabets other than the Latin one, where this is not known.
 */
function opensWithDeed(text: string): boolean {
  const deed = deedOf(text);
  return (
    startsInPast(deed) &&
    /^[^\p{L}]*\p{Script=Latin}/u.test(deed) &&
    !description.test(deed) &&
    !byAnother.test(deed)
  );
}

/** `Built by Duke Otto` */
const byAnother = /^[^\p{L}\p{N}]*\p{L}+ by (?:(?:an?|the) )?\p{Lu}/u;

const description =
  /^[^\p{L}\p{N}]*(?:(?:advanced|based|detailed|limited|mixed|needed|recommended|red|related|required|skilled|unlimited)(?!\p{L})|fixed(?! (?:\d|an?|the|our|my|all|several|many)(?!\p{L}))|(?!(?:assist|collaborat|compet|consult|cook|graduat|help|liv|operat|pair|participat|partner|perform|present|report|studi|train|volunteer|work)ed )\p{L}+ed (?:as|by|for|if|in|on|that|when|with)(?!\p{L})|(?!(?:appear|arriv|benefit|coach|compet|convert|excel|exhibit|graduat|intern|learn|lectur|look|mov|perform|play|port|present|return|studi|switch|train|transfer|transition|upgrad|us|volunteer|work|\p{L}*migrat)ed )\p{L}+ed (?:after|at|before|from|since|until)(?!\p{L}))/iu;

/** True for a noun of what was changed, and how much or what: `Migration of 40 services`. Lessons name no amount. */
function opensWithChange(text: string): boolean {
  const [, noun, object] = /^(\p{L}+(?:-\p{L}+)?) of (?:over |more than )?([\p{Lu}\d])/u.exec(text) ?? [];
  if (noun === undefined) return false;
  return /\d/.test(object!) ? made.test(noun) || changed.test(noun) : changed.test(noun);
}

const changed =
  /^(?:migration|introduction|roll-?out|replacement|consolidation|moderni[sz]ation|relaunch|takeover|reorgani[sz]ation)$/i;
const made =
  /^(?:automation|construction|creation|delivery|deployment|design|development|implementation|integration|launch|redesign|reduction|set-?up|training)$/i;

/** Nouns of action, in French, Spanish, Portuguese and German, before what was acted on. */
const action = "\\p{L}+(?:ung|bau|ion|ción|ção|ment|ise)";
const towards = "auf|nach|zu[rm]?|in|vers|à|aux?|a|al|hacia|para|ao?";

/**
 * Work done, in German, French, Spanish, Portuguese or Dutch: a verb in the past or a noun of action at the start, a
 * participle at the end.
 */
const deedElsewhere = new RegExp(
  [
    "^(?:ich|wir|ik|wij) \\p{L}{3,}",
    "^(?:heb|habe|wurde|(?:j[’'])?ai|he|hice|puse|fiz|fui|mis)(?!\\p{L})",
    "^\\p{L}{2,}(?:ée?|í|ó|ei|ou|iu|it|je|[çdln]u|[rtvz]i)(?!\\p{L})",
    `^(?:${action}|desarrollo|desenvolvimento|diseño|despliegue|montaje) (?:en place |(?:von|des?|der|eine[rs]|du|del|d[oa]s?)(?!\\p{L})|d[’'])`,
    // `Einführung automatisierter Tests`, `Konzeption und Umsetzung`
    "^\\p{L}+(?:ung|ion|bau) (?:\\p{L}{4,}er \\p{L}{3}|und \\p{L}+(?:ung|ion|bau)(?!\\p{L}))",
    `^(?:migration|migración|migração|transi(?:tion|ción|ção)|umstellung|umstieg|umzug|wechsel|überführung|portierung|passage) (?:\\p{L}+ )?(?:${towards})(?!\\p{L})`,
    "(?<!\\p{L})(?:\\p{L}{0,8}ge\\p{L}{3,}(?:t|en)|\\p{L}{2,}iert|(?:be|ent|er|ver|zer|über|unter)\\p{L}{3,}t)[^\\p{L}\\p{N}]*$",
    // Dutch, before the participle of other languages: `gebouwd`, `ontworpen`
    "(?<!\\p{L})(?:\\p{L}{0,8}ge\\p{L}{4,}d|(?:be|her|ont|ver)\\p{L}{2,}eld|ontworpen|geschreven|begeleid)[^\\p{L}\\p{N}]*$",
    // Not those that are infinitives as well: `beraten`, `erhalten`.
    "(?<!\\p{L})\\p{L}{0,8}(?:be|ent|er|ver|zer|über|unter|hinter)(?:worfen|nommen|trieben|schrieben|boten|funden|bunden|wiesen|zogen|schlossen|brochen|sprochen|troffen|wonnen|standen|schieden|schnitten|glichen|griffen|hoben|schoben)[^\\p{L}\\p{N}]*$",
  ].join("|"),
  "iu",
);

/**
 * True for a German verb in the preterite at the start: `Führte Redis ein`, `Entwarf 3 Schemas`. A participle before a
 * plural looks like one (`Automatisierte Tests`), unless the other part of the verb is at the end.
 */
function opensInPreterite(deed: string): boolean {
  return (
    strongPreterite.test(deed) ||
    (weakPreterite.test(deed) && (!beforePlural.test(deed) || particle.test(deed)))
  );
}

const beforePlural = /^\p{L}+ \p{Lu}[\p{L}-]*(?:[ens]|er)(?![\p{L}-])/u;
const particle =
  /(?<!\p{L})(?:ab|an|auf|aus|bei|bereit|durch|ein|frei|her|hoch|nach|um|vor|weiter|zu|zurück|zusammen)[^\p{L}\p{N}]*$/iu;

const inseparable = "(?:be|emp|ent|er|hinter|über|unter|ver|wider|zer)?";
const strongPreterite = new RegExp(
  `^${inseparable}(?:warf|schrieb|nahm|trieb|riet|hielt|gab|fand|half|trug|schuf|gewann|zog|ließ|traf|band|begann|schloss|glich|wies|trat|sprach|schnitt|hob|bot|lud|las|stieg|goss|brachte|kannte|dachte|wandte)(?!\\p{L})`,
  "iu",
);
const weakPreterite = new RegExp(
  `^(?:\\p{L}{2,}ier|${inseparable}(?:${[
    "arbeite|bau|besser|bündel|deck|dien|dreh|einig|fertig|förder|führ|gestalte|gewährleiste|gleite|handel|höh|kauf|klär|koppel|kürz|lehr",
    "leg|leiste|leite|lenk|lern|leunig|liefer|lös|mach|mittel|nutz|öffne|ordne|pfleg|plan|prüf|räum|rechne|regel|reinig|richte|ringer|rüst",
    "sammel|schaff|schätz|schul|senk|setz|sorg|spar|stärk|steiger|stell|steuer|stütz|such|teil|teste|treu|wach|wähl|walte|weiter|wickel",
    "zähl|zeichne|zeig|änder",
  ].join("|")}))te(?!\\p{L})`,
  "iu",
);

/** Verbs of work in the Dutch past: `Bouwde`, `Verlaagde de kosten`, `Schreef`. */
const dutchPreterite =
  /^(?:\p{L}{2,}eerde|(?:be|her|ont|ver|op|aan|uit)?(?:bouw|breid|deel|geleid|handel|hoog|kort|laag|leg|leid|lever|minder|nieuw|plan|regel|ruim|snel|span|spar|stel|stuur|teken|vul|win)de|(?:be|her|ont|ver|op|aan|uit)?(?:beter|coach|kook|las|maak|meet|merk|pak|sterk|test|train|voer|werk|wikkel|wissel|zorg)[dt]e|(?:be|her|ont|ver)?(?:schreef|wierp|sprak|trok|zocht|kocht|nam|gaf|vond|bracht|sloot|sneed|dreef)|hielp|deed|hield|koos|begon|kreeg)(?!\p{L})/iu;

/** True for a bullet that says it is evidence, and links to it: `**Evidence:** [Rebrand](…)`. */
export function linksEvidence(text: string): boolean {
  return /^[*_]*(?:evidence|proof|nachweis|beleg|preuve|evidencia|evidência)[*_]*:[*_]* ?\[[^\][]+\]\(/iu.test(
    text,
  );
}

/** True if a bullet says what was done with a verb in the past first. */
export function opensInPast(text: string): boolean {
  return startsInPast(deedOf(text));
}

/** True for a text that starts with a verb in the past; a word with non-English letters may be one. */
function startsInPast(deed: string): boolean {
  const opener = /^[^\p{L}\p{N}]*(\p{L}[\p{L}’'-]*)/u.exec(deed)?.[1]?.toLowerCase() ?? "";
  return /[^e]ed$/.test(opener) || pasts.has(opener) || /[^\p{ASCII}]/u.test(opener);
}

/**
 * What a bullet says was done, without a tick, a date, the person and an adverb before it: `In 2022 I also wrote`. Empty
 * for a task that is not ticked, and for what somebody is quoted to have said.
 */
function deedOf(text: string): string {
  const said = text.trim();
  const isQuoted = /^["“„«]/.test(said) && /["”“»]$/.test(said);
  return isQuoted || /^\[ ?\](?!\()/.test(said) ? "" : text.slice(beforeDeed.exec(text)![0].length);
}

const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?";
const beforeDeed = new RegExp(
  [
    "^\\s*(?:\\[x\\][ \\t]+)?",
    `(?:(?:in )?(?:${month} |q[1-4] )?(?:19|20)\\d\\d(?:[-/.]\\d{1,2}){0,2}(?: ?[-–—] ?(?:(?:${month} )?(?:19|20)\\d\\d|present|today|now))?(?: ?[:,–—-])? +)?`,
    "(?:(?:in|at|for|on|during|as) [^.;:]{2,60}? (?=(?:i|we)\\b))?",
    "(?:(?:i|we)(?:['’](?:ve|d)| have| had)? )?",
    "(?:(?:also|then|\\p{L}{3,}ly) )?",
  ].join(""),
  "iu",
);

/** Irregular past forms that bullets of evidence start with. */
const pasts: ReadonlySet<string> = new Set(
  (
    "built wrote led made ran drove took gave found set cut brought taught kept met rewrote rebuilt oversaw won grew held chose dealt " +
    "designed did drew began spoke sold bought sped shrank split spun sent put sang flew saw became came caught dug fed felt fought heard " +
    "laid learnt lost paid rode shot spent stood swam swept told threw undertook overcame wore wove wound " +
    "beat bent bound bred broke froze hung lent lit rang sank shook slid sought spread struck strung stuck tore"
  ).split(" "),
);
