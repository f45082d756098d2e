import { classesOf } from "./lexicon.ts";
import { inflect } from "./verbForms.ts";
import { wordClass } from "./wordClass.ts";
import { irregularVerbs } from "./wordLists.table.ts";

const { base, third, participle, past, gerund, noun, plural } = wordClass;

/** The base of a verb in any of its forms; undefined for an unknown verb. */
export function baseOf(lower: string): string | undefined {
  const irregular = baseOfIrregular.get(lower);
  if (irregular !== undefined) return irregular;
  const classes = classesOf(lower);
  if (classes & base && !(classes & (third | past | participle | gerund))) return lower;
  for (const stem of stemsOf(lower)) if (classesOf(stem) & base) return stem;
  return classes & base ? lower : undefined;
}

/** The third person of a base: `manages`. */
export function thirdOf(verb: string): string {
  if (verb === "be") return "is";
  return inflect(verb, "third");
}

/** The participle of a base, as in `has written`; undefined if the lexicon does not contain it. */
export function participleOf(verb: string): string | undefined {
  const irregular = participleOfIrregular.get(verb);
  if (irregular !== undefined) return irregular;
  // The lexicon has misspelled forms as well (`shiped`).
  const regular = [inflect(verb, "past"), `${verb}ed`, `${verb}${verb.at(-1)}ed`];
  return regular.find((form) => classesOf(form) & participle);
}

/** The plural of a noun; undefined if the lexicon does not contain it. */
export function pluralOf(singular: string): string | undefined {
  const irregular = irregularPlurals.get(singular);
  if (irregular !== undefined) return irregular;
  const regular = /[^aeiou]y$/.test(singular)
    ? `${singular.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh)$/.test(singular)
      ? `${singular}es`
      : `${singular}s`;
  return classesOf(regular) & plural ? regular : undefined;
}

/** The singular of a plural; undefined if the lexicon does not contain it. */
export function singularOf(lower: string): string | undefined {
  const irregular = singularOfIrregular.get(lower);
  if (irregular !== undefined) return irregular;
  return singularsOf(lower).find((word) => classesOf(word) & noun);
}

function singularsOf(lower: string): readonly string[] {
  if (!/[^s]s$/.test(lower)) return [];
  const stem = lower.slice(0, -1);
  const words = [stem];
  if (stem.endsWith("ie")) words.unshift(`${stem.slice(0, -2)}y`);
  if (/(?:s|x|z|ch|sh)e$/.test(stem)) words.push(stem.slice(0, -1));
  return words;
}

function stemsOf(lower: string): readonly string[] {
  if (lower.endsWith("ies")) return [`${lower.slice(0, -3)}y`, lower.slice(0, -1)];
  if (lower.endsWith("es")) return [lower.slice(0, -1), lower.slice(0, -2)];
  if (lower.endsWith("s")) return [lower.slice(0, -1)];
  const ending = /(?:ed|ing)$/.exec(lower)?.[0];
  if (ending === undefined) return [];
  const stem = lower.slice(0, -ending.length);
  const stems = [`${stem}e`, stem];
  if (stem.at(-1) === stem.at(-2)) stems.push(stem.slice(0, -1));
  if (stem.endsWith("i")) stems.push(`${stem.slice(0, -1)}y`);
  return stems;
}

const baseOfIrregular: ReadonlyMap<string, string> = new Map([
  ...irregularVerbs.flatMap(([verb, ...forms]) => forms.map((form) => [form!, verb] as const)),
  ["has", "have"],
  ["does", "do"],
  ["goes", "go"],
]);

const participleOfIrregular: ReadonlyMap<string, string> = new Map(
  irregularVerbs.map(([verb, pastForm, form]) => [verb, form ?? pastForm]),
);

const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ["person", "people"],
  ["child", "children"],
  ["man", "men"],
  ["woman", "women"],
  ["criterion", "criteria"],
  ["analysis", "analyses"],
  ["hypothesis", "hypotheses"],
  ["index", "indexes"],
  ["loaf", "loaves"],
  ["knife", "knives"],
  ["wife", "wives"],
  ["life", "lives"],
  ["half", "halves"],
  ["shelf", "shelves"],
  ["leaf", "leaves"],
  ["calf", "calves"],
  ["wolf", "wolves"],
  ["tooth", "teeth"],
  ["foot", "feet"],
  ["mouse", "mice"],
  ["thesis", "theses"],
  ["diagnosis", "diagnoses"],
]);

const singularOfIrregular: ReadonlyMap<string, string> = new Map(
  [...irregularPlurals].map(([one, many]) => [many, one]),
);
