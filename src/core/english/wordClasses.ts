import { classesOf } from "./lexicon.ts";
import { wordClass } from "./wordClass.ts";
import { classes, mainlyVerbs, onlyVerbs } from "./wordLists.table.ts";

const { noun, plural, base, third, past, participle, gerund, adjective, adverb, small } = wordClass;

/** The words of a class, as they are asked for. */
export interface WordSet {
  has(lower: string): boolean;
}

/** Words that open a noun phrase. */
export const determiners: ReadonlySet<string> = new Set(classes.determiner);

/** Words that do the same work in a sentence, by the name that contexts use: `<determiner>`. All lower case. */
export const wordClasses: Readonly<Record<string, WordSet>> = {
  ...Object.fromEntries(Object.entries(classes).map(([name, words]) => [name, new Set(words)])),
  /** Verbs in their base form that are hardly ever nouns. */
  verb: new Set([...onlyVerbs, ...mainlyVerbs, ...classes.verb!]),
  /** Those of them that are never nouns. */
  verbOnly: new Set(onlyVerbs),
  /** By the lexicon: what can be one thing only, for thousands of words. */
  noun: inLexicon(noun | plural, base | third | adjective | adverb | small | past | participle | gerund),
  /** A noun, which may be a verb as well. */
  thing: inLexicon(noun | plural, adverb | small | past | participle | gerund),
  bareVerb: inLexicon(base, noun | plural | adjective | adverb | small | third | past | participle | gerund),
  /** A participle that no noun or adjective is. */
  participle: inLexicon(participle, noun | plural | adjective | base | adverb | small),
  adjective: inLexicon(adjective, noun | plural | base | adverb | small | past | gerund),
  /** A verb that takes an object and no clause: nobody `thinks its size`. */
  governs: {
    has: (lower) => takesObject.has(lower) && !takesClause.test(lower),
  },
  /** A word the lexicon does not have, as most names. */
  name: { has: (lower) => classesOf(lower) === 0 && /^[a-z][a-z\d]*$/.test(lower) },
  /** A verb in the third person that is no plural. */
  does: inLexicon(third, plural | noun | adjective),
};

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
