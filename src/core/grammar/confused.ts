import { wordClass } from "../english/wordClass.ts";
import { wordsBack } from "./clauses.ts";
import type { Slip } from "./slip.ts";
import type { Token } from "./tokens.ts";

// Words written in place of similar ones, found by the classes of the words around them or by their whole clause. Those
// that are found by particular words around them are in `confusables`.

type Check = (tokens: readonly Token[], at: number) => Slip | undefined;

const { noun, plural, base, third, past, participle, gerund, adjective, adverb, small } = wordClass;

/** `then` for `than`: `Faster then the old one`, `a different type then it returns`, `rather then wait`. */
const thenSlip: Check = (tokens, at) => {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (tokens[at]!.gap !== "space" || !before || next?.gap !== "space") return undefined;
  const is = () => slip("then-than", tokens[at]!, "than");
  if (before.lower === "rather") return is();
  if (!opensComparison(next) || hasBefore(tokens, at, conditions)) return undefined;
  if (before.lower === "different" || tokens[at - 2]?.lower === "different")
    return /^(?:what|the|those|that|it)$/.test(next.lower) ? is() : undefined;
  if (isComparative(before) && !/^(?:later|earlier|sooner|further)$/.test(before.lower)) return is();
  // The comparison may be one to three words before: `More values then the input`, `less likely then others`.
  for (let index = at - 1; index > at - 4 && index > 0; index--) {
    const token = tokens[index]!;
    if (token.gap !== "space" || token.kind !== "word") return undefined;
    if (/^(?:more|less|fewer)$/.test(tokens[index - 1]!.lower))
      return token.classes & (adjective | adverb | noun | plural | gerund) ? is() : undefined;
    if (!(token.classes & (adjective | adverb | noun | plural | gerund)) || token.classes & small)
      return undefined;
  }
  return undefined;
};

/** `than` for `then`, if no word before compares: `If no files match, than a list is returned`, `which are than used`. */
const thanSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before || next?.gap !== "space" || hasBefore(tokens, at, comparing)) return undefined;
  const isCertain =
    (token.gap === "comma" && hasBefore(tokens, at, conditions)) ||
    (token.gap === "space" &&
      (/^(?:and|but)$/.test(before.lower) ||
        (/^(?:is|are|was|were|be|can|could|should|must|will)$/.test(before.lower) &&
          (next.classes & (participle | base)) !== 0)));
  return isCertain ? slip("than-then", token, "then") : undefined;
};

/** `it's` for `its`, before a noun that cannot follow `it is`: `Takes it's value`, `the size of it's parent`. */
const itIsSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space" || next.kind !== "word") return undefined;
  const isThing = isNoun(next);
  const describes = (next.classes & (adjective | gerund | participle)) !== 0 && isNoun(tokens[at + 2]);
  if (!isThing && !describes) return undefined;
  const owns =
    prepositions.has(before.lower) ||
    /^(?:all|both|than|and|or)$/.test(before.lower) ||
    (takesThing(before) && !saying.test(before.lower));
  if (!owns) return undefined;
  // `And it's part of` and `all it's worth` are right; after these words, only a plural rules `it is` out.
  const isLoose = /^(?:all|both|than|and|or)$/.test(before.lower);
  const head = isThing ? next : tokens[at + 2]!;
  if (isLoose && !(head.classes & plural)) return undefined;
  if (nounsAfterItIs.has(next.lower) || (next.isCapital && !isThing)) return undefined;
  return slip("it's-its", token, "its");
};

/** `its` for `it's`: `Why its quite fast`, `once its open`, `its up to you`. */
const itsSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const further = tokens[at + 2];
  if (next?.gap !== "space") return undefined;
  const opens = token.gap === "stop" || token.gap === "break" || token.gap === "comma";
  const ends =
    further === undefined ||
    further.gap !== "space" ||
    /^(?:to|that|for|if|when|because|and|but|or|as|in|on|at|by|with|from)$/.test(further.lower);
  const clause = opens || (token.gap === "space" && clauseOpeners.has(tokens[at - 1]?.lower ?? ""));
  if (!clause) return undefined;
  if (
    /^(?:not|up|about|because|there|really|quite|very|too|just|never|always|usually|actually|probably|already|basically|simply|currently|generally|typically|often)$/.test(
      next.lower,
    )
  )
    return further?.gap === "space" &&
      !isNoun(further) &&
      !(further.classes & noun && !(further.classes & adjective)) &&
      !isNoun(tokens[at + 3])
      ? slip("its-it's", token, "it's")
      : undefined;
  // `Between it and its upstream` is right.
  if (/^(?:and|but)$/.test(tokens[at - 1]?.lower ?? "and")) return undefined;
  if (further?.gap === "hyphen" || further?.gap === "joint") return undefined;
  const isState =
    (next.classes & (adjective | participle)) !== 0 &&
    (next.classes & (noun | plural | gerund | small)) === 0;
  return isState && ends && !isNoun(further) ? slip("its-it's", token, "it's") : undefined;
};

/** `you're` for `your`: `In you're project`, `triage you're report`. */
const youAreSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space" || next.kind !== "word") return undefined;
  const owns = prepositions.has(before.lower) || (takesThing(before) && !saying.test(before.lower));
  if (!owns) return undefined;
  const isThing = isNoun(next) || ((next.classes & adjective) !== 0 && isNoun(tokens[at + 2]));
  return isThing ? slip("you're-your", token, "your") : undefined;
};

/** `your` for `you're`: `Once your done`, `when your ready to go`. */
const yourSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
  if (
    !/^(?:if|when|once|while|because|unless|since|until|whenever|where|what|so|as|that)$/.test(before.lower)
  )
    return undefined;
  if (
    !/^(?:done|ready|able|unable|sure|unsure|interested|familiar|happy|logged|satisfied|allowed|supposed|welcome|stuck|finished|going|trying|looking|not|already|still|feeling|wondering|dynamically|currently)$/.test(
      next.lower,
    )
  )
    return undefined;
  const further = tokens[at + 2];
  // `If your already deployed app fails`.
  const isDescribing =
    further !== undefined &&
    (further.classes & (adjective | participle)) !== 0 &&
    !(further.classes & gerund) &&
    further.gap === "space" &&
    isNoun(tokens[at + 3]);
  return isDescribing || (isNoun(further) && next.lower !== "done")
    ? undefined
    : slip("your-you're", token, "you're");
};

/** `there` for `their`: `With there reasons`, `by there action`. */
const thereSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space" || next.kind !== "word") return undefined;
  const isThing =
    isNoun(next) ||
    ((next.classes & (adjective | gerund)) !== 0 &&
      (next.classes & (adverb | third)) === 0 &&
      isNoun(tokens[at + 2]));
  if (!isThing) return undefined;
  if (/^(?:of|with|by|into|for|about|between|through|than|to|and)$/.test(before.lower)) {
    const head = isNoun(next) ? next : tokens[at + 2]!;
    // In `to there users come` and `and there people met`, the noun is the subject of a verb and `there` is right.
    const verb = tokens[tokens.indexOf(head, at) + 1];
    if (
      verb?.gap === "space" &&
      (verb.classes & (third | past | base)) !== 0 &&
      !(verb.classes & (noun | small))
    )
      return undefined;
    if (before.lower === "and" || before.lower === "to") return undefined;
    return slip("there-their", token, "their");
  }
  return undefined;
};

/** `their` for `there`: `Their might be`, `requires their to be`. */
const theirSlip: Check = (tokens, at) => {
  const next = tokens[at + 1];
  const further = tokens[at + 2];
  if (next?.gap !== "space" || further?.gap !== "space") return undefined;
  const is =
    (/^(?:might|may|must|should|could|would|will|can|shouldn't|won't|can't|to|cannot)$/.test(next.lower) &&
      further.lower === "be") ||
    (/^(?:has|have|had)$/.test(next.lower) && further.lower === "been");
  return is ? slip("their-there", tokens[at]!, "there") : undefined;
};

/** `too` for `to`: `Wants too disallow`, `too the head`, `up too you`. */
const tooSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
  const isBare =
    (next.classes & base) !== 0 &&
    (next.classes & (noun | plural | adjective | adverb | small | participle)) === 0;
  if (isBare)
    return /^(?:can|will|should|could|must|may|i|you|we|they|would|they|it)$/.test(before.lower)
      ? undefined
      : slip("too-to", token, "to");
  if (/^(?:the|a|an|our|your|their|its|his|my|this|these|those|us|them|me|be)$/.test(next.lower))
    return /^(?:is|are|was|were|it|that|this)$/.test(before.lower) && next.lower !== "be"
      ? undefined
      : slip("too-to", token, "to");
  return undefined;
};

/** `to` for `too`: `Were to large for`, `consumes to much memory`. */
const toSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const further = tokens[at + 2];
  if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
  if (/^(?:much|many)$/.test(next.lower)) {
    if (
      /^(?:far|way)$/.test(before.lower) &&
      tokens[at - 2]?.gap === "space" &&
      /^(?:a|the|this|that|long|so|one|our|only)$/.test(tokens[at - 2]!.lower)
    )
      return undefined;
    const isEating =
      /^(?:is|are|was|were|had|has|have|having|takes?|took|taking|us(?:e|es|ed|ing)|consum(?:e|es|ed|ing)|eats?|eating|provid(?:e|es|ed|ing)|spends?|spent|spending|gets?|getting|got|put|puts|putting|costs?|contains?|with|makes?|made|making|far|way)$/.test(
        before.lower,
      );
    return isEating && !(further?.gap === "space" && further.lower === "of")
      ? slip("to-too", token, "too")
      : undefined;
  }
  const isPure =
    (next.classes & adjective) !== 0 && (next.classes & (noun | plural | base | small | past | gerund)) === 0;
  if (
    !isPure ||
    !/^(?:is|are|was|were|be|been|being|become|becomes|became|getting|got|it's|far|way|not|little|bit|seem|seems)$/.test(
      before.lower,
    )
  )
    return undefined;
  const ends =
    further === undefined ||
    further.gap !== "space" ||
    /^(?:to|for|and|or|but|in|when|because)$/.test(further.lower);
  return ends ? slip("to-too", token, "too") : undefined;
};

/** `off` for `of`: `A list off names`, `the depth off a folder`. */
const offSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
  if (!ofWhole.has(before.lower)) return undefined;
  // `Take a copy off the shelf and a part off the list` is right.
  if (hasBefore(tokens, at, removing)) return undefined;
  return slip("off-of", token, "of");
};

/** `of` for `off`: `Turned of the light`, `cut of at the end`. */
const ofSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before) return undefined;
  const ends =
    next === undefined ||
    next.gap !== "space" ||
    /^(?:for|in|at|by|with|and|when|if|from|to)$/.test(next.lower);
  if (
    /^(?:turn|turns|turned|turning|switch|switched|switching|cut|signed|logged|log|shut|kicked|paid|back|backs|backed|spun|spin|fell|hand|handed|take|took)$/.test(
      before.lower,
    )
  )
    return ends && !(before.classes & noun && (tokens[at - 2]?.classes ?? 0) & (adjective | small))
      ? slip("of-off", token, "off")
      : undefined;
  const verb = tokens[at - 2];
  if (
    /^(?:it|this|that|them)$/.test(before.lower) &&
    verb &&
    before.gap === "space" &&
    /^(?:turn|turned|turning|switch|switched|switching|kick|kicked|cut|shut|take|took|log|sign)$/.test(
      verb.lower,
    )
  )
    return ends ? slip("of-off", token, "off") : undefined;
  return undefined;
};

/** `form` for `from`: `Starting form version 7`, `extract the path form a pattern`. */
const formSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
  const isPlace =
    /^(?:the|a|an|our|your|its|their|this|these|those|each|any|scratch|version|within|inside|outside|it|them|there|here|where|which|what)$/.test(
      next.lower,
    ) ||
    next.kind === "code" ||
    next.kind === "number" ||
    next.kind === "name";
  if (!isPlace) return undefined;
  // `Form` is not a noun after a word that can only be a participle, and not a verb after a singular.
  const isDone =
    (before.classes & (participle | past | gerund)) !== 0 &&
    (before.classes & (noun | adjective | plural)) === 0;
  if (
    isDone &&
    !(
      before.classes & gerund &&
      !/^(?:starting|coming|going|ranging|stemming|resulting|reading|loading|inheriting|importing|benefiting|suffering|migrating|moving|switching|extending|deriving|learning|copying|returning|fetching)$/.test(
        before.lower,
      )
    )
  )
    return slip("form-from", token, "from");
  const isOne = (before.classes & noun) !== 0 && (before.classes & (plural | adjective | base | small)) === 0;
  return isOne &&
    /^(?:the|a|an|our|your|its|their|this|each|which|where|scratch)$/.test(next.lower) &&
    !hasBefore(tokens, at, conjoined)
    ? slip("form-from", token, "from")
    : undefined;
};

/** `from` for `form`: `A short from of it`. */
const fromSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || next?.gap !== "space" || next.lower !== "of" || !before) return undefined;
  return /^(?:a|an|the|this|that|any|some|each|every|other|another|same|best|such)$/.test(before.lower) ||
    (before.classes & adjective && /^(?:a|an|the)$/.test(tokens[at - 2]?.lower ?? ""))
    ? slip("from-form", token, "form")
    : undefined;
};

/** `trough`, `though` or `thought` for `through`: `Goes trough the list`, `it is done though the options`. */
const throughSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
  if (token.lower === "trough") {
    if (/^(?:a|the|each|every|this|that|water|feed|feeding|our|one|deep)$/.test(before.lower))
      return undefined;
    const leads =
      takesThing(before) ||
      (before.classes & (base | third | past | participle | gerund | plural | adverb | noun)) !== 0 ||
      /^(?:it|them|you|us|is|done)$/.test(before.lower);
    return leads &&
      (next.classes & (noun | plural | adjective | gerund) ||
        opensComparison(next) ||
        /^(?:it|them|which|all|every|several|many)$/.test(next.lower))
      ? slip("though-through", token, "through")
      : undefined;
  }
  if (
    !passing.test(before.lower) ||
    !/^(?:the|a|an|our|your|its|their|his|my|this|these|those|all|each|every|several|multiple|many|various|different|one|two|three|them|which|it)$/.test(
      next.lower,
    )
  )
    return undefined;
  // In `it runs though the tests fail`, `though` starts a clause, which has a verb.
  for (let index = at + 2; index < at + 6; index++) {
    const later = tokens[index];
    if (later?.gap !== "space" || prepositions.has(later.lower)) break;
    if (
      /^(?:is|are|was|were|has|have|had|do|does|did|can|could|may|might|must|will|would|should)$/.test(
        later.lower,
      ) ||
      (later.classes & (third | past | base) && !(later.classes & (noun | adjective | small)))
    )
      return undefined;
    if (later.classes & (third | base) && /^(?:it|they|you|we|one)$/.test(next.lower)) return undefined;
  }
  if (next.lower === "it" || next.lower === "this")
    return /^(?:go|goes|going|went|gone|walk|walked|run|ran|pass|passed|passes|passing)$/.test(
      before.lower,
    ) &&
      (tokens[at + 2] === undefined || tokens[at + 2]!.gap !== "space")
      ? slip("though-through", token, "through")
      : undefined;
  return slip("though-through", token, "through");
};

/** `thought` for `though`: `As thought the output is`, `even thought we`. */
const thoughtSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before) return undefined;
  if (
    token.gap === "comma" &&
    (next === undefined || next.gap === "stop" || next.gap === "break" || next.gap === "comma")
  )
    return slip("thought-though", token, "though");
  if (token.gap !== "space" || next?.gap !== "space") return undefined;
  const opensClause =
    /^(?:the|it|this|that|they|we|you|i|there|these|those|our|your|its|he|she|it's|a|an|some|all)$/.test(
      next.lower,
    );
  if (before.lower === "as") return opensClause ? slip("thought-though", token, "though") : undefined;
  if (before.lower !== "even" || !opensClause) return undefined;
  return /^(?:we|they|i|you|he|she|who|never|not|has|have|had)$/.test(tokens[at - 2]?.lower ?? "")
    ? undefined
    : slip("thought-though", token, "though");
};

/** `where` for `were`: `They where moved`, `the tests where slow`. */
const whereSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
  if (before.lower === "there")
    return /^(?:no|many|several|some|only|too|few|a|two|three|four|five|also|still|not|about|over)$/.test(
      next.lower,
    ) || next.kind === "number"
      ? slip("where-were", token, "were")
      : undefined;
  const isMany =
    /^(?:we|they|you|these|those)$/.test(before.lower) ||
    ((before.classes & plural) !== 0 && (before.classes & (noun | third | adjective | small)) === 0);
  if (!isMany || placesOf.test(before.lower)) return undefined;
  const isDone =
    (next.classes & participle) !== 0 && (next.classes & (noun | plural | adjective | adverb)) === 0;
  const state =
    /^(?:not|able|unable|also|already|being|never|always|slow|available|unavailable|successful|aware|ready)$/.test(
      next.lower,
    );
  if (!isDone && !state) return undefined;
  const verb = tokens[at + 2];
  // A phrase that ends after one word is right: `Cases where used`, `where possible`.
  if (verb === undefined || verb.gap !== "space")
    return state && /^(?:slow|successful|unable)$/.test(next.lower)
      ? slip("where-were", token, "were")
      : undefined;
  if (/^(?:not|also|already|never|always)$/.test(next.lower))
    return (verb.classes & (participle | gerund)) !== 0 && !(verb.classes & (noun | plural))
      ? slip("where-were", token, "were")
      : undefined;
  return slip("where-were", token, "were");
};

/** `were` for `where`: `Cases were the user has none`. */
const wereSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
  if (!placesOf.test(before.lower)) return undefined;
  if (!/^(?:the|a|an|it|you|we|they|there|this|your|our|users|i)$/.test(next.lower)) return undefined;
  for (let index = at + 1; index < at + 7; index++) {
    const later = tokens[index];
    if (!later || (index > at + 1 && later.gap !== "space")) return undefined;
    if (
      /^(?:is|are|has|have|had|does|do|can|could|may|might|must|will|would|should|was|need|needs|want|wants|cannot|can't|doesn't|don't)$/.test(
        later.lower,
      )
    )
      return slip("were-where", token, "where");
  }
  return undefined;
};

/** `know` for `now`: `You can know use`, `is know available`; and `now` for `know`: `need to now how`. */
const knowSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
  if (token.lower === "now") {
    const wants =
      /^(?:to|don't|didn't|doesn't|not|must|let)$/.test(before.lower) ||
      (/^(?:you|us)$/.test(before.lower) && /^(?:do|let|lets|if|as)$/.test(tokens[at - 2]?.lower ?? ""));
    return wants &&
      /^(?:how|what|that|if|why|where|when|which|whether|about|who)$/.test(next.lower) &&
      !/^(?:up|until|till|prior|compared|down|back|similar|due|thanks|date|today)$/.test(
        tokens[at - 2]?.lower ?? "",
      )
      ? slip("know-known", token, "know")
      : undefined;
  }
  if (
    /^(?:is|are|was|were)$/.test(before.lower) &&
    (/^(?:a|an|the|able|available|possible|supported|deprecated|using|being|in|much|more|easier|faster)$/.test(
      next.lower,
    ) ||
      ((next.classes & (participle | gerund)) !== 0 && !(next.classes & (noun | plural))))
  )
    return slip("know-known", token, "now");
  if (
    /^(?:can|could|will|should|must)$/.test(before.lower) &&
    (((next.classes & base) !== 0 &&
      (next.classes & (noun | plural | small | adjective | participle | adverb)) === 0) ||
      next.lower === "be")
  )
    return slip("know-known", token, "now");
  return undefined;
};

/** `effect` for `affect`: `This may effect the build`, `the options effect all results`; and `affect` for `effect`. */
const effectSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before) return undefined;
  if (token.lower === "affect" || token.lower === "affects") {
    if (
      /^(?:side|after|no|little|any|some|desired|negative|positive|large|big|huge|great|small|major|minor|significant|the|an|a|its|their|same|direct|adverse|visible|immediate|main|cumulative)$/.test(
        before.lower,
      )
    ) {
      if (
        /^(?:the|its|their|main)$/.test(before.lower) &&
        !(next?.gap === "space" && /^(?:of|on)$/.test(next.lower))
      )
        return undefined;
      if (
        /^(?:any|some|same)$/.test(before.lower) &&
        next?.gap === "space" &&
        !/^(?:on|of|is|was|in|from|to)$/.test(next.lower)
      )
        return undefined;
      if (next?.gap === "space" && /^(?:the|your|our|you|us|them|it|all|how)$/.test(next.lower))
        return undefined;
      const goesOn =
        next?.gap === "space" &&
        !/^(?:of|on|in|from|to|and|or|is|was|are|were|that|when|if|by|for|with|as|at|because|but)$/.test(
          next.lower,
        );
      if (goesOn) return undefined;
      return slip("affect-effect", token, token.lower === "affect" ? "effect" : "effects");
    }
    return undefined;
  }
  if (
    next?.gap !== "space" ||
    !/^(?:the|your|our|you|us|them|it|all|how|only|performance|any|this|that|these|users|other|both|their|its|everyone|existing)$/.test(
      next.lower,
    )
  )
    return undefined;
  const isVerb =
    /^(?:not|can|will|may|might|could|would|should|to|doesn't|don't|didn't|won't|also|that|they|directly|negatively|adversely|cannot|can't)$/.test(
      before.lower,
    ) ||
    ((before.classes & plural) !== 0 && !(before.classes & (noun | third)));
  if (!isVerb) return undefined;
  // `To effect the change` is an idiom.
  for (let index = at + 2; index < at + 5 && tokens[index]; index++)
    if (/^chang/.test(tokens[index]!.lower)) return undefined;
  if (before.lower === "that" && token.lower === "effect" && /^(?:it)$/.test(next.lower)) return undefined;
  return slip("effect-affect", token, "affect");
};

/** A base form for a participle: `Is base on`, `the follow options`, `it is use to`, `is require for`. */
const endingSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
  const isAfterBe =
    /^(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't)$/.test(before.lower) ||
    (/^(?:not|also|only|often|then|mostly|usually|commonly|always|still|currently|now)$/.test(before.lower) &&
      /^(?:is|are|was|were|be|been|being)$/.test(tokens[at - 2]?.lower ?? ""));
  switch (token.lower) {
    case "base": {
      if (!/^(?:on|upon)$/.test(next.lower)) return undefined;
      const isPlain = (before.classes & plural) !== 0 && (before.classes & (noun | third)) === 0;
      return isAfterBe ||
        isPlain ||
        ((before.classes & (past | participle)) !== 0 && !(before.classes & (noun | adjective)))
        ? slip("use-used-to", token, "based")
        : undefined;
    }
    case "follow": {
      const further = tokens[at + 2];
      if (before.lower !== "the" || next.kind !== "word" || next.lower === "up") return undefined;
      return (next.classes & plural) !== 0 ||
        /^(?:example|command|code|table|section|command|snippet|format|steps?|way|order)$/.test(next.lower) ||
        (next.classes & adjective && (further?.classes ?? 0) & plural)
        ? slip("use-used-to", token, "following")
        : undefined;
    }
    case "use":
      return isAfterBe &&
        /^(?:to|by|for|in|as|with|when|on|from|at|if|only)$/.test(next.lower) &&
        !asks(tokens, at)
        ? slip("use-used-to", token, "used")
        : undefined;
    case "require":
      return isAfterBe && /^(?:to|by|for|in|as|when|on|from|at|if|only)$/.test(next.lower)
        ? slip("use-used-to", token, "required")
        : undefined;
    default:
      return undefined;
  }
};

/** True for a question, or for `all you do is`, after which a base form is right. */
function asks(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 2; index >= 0 && index > at - 9; index--) {
    if (
      /^(?:do|does|did|what|all|how|why|where|when|thing|step|goal|way|option|idea|only|best)$/.test(
        tokens[index]!.lower,
      )
    )
      return true;
    if (tokens[index + 1]!.gap === "stop" || tokens[index + 1]!.gap === "break") return false;
  }
  return false;
}

/** `maybe` for `may be`: `It maybe slow`. */
const maybeSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
  const isSubject =
    /^(?:it|this|that|there|which|they|you|we|these|who)$/.test(before.lower) ||
    (/^(?:the|a|an|our|this|your)$/.test(tokens[at - 2]?.lower ?? "") && (before.classes & noun) !== 0) ||
    ((before.classes & (noun | plural)) !== 0 &&
      (before.classes & (base | third | adjective | small | adverb)) === 0);
  if (!isSubject || hasVerb(tokens, at)) return undefined;
  const fits =
    /^(?:a|an|the|not|more|less|able|used|too|in|possible|useful|necessary|required|needed|different|available)$/.test(
      next.lower,
    ) ||
    ((next.classes & participle) !== 0 && !(next.classes & (noun | plural | base)));
  return fits ? slip("maybe-may-be", token, "may be") : undefined;
};

/** `let's` for `lets`: `It let's you see`. */
const letUsSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
  const isSubject = /^(?:it|this|that|which|also)$/.test(before.lower) || isNoun(before);
  return isSubject &&
    /^(?:you|us|them|me|users|people|developers|teams|customers|clients|him|her)$/.test(next.lower)
    ? slip("lets-let's", token, "lets")
    : undefined;
};

/** `past` for `passed`: `As past to it`; and `passed` for `past`: `in the passed`. */
const passedSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before) return undefined;
  if (token.lower === "passed") {
    const ends =
      next === undefined || next.gap !== "space" || /^(?:we|i|and|by|the|it|they)$/.test(next.lower);
    return before.lower === "the" && /^(?:in|over|of)$/.test(tokens[at - 2]?.lower ?? "") && ends
      ? slip("passed-past", token, "past")
      : undefined;
  }
  if (next?.gap !== "space") return undefined;
  return (/^(?:is|are|was|were|be|been|being|gets|get|got)$/.test(before.lower) &&
    /^(?:to|into|as|by|in|through|along|via|on|from|directly|back)$/.test(next.lower)) ||
    (isNoun(before) && /^(?:to|into|as)$/.test(next.lower))
    ? slip("passed-past", token, "passed")
    : undefined;
};

/** `one` for `once`: `One you have built it, …`. */
const oneSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const further = tokens[at + 2];
  if ((token.gap !== "stop" && token.gap !== "break") || next?.gap !== "space" || further?.gap !== "space")
    return undefined;
  if (!/^(?:you|it|they|we|i|you've|it's|you're|we've)$/.test(next.lower)) return undefined;
  // `One you will like is this` is right: it has no comma.
  for (let index = at + 2; index < tokens.length && index < at + 30; index++) {
    const { gap } = tokens[index]!;
    if (gap === "comma") return slip("one-once", token, "once");
    if (gap === "stop" || gap === "break") return undefined;
  }
  return undefined;
};

/** `think` for `thing`: `The same think`, `one think is`. */
const thinkSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before) return undefined;
  if (
    next?.gap === "hyphen" ||
    next?.gap === "joint" ||
    /^(?:tank|tanks|through|about|piece)$/.test(next?.lower ?? "")
  )
    return undefined;
  return /^(?:a|the|one|same|every|another|important|good|best|whole|worst|nice|great|any|such|this|sure|whole|right|wrong|bad)$/.test(
    before.lower,
  ) &&
    before.gap === "space" &&
    !(before.lower === "this" && tokens[at - 1]!.gap !== "space") &&
    !/^(?:i|we|you|they|people)$/.test(tokens[at - 2]?.lower ?? "") &&
    (before.lower !== "this" || /^(?:do|does|did|of)$/.test(tokens[at - 2]?.lower ?? ""))
    ? slip("think-thing", token, "thing")
    : undefined;
};

/** `in` or `if` for `is`, as the second word of a sentence: `This in a test`, `It if possible`. */
const smallSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before || token.gap !== "space" || next?.gap !== "space") return undefined;
  const opens = before.gap === "stop" || before.gap === "break";
  if (!opens || !/^(?:this|it|there|that)$/.test(before.lower)) return undefined;
  if (
    !/^(?:a|an|not|used|useful|possible|important|recommended|required|because|intended|designed|supported|especially|currently|also|only|no|needed|meant|called|based|implemented)$/.test(
      next.lower,
    )
  )
    return undefined;
  if (before.lower === "that" && /^(?:not|only|no|also|because)$/.test(next.lower)) return undefined;
  return slip(token.lower === "in" ? "in-is" : "if-is", token, "is");
};

/** `is` for `if`: `Is you want to see it`; and `is` for `it`: `Is does so`. */
const isSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (next?.gap !== "space") return undefined;
  const opens = token.gap === "stop" || token.gap === "break" || token.gap === "comma";
  if (opens && /^(?:you|we|they|i)$/.test(next.lower)) return slip("if-is", token, "if");
  const further = tokens[at + 2];
  if (
    (token.gap === "stop" || token.gap === "break") &&
    /^(?:does|has|was|can|will|should|could|would|must|also|uses|allows|supports|provides|contains|doesn't)$/.test(
      next.lower,
    ) &&
    further?.gap === "space" &&
    (!/^(?:that|this|it|the|a|an|there)$/.test(further.lower) ||
      /^(?:uses|allows|supports|provides|contains)$/.test(next.lower))
  )
    return slip("is-it", token, "it");
  return undefined;
};

/** `now` for `new`: `In each now version`. */
const nowNounSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || !isNoun(next)) return undefined;
  if (/^(?:that|who|which|all|each|way|button|keyword|method)$/.test(next!.lower)) return undefined;
  return /^(?:a|this|any|each|our|your|my|every|another)$/.test(before.lower) &&
    before.gap === "space" &&
    (before.lower !== "this" || /^(?:of|in|for|with|to)$/.test(tokens[at - 2]?.lower ?? ""))
    ? slip("now-new", token, "new")
    : undefined;
};

/** `then` for `the`: `in then file`. */
const thenNounSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (
    token.gap !== "space" ||
    !before ||
    !/^(?:of|in|on|with|for|into|at|to|using|via|through)$/.test(before.lower)
  )
    return undefined;
  return isNoun(next) ||
    ((next?.classes ?? 0) & adjective &&
      next!.gap === "space" &&
      !(next!.classes & (base | adverb | noun)) &&
      isNoun(tokens[at + 2]))
    ? slip("the-then", token, "the")
    : undefined;
};

/** `weather` for `whether`: `Decides weather it is`, `depends on weather the flag is set`. */
const weatherSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
  if (
    /^(?:the|our|a|this|that|local|bad|good|current|cold|hot|warm|wet|dry|severe|live|and)$/.test(
      before.lower,
    ) ||
    (before.classes & adjective && !(before.classes & (noun | base)))
  )
    return undefined;
  if (/^(?:it|they|you|we|or|there)$/.test(next.lower))
    return next.lower === "or" && tokens[at + 2]?.lower !== "not"
      ? undefined
      : slip("weather-whether", token, "whether");
  if (next.lower === "to")
    return (tokens[at + 2]?.classes ?? 0) & base ? slip("weather-whether", token, "whether") : undefined;
  if (!/^(?:the|a|an|this|these|your|our|any|all|its|their|to)$/.test(next.lower)) return undefined;
  return hasVerb(tokens, at + 1, 6) ? slip("weather-whether", token, "whether") : undefined;
};

/** `or` for `of`: `Instead or the list`; and `or` for `for`: `or example`. */
const orSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next?.gap !== "space") return undefined;
  if (
    /^(?:example|instance)$/.test(next.lower) &&
    (tokens[at + 2]?.gap === "comma" || tokens[at + 2]?.gap === "stop") &&
    token.gap !== "space"
  )
    return slip("fro-for", token, "for");
  if (!before || token.gap !== "space") return undefined;
  return /^(?:instead|because|lot|lots|rest|variety|majority|bunch|couple|consists|plenty|hundreds|thousands)$/.test(
    before.lower,
  ) && /^(?:the|a|an|all|your|our|its|these|this|that|those|our)$/.test(next.lower)
    ? slip("or-of", token, "of")
    : undefined;
};

/** `that` for `than`: `Rather that wait`, `more that 20`, `faster that the old one`. */
const thatSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
  if (before.lower === "rather")
    return !/^(?:would|i'd|we'd|you'd|they'd|had|'d|but)$/.test(tokens[at - 2]?.lower ?? "would") &&
      ((next.classes & gerund) !== 0 ||
        ((next.classes & base) !== 0 && !(next.classes & (noun | plural))) ||
        (/^(?:just|to|by|on|in|with|a|an|the|using)$/.test(next.lower) && !hasVerb(tokens, at + 1, 4)))
      ? slip("that-than", token, "than")
      : undefined;
  if (
    /^(?:more|less|fewer|greater|larger|higher|lower|longer|smaller|older|newer)$/.test(before.lower) &&
    next.kind === "number"
  )
    return slip("that-than", token, "than");
  if (
    before.lower === "other" &&
    /^(?:nothing|anything|something|none|no|any|those|reason|everything|things|ones)$/.test(
      tokens[at - 2]?.lower ?? "",
    )
  )
    return !hasVerb(tokens, at + 1, 5) ? slip("that-than", token, "than") : undefined;
  return undefined;
};

/** The checks, with the words that each starts at. */
export const confusedChecks: readonly (readonly [words: string, check: Check])[] = [
  ["then", thenSlip],
  ["than", thanSlip],
  ["it's", itIsSlip],
  ["its", itsSlip],
  ["you're", youAreSlip],
  ["your", yourSlip],
  ["there", thereSlip],
  ["their", theirSlip],
  ["too", tooSlip],
  ["to", toSlip],
  ["off", offSlip],
  ["of", ofSlip],
  ["form", formSlip],
  ["from", fromSlip],
  ["trough though thought", throughSlip],
  ["thought", thoughtSlip],
  ["where", whereSlip],
  ["were", wereSlip],
  ["know now", knowSlip],
  ["effect affect affects", effectSlip],
  ["base follow use require", endingSlip],
  ["maybe", maybeSlip],
  ["let's", letUsSlip],
  ["past passed", passedSlip],
  ["one", oneSlip],
  ["think", thinkSlip],
  ["in if", smallSlip],
  ["is", isSlip],
  ["now", nowNounSlip],
  ["then", thenNounSlip],
  ["weather", weatherSlip],
  ["or", orSlip],
  ["that", thatSlip],
];

/** True if a finite verb is among the next `within` tokens of the sentence. */
function hasVerb(tokens: readonly Token[], at: number, within = 12): boolean {
  for (let index = at + 1; index <= at + within; index++) {
    const token = tokens[index];
    if (!token || token.gap === "stop" || token.gap === "break") return false;
    if (
      /^(?:is|are|was|were|has|have|had|do|does|did|can|could|may|might|must|will|would|should|isn't|aren't|cannot|can't|don't|doesn't)$/.test(
        token.lower,
      )
    )
      return true;
    if (token.classes & third && !(token.classes & (noun | plural | adjective))) return true;
  }
  return false;
}

function slip(confusable: string, span: Token, replacement: string): Slip {
  return { rule: "confusable", confusable, span, replacement };
}

const prepositions = new Set(
  "of in on at by for with from to into onto upon about within through via between without under inside across against despite per over behind around during until using".split(
    " ",
  ),
);

const clauseOpeners = new Set(
  "if when because since so that once until unless while where but and why how although though whether think thinks means".split(
    " ",
  ),
);

/** Words that follow `it's` although they are nouns or determiners. */
const nounsAfterItIs = new Set(
  "time part worth fun work day home best one two three ok okay fine easy hard all up down on off in a an the no not going being been just only also".split(
    " ",
  ),
);

/** Verbs that a clause may follow: `ensure it's valid data`. */
const saying =
  /^(?:think|thought|know|knew|mean|sa(?:y|id)|ensur|assum|believ|feel|felt|hop|find|found|see|saw|show|guarante|verif|check|confirm|impl|indicat|suggest|underst|decid|notic|realiz|realis|tell|told|determin|explain|prov|remember|forg|expect|suppos|consider|argu|agree|add|recogni|wonder|require|recommend|prefer|insist|keep|kept|make|made|making|let|bet|guess|pretend|claim|state|report|note|warn|hear|heard|learn|fear|wish|because|given|provided|say)/;

const conditions = /^(?:if|when|once|first|until|unless|before|after|whenever|where|while|as|since)$/;

const conjoined = /^(?:and|that|which|who|to|can|will|may|not|or)$/;

const placesOf =
  /^(?:cases?|places?|situations?|scenarios?|point|points|environments?|location|locations|folders?|director(?:y|ies)|pages?|sections?|instances?|areas?|conditions?|examples?|circumstances?|world|stage|spots?|lines?|columns?|positions?|times?|days?|rows?|fields?)$/;

const comparing =
  /^(?:more|less|fewer|other|others|otherwise|rather|else|different|differently|differs?|worse|better|elder|sooner|same|prefer.*|superior|inferior|further|farther|beyond|least|nothing|anything|none|[a-z]{2,}er|>|larger|times|twice|half|double|elsewhere|instead|most|[a-z]+est)$/;

const ofWhole = new Set(
  "list lists number numbers set sets amount amounts lot lots kind kinds type types version versions instance instances name names rest copy end side array map proof depth value out because instead most some all any many combination range series pair group variety representation content contents result results size length collection rating subset part parts full beginning sum total average type member members example examples loss lack state status role use purpose case sort sorts form style level each".split(
    " ",
  ),
);

const removing =
  /^(?:tak|took|turn|cut|get|got|keep|kept|cross|tear|tore|remov|pull|lift|brush|wip|rais|knock|shav|pay|paid|writ|wrot|switch|fall|fell|drop|peel|strip|break|broke)/;

const passing =
  /^(?:go|goes|going|went|gone|look|looks|looked|looking|pass|passes|passed|passing|walk|walks|walked|walking|loop|loops|looped|looping|iterate|iterates|iterated|iterating|scroll|scrolls|scrolled|scrolling|search|searched|searching|flow|flows|flowed|routed|sent|available|accessible|achieved|done|made|parse|read|reading|step|steps|stepping|run|runs|running|cycle|cycles|cycled|sift|sifted|get|got|guided|breaks?|broke)$/;

/** True for a word that can follow `than`: the start of a noun phrase, a number, code. */
function opensComparison(next: Token): boolean {
  return (
    /^(?:the|a|an|our|your|my|their|its|his|her|this|that|these|those|any|all|every|each|others?|one|two|three|four|five|ten|usual|expected|before|ever|most|some|what|in|with|on|normal|average|necessary|needed|planned|previous|previously)$/.test(
      next.lower,
    ) ||
    next.kind === "number" ||
    next.kind === "code"
  );
}

/** True if a word of the sentence before `at` matches the pattern. */
function hasBefore(tokens: readonly Token[], at: number, pattern: RegExp): boolean {
  return wordsBack(tokens, at, pattern, 40) > 0;
}

function isComparative({ lower, classes, kind }: Token): boolean {
  if (kind !== "word" || !lower.endsWith("er")) return false;
  return (
    (classes & adjective) !== 0 &&
    (classes & (noun | base)) === 0 &&
    !/^(?:other|another|either|neither|former|proper|upper|inner|outer|utter|super|sheer|clever|sober|eager|tender|bitter|proper|after|never|ever|over|under)$/.test(
      lower,
    )
  );
}

/** True for a word after a space that can only be a noun. */
function isNoun(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.gap === "space" &&
    token.kind === "word" &&
    (token.classes & (noun | plural)) !== 0 &&
    (token.classes & (adjective | adverb | small | past | participle | gerund)) === 0
  );
}

/** True for a verb that takes an object. */
function takesThing({ classes, kind }: Token): boolean {
  return (
    kind === "word" &&
    (classes & (base | third | past | participle | gerund)) !== 0 &&
    (classes & (noun | adjective | adverb | small)) === 0
  );
}
