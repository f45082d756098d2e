import { appendAll } from "../text/collections.ts";
import { hashOf } from "../text/hashOf.ts";
import {
  dictionaryParts,
  soundBuckets,
  suggestionParts,
  transition,
  wordFlags,
  writeParts,
} from "./dictionaryFormat.ts";
import { soundKey } from "./soundKey.ts";

/** A word to be added to a dictionary. */
export interface DictionaryWord {
  /** In lower case and NFC. */
  readonly word: string;
  /** 1 to 255. */
  readonly frequency: number;
  /** Bits of `wordFlags`. */
  readonly flags: number;
  /**
   * Its forms with capitals, the most usual first. The lower-case form is among them only if it is not the usual one.
   */
  readonly forms: readonly string[];
  /** True for a word that is known but never suggested. */
  readonly isOffensive?: boolean;
}

/** The files of a dictionary. */
export interface EncodedDictionary {
  readonly dictionary: Uint8Array;
  readonly suggestions: Uint8Array;
}

/** A state of the automaton under construction. States with the same endings are one object. */
interface State {
  readonly edges: readonly Edge[];
  /** The number of words that end in it or in a state after it, counted along its transitions. */
  readonly words: number;
  /** Index of its first transition; 0 until the layout is computed. */
  at: number;
}

interface Edge {
  readonly letter: number;
  readonly endsWord: boolean;
  readonly target: State;
}

/**
 * Encodes the words as files. Throws a RangeError if the words contain more than 255 different letters, or are too
 * many.
 */
export function encodeDictionary(words: readonly DictionaryWord[]): EncodedDictionary {
  const sorted = [...words].sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  const alphabet = [...new Set(sorted.flatMap(({ word }) => unitsOf(word)))].sort((a, b) => a - b);
  if (alphabet.length > transition.letterMask)
    throw new RangeError(`The words have ${alphabet.length} letters, more than 255.`);
  const root = buildAutomaton(sorted, new Map(alphabet.map((unit, index) => [unit, index])));
  const { transitions, skips } = layOut(root);
  const numbered = number(root, sorted, alphabet);
  const dictionary = writeParts(dictionaryParts, {
    transitions,
    skips,
    alphabet,
    frequencies: [0, ...numbered.map(({ frequency }) => Math.max(1, Math.min(255, Math.round(frequency))))],
    flags: [
      0,
      ...numbered.map(({ flags, forms }) => (forms.length > 0 ? flags : flags | wordFlags.lowerCase)),
    ],
  });
  return { dictionary, suggestions: encodeSuggestions(numbered) };
}

/** The minimal automaton of the words, which must be sorted. */
function buildAutomaton(words: readonly DictionaryWord[], letters: ReadonlyMap<number, number>): State {
  const known = new Map<string, State>();
  const ids = new Map<State, number>();
  const build = (from: number, to: number, depth: number): State => {
    const edges: Edge[] = [];
    for (let at = from; at < to; ) {
      const unit = words[at]!.word.charCodeAt(depth);
      let next = at;
      while (next < to && words[next]!.word.charCodeAt(depth) === unit) next++;
      const endsWord = words[at]!.word.length === depth + 1;
      edges.push({
        letter: letters.get(unit)!,
        endsWord,
        target: build(endsWord ? at + 1 : at, next, depth + 1),
      });
      at = next;
    }
    // The transition that leads to most words comes first, since it is searched for most often.
    edges.sort((a, b) => b.target.words - a.target.words || a.letter - b.letter);
    const key = edges
      .map(({ letter, endsWord, target }) => `${letter},${endsWord ? 1 : 0},${ids.get(target)}`)
      .join(";");
    const same = known.get(key);
    if (same) return same;
    const state: State = { edges, words: edges.reduce((sum, edge) => sum + wordsOf(edge), 0), at: 0 };
    ids.set(state, ids.size);
    known.set(key, state);
    return state;
  };
  return build(0, words.length, 0);
}

function wordsOf({ endsWord, target }: Edge): number {
  return target.words + (endsWord ? 1 : 0);
}

/** The transitions of all states, the root's first, from index 1 on: 0 means a state without transitions. */
function layOut(root: State): { readonly transitions: readonly number[]; readonly skips: readonly number[] } {
  const order: State[] = [];
  let next = 1;
  const place = (state: State) => {
    if (state.at > 0 || state.edges.length === 0) return;
    state.at = next;
    next += state.edges.length;
    order.push(state);
  };
  place(root);
  for (const state of order) for (const { target } of state.edges) place(target);
  if (next > transition.targetMask)
    throw new RangeError(`The automaton has ${next} transitions, more than fit.`);
  const transitions = [0];
  const skips = [0];
  for (const { edges } of order) {
    let skipped = 0;
    for (const [index, edge] of edges.entries()) {
      transitions.push(
        edge.target.at |
          (edge.letter << transition.letterShift) |
          (edge.endsWord ? transition.endsWord : 0) |
          (index === edges.length - 1 ? transition.isLast : 0),
      );
      skips.push(skipped);
      skipped += wordsOf(edge);
    }
  }
  return { transitions, skips };
}

/** The words in the order of their ids. */
function number(
  root: State,
  words: readonly DictionaryWord[],
  alphabet: readonly number[],
): readonly DictionaryWord[] {
  const byWord = new Map(words.map((word) => [word.word, word]));
  const numbered: DictionaryWord[] = [];
  const walk = ({ edges }: State, path: string): void => {
    for (const { letter, endsWord, target } of edges) {
      const word = path + String.fromCharCode(alphabet[letter]!);
      if (endsWord) numbered.push(byWord.get(word)!);
      walk(target, word);
    }
  };
  walk(root, "");
  return numbered;
}

function encodeSuggestions(numbered: readonly DictionaryWord[]): Uint8Array {
  const bySound = numbered
    .flatMap(({ word, flags }, index) => {
      const bucket = hashOf(soundKey(word)) & (soundBuckets - 1);
      // A word that is right in neither locale is never suggested.
      const isSuggested = (flags & (wordFlags.american | wordFlags.british)) !== 0;
      return word.length > 2 && isSuggested ? [{ id: index + 1, bucket }] : [];
    })
    .sort((a, b) => a.bucket - b.bucket || a.id - b.id);
  const soundStarts = new Uint32Array(soundBuckets + 1);
  for (const { bucket } of bySound) soundStarts[bucket + 1]!++;
  for (let i = 0; i < soundBuckets; i++) soundStarts[i + 1]! += soundStarts[i]!;
  const formWords: number[] = [];
  const formStarts = [0];
  const formText: number[] = [];
  const encoder = new TextEncoder();
  for (const [index, { forms }] of numbered.entries()) {
    if (forms.length === 0) continue;
    formWords.push(index + 1);
    appendAll(formText, encoder.encode(forms.join("\n")));
    formStarts.push(formText.length);
  }
  return writeParts(suggestionParts, {
    withheld: numbered.flatMap(({ isOffensive }, index) => (isOffensive ? [index + 1] : [])),
    soundStarts,
    soundWords: bySound.map(({ id }) => id),
    formWords,
    formStarts,
    formText,
  });
}

function unitsOf(word: string): number[] {
  return Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
}
