import * as l10n from "@vscode/l10n";
import { keyOfWords, wordsOfSentence } from "../../evidence/evidenceKey.ts";
import { contentOf, similarity } from "../../evidence/similarity.ts";
import { plainText } from "../../markdown/inlineText.ts";
import { documentLexicon } from "../../terms/documentLexicon.ts";
import { technologiesIn } from "../../terms/technologiesIn.ts";
import { type BulletRecord, recordOf } from "../exports/documentRecord.ts";
import { requestedDocuments } from "./documents.ts";
import {
  fileInput,
  lineField,
  listOf,
  record,
  type Tool,
  textField,
  textsField,
  truncatedField,
} from "./tool.ts";

/** The maximum number of suggested places. */
const maxPlaces = 5;

export const suggestPlacement: Tool = {
  id: "suggest_placement",
  title: () => l10n.t("Suggest Placement"),
  reads: () => l10n.t("A sentence that you give, compared with the skills and their evidence"),
  description:
    "Says under which skills a sentence of evidence fits best, by the words and technologies it shares with them, and where the documents already say the same. It writes nothing, and the sentence must be the author's own.",
  input: record(
    {
      file: fileInput,
      text: { type: "string", maxLength: 2000, description: "The sentence, as the author wrote it." },
    },
    ["file"],
  ),
  output: record({
    places: listOf({
      file: textField("how the file is called."),
      level: textField("the level."),
      skill: textField("the skill."),
      line: lineField,
      project: textField("the project of the skill that fits best; empty if none does."),
      shared: textsField("a word or technology that the sentence shares with the skill."),
    }),
    alreadyThere: listOf({
      file: textField("how the file is called."),
      skill: textField("the skill."),
      line: lineField,
      text: textField("the bullet that says the same, or nearly."),
    }),
    truncated: truncatedField,
  }),
  run(call) {
    const { answer, input } = call;
    const text = plainText(input.text as string);
    const own = contentWords(text);
    const key = keyOfWords(wordsOfSentence(text));
    const content = contentOf(wordsOfSentence(text));
    const places: Place[] = [];
    const sameEvidence: { readonly file: string; readonly skill: string; readonly bullet: BulletRecord }[] =
      [];
    for (const document of requestedDocuments(call)) {
      const { file, levels } = recordOf(document);
      const lexicon = documentLexicon(document.checked.configuration);
      const technologies = [...technologiesIn(text, lexicon)].map(({ term }) => term.name);
      for (const { name: level, skills } of levels)
        for (const skill of skills) {
          const { name, line, projects } = skill;
          const all = [...skill.bullets, ...projects.flatMap(({ bullets }) => bullets)];
          for (const bullet of all) {
            const words = wordsOfSentence(bullet.text);
            const other = contentOf(words);
            if (keyOfWords(words) === key || (content && other && similarity(content, other) > 0))
              sameEvidence.push({ file, skill: name, bullet });
          }
          const ofName = shared(own, contentWords(name));
          const ofWords = shared(own, new Set(all.flatMap((one) => [...contentWords(one.text)])));
          const known = new Set(all.flatMap((one) => one.technologies));
          const ofTechnologies = technologies.filter((one) => known.has(one) || one === name);
          const score = 4 * ofName.length + 3 * ofTechnologies.length + ofWords.length;
          if (score === 0) continue;
          const [project] = projects
            .map((one) => ({ name: one.project, score: closeness(own, one.name, one.bullets) }))
            .filter((one) => one.score > 0)
            .sort((a, b) => b.score - a.score);
          places.push({
            file,
            level,
            skill: name,
            line,
            project: project?.name ?? "",
            shared: [
              ...new Map(
                [...ofTechnologies, ...ofName, ...ofWords]
                  .toReversed()
                  .map((one) => [one.toLowerCase(), one]),
              ).values(),
            ]
              .toReversed()
              .slice(0, 10),
            score,
          });
        }
    }
    const best = places.toSorted((a, b) => b.score - a.score).slice(0, maxPlaces);
    return {
      places: answer.list(best, (one) => ({
        file: answer.text(one.file),
        level: answer.text(one.level),
        skill: answer.text(one.skill),
        line: one.line,
        project: answer.text(one.project),
        shared: answer.texts(one.shared),
      })),
      alreadyThere: answer.list(sameEvidence, ({ file, skill, bullet }) => ({
        file: answer.text(file),
        skill: answer.text(skill),
        line: bullet.line,
        text: answer.text(bullet.text),
      })),
    };
  },
};

interface Place {
  readonly file: string;
  readonly level: string;
  readonly skill: string;
  readonly line: number;
  readonly project: string;
  readonly shared: readonly string[];
  readonly score: number;
}

/** Words of four letters or more, without an ending: shorter ones are function words or appear everywhere. */
function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    wordsOfSentence(text)
      .filter((word) => word.length >= 4 && /\p{L}/u.test(word) && !everywhere.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/, "")),
  );
}

const everywhere: ReadonlySet<string> = new Set(
  "with that this from into they them their which were been have when where what each other more than then also only over under about after before without while used using".split(
    " ",
  ),
);

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return [...a].filter((word) => b.has(word));
}

function closeness(own: ReadonlySet<string>, name: string, bullets: readonly BulletRecord[]): number {
  const words = new Set(bullets.flatMap((one) => [...contentWords(one.text)]));
  return 4 * shared(own, contentWords(name)).length + shared(own, words).length;
}
