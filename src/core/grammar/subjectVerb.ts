import { classesOf } from "../english/lexicon.ts";
import { wordClass } from "../english/wordClass.ts";
import { baseOf, thirdOf } from "../english/wordForms.ts";
import { clauseOpeners, wordsBack } from "./clauses.ts";
import type { Slip } from "./slip.ts";
import type { Token } from "./tokens.ts";
import { isAdverb, isPureBase, takesCertainObject, takesObject } from "./verbForm.ts";

const {
  noun,
  plural,
  base,
  third,
  past,
  participle,
  gerund,
  adjective,
  adverb,
  small,
  countable,
  mainlyVerb,
} = wordClass;

/**
 * Singular verbs with their plural forms. A map rather than a record, since a text contains any word and every record
 * has a `constructor`.
 */
export const toMany: ReadonlyMap<string, string> = new Map([
  ["is", "are"],
  ["was", "were"],
  ["has", "have"],
  ["does", "do"],
  ["isn't", "aren't"],
  ["wasn't", "weren't"],
  ["hasn't", "haven't"],
  ["doesn't", "don't"],
]);
export const toOne: ReadonlyMap<string, string> = new Map([...toMany].map(([one, many]) => [many, one]));

/** Finds a verb that disagrees with its pronoun: `we uses`, `it help`, `this allow`. */
export function pronounSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const subject = tokens[at]!;
  const verbAt = verbAfter(tokens, at);
  const verb = tokens[verbAt];
  // `The lines (arcs, text, etc.) that say how`: no sentence ends there.
  if (!verb || tokens[at - 1]?.lower === "etc") return undefined;
  if (/^(?:we|they|i|you)$/.test(subject.lower)) {
    // In `helps you is`, `you` is an object. It is only a subject at the start of a clause.
    if (subject.lower === "you" && !opensClause(tokens, at)) return undefined;
    if (subject.lower === "i" && !subject.isCapital) return undefined;
    const many = toMany.get(verb.lower);
    // `I was` is right, and what is meant by `I is` is neither of the forms.
    if (many !== undefined && subject.lower === "i" && /^(?:is|was)(?:n't)?$/.test(verb.lower))
      return undefined;
    if (many !== undefined) return slip(verb, many, subject);
    if (!(verb.classes & third) || verb.classes & (noun | adjective)) return undefined;
    const isObject =
      /^(?:we|you)$/.test(subject.lower) &&
      !isAfterConjunction(tokens, at) &&
      tokens[at - 1]?.lower !== "that";
    if (verb.classes & plural && (isObject || !takesObject(tokens[verbAt + 1]))) return undefined;
    return slip(verb, baseOf(verb.lower), subject);
  }
  if (!opensClause(tokens, at)) return undefined;
  const isThing = subject.lower === "this" || subject.lower === "that";
  if (!isThing && /^(?:have|don't|do|are|aren't|haven't)$/.test(verb.lower))
    return slip(verb, toOne.get(verb.lower), subject);
  if (isThing && verb.lower === "don't") return slip(verb, "doesn't", subject);
  if (
    !(verb.classes & base) ||
    verb.classes & (third | past | participle | adverb | small | plural | (isThing ? adjective : 0))
  )
    return undefined;
  if (isThing && isNamedByVerb(tokens, verbAt)) return undefined;
  if (
    isThing
      ? (verb.classes & noun) !== 0 || verbAt > at + 1
      : (verb.classes & noun) !== 0 && !takesObject(tokens[verbAt + 1])
  )
    return undefined;
  // `He lead the team`: what sounds like it is meant.
  return slip(verb, verb.lower === "lead" ? "led" : thirdOf(verb.lower), subject);
}

/** True if what looks like a verb names a thing, since a verb follows it: `this build does not`, `this write stream supports`. */
export function isNamedByVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  if (next?.gap !== "space") return false;
  return (
    /^(?:is|was|are|were|does|did|has|had|can|could|will|would|may|might|must|should)$/.test(next.lower) ||
    ((next.classes & noun) !== 0 &&
      after?.gap === "space" &&
      after.kind === "word" &&
      (after.classes === 0 || (after.classes & (noun | third)) !== 0) &&
      (after.classes & small) === 0)
  );
}

/** Finds the verb of a relative clause that disagrees with its noun: `hooks that follows`, `a service that provide`. */
export function relativeSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const pronoun = tokens[at]!;
  const antecedent = tokens[at - 1];
  // `A form, which save time`.
  const isAside = pronoun.gap === "mark" || (pronoun.gap === "comma" && pronoun.lower !== "that");
  if (!antecedent || (pronoun.gap !== "space" && !isAside) || antecedent.kind !== "word") return undefined;
  const verbAt = verbAfter(tokens, at);
  const verb = tokens[verbAt];
  if (!verb) return undefined;
  const many = (antecedent.classes & plural) !== 0 && !(antecedent.classes & noun);
  if (many && pronoun.gap === "space") {
    if (!opensNounPhrase(tokens, at - 1)) return undefined;
    // `Equating the savings and the loans which is, of course, a way`: all of it is.
    if (tokens[verbAt + 1]?.gap === "comma") return undefined;
    const becomes =
      toMany.get(verb.lower) ??
      (isThird(verb) && takesDescribed(tokens[verbAt + 1]) ? baseOf(verb.lower) : undefined);
    return slip(verb, becomes, antecedent);
  }
  if (
    !(antecedent.classes & noun) ||
    antecedent.classes & plural ||
    (antecedent.classes & adjective && !(antecedent.classes & countable)) ||
    (antecedent.classes & base && !hasOneHead(tokens, at - 1)) ||
    collective.has(antecedent.lower)
  )
    return undefined;
  // In `a company which use it`, the object shows that `use` is a verb.
  const isVerb =
    isPureBase(verb) ||
    isMadeBase(verb) ||
    (isBase(verb) && takesCertainObject(tokens[verbAt + 1])) ||
    // `A pump which work down to 5 degrees`: after `which` no noun follows without its article.
    (isBase(verb) &&
      /^(?:which|who)$/.test(pronoun.lower) &&
      pronoun.gap === "space" &&
      /^(?:to|in|on|with|for|from|at|without|down|well|better|fast)$/.test(
        tokens[verbAt + 1]?.lower ?? "",
      )) ||
    (/^(?:run|come|become)$/.test(verb.lower) && takesObject(tokens[verbAt + 1])) ||
    takesMany(tokens, verbAt);
  if (!isVerb && !/^(?:have|don't|are|were|aren't|weren't)$/.test(verb.lower)) return undefined;
  if (tokens[verbAt + 1]?.gap !== "space") return undefined;
  if (pronoun.gap !== "mark" && !hasOneHead(tokens, at - 1)) return undefined;
  if (pronoun.gap === "comma" && !isPureBase(verb)) return undefined;
  if (pronoun.gap === "mark" && pronoun.lower !== "that") return undefined;
  return slip(verb, toOne.get(verb.lower) ?? thirdOf(verb.lower), antecedent);
}

/** True for a verb that the lexicon does not contain: `automatize`, `dockerize`. */
function isMadeBase({ classes, lower, kind }: Token): boolean {
  return kind === "word" && classes === 0 && /[a-z]{3}(?:i[sz]e|ify)$/.test(lower);
}

/** True for a verb before several things: `a page that display users`. */
function takesMany(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  const { classes } = tokens[at]!;
  // `A page that show live orders`.
  if (
    next?.gap === "space" &&
    isBase(tokens[at]!) &&
    /^(?:which|who)$/.test(tokens[at - 1]!.lower) &&
    (next.classes & adjective) !== 0 &&
    (next.classes & (plural | small | third)) === 0 &&
    after?.gap === "space" &&
    isMadePlural(after) &&
    !takesObject(tokens[at + 3])
  )
    return true;
  // `A rule that search engines obey`: the plural has a verb of its own.
  if (after?.gap === "space" && !/^(?:and|or|of|in|for|from|with|to|by|at|as|when|into)$/.test(after.lower))
    return false;
  return (
    isBase(tokens[at]!) &&
    (classes & adjective) === 0 &&
    next?.gap === "space" &&
    (next.classes & plural) !== 0 &&
    (next.classes & (noun | third)) === 0
  );
}

const ones = new Set("a an this each every another".split(" "));
const manies = new Set("these those many several multiple all both some most".split(" "));
const eithers = new Set("the our your my their its his her".split(" "));

function isBarePlural(classes: number): boolean {
  return (classes & plural) !== 0 && (classes & (noun | third | small | gerund)) === 0;
}

/** True for the words at which `subjectSlip` may find something. */
export function mayOpenSubject(lower: string): boolean {
  return ones.has(lower) || manies.has(lower) || eithers.has(lower) || isBarePlural(classesOf(lower));
}

/**
 * Finds a verb that disagrees with a short subject at the start of a sentence: `The services was`, `the parser
 * provide`.
 */
export function subjectSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const first = tokens[at]!;
  if (!opensSubject(tokens, at)) return undefined;
  const isOne = ones.has(first.lower);
  const isMany = manies.has(first.lower);
  const startsBare =
    isBarePlural(first.classes) && text[first.start - 1] !== "[" && first.lower !== "windows";
  if (!isOne && !isMany && !eithers.has(first.lower) && !startsBare) return undefined;
  let head = startsBare ? at : -1;
  let index = at + 1;
  for (; !startsBare && index < at + 5; index++) {
    const token = tokens[index];
    // `The API return a list`.
    if (index === at + 1 && token?.gap === "space" && isCountedName(token, text)) {
      head = index;
      continue;
    }
    if (token?.gap !== "space" || token.kind !== "word" || token.isCapital) return undefined;
    const isNoun = (token.classes & (noun | plural)) !== 0;
    if (isVerbHere(tokens, index, head)) break;
    if (isNoun) head = index;
    else if (index === at + 1 && /^(?:only|very)$/.test(token.lower)) continue;
    else if (!(token.classes & (adjective | participle | gerund)) || token.classes & (third | small))
      return undefined;
  }
  if (head < 0 || head !== index - 1) return undefined;
  // `Customers often says`.
  const adverb = tokens[index];
  if (adverb?.gap === "space" && isAdverb(adverb) && isVerbHere(tokens, index + 1, index)) index++;
  const subject = tokens[head]!;
  // `The rich get it`: those who are.
  if (first.lower === "the" && head === at + 1 && people.has(subject.lower)) return undefined;
  const verb = tokens[index];
  if (verb?.gap !== "space" || verb.kind !== "word") return undefined;
  const many = (subject.classes & plural) !== 0 && !(subject.classes & noun);
  if (many) {
    if (isOne || units.has(subject.lower) || subject.lower.endsWith("ics")) return undefined;
    // In `Suites is`, the plural may be the name of a product.
    const mayBeName = startsBare && !persons.test(subject.lower);
    const changed = mayBeName && /^(?:is|has|does)/.test(verb.lower) ? undefined : toMany.get(verb.lower);
    if (changed !== undefined) return slip(verb, changed, subject);
    // So may that in `Knights aims to be`.
    if (mayBeName || verb.lower === "analyses") return undefined;
    if (!isThird(verb) || !takesObject(tokens[index + 1])) return undefined;
    return slip(verb, baseOf(verb.lower), subject);
  }
  if (isMany || startsBare || collective.has(subject.lower)) return undefined;
  if (!(subject.classes & countable) && !isCountedName(subject, text)) return undefined;
  if (
    /^(?:have|don't|were|are|aren't|weren't)$/.test(verb.lower) &&
    subject.classes & noun &&
    !(subject.classes & plural)
  ) {
    if (/^(?:were|are|aren't|weren't)$/.test(verb.lower) && !isOne) return undefined;
    return slip(verb, toOne.get(verb.lower), subject);
  }
  // `The draft write up of it` is a noun.
  if (/^(?:up|off)$/.test(tokens[index + 1]?.lower ?? "")) return undefined;
  if (
    !(isPureBase(verb) && (takesThing(tokens[index + 1]) || takesManner(tokens[index + 1]))) &&
    !(isBareVerb(tokens, index) && (takesNamed(tokens[index + 1]) || takesManner(tokens[index + 1])))
  )
    return undefined;
  return slip(verb, thirdOf(verb.lower), subject);
}

/** Adjectives that name all who are so. */
const people = new Set(
  "rich poor young old elderly sick ill dead living blind deaf homeless unemployed wealthy disabled injured wounded privileged".split(
    " ",
  ),
);

/** True for how or how much something is done: `perform better`, `need less water`. */
function takesManner(next: Token | undefined): boolean {
  return (
    next?.gap === "space" &&
    (/^(?:better|worse|faster|less|more|fewer|well|too|before|after|when|because|until)$/.test(next.lower) ||
      isAdverb(next))
  );
}

/** True for an abbreviation that is a counted noun: `API`. */
function isCountedName({ kind, lower, start, end }: Token, text: string): boolean {
  return (
    kind === "name" && (classesOf(lower) & countable) !== 0 && text.slice(start, end) === lower.toUpperCase()
  );
}

function isCount(next: Token | undefined): boolean {
  return (
    next?.gap === "space" &&
    (next.kind === "number" ||
      /^(?:two|three|four|five|six|seven|eight|nine|ten|less|more)$/.test(next.lower))
  );
}

/** True if what may be a verb before a certain object is one: no other verb follows, as in `the order the shop took is`. */
function isOnlyVerb(tokens: readonly Token[], at: number): boolean {
  for (let index = at + 2; index < at + 7; index++) {
    const token = tokens[index];
    if (token?.gap !== "space" || clauseOpeners.has(token.lower)) return true;
    if (
      toMany.has(token.lower) ||
      toOne.has(token.lower) ||
      /^(?:had|can|could|will|would|must|should|may|might)$/.test(token.lower)
    )
      return false;
    if (token.classes & (past | third) && !(token.classes & (noun | plural | adjective))) return false;
  }
  return true;
}

/** True for a base form. One that can also be a noun counts if `to` shows that it is a verb: `the parser aim to be`. */
function isBareVerb(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]!;
  return (
    isPureBase(verb) ||
    // Nouns only before others: `the app use the library`.
    (verb.lower === "use" && (takesCertainObject(tokens[at + 1]) || isName(tokens[at + 1]))) ||
    (/^(?:return|show|need|help|start|check|cover|handle|save|run|store|track|support|play|work)$/.test(
      verb.lower,
    ) &&
      takesCertainObject(tokens[at + 1]) &&
      isOnlyVerb(tokens, at)) ||
    (/^(?:take|make|give|get|keep|cost|need)$/.test(verb.lower) &&
      (takesCertainObject(tokens[at + 1]) || isCount(tokens[at + 1])) &&
      isOnlyVerb(tokens, at)) ||
    (/^(?:need|use|want)$/.test(verb.lower) && /^(?:less|more|fewer)$/.test(tokens[at + 1]?.lower ?? "")) ||
    (/^(?:need|want|seem|tend|aim|try|hope|plan|attempt|start|help|have)$/.test(verb.lower) &&
      tokens[at + 1]?.gap === "space" &&
      tokens[at + 1]!.lower === "to" &&
      ((tokens[at + 2]?.classes ?? 0) & base || tokens[at + 2]?.lower === "be") !== 0)
  );
}

function takesNamed(next: Token | undefined): boolean {
  return takesObject(next) || isName(next);
}

function isName(next: Token | undefined): boolean {
  return next?.gap === "space" && (next.kind === "name" || (next.isCapital && !/^cases?$/.test(next.lower)));
}

/**
 * Finds `don't` and `doesn't` that disagree with their noun, anywhere in a sentence: `The chart don't`, `the users
 * doesn't`.
 */
export function dontSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const verb = tokens[at]!;
  const subject = tokens[at - 1];
  if (verb.gap !== "space" || !subject || subject.kind !== "word" || subject.isCapital) return undefined;
  if (verb.lower === "don't") {
    const isOne =
      (subject.classes & countable) !== 0 && (subject.classes & (plural | adjective | adverb)) === 0;
    return isOne && !collective.has(subject.lower) && hasOneHead(tokens, at - 1)
      ? slip(verb, "doesn't", subject)
      : undefined;
  }
  const isMany = (subject.classes & plural) !== 0 && (subject.classes & (noun | adjective)) === 0;
  return isMany && !units.has(subject.lower) && opensNounPhrase(tokens, at - 1)
    ? slip(verb, toMany.get(verb.lower), subject)
    : undefined;
}

/** Finds a verb after `there` that disagrees with what follows: `There is many`, `there are a`. */
export function thereSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const verb = tokens[at + 1];
  const next = tokens[at + 2];
  const further = tokens[at + 3];
  if (verb?.gap !== "space" || next?.gap !== "space") return undefined;
  if (/^(?:is|was|isn't|wasn't)$/.test(verb.lower)) {
    const isCount =
      /^(?:many|several|multiple|various|numerous|two|three|four|five|six|seven|eight|nine|ten)$/.test(
        next.lower,
      ) ||
      // A period counts as one thing: `There was 5 minutes left`.
      (next.kind === "number" && Number(next.lower) > 1 && !units.has(further?.lower ?? ""));
    if (/^an?$/.test(next.lower) && further?.lower === "few" && further.gap === "space")
      return slip(verb, toMany.get(verb.lower), further);
    // `There was no lifts`: no verb follows `no`.
    if (next.lower === "no" && further?.gap === "space" && isMadePlural(further))
      return slip(verb, toMany.get(verb.lower), further);
    const isPlural = (next.classes & plural) !== 0 && !(next.classes & (noun | third | adjective));
    const counts =
      isCount &&
      further?.gap === "space" &&
      !/^(?:halves|thirds|quarters|fifths|tenths)$/.test(further.lower) &&
      ((further.classes & plural) !== 0 ||
        // `Many outages`: what the lexicon does not contain is a plural as well.
        (further.kind === "word" && further.classes === 0 && /...[^isu]s$/.test(further.lower)) ||
        ((further.classes & adjective) !== 0 && (tokens[at + 4]?.classes ?? 0) & plural));
    return counts || isPlural ? slip(verb, toMany.get(verb.lower), next) : undefined;
  }
  if (
    !/^(?:are|were)$/.test(verb.lower) ||
    !/^(?:an?|one|another)$/.test(next.lower) ||
    further?.gap !== "space"
  )
    return undefined;
  const described =
    (further.classes & adjective) !== 0 && !(further.classes & noun) && tokens[at + 4]?.gap === "space";
  const thing = described ? tokens[at + 4]! : further;
  if (thing.kind !== "word" || !(thing.classes & countable) || thing.classes & plural) return undefined;
  if (
    /^(?:number|lot|few|couple|handful|variety|range|bunch|series|set|group|host|multitude|myriad|wealth|mix|combination|string|chain|score|dozen|hundred|thousand|million|majority|plethora|total|pair|array|great|good|huge|large|list|collection|ton|tonne|load|heap|pile|slew|sea|world)$/.test(
      further.lower,
    ) ||
    collective.has(thing.lower)
  )
    return undefined;
  // A list has a plural verb: `there are a client and a server`.
  for (
    let index = at + 3;
    index < at + 10 && tokens[index] && tokens[index]!.gap !== "stop" && tokens[index]!.gap !== "break";
    index++
  )
    if (/^(?:and|or)$/.test(tokens[index]!.lower)) return undefined;
  return slip(verb, toOne.get(verb.lower), next);
}

function isMadePlural({ lower, classes }: Token): boolean {
  return (classes & plural) !== 0 && (classes & (noun | adjective)) === 0 && !units.has(lower);
}

function slip(verb: Token, replacement: string | undefined, neighbour: Token): Slip | undefined {
  if (replacement === undefined || replacement === verb.lower) return undefined;
  return { rule: "agreement", span: verb, replacement, neighbour };
}

/** The index of the verb after a subject, skipping one adverb; -1 if there is none. */
function verbAfter(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  const index = next && next.gap === "space" && isAdverb(next) && next.lower !== "not" ? at + 2 : at + 1;
  const verb = tokens[index];
  return verb?.gap === "space" && verb.kind === "word" && !verb.isCapital ? index : -1;
}

/** True if a clause starts here, so that a pronoun is its subject and cannot be the object of a verb. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const { gap } = tokens[at]!;
  if (gap === "stop" || gap === "break") return true;
  const before = tokens[at - 1];
  if (!before) return true;
  const isPerson = /^s?he$/.test(tokens[at]!.lower);
  // After a comma, `it` may be the object of a verb in a list.
  if (gap === "comma") return isPerson || (tokens[at]!.lower === "it" && tokens[at]!.isCapital);
  if (gap !== "space") return false;
  // `For the certificate he takes care`: no verb governs `he`, but one before may ask for the base form.
  if (isPerson && before.classes & (noun | plural)) return wordsBack(tokens, at, governing, 8) === 0;
  if (isAfterConjunction(tokens, at)) return true;
  // `It runs well and it contain the list`.
  if (/^(?:and|but)$/.test(before.lower) && tokens[at]!.lower === "it")
    return (
      wordsBack(tokens, at, governing, 12) === 0 &&
      !/^(?:mak|made|see|saw|had|have)/.test(tokens[at - 2]?.lower ?? "")
    );
  return before.lower === "that" && !isWanted(tokens, at);
}

/** True after what asks for a base form: `require that it return`. */
export function isWanted(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.lower === "that" &&
    /^(?:requir|recommend|suggest|insist|demand|propos|request|ask|advis|prefer|ensure|important|essential|necessary|crucial|vital|so|such)/.test(
      tokens[at - 2]?.lower ?? "so",
    )
  );
}

/** Words after which a verb may be in its base form though its subject is `he`. */
const governing =
  /^(?:do|does|did|can|could|may|might|must|shall|should|will|would|let|lest|that|wish|important|vital|essential|necessary|crucial|(?:requir|recommend|suggest|insist|demand|propos|request|ask|advis|prefer).*)$/;

/** True after a word that opens a clause and takes no object: `when you`. */
function isAfterConjunction(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at]!.gap === "space" ? tokens[at - 1]?.lower : undefined;
  return before !== undefined && (before === "what" || clauseOpeners.has(before));
}

/** True if a subject may start here: at the start of a sentence, or of a clause after `if` or a comma. */
function opensSubject(tokens: readonly Token[], at: number): boolean {
  const { gap, lower } = tokens[at]!;
  if (gap === "stop" || gap === "break") return true;
  if (!openers.has(lower)) return false;
  if (gap === "comma") return true;
  const before = gap === "space" ? tokens[at - 1]?.lower : undefined;
  // `Showed that the enzyme bind iron`.
  return before === "that"
    ? saying.test(tokens[at - 2]?.lower ?? "")
    : before !== undefined && clauseOpeners.has(before);
}

/** Verbs after which `that` opens a clause in the indicative. */
const saying =
  /^(?:show(?:s|ed|n)?|prove(?:s|d|n)?|found|finds?|notice[ds]?|saw|means?|meant|said|says?|realised|realized|discovered|learned|learnt|explained|reported|confirmed|verified|checked|knew|knows?|demonstrated|thought)$/;

/** Plurals of people, which no product is named after. */
const persons =
  /^(?:customers|clients|patients|guests|students|pupils|employees|visitors|colleagues|parents|workers|nurses|teachers|developers|engineers|drivers|residents|tenants|children|people)$/;

const openers = new Set("the our your my their its this a an each every these those".split(" "));

function isVerbHere(tokens: readonly Token[], index: number, head: number): boolean {
  const token = tokens[index]!;
  if (head < 0 || head !== index - 1) return false;
  if (toMany.has(token.lower) || toOne.has(token.lower)) return true;
  const next = tokens[index + 1];
  if (isPureBase(token) && token.classes & mainlyVerb && (takesThing(next) || takesManner(next))) return true;
  return isBareVerb(tokens, index)
    ? takesNamed(next) || takesManner(next)
    : isThird(token) && takesObject(next);
}

/** True for what may follow a verb, including a plural without an article, or who is served: `generate reports`. */
function takesThing(next: Token | undefined): boolean {
  if (takesObject(next)) return true;
  return (
    next?.gap === "space" &&
    ((next.classes & plural) !== 0 || /^(?:user|people|customer|client)$/.test(next.lower))
  );
}

/** True for what may follow a verb, including a noun with an adjective: `requires strong nerves`. */
function takesDescribed(next: Token | undefined): boolean {
  return takesThing(next) || (next?.gap === "space" && (next.classes & (adjective | noun)) !== 0);
}

/** True for the base form of a verb that may be a noun or an adjective, but not another form of a verb. */
function isBase({ classes }: Token): boolean {
  return (classes & base) !== 0 && (classes & (plural | adverb | small | third | past | participle)) === 0;
}

function isThird({ classes }: Token): boolean {
  return (classes & third) !== 0 && (classes & (noun | adjective | small)) === 0;
}

/** True if the words before the noun belong to it, and it does not depend on a preposition. */
function opensNounPhrase(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index > Math.max(-1, at - 4); index--) {
    const { gap } = tokens[index]!;
    if (gap === "stop" || gap === "break" || gap === "comma" || gap === "mark") return true;
    const before = tokens[index - 1];
    if (!before || gap !== "space") return false;
    if (
      /^(?:the|these|those|all|some|many|several|any|our|your|their|its|both|two|three|other|new)$/.test(
        before.lower,
      )
    ) {
      const further = tokens[index - 2]?.lower ?? "";
      // `A server for one reader and other readers that runs`, `a way to see your pages that takes time`.
      if (before.lower === "other" && /^(?:and|or)$/.test(further)) return false;
      if (tokens[index - 3]?.lower === "to" && (tokens[index - 4]?.classes ?? 0) & noun) return false;
      return (
        tokens[index - 1]!.gap !== "space" ||
        !/^(?:of|in|for|from|with|to|on|about|between|among|by|at)$/.test(further)
      );
    }
    if (
      before.classes & (base | past | third) &&
      !(before.classes & (noun | adjective | plural | participle))
    )
      return true;
    if (before.lower === "that" || clauseOpeners.has(before.lower)) return true;
    if (/^(?:and|or)$/.test(before.lower))
      return (
        tokens[index - 2] !== undefined &&
        (tokens[index - 2]!.classes & plural) !== 0 &&
        !/^(?:of)$/.test(tokens[index - 3]?.lower ?? "of")
      );
    if (!(before.classes & (adjective | noun | participle | gerund))) return false;
  }
  return false;
}

/** True for `a service` and `built the service`, without an earlier plural that the relative clause may belong to. */
function hasOneHead(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index > Math.max(-1, at - 4); index--) {
    const token = tokens[index]!;
    if (tokens[index + 1]!.gap !== "space") return false;
    if (/^(?:a|an|the|our|my|this|another|each|every)$/.test(token.lower)) {
      const before = token.gap === "space" ? tokens[index - 1] : undefined;
      if (before === undefined) return true;
      if (/^(?:and|or)$/.test(before.lower)) return false;
      if (
        !/^(?:of|in|for|from|with|to|on|by|at|into|about|within|between|as|through|via|under|per)$/.test(
          before.lower,
        )
      )
        return true;
      const further = tokens[index - 2];
      return (
        further !== undefined &&
        before.gap === "space" &&
        !(further.classes & plural) &&
        /^(?:a|an)$/.test(token.lower) &&
        !(further.classes & noun)
      );
    }
    // `A CI pipeline`: a name describes as well.
    if (token.isCapital && token.gap === "space") continue;
    if (!(token.classes & (adjective | noun | participle | gerund)) || token.classes & plural) return false;
  }
  return false;
}

/** Singulars that take a plural verb in British English, and nouns whose verb may agree with what comes after `of`. */
export const collective = new Set(
  (
    "team staff group family company government committee crew majority number couple police pair rest data board department management " +
    "council jury panel trio duo delegation orchestra choir cast parliament clergy gang herd flock fleet union cohort workforce household ensemble " +
    "regiment battalion public audience community squad faculty variety range set lot percentage half third quarter remainder series media army band " +
    "club class population minority total handful bunch host list collection array combination"
  ).split(" "),
);

/** Words that are one or many, and those whose verb agrees with what follows. */
export const eitherNumber = new Set(
  (
    "data media species series means crossroads barracks works folk youth bulk core cream elite likes one other livestock poultry craft aircraft " +
    "cattle personnel vermin alumni criteria phenomena dice bacteria larvae clientele poor rich young old unemployed swine folks hovercraft spacecraft watercraft fruit game fish shellfish sheep deer shrimp squid salmon trout cod offspring cavalry infantry artillery press " +
    "congregation electorate"
  ).split(" "),
);

/** Plurals that are one amount. */
export const units = new Set(
  "seconds minutes hours days weeks months years dollars euros pounds percent miles meters metres kilometers kilometres litres liters gallons tonnes tons kilos kilograms grams inches acres hectares yards bytes degrees points times means news analytics logistics physics mathematics economics politics statistics ethics semantics graphics headquarters mains works informations softwares equipments feedbacks knowledges furnitures hardwares luggages advices evidences".split(
    " ",
  ),
);
