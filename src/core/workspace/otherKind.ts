/**
 * True for the title of a page that teaches, plans, sells, tests or lists things, so that it shows nobody's skills: `Course
 * catalogue`, `Test plan 4.2`, `Boots we tested`. If skills are what it is about, it may be ours: `Course: my skills`, `Skills
 * in writing minutes`, but not `Skills course`. So it may if the title says whose it is: `My career path`, `Anna's manual`.
 */
export function namesOtherKind(title: string): boolean {
  const name = title.replace(/^[^\p{L}]+/u, "");
  if (releases.test(name) || isVacancy.test(name)) return true;
  const found = otherKind.exec(name);
  if (found === null || personal.test(name)) return false;
  return !ofPerson.test(name.slice(found.index)) && !isAboutSkills.test(name.slice(0, found.index));
}

/** `Nurse (f/m/d)` */
const isVacancy = /\((?:[dfhimnvwx] ?[/|] ?){1,3}[dfhimnvwx*]\)/iu;

/** What changed in a product, even in its skills. */
const releases = /^(?:change ?log|(?:patch|release) notes)(?!\p{L})/iu;

/** True for the title of a page about what somebody can do: `Skills of Ada`, `What I can do`. */
export function namesSkills(title: string): boolean {
  return canDo.test(title) && !namesOtherKind(title);
}

/** True for the title of a collection of links, if that is what the page consists of: `Awesome Zig`. */
export function namesCollection(title: string): boolean {
  return /^\P{L}*awesome /iu.test(title);
}

const personal =
  /(?<!\p{L})(?:my|promotions?|meine?|mon|ma|mes|mis?|minhas?|meus?|mijn)(?!\p{L})|(?<!beginner|buyer|user|teacher|student|driver|owner|editor|trainer|player)['’]s (?!guide)/iu;

const kinds = [
  "(?:course |product )?catalogu?es?|courses?|classes|syllab(?:us|i)|tutorials?|exercises|katas?|quiz(?:zes)?|learning paths?",
  "road ?maps?|change ?logs?|tips|(?:study|learning|lesson|class|project|test|teaching) plans?|test (?:cases|report|results|suite)|(?:accessibility|privacy|mission) statement|proposals?|rfcs?",
  "rubrics?|check ?lists?|cheat ?sheets?|faq|glossary|(?:api|command|language|quick) (?:reference|docs|documentation)|documentation|manual",
  "(?:style|interview|study|user|migration|upgrade|beginner['’]?s['’]?|field|buying|travel|trail) guides?|guides?(?= (?:to|for))|interview questions",
  "recipes|cookbook|price list|pricing(?: plans)?|job (?:descriptions?|adverts?|ads?|postings?|offers?)|vacanc(?:y|ies)|career (?:ladder|framework|path|levels)s?",
  "agenda|minutes|meeting(?: notes)?|post-?mortem|incident report|model card|benchmarks?",
  "kurs(?:e|programm|angebot)?|lehrplan|lernpfad|rezepte|anleitung|stellenanzeige|cours|recettes|offres? d[’']emploi|plan de cours|cursos?|recetas|temario",
  "cursussen|cursusaanbod|recepten|vacature|receitas",
  "(?:annual|book|film|game|hardware|movie|product|restaurant) (?:report|review)s?|(?:school|term|trip|workshop) reports?|(?:product|software|tool|vendor) (?:assessment|evaluation|selection)s?|report cards?|(?:schul|jahres)?zeugnisse",
  "tier list|comparison|(?:compared|ranked|rated|tested)(?! and)|contests?|competitions?|tournaments?|championships?|results|(?<!skills? |competency )inventory|repertoire|tour",
  "candidates|applicants|customers|(?:class|groep|klasse) \\d{1,2} ?\\p{L}?",
].join("|");

/** What somebody went through, and how it is put in order: `Trails we cycled`, `Patterns by level`. */
const things =
  "(?:\\p{L}+ ){0,2}\\p{L}+s (?:(?:we|i) (?:climbed|cycled|finished|hiked|heard|played|read|rode|tested|tried|visited|walked|watched)|by (?:age|difficulty|grade|plan|price|tier))(?!\\p{L})";

const otherKind = new RegExp(
  `^(?:which|why|should|learn(?! with)|how to|release(?= \\d)|introduction to|getting started with|history of|(?:migrat|upgrad)(?:e|ing|ion) (?:from|to)|upgrade|reports? (?:for|from|of|on)|(?:schul|jahres)?zeugnis|reviews? of) |^reviews?:|^${things}|(?<!\\p{L})(?:${kinds})(?=\\P{L}*$| ?[:–—(\\d-]| (?:for|of|in|to|by|from|on|about|with|für|im|de|du|voor) )`,
  "iu",
);
const skillWords =
  "(?:skills?|competenc\\p{L}+|portfolio|profile|evidence|résumé|cv|experience|kompetenz\\p{L}*|compétences|competencias|vaardigheden)(?!\\p{L})";
const canDo = new RegExp(
  `(?<!\\p{L})(?:${skillWords}|what (?:i|we) (?:can(?: do)?|do|know)(?!\\p{L})|was ich kann|ce que je sais faire|lo que sé hacer|wat ik kan)`,
  "iu",
);
const ofPerson = new RegExp(`(?<!\\p{L})${skillWords}`, "iu");
const isAboutSkills = new RegExp(
  `(?<!\\p{L})${skillWords}(?: (?:as|at|for|from|in|of|on|with) |[:–—,]| \\()`,
  "iu",
);
