import { join, resolve } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CheckedDocument } from "../core/engine/checkedDocument.ts";
import { directivesOf, spellDocument } from "../core/engine/spellDocument.ts";
import { fixesFor } from "../core/features/fixesFor.ts";
import { isRequirementsFileName, recognise } from "../core/features/recognise.ts";
import { type Finding, type Fix, severities } from "../core/findings/finding.ts";
import type { Speller } from "../core/spelling/speller.ts";
import { ConfigurationStore } from "../node/configurationStore.ts";
import { distFolder } from "../node/distFolder.ts";
import { type DictionaryFiles, dictionaryFiles } from "../node/spelling/dictionaryFiles.ts";
import { openSpeller } from "../node/spelling/openSpeller.ts";
import { wordSources } from "../node/spelling/wordSources.ts";
import { readUserWords, userDictionaryFile } from "../node/userDictionary.ts";
import { readWorkspaceSettings } from "../node/workspaceSettings.ts";
import type { failOnSeverities } from "./failOn.ts";
import { findFiles } from "./findFiles.ts";
import { readDocument, UnreadableFile } from "./readDocument.ts";

export interface CheckOptions {
  readonly patterns: readonly string[];
  readonly format: "text" | "json";
  readonly failOn: (typeof failOnSeverities)[number];
}

interface Place {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

interface FileReport {
  readonly file: string;
  readonly findings: readonly FindingReport[];
}

interface FindingReport {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
  readonly text: string;
  readonly fixes: readonly FixReport[];
}

interface FixReport {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly { readonly start: Place; readonly end: Place; readonly text: string }[];
}

/** Checks the files and prints what it finds. Answers the exit code: 0 clean, 1 something was not read, 2 findings. */
export async function check({ patterns, format, failOn }: CheckOptions): Promise<number> {
  const store = new ConfigurationStore();
  const files = dictionaryFiles(join(distFolder(), "dictionary"));
  const reports: FileReport[] = [];
  const complained = new Set<string>();
  let failed = false;
  const warn = (line: string) => {
    if (!complained.has(line)) process.stderr.write(`${line}\n`);
    complained.add(line);
  };
  const complain = (line: string) => {
    warn(line);
    failed = true;
  };
  let found = false;
  for (const file of findFiles(patterns)) {
    try {
      const findings = await checkFile(file, store, files, format === "json", { warn, complain });
      found ||= findings.some(
        ({ severity }) => severities.indexOf(severity as Finding["severity"]) <= severities.indexOf(failOn),
      );
      reports.push({ file, findings });
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      complain(error.message);
    }
  }
  process.stdout.write(format === "json" ? `${JSON.stringify(reports, null, 2)}\n` : toText(reports));
  return failed ? 1 : found ? 2 : 0;
}

/** How a check says what went wrong, each line once. */
interface Reporting {
  /** Says it and goes on. */
  warn(line: string): void;
  /** Says it and has the call fail in the end. */
  complain(line: string): void;
}

async function checkFile(
  file: string,
  store: ConfigurationStore,
  files: DictionaryFiles,
  withFixes: boolean,
  { warn, complain }: Reporting,
): Promise<readonly FindingReport[]> {
  const text = readDocument(file);
  const path = resolve(file);
  const settings = readWorkspaceSettings(path);
  const inForce = store.configurationFor(path, settings.config);
  for (const { span, message } of inForce.problems) {
    const { line, column } = placeIn(TextDocument.create("", "", 0, readDocument(inForce.file!)), span.start);
    complain(`${inForce.file}:${line}:${column}: ${message}`);
  }
  const { configuration } = inForce;
  if (!isRequirementsFileName(file) && !recognise(text, configuration.levels).isRequirements) return [];

  const document = new CheckedDocument(text, configuration);
  let speller: Speller | undefined;
  if (document.unspelled().length > 0) {
    const context = {
      file: path,
      locale: configuration.locale,
      sources: wordSources(inForce, { name: userDictionaryFile(), words: readUserWords() }, settings),
      directives: directivesOf(document),
    };
    speller = await openSpeller(context, files, async (one) => {
      const { openUserSpelling } = await import("../node/spelling/cspell/openUserSpelling.ts");
      return openUserSpelling(one);
    });
    // Checking goes on without what cspell cannot use here; that is no fault of the document.
    for (const problem of speller.problems) warn(`${problem.file}: ${problem.message}`);
    await spellDocument(document, speller, () => false);
  }
  const positions = TextDocument.create("", "", 0, text);
  const reports: FindingReport[] = [];
  for (const finding of document.findings()) {
    const fixes = withFixes ? await fixesFor(finding, document, speller) : [];
    reports.push(toReport(finding, fixes, positions, document));
  }
  return reports;
}

function toReport(
  finding: Finding,
  fixes: readonly Fix[],
  positions: TextDocument,
  document: CheckedDocument,
): FindingReport {
  const { rule, severity, message, span } = finding;
  return {
    rule,
    severity,
    message,
    start: placeIn(positions, span.start),
    end: placeIn(positions, span.end),
    text: document.source(span),
    fixes: fixes.map(({ title, preferred, edits }) => ({
      title,
      preferred: preferred === true,
      edits: edits.map((edit) => ({
        start: placeIn(positions, edit.span.start),
        end: placeIn(positions, edit.span.end),
        text: edit.text,
      })),
    })),
  };
}

function placeIn(text: TextDocument, offset: number): Place {
  const { line, character } = text.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}

function toText(reports: readonly FileReport[]): string {
  let text = "";
  let count = 0;
  for (const { file, findings } of reports) {
    for (const { start, severity, message, rule } of findings) {
      text += `${file}:${start.line}:${start.column}: ${severity}: ${message} [${rule}]\n`;
      count++;
    }
  }
  return `${text}${count === 0 ? "No problems" : count === 1 ? "1 problem" : `${count} problems`} in ${reports.length} ${reports.length === 1 ? "file" : "files"}.\n`;
}
