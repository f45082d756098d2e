import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";

// npm run bench:slips: how many words put in the place of others are found, in sentences of the Markdown under `node_modules`. Each
// pair of the list is put into at most 25 sentences with the right word; `-- -v` prints every sentence that was missed.

/** What is there, and what is put in its place. */
const pairs = `
its it's|it's its|your you're|you're your|their there|there their|then than|than then|to too|too to|lose loose|affect effect
effect affect|led lead|built build|of off|off of|form from|from form|though thought|through trough|through though|were where
where were|quite quiet|advice advise|accept except|except accept|whether weather|know now|now know|no know|know no|once one|one on
thing think|an and|and an|a an|an a|if is|is if|in is|is in|is it|it is|or of|of or|for or|on in|than that|that than|there three
was were|were was|is are|are is|has have|have has|does do|do does|you your|your you|used use|use used|how who|who how|life live
choose chose|past passed|passed past|ensure insure|out our|our out|be by|by be|new now|the they|they the|the then|then the|this these
these this|lets let's|let's lets|may be maybe|a lot alot|send sent|spend spent|written wrote|taken took|done did|known know|shown show
given gave|run ran|made make|make made|need needs|needs need|allows allow|allow allows|makes make|provides provide|provide provides
want wants|supports support|server servers|file files|options option|users user|errors error|tests test|values value|weeks week
years year|created create|based base|required require|supposed suppose|following follow|depending depend|existing exiting`
  .trim()
  .split(/[|\n]/)
  .map((pair) => {
    const at = pair.lastIndexOf(" ");
    return { right: pair.slice(0, at), wrong: pair.slice(at + 1) };
  });

const root = join(import.meta.dirname, "..", "..", "..");
const sentences = [...new Set(globSync("node_modules/**/*.md", { cwd: root }).sort().flatMap(sentencesOf))];
const lines: {
  readonly pair: string;
  readonly text: string;
  readonly at: number;
  readonly length: number;
}[] = [];
for (const { right, wrong } of pairs) {
  const word = new RegExp(`(?<![\\w'’-])${right}(?![\\w'’-])`);
  const having = sentences.filter((sentence) => word.test(sentence));
  // Spread over all of them.
  const step = Math.max(1, Math.floor(having.length / 25));
  for (const sentence of having.filter((_, index) => index % step === 0).slice(0, 25))
    lines.push({
      pair: `${right} → ${wrong}`,
      text: sentence.replace(word, wrong),
      at: sentence.search(word),
      length: wrong.length,
    });
}
const lead = "# Requirements\n\n## Basic Understanding\n\n### Delivery\n**Shop**\n";
const source = lead + lines.map(({ text }) => `- ${text}\n`).join("");
const document = new CheckedDocument(source, defaultConfiguration);
const rules = new Set(["confusable", "agreement", "article", "apostrophe", "repeated-word"]);
const spans = document.findings().flatMap(({ rule, span }) => (rules.has(rule) ? [span] : []));
let start = lead.length;
const scores = new Map<string, { found: number; all: number; readonly missed: string[] }>();
for (const { pair, text, at, length } of lines) {
  const from = start + 2 + at;
  const score = scores.get(pair) ?? { found: 0, all: 0, missed: [] };
  scores.set(pair, score);
  score.all++;
  // A finding may mark the word beside: `a user` or `an user`.
  if (spans.some((span) => span.start <= from + length + 12 && span.end >= from - 12)) score.found++;
  else score.missed.push(text);
  start += text.length + 3;
}
const found = [...scores.values()].reduce((sum, score) => sum + score.found, 0);
console.log(
  `${sentences.length} sentences, ${lines.length} words put in the place of others: ${found} found (${((100 * found) / lines.length).toFixed(1)} %)`,
);
for (const [pair, score] of [...scores].sort(([, a], [, b]) => b.found / b.all - a.found / a.all)) {
  console.log(`${String(score.found).padStart(3)} of ${String(score.all).padStart(2)}  ${pair}`);
  if (process.argv.includes("-v")) for (const text of score.missed) console.log(`           ${text}`);
}

/** Lines of prose: no code, no markup, from a capital to the end of a sentence. */
function sentencesOf(path: string): readonly string[] {
  const text = readFileSync(join(root, path), "utf8").replace(/```[\s\S]*?```/g, "");
  return text
    .split(/\r?\n/)
    .filter((line) => !/^\s*(?:[#|>!<[]| {4})|[<>{}|[\]*_]|https?:|`.*`.*`.*`/.test(line))
    .map((line) => line.replace(/^\s*(?:[-*+]|\d+\.)\s+/, "").trim())
    .filter((line) => /^[A-Z].{38,218}[.!?]$/.test(line) && / (?:the|a|of|to|is|are|and) /.test(line));
}
