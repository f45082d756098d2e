import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import type { CheckedDocument } from "../../core/checking/checkedDocument.ts";
import { directivesOf, spellDocument } from "../../core/checking/spellDocument.ts";
import { unreadBlocks } from "../../core/checking/unreadBlocks.ts";
import { fixesFor, settleFixes } from "../../core/features/editing/fixesFor.ts";
import { ProjectAnswers } from "../../core/projects/projectAnswers.ts";
import {
  addUses,
  doubtfulNames,
  OtherProjects,
  type ProjectUse,
  projectUses,
} from "../../core/projects/projectRegistry.ts";
import type { ConfiguredProject } from "../../core/settings/configuration.ts";
import type { Speller } from "../../core/spelling/speller.ts";
import { openRequirements } from "../../core/workspace/openRequirements.ts";
import { type ConfigurationInForce, ConfigurationStore } from "../../host/configurationStore.ts";
import type { EditorSettings } from "../../host/editorSettings.ts";
import { LinkedFiles } from "../../host/linkedFiles.ts";
import type { CspellSearch } from "../../host/spelling/cspellConfiguration.ts";
import { wordSources } from "../../host/spelling/wordSources.ts";
import { distFolder } from "../../node/distFolder.ts";
import { diskLookup } from "../../node/files/diskLookup.ts";
import type { CspellWorker } from "../../node/spelling/cspell/cspellWorker.ts";
import { dictionaryFiles } from "../../node/spelling/dictionaryFiles.ts";
import { openSpeller } from "../../node/spelling/openSpeller.ts";
import { readUserWords, userDictionaryFile } from "../../node/userDictionary.ts";
import { readWorkspaceSettings } from "../../node/workspaceSettings.ts";
import { configurationProblems } from "../common/configurationProblems.ts";
import { spokenStrings } from "../common/language.ts";
import { readDocument, readFileText, UnreadableFile } from "../common/readDocument.ts";
import type { FileReport, FindingReport } from "./formats/report.ts";
import { Reporter } from "./toReport.ts";

/** How the files of a call are checked. */
export interface PartOptions {
  /** Absolute path of the configuration that replaces every `slick.json`. */
  readonly config: string | undefined;
  /** True if reports contain the fixes of findings; computing corrections of misspellings is slow. */
  readonly tellsFixes: boolean;
  /** True if reports contain fingerprints. */
  readonly tellsFingerprints: boolean;
  /** Whether documents are fixed: on disk, as a diff, or as text. */
  readonly fix: "write" | "diff" | "text" | undefined;
  /** Absolute path of the folder to which file names in a diff are relative. */
  readonly diffFolder: string;
}

/** A file of a call. */
export interface SourceFile {
  /** Its path as it was given. */
  readonly file: string;
  /** Its text if that is not read from the disk, and the byte order mark before it, or an empty string. */
  readonly text?: string;
  readonly mark?: string;
  /** True if only its project names are needed. */
  readonly isContext?: boolean;
}

/**
 * A set of files that is checked in two steps, since findings on project names depend on all files of a call. Of a
 * checked file, only its report is kept in memory.
 */
export interface Part {
  /** Reads the files and checks them separately; calls `onRead` after each. Returns their project names. */
  read(files: readonly SourceFile[], onRead: () => void): Promise<readonly ProjectUse[]>;
  /** The report for each file, in order; `all` are the project names of all parts. */
  reports(all: readonly ProjectUse[]): AsyncIterable<FileReport>;
}

/** The result of checking a file separately. */
interface ReadFile {
  readonly source: SourceFile;
  readonly report: FileReport;
  readonly uses: readonly ProjectUse[];
  readonly projects: readonly ConfiguredProject[];
}

interface OpenFile {
  readonly file: string;
  readonly path: string;
  readonly text: string;
  readonly mark: string;
  readonly inForce: ConfigurationInForce;
  readonly settings: EditorSettings;
  /** Undefined if it is not a requirements document: such a file has no findings. */
  readonly document: CheckedDocument | undefined;
  readonly complaints: readonly string[];
}

/**
 * Fixes with up to this many edits are always reported. Longer ones are reported until those of a file have
 * `maxLongFixEdits` edits in total: each finding on a name that is on thousands of lines has thousands of edits.
 */
const maxShortFixEdits = 100;
const maxLongFixEdits = 10_000;

/** A part that is checked in this thread. */
export class LocalPart implements Part {
  readonly #options: PartOptions;
  readonly #store: ConfigurationStore;
  readonly #dictionary = dictionaryFiles(join(distFolder(), "dictionary"));
  readonly #folders = new Map<string, { inForce: ConfigurationInForce; settings: EditorSettings }>();
  readonly #search: CspellSearch = new Map();
  readonly #links = new LinkedFiles(diskLookup);
  readonly #userWords = { name: userDictionaryFile(), ...readUserWords() };
  #cspellWorker: CspellWorker | undefined;
  #files: readonly ReadFile[] = [];

  constructor(options: PartOptions) {
    this.#options = options;
    this.#store = new ConfigurationStore(diskLookup, options.config);
  }

  async read(files: readonly SourceFile[], onRead: () => void): Promise<readonly ProjectUse[]> {
    const uses: (readonly ProjectUse[])[] = [];
    const read: ReadFile[] = [];
    for (const source of files) {
      if (source.isContext) uses.push(this.#readNames(source.file));
      else {
        const one = await this.#read(source);
        uses.push(one.uses);
        read.push(one);
      }
      onRead();
    }
    this.#files = read;
    return addUses(uses);
  }

  async *reports(all: readonly ProjectUse[]): AsyncGenerator<FileReport> {
    const everywhere = new OtherProjects(all);
    for (const { source, report, uses, projects } of this.#files) {
      const others = everywhere.without(uses);
      const answers = new ProjectAnswers(projects);
      const isOther =
        uses.length > 0 &&
        !isDeepStrictEqual(doubtfulNames(uses, undefined, answers), doubtfulNames(uses, others, answers));
      // Few files have findings because of names in other documents: only those are read again.
      yield isOther ? await this.#readAgain(source, report, others) : report;
    }
    this.#files = [];
    await this.#cspellWorker?.dispose();
    this.#cspellWorker = undefined;
  }

  async #read(source: SourceFile): Promise<ReadFile> {
    try {
      const opened = this.#open(source);
      const { document, file, complaints, inForce } = opened;
      const projects = inForce.configuration.projects;
      if (!document) return { source, report: emptyReport(file, complaints), uses: [], projects };
      const uses = projectUses(document.model);
      return { source, report: await this.#check(opened, document, this.#options.fix), uses, projects };
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      return { source, report: emptyReport(source.file, [error.message], false), uses: [], projects: [] };
    }
  }

  /** The report for the current version of the document, with the names of other documents. */
  async #readAgain(source: SourceFile, report: FileReport, others: OtherProjects): Promise<FileReport> {
    const text = report.fixed?.text ?? source.text;
    const opened = this.#open({ ...source, ...(text !== undefined && { text }) });
    if (!opened.document) return report;
    opened.document.setOtherProjects(others);
    const { findings, fingerprints } = await this.#check(opened, opened.document, undefined);
    return { ...report, findings, fingerprints };
  }

  async #cspell(): Promise<CspellWorker> {
    const { CspellWorker } = await import("../../node/spelling/cspell/cspellWorker.ts");
    if (!this.#cspellWorker) {
      this.#cspellWorker = new CspellWorker(pathToFileURL(join(distFolder(), "cspellWorker.mjs")));
      this.#cspellWorker.strings = spokenStrings();
    }
    return this.#cspellWorker;
  }

  #inForce(path: string) {
    const folder = dirname(path);
    let known = this.#folders.get(folder);
    if (!known) {
      const settings = readWorkspaceSettings(path);
      known = { settings, inForce: this.#store.configurationFor(path, settings.config) };
      this.#folders.set(folder, known);
    }
    return known;
  }

  #open({ file, text: given, mark: givenMark = "" }: SourceFile): OpenFile {
    const { text, mark } = given === undefined ? readFileText(file) : { text: given, mark: givenMark };
    const path = resolve(file);
    const { inForce, settings } = this.#inForce(path);
    const { configuration } = inForce;
    const document = openRequirements(file, text, configuration);
    document?.setHost(this.#links.hostFor(path, [process.cwd()]));
    return {
      file,
      path,
      text,
      mark,
      inForce,
      settings,
      document,
      complaints: configurationProblems(inForce),
    };
  }

  /** The project names in a file outside of the call; empty if it is not a requirements document or cannot be read. */
  #readNames(file: string): readonly ProjectUse[] {
    try {
      const { configuration } = this.#inForce(resolve(file)).inForce;
      const text = readDocument(file);
      const document = openRequirements(file, text, configuration);
      return document ? projectUses(document.model) : [];
    } catch (error) {
      if (error instanceof UnreadableFile) return [];
      throw error;
    }
  }

  async #check(opened: OpenFile, document: CheckedDocument, fix: PartOptions["fix"]): Promise<FileReport> {
    const { file, path, text, mark } = opened;
    const { diffFolder } = this.#options;
    const speller = await this.#spell(opened, document);
    const { name: userFile, problem: userProblem } = this.#userWords;
    const complaints = [
      ...opened.complaints,
      ...(speller && userProblem !== undefined ? [`${userFile}: ${userProblem}`] : []),
    ];
    const fixed =
      fix &&
      (await import("./fixDocument.ts").then(({ fixDocument }) =>
        fixDocument({ file, text, mark, diffFolder, document, speller, how: fix }),
      ));
    const reporter = new Reporter(document.text);
    const findings: FindingReport[] = [];
    const fingerprints: string[] = [];
    const fingerprint = this.#options.tellsFingerprints
      ? (await import("./fingerprints.ts")).fingerprinter(reporter)
      : undefined;
    if (this.#options.tellsFixes) settleFixes(document.findings(), document);
    let longEdits = 0;
    for (const finding of document.findings()) {
      const all = this.#options.tellsFixes ? await fixesFor(finding, document, speller) : [];
      const fixes = all.filter(({ edits: { length } }) => {
        if (length <= maxShortFixEdits) return true;
        longEdits += length;
        return longEdits <= maxLongFixEdits;
      });
      findings.push(reporter.report(finding, fixes));
      if (fingerprint) fingerprints.push(fingerprint(finding));
    }
    // Checking continues without what cspell cannot use, which is not an error of the document.
    const warnings = (speller?.problems ?? []).map((problem) => `${problem.file}: ${problem.message}`);
    for (const { span, message } of unreadBlocks(document))
      warnings.push(`${file}:${reporter.place(span.start).line}: ${message}`);
    return {
      file,
      isRead: true,
      isOurs: true,
      findings,
      fingerprints,
      complaints: fixed && "refusal" in fixed ? [...complaints, `${path}: ${fixed.refusal}`] : complaints,
      warnings,
      fixed: fixed && "edits" in fixed ? fixed : undefined,
    };
  }

  async #spell(
    { path, inForce, settings }: OpenFile,
    document: CheckedDocument,
  ): Promise<Speller | undefined> {
    if (document.unspelled().length === 0) return undefined;
    const context = {
      file: path,
      locale: document.locale,
      sources: wordSources(inForce, this.#userWords, settings),
      directives: directivesOf(document),
    };
    const speller = await openSpeller(
      context,
      this.#dictionary,
      async (one, signal) => (await this.#cspell()).open(one, signal),
      { search: this.#search },
    );
    await spellDocument(document, speller, () => false);
    return speller;
  }
}

function emptyReport(file: string, complaints: readonly string[], isRead = true): FileReport {
  const nothing = { findings: [], fingerprints: [], warnings: [], fixed: undefined };
  return { file, isRead, isOurs: false, complaints, ...nothing };
}
