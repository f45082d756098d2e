/** What may follow a phrasal verb, as alternatives of a context: `a|b`. */
export interface PhrasalVerbWords {
  /** Words that start an object, in addition to articles and possessives. Matched after `to` and modal verbs. */
  readonly adjectives?: string;
  /**
   * Objects without article or adjective. Matched only after words that require a verb, since a noun may follow `to`,
   * as in `to backup files`.
   */
  readonly objects?: string;
  /** Words that follow if there is no object. Matched after the same words as `objects`. */
  readonly alone?: string;
}

/** The contexts in which a noun such as `rollback` is the verb of two words. */
export function phrasalVerbContexts(
  noun: string,
  { adjectives, objects, alone }: PhrasalVerbWords,
): readonly string[] {
  const opened = "<article>|<possessive>";
  const afterTo = adjectives ? `${opened}|${adjectives}` : opened;
  const certain = [objects, alone].filter((words) => words !== undefined).join("|");
  return [
    `to|<modal> [${noun}] ${afterTo}`,
    ...infinitiveContexts(noun),
    `. [${noun}] ${opened}`,
    // Between a pronoun and an article there is no noun: `we backup the files`.
    `i|they|we [${noun}] ${opened}`,
    `and [${noun}] a|an`,
    `<manner> [${noun}] ${opened}`,
    ...(certain
      ? [
          `<modal> [${noun}] ${certain}`,
          `to automatically|easily|gracefully|quickly|safely|seamlessly [${noun}] ${certain}|on`,
          `allowed|forced|needs|required to [${noun}] ${certain}`,
          `allow|allowed|allowing|allows|asked|enable|enabled|enables|enabling|forced|let|required|requires customers|people|them|us|user|users to [${noun}] ${certain}`,
        ]
      : []),
  ];
}

/** The contexts in which `to` is that of a verb, whatever follows. */
function infinitiveContexts(noun: string): readonly string[] {
  return [
    `<beforeInfinitive> to [${noun}]`,
    `in order to [${noun}]`,
    `. learned|learnt|managed|planned to [${noun}]`,
    `he|i|she|they|we|you had|has|have to [${noun}]`,
  ];
}
