import { dirname, resolve } from "node:path";
import { severities } from "../../core/findings/finding.ts";
import { configurationFileName } from "../../core/settings/editWords.ts";
import { findUp } from "../../host/findUp.ts";
import { diskLookup } from "../../node/files/diskLookup.ts";
import { findDocuments } from "../../node/findDocuments.ts";
import type { failOnSeverities } from "../common/failOn.ts";
import type { FileText } from "../common/readDocument.ts";
import { printText, visibleLines, writeError } from "../common/visible.ts";
import type { ChangedLines } from "./changedLines.ts";
import type { SourceFile } from "./checkPart.ts";
import { contextFiles } from "./contextFiles.ts";
import type { Totals } from "./formats/format.ts";
import { type CheckFormatId, checkFormat } from "./formats/index.ts";
import type { FileReport, FindingReport } from "./formats/report.ts";
import { diffRoot } from "./formats/sourceRoot.ts";
import { checkFiles } from "./parts.ts";
import { showProgress } from "./progress.ts";

/** The options of a check. */
export interface CheckOptions {
  readonly patterns: readonly string[];
  readonly format: CheckFormatId;
  readonly failOn: (typeof failOnSeverities)[number];
  /** The maximum number of findings that are not errors. */
  readonly maxWarnings: number;
  /** Whether documents are fixed on disk, or a diff is printed instead. */
  readonly fix: "write" | "diff" | undefined;
  /** True if only errors and the summary are printed. */
  readonly quiet: boolean;
  /** A Git revision: only findings in lines that changed since then are reported. */
  readonly since: string | undefined;
  /** The document on standard input, which replaces the one with this name. */
  readonly input: ({ readonly name: string } & FileText) | undefined;
  /** The configuration that replaces every `slick.json`. */
  readonly config: string | undefined;
  /** True if the project names of other files in the workspace are used. */
  readonly workspace: boolean;
  /** True if it is an error that a named file is not a requirements document, or that there is none. */
  readonly requires: boolean;
  /** Called before files are read with the absolute paths of the folders whose changes may affect the findings. */
  readonly onFound?: (folders: readonly string[]) => void;
}

/**
 * Checks files and prints the findings. Returns the exit code: 0 without findings, 1 if something was not read, 2 with
 * findings.
 */
export async function runCheck(options: CheckOptions): Promise<0 | 1 | 2> {
  const { input, config, fix, failOn, quiet } = options;
  const format = checkFormat(options.format);
  const found = input ? { files: [], folders: [], problems: [] } : await findDocuments(options.patterns);
  const told = new Set<string>();
  const tell = (line: string) => {
    if (!told.has(line)) writeError(line);
    told.add(line);
  };
  const complaints: string[] = [];
  const complain = (line: string) => {
    if (!told.has(line)) complaints.push(line);
    tell(line);
  };
  for (const problem of found.problems) complain(problem);

  options.onFound?.([...found.folders, ...foldersOf(found.files)]);
  const changes =
    options.since === undefined
      ? undefined
      : await (await import("./changedLines.ts")).changedLines(options.since, found.files);
  const sources: SourceFile[] = input
    ? [{ file: input.name, text: input.text, mark: input.mark }]
    : found.files.map((file) => ({ file, ...(changes && !changes.has(file) && { isContext: true }) }));
  if (options.workspace && config === undefined) {
    for (const file of await contextFiles(sources.map(({ file }) => file)))
      sources.push({ file, isContext: true });
  }

  const output = await format.open();
  // For standard input, the output is only the fixed text or the diff.
  const isFilter = input !== undefined && fix === "write";
  const stream = isFilter || fix === "diff" ? process.stderr : process.stdout;
  const progress = showProgress(sources.length);
  const print = (text: string) => {
    if (text === "") return;
    progress.end();
    stream.write(visibleLines(text));
  };
  const count = { files: 0, documents: 0, findings: 0, edits: 0, fixedFiles: 0 };
  const named = new Set(options.patterns);
  const others: string[] = [];
  let passed = 0;
  let isFound = false;
  const judge = ({ severity }: FindingReport) => {
    if (severities.indexOf(severity) > severities.indexOf(failOn)) return;
    if (severity === "error" || ++passed > options.maxWarnings) isFound = true;
  };
  print(output.start());
  const how = {
    config,
    tellsFixes: format.tellsFixes === true,
    tellsFingerprints: format.tellsFingerprints === true,
    fix: isFilter ? "text" : fix,
    diffFolder: fix === "diff" ? diffRoot(sources.map(({ file }) => file)) : process.cwd(),
  } as const;
  const parts = checkFiles(sources, how, () => progress.step());
  for await (const whole of parts) {
    const one = changes ? onlyChanged(whole, changes.get(whole.file)) : whole;
    for (const line of one.complaints) complain(line);
    for (const line of one.warnings) tell(line);
    if (one.isRead) count.files++;
    if (one.isOurs) count.documents++;
    else if (one.isRead && named.has(one.file)) others.push(one.file);
    count.findings += one.findings.length;
    count.edits += one.fixed?.edits ?? 0;
    if (one.fixed && one.fixed.edits > 0) count.fixedFiles++;
    for (const finding of one.findings) judge(finding);
    if (isFilter) printText(input.mark + (one.fixed?.text ?? input.text));
    else if (one.fixed?.diff !== undefined) printText(one.fixed.diff);
    if (one.isRead) print(output.file(quiet ? onlyErrors(one) : one));
  }
  progress.end();
  if (others.length > 0) {
    const { reportWhyNot } = await import("./reportWhyNot.ts");
    const { ConfigurationStore } = await import("../../host/configurationStore.ts");
    const store = new ConfigurationStore(diskLookup, config);
    for (const line of reportWhyNot(others, store, options.requires)) tell(line);
  }
  const isMissing = options.requires && (others.length > 0 || count.documents === 0);
  print(output.end({ ...count, isDry: fix === "diff", complaints } satisfies Totals));
  return complaints.length > 0 || isMissing ? 1 : isFound ? 2 : 0;
}

/** The folders of files and their configurations. */
function foldersOf(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const folder of new Set(files.map((file) => dirname(resolve(file))))) {
    folders.add(folder);
    const configuration = findUp(diskLookup, folder, [configurationFileName]);
    if (configuration !== undefined) folders.add(dirname(configuration));
  }
  return folders;
}

function onlyErrors(report: FileReport): FileReport {
  return keep(report, ({ severity }) => severity === "error");
}

/** A report with only the findings in changed lines. */
function onlyChanged(report: FileReport, lines: ChangedLines | undefined): FileReport {
  return keep(report, ({ start, end }) => lines?.touches(start.line, end.line) ?? false);
}

function keep(report: FileReport, wants: (finding: FindingReport) => boolean): FileReport {
  const findings = report.findings.filter(wants);
  const fingerprints = report.fingerprints.filter((_, index) => wants(report.findings[index]!));
  return { ...report, findings, fingerprints };
}
