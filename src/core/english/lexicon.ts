import { classesIn } from "./classTable.ts";
import { table } from "./lexicon.table.ts";
import { wordClass } from "./wordClass.ts";

const { noun, plural, base, third, past, participle, gerund, adjective, countable } = wordClass;

/** What a word in lower case can be, as bits of `wordClass`; 0 for an unknown word. */
export function classesOf(lower: string): number {
  return classesIn(table, lower) || derivedClasses(lower) || britishClasses(lower);
}

/** The classes of a word in British spelling, by its American one: `colours`, `organisation`, `modelling`, `litre`. */
function britishClasses(lower: string): number {
  const american = lower
    .replace(/our(?=(?:s|ed|ing|able|ful|hood|ite)?$)/, "or")
    .replace(/is(?=(?:e[sd]?|ing|ations?|ers?)$)/, "iz")
    .replace(/ys(?=(?:e[sd]?|ing|ers?)$)/, "yz")
    .replace(/ll(?=(?:ed|ing|ers?)$)/, "l")
    .replace(/tre(?=s?$)/, "ter")
    .replace(/ence(?=s?$)/, "ense")
    .replace(/mme(?=s?$)/, "m");
  if (american === lower || lower.length < 5) return 0;
  return classesIn(table, american) || derivedClasses(american);
}

/** The classes of a regular form whose stem is in the lexicon: `advertises`, `dockerized`. */
function derivedClasses(lower: string): number {
  const prefix = /^(?:sub|micro|multi|meta|super)(?=[a-z]{4})/.exec(lower)?.[0];
  // `Subcommand`, `microservices`.
  if (prefix) {
    const rest = lower.slice(prefix.length);
    const classes = classesIn(table, rest) || derivedClasses(rest);
    if (classes & (plural | countable) && !(classes & adjective))
      return classes & (noun | plural | countable);
  }
  if (lower.length < 5 || !/(?:s|ed|ing)$/.test(lower)) return 0;
  if (lower.endsWith("s")) {
    const stem =
      classesIn(table, lower.slice(0, -1)) ||
      (lower.endsWith("es") ? classesIn(table, lower.slice(0, -2)) : 0);
    return (stem & noun ? plural : 0) | (stem & base ? third : 0);
  }
  const stem = lower.slice(0, lower.endsWith("ed") ? -2 : -3);
  const verb = classesIn(table, stem) | classesIn(table, `${stem}e`);
  if (!(verb & base)) return 0;
  return lower.endsWith("ed") ? past | participle : gerund;
}
