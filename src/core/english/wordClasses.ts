import { classesOf } from "./lexicon.ts";
import { wordClass } from "./wordClass.ts";
import { singularOf } from "./wordForms.ts";
import { classes, mainlyVerbs, onlyVerbs } from "./wordLists.table.ts";

const { noun, plural, base, third, past, participle, gerund, adjective, adverb, small, countable } =
  wordClass;

/** The words of a class. Classes derived from the lexicon are functions rather than lists. */
export interface WordSet {
  has(lower: string): boolean;
}

/** Words that start a noun phrase. */
export const determiners: ReadonlySet<string> = new Set(classes.determiner);

/** Classes of words by the name that contexts use: `<determiner>`. All in lower case. */
export const wordClasses: Readonly<Record<string, WordSet>> = {
  ...Object.fromEntries(Object.entries(classes).map(([name, words]) => [name, new Set(words)])),
  /** Verbs whose base form is hardly ever a noun. */
  verb: new Set([...onlyVerbs, ...mainlyVerbs, ...classes.verb!]),
  /** Verbs of the class `verb` that are never nouns. */
  verbOnly: new Set(onlyVerbs),
  /** Words that, according to the lexicon, can only be nouns; thousands of them. */
  noun: inLexicon(noun | plural, base | third | adjective | adverb | small | past | participle | gerund),
  /** Nouns that may be verbs as well. */
  thing: inLexicon(noun | plural, adverb | small | past | participle | gerund),
  /** Things that are counted, more than one, and plurals that are nothing else. */
  things: {
    has: (lower) => isPlural.has(lower) && (classesOf(singularOf(lower) ?? "") & countable) !== 0,
  },
  bareVerb: inLexicon(base, noun | plural | adjective | adverb | small | third | past | participle | gerund),
  /** Participles that are never a noun or an adjective. */
  participle: inLexicon(participle, noun | plural | adjective | base | adverb | small),
  adjective: inLexicon(adjective, noun | plural | base | adverb | small | past | gerund),
  /** Verbs that take an object, never a clause: `think` is not one, since nobody `thinks its size`. */
  governs: {
    has: (lower) => takesObject.has(lower) && !takesClause.test(lower),
  },
  /** Words that the lexicon does not contain, such as most names. */
  name: { has: (lower) => classesOf(lower) === 0 && /^[a-z][a-z\d]*$/.test(lower) },
  /** Verbs in the third person that are not plurals. */
  does: inLexicon(third, plural | noun | adjective),
};

const isPlural = inLexicon(
  plural,
  noun | base | third | adjective | adverb | small | past | participle | gerund,
);
const takesObject = inLexicon(base | third | past, noun | adjective | adverb | small);
const takesClause =
  /^(?:think|thought|know|knew|mean|sa(?:y|id)|ensure|assum|believ|feel|felt|hop|find|found|see|saw|show|guarante|verif|check|confirm|impl(?:y|ies|ied)|indicat|suggest|underst|decid|notic|realiz|realis|tell|told|determin|explain|prove|remember|forget|forgot|expect|suppos|consider|argu|agree|add|say|recogni|wonder|require|recommend|prefer|insist|until|keep|kept|make|made|let)/;

function inLexicon(some: number, none: number): WordSet {
  return {
    has: (lower) => {
      const classes = classesOf(lower);
      return (classes & some) !== 0 && (classes & none) === 0;
    },
  };
}
