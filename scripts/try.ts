import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CheckedDocument } from "../src/core/checking/checkedDocument.ts";
import { spellDocument } from "../src/core/checking/spellDocument.ts";
import type { Finding } from "../src/core/findings/finding.ts";
import { defaultConfiguration } from "../src/core/settings/configuration.ts";
import { createSpeller } from "../src/core/spelling/speller/createSpeller.ts";
import type { Speller } from "../src/core/spelling/speller.ts";
import { Vocabulary } from "../src/core/spelling/vocabulary.ts";
import { dictionaryFiles } from "../src/node/spelling/dictionaryFiles.ts";

// `npm run try -- "a sentence"`: what is found in it, and how often that is found in clean prose beside the checkout. There nothing
// should be found: whoever adds a term, a confusion or a rule sees here what else it hits.

const root = join(import.meta.dirname, "..");
const clean = join(root, "..", "shared", "data", "clean");

/** Bullets of one document: as many as a long one has. */
const bulletsEach = 150;

const sentences = process.argv.slice(2);
if (sentences.length === 0) {
  console.error('usage: npm run try -- "a sentence" …');
  process.exitCode = 1;
} else await tryAll();

async function tryAll(): Promise<void> {
  const speller = openSpeller();
  if (!speller) console.log("(spelling is not looked at: run npm run build first)");
  const found = await findIn(sentences, speller);
  for (const sentence of sentences) console.log(sentence);
  if (found.length === 0) console.log("  nothing");
  for (const { rule, severity, message, words, better } of found)
    console.log(`  ${severity} ${rule}: ${message}${better === undefined ? "" : `  ${words} → ${better}`}`);
  const ids = new Set(found.map(({ rule }) => rule));
  if (ids.size === 0) return;
  if (!existsSync(clean)) {
    console.log("(no clean prose beside the checkout to count in)");
    return;
  }
  const prose = cleanSentences();
  const inProse = (await findIn(prose, speller)).filter(({ rule }) => ids.has(rule));
  console.log(`\nIn ${prose.length} sentences of clean prose:`);
  for (const id of ids) {
    const all = inProse.filter(({ rule }) => rule === id);
    const same = new Set(found.filter(({ rule }) => rule === id).map(({ words }) => words.toLowerCase()));
    const alike = all.filter(({ words }) => same.has(words.toLowerCase()));
    console.log(`  ${id}: ${all.length} in all, ${alike.length} of the same words`);
    for (const { words, around } of [...alike, ...all.filter((one) => !alike.includes(one))].slice(0, 5))
      console.log(`    ${words}: ${around}`);
  }
}

interface Found extends Pick<Finding, "rule" | "severity" | "message"> {
  /** What is marked. */
  readonly words: string;
  /** What the first fix makes of it, if that is short. */
  readonly better: string | undefined;
  readonly around: string;
}

/** What is found in sentences, each a bullet: what rules say of a document's parts is left out. */
async function findIn(all: readonly string[], speller: Speller | undefined): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (let at = 0; at < all.length; at += bulletsEach) {
    const bullets = all.slice(at, at + bulletsEach);
    const head = "# Tried\n\n## Basic Understanding\n\n### Trying\n**Trial**\n";
    const document = new CheckedDocument(`${head}${bullets.map((one) => `- ${one}\n`).join("")}`, {
      ...defaultConfiguration,
      locale: "en-US,en-GB",
    });
    if (speller) await spellDocument(document, speller, () => false);
    for (const { rule, severity, message, span, fixes } of document.findings()) {
      if (span.start < head.length) continue;
      const [edit] = fixes?.[0]?.edits ?? [];
      const line = /[^\n]*$/.exec(document.text.slice(0, span.start))![0];
      const rest = /^[^\n]*/.exec(document.text.slice(span.end))![0];
      found.push({
        rule,
        severity,
        message,
        words: document.source(span),
        better: edit && edit.text.length < 40 ? edit.text : undefined,
        around: `…${line.slice(-40)}⟦${document.source(span)}⟧${rest.slice(0, 40)}…`.replace("…- ", ""),
      });
    }
  }
  return found;
}

function cleanSentences(): readonly string[] {
  return globSync("*.md", { cwd: clean })
    .sort()
    .flatMap((name) =>
      readFileSync(join(clean, name), "utf8")
        .replace(/```[\s\S]*?```/g, "")
        .split(/\n\s*\n/),
    )
    .map((one) => one.replace(/\s+/g, " ").trim())
    .filter((one) => /^[A-Z][a-z]/.test(one) && one.length > 60 && one.length < 600 && !/[|<>#]/.test(one));
}

function openSpeller(): Speller | undefined {
  const folder = join(root, "dist", "dictionary");
  if (!existsSync(join(folder, "words.dictionary"))) return undefined;
  const files = dictionaryFiles(folder);
  const vocabulary = new Vocabulary(files.dictionary(), { locale: "en-US,en-GB" });
  return createSpeller(vocabulary, files.suggestionData);
}
