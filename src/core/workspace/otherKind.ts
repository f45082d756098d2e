/**
 * True for the title of a page that teaches, plans, sells or lists things, so that it shows nobody's skills: `Course
 * catalogue`, `Test plan 4.2`, `Awesome Zig`. If skills are what it is about, it may be ours: `Course: my skills`, `Skills
 * in writing minutes`, but not `Skills course`. So it may if the title says whose it is: `My career path`, `Anna's manual`.
 */
export function namesOtherKind(title: string): boolean {
  const name = title.replace(/^[^\p{L}]+/u, "");
  const found = otherKind.exec(name);
  if (found === null || personal.test(name)) return false;
  return !ofPerson.test(name.slice(found.index)) && !isAboutSkills.test(name.slice(0, found.index));
}

const personal =
  /(?<!\p{L})(?:my|promotions?|meine?|mon|ma|mes|mis?|minhas?|meus?|mijn)(?!\p{L})|(?<!beginner|buyer|user|teacher|student|driver|owner|editor|trainer|player)['’]s (?!guide)/iu;

const kinds = [
  "(?:course |product )?catalogu?es?|courses?|classes|syllab(?:us|i)|tutorials?|exercises|katas?|quiz(?:zes)?|learning paths?",
  "road ?maps?|change ?logs?|release notes|(?:study|learning|lesson|class|project|test|teaching) plans?|test (?:cases|report|results|suite)|(?:accessibility|privacy|mission) statement|proposals?|rfcs?",
  "rubrics?|check ?lists?|cheat ?sheets?|faq|glossary|(?:api|command|language|quick) (?:reference|docs|documentation)|documentation|manual",
  "(?:style|interview|study|user|migration|upgrade|beginner['’]?s['’]?|field|buying|travel|trail) guides?|guides?(?= (?:to|for))|interview questions",
  "recipes|cookbook|price list|pricing(?: plans)?|job (?:descriptions?|adverts?|ads?|postings?|offers?)|vacanc(?:y|ies)|career (?:ladder|framework|path|levels)s?",
  "agenda|minutes|meeting(?: notes)?|post-?mortem|incident report|model card|benchmarks?",
  "kurs(?:e|programm|angebot)?|lehrplan|lernpfad|rezepte|anleitung|stellenanzeige|cours|recettes|offres? d[’']emploi|plan de cours|cursos?|recetas|temario",
  "cursussen|cursusaanbod|recepten|vacature|receitas",
].join("|");

const otherKind = new RegExp(
  `^(?:awesome|learn(?! with)|how to|release(?= \\d)|introduction to|getting started with|history of|(?:migrat|upgrad)(?:e|ing|ion) (?:from|to)|upgrade) |(?<!\\p{L})(?:${kinds})(?=\\P{L}*$| ?[:–—(\\d-]| (?:for|of|in|to|by|from|on|about|with|für|im|de|du|voor) )`,
  "iu",
);
const skillWords =
  "(?:skills?|competenc\\p{L}+|portfolio|profile|evidence|résumé|cv|experience|kompetenz\\p{L}*|compétences|competencias|vaardigheden)(?!\\p{L})";
const ofPerson = new RegExp(`(?<!\\p{L})${skillWords}`, "iu");
const isAboutSkills = new RegExp(
  `(?<!\\p{L})${skillWords}(?: (?:as|at|for|from|in|of|on|with) |[:–—,])`,
  "iu",
);
