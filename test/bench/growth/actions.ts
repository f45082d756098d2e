import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { skillsOf } from "../../../src/core/document/requirementsDocument.ts";
import { documentStrength } from "../../../src/core/evidence/strengthOf.ts";
import { coverageOf } from "../../../src/core/features/coverage/coverage.ts";
import { coverageText } from "../../../src/core/features/coverage/coverageText.ts";
import { safeEdits } from "../../../src/core/features/editing/fixAll.ts";
import { fixesFor, settleFixes } from "../../../src/core/features/editing/fixesFor.ts";
import { formatEdits } from "../../../src/core/features/editing/format.ts";
import { insertionFor } from "../../../src/core/features/editing/insertion.ts";
import { suppressionEdit } from "../../../src/core/features/editing/silence.ts";
import { exportDocuments } from "../../../src/core/features/exports/exportDocuments.ts";
import { exportFormatIds } from "../../../src/core/features/exports/exportFormats.ts";
import { mergeSkills } from "../../../src/core/features/moves/arrange.ts";
import { moveNode } from "../../../src/core/features/moves/moveNode.ts";
import { removeNodes } from "../../../src/core/features/moves/removeNodes.ts";
import { toTable } from "../../../src/core/features/moves/toTable.ts";
import { foldingSpans } from "../../../src/core/features/navigation/folding.ts";
import { outlineOf } from "../../../src/core/features/navigation/outline.ts";
import { selectionSpans } from "../../../src/core/features/navigation/selectionSpans.ts";
import { reviewChanges } from "../../../src/core/features/review/reviewChanges.ts";
import { treeOf } from "../../../src/core/features/tree/tree.ts";
import { treeGroupings } from "../../../src/core/features/tree/treeGroupings.ts";
import { proseOf } from "../../../src/core/markdown/prose.ts";
import { rules } from "../../../src/core/rules/index.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { checkProse } from "../../../src/core/spelling/checkProse.ts";
import { Vocabulary } from "../../../src/core/spelling/vocabulary.ts";
import { recognise } from "../../../src/core/workspace/recognise.ts";
import { shipped } from "../../core/spelling/shipped.ts";

/** Something the product does with a document that is read and checked, once for each time it is asked. */
export interface Action {
  readonly name: string;
  /** What is ready before it is asked for; the time for that is not its own. */
  prepare(text: string): CheckedDocument;
  run(document: CheckedDocument): unknown;
}

const vocabulary = new Vocabulary(shipped.dictionary(), { locale: "en-US" });
const off = Object.fromEntries(rules.map(({ id }) => [id, "off"]));

function fresh(text: string): CheckedDocument {
  return new CheckedDocument(text, defaultConfiguration);
}

/** Documents that are asked more than one thing, none of which changes what is asked next; those of a pattern and its sizes. */
function kept(make: (text: string) => CheckedDocument): (text: string) => CheckedDocument {
  const documents = new Map<string, CheckedDocument>();
  return (text) => {
    if (!documents.has(text)) {
      if (documents.size >= 8) documents.clear();
      documents.set(text, make(text));
    }
    return documents.get(text)!;
  };
}

const read = kept(readAlone);
const checked = kept(checkedAlone);
const forRules = kept(readAlone);

function readAlone(text: string): CheckedDocument {
  const document = fresh(text);
  document.model;
  return document;
}

function checkedAlone(text: string): CheckedDocument {
  const document = readAlone(text);
  document.findings();
  return document;
}

/** A finding from the middle of the document. */
function someFinding(document: CheckedDocument) {
  const findings = document.findings();
  return findings[Math.floor(findings.length / 2)];
}

const ofRules = rules
  .filter(({ scope }) => scope !== "spelling")
  .map(
    ({ id }): Action => ({
      name: `rule ${id}`,
      prepare(text) {
        const document = forRules(text);
        document.configure({
          ...defaultConfiguration,
          rules: { ...off, [id]: "warning" } as typeof defaultConfiguration.rules,
        });
        document.model;
        return document;
      },
      run: (document) => document.findings(),
    }),
  );

const ofFormats = exportFormatIds.map(
  (format): Action => ({
    name: `export ${format}`,
    prepare: read,
    run: (document) =>
      exportDocuments([{ name: "x.requirements.md", checked: document }], {
        format,
        names: { levels: [], skills: [], projects: [] },
        isRedacted: false,
      }),
  }),
);

/** Everything that is asked of a document. */
export const actions: readonly Action[] = [
  { name: "read", prepare: fresh, run: (document) => document.model },
  ...ofRules,
  { name: "check", prepare: readAlone, run: (document) => document.findings() },
  {
    name: "spell",
    prepare: readAlone,
    run: (document) => document.blocks.map((block) => checkProse(proseOf(block), vocabulary)),
  },
  {
    name: "keystroke",
    prepare: checkedAlone,
    run(document) {
      const at = Math.floor(document.text.length / 2);
      document.edit({ span: { start: at, end: at }, text: "x" });
      return document.findings();
    },
  },
  { name: "outline", prepare: read, run: ({ model }) => outlineOf(model) },
  { name: "folding", prepare: read, run: ({ model }) => foldingSpans(model) },
  ...treeGroupings.map(
    ({ id }): Action => ({ name: `tree by ${id}`, prepare: read, run: (document) => treeOf(document, id) }),
  ),
  { name: "strength", prepare: read, run: documentStrength },
  {
    name: "coverage",
    prepare: read,
    run: (checked) => coverageText({ file: "x.md", coverage: coverageOf(checked) }),
  },
  { name: "format", prepare: read, run: ({ blocks }) => formatEdits(blocks) },
  { name: "recognise", prepare: fresh, run: ({ text }) => recognise(text, defaultConfiguration) },
  { name: "fix all", prepare: checked, run: (document) => safeEdits(document.findings()) },
  {
    name: "fixes of a finding",
    prepare: checked,
    run(document) {
      const finding = someFinding(document);
      return finding && fixesFor(finding, document, undefined);
    },
  },
  {
    name: "fixes of all findings",
    prepare: checkedAlone,
    async run(document) {
      const findings = document.findings();
      settleFixes(findings, document);
      for (const finding of findings) await fixesFor(finding, document, undefined);
    },
  },
  {
    name: "silence a finding",
    prepare: checked,
    run(document) {
      const finding = someFinding(document);
      return finding && suppressionEdit(finding, document);
    },
  },
  {
    name: "insert a bullet",
    prepare: read,
    run: (document) => insertionFor("bullet", document.model, document.text.length / 2, document),
  },
  {
    name: "insert a skill",
    prepare: read,
    run: (document) => insertionFor("skill", document.model, document.text.length / 2, document),
  },
  {
    name: "move a bullet",
    prepare: read,
    run(document) {
      const projects = skillsOf(document.model).flatMap((skill) => skill.projects);
      const bullet = projects[0]?.bullets.at(-1);
      return bullet && moveNode(document, bullet, { into: projects.at(-1)! });
    },
  },
  {
    name: "remove half of the bullets",
    prepare: read,
    run(document) {
      const bullets = skillsOf(document.model).flatMap(({ orphans, projects }) => [
        ...orphans,
        ...projects.flatMap((project) => project.bullets),
      ]);
      return removeNodes(document, bullets.slice(0, bullets.length / 2));
    },
  },
  {
    name: "merge with a copy",
    prepare: (text) => readAlone(`${text}\n\n${text}`),
    run(document) {
      const [first] = skillsOf(document.model);
      const same = skillsOf(document.model).findLast(({ name }) => name === first?.name);
      return first && same && same !== first && mergeSkills(document, first, same);
    },
  },
  { name: "convert to a table", prepare: read, run: toTable },
  { name: "select", prepare: read, run: ({ model, text }) => selectionSpans(model, text.length / 2) },
  {
    name: "review",
    prepare: read,
    run: (document) =>
      reviewChanges(document, fresh(document.text.replace(/a/g, "e")), document.model.ladder.names),
  },
  ...ofFormats,
];
