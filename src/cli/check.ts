import { join, resolve } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CheckedDocument } from "../core/engine/checkedDocument.ts";
import { directivesOf, spellDocument } from "../core/engine/spellDocument.ts";
import { fixesFor } from "../core/features/fixesFor.ts";
import { isRequirementsFileName, recognise } from "../core/features/recognise.ts";
import { type Finding, type Fix, severities } from "../core/findings/finding.ts";
import type { Speller } from "../core/spelling/speller.ts";
import type { WorkspaceDocument } from "../core/workspace/workspaceDocument.ts";
import { WorkspaceDocuments } from "../core/workspace/workspaceDocuments.ts";
import { type ConfigurationInForce, ConfigurationStore } from "../node/configurationStore.ts";
import { distFolder } from "../node/distFolder.ts";
import { type DictionaryFiles, dictionaryFiles } from "../node/spelling/dictionaryFiles.ts";
import { openSpeller } from "../node/spelling/openSpeller.ts";
import { wordSources } from "../node/spelling/wordSources.ts";
import { readUserWords, userDictionaryFile } from "../node/userDictionary.ts";
import { type EditorSettings, readWorkspaceSettings } from "../node/workspaceSettings.ts";
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
  const opened: OpenFile[] = [];
  for (const file of findFiles(patterns)) {
    try {
      opened.push(openFile(file, store, complain));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      complain(error.message);
    }
  }
  // A project is known by its name in all of them.
  const known = new WorkspaceDocuments();
  for (const { path, document } of opened) {
    if (!document) continue;
    known.open(path, toWorkspaceDocument(path, document));
    known.touch(path);
  }
  for (const one of opened) {
    one.document?.setOtherProjects(known.otherProjects(one.path));
    const findings = await checkFile(one, files, format === "json", warn);
    found ||= findings.some(
      ({ severity }) => severities.indexOf(severity as Finding["severity"]) <= severities.indexOf(failOn),
    );
    reports.push({ file: one.file, findings });
  }
  process.stdout.write(format === "json" ? `${JSON.stringify(reports, null, 2)}\n` : toText(reports));
  return failed ? 1 : found ? 2 : 0;
}

/** A file that is to be checked. */
interface OpenFile {
  readonly file: string;
  readonly path: string;
  readonly text: string;
  readonly inForce: ConfigurationInForce;
  readonly settings: EditorSettings;
  /** Undefined where it is no requirements document: nothing is found in it. */
  readonly document: CheckedDocument | undefined;
}

/** Reads a file with its configuration; what is wrong in that is complained of. Throws an UnreadableFile. */
function openFile(file: string, store: ConfigurationStore, complain: (line: string) => void): OpenFile {
  const text = readDocument(file);
  const path = resolve(file);
  const settings = readWorkspaceSettings(path);
  const inForce = store.configurationFor(path, settings.config);
  for (const { span, message } of inForce.problems) {
    const { line, column } = placeIn(TextDocument.create("", "", 0, readDocument(inForce.file!)), span.start);
    complain(`${inForce.file}:${line}:${column}: ${message}`);
  }
  const { configuration } = inForce;
  const isOurs = isRequirementsFileName(file) || recognise(text, configuration.levels).isRequirements;
  const document = isOurs ? new CheckedDocument(text, configuration) : undefined;
  return { file, path, text, inForce, settings, document };
}

function toWorkspaceDocument(path: string, document: CheckedDocument): WorkspaceDocument {
  return {
    uri: path,
    levelNames: document.configuration.levels,
    model: document.model,
    source: (span) => document.source(span),
  };
}

async function checkFile(
  { path, text, inForce, settings, document }: OpenFile,
  files: DictionaryFiles,
  withFixes: boolean,
  warn: (line: string) => void,
): Promise<readonly FindingReport[]> {
  if (!document) return [];
  const { configuration } = inForce;
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
