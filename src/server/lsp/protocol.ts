import type { Range, TextEdit } from "vscode-languageserver-types";
import type { Coverage } from "../../core/features/coverage/coverage.ts";
import type { ExportChoices as DocumentChoices } from "../../core/features/exports/exportChoices.ts";
import type { ExportOptions } from "../../core/features/exports/exportDocuments.ts";
import type { ExportFormat, ExportFormatId } from "../../core/features/exports/exportFormats.ts";
import type { ChangeKind } from "../../core/features/review/change.ts";
import type { TemplateForm } from "../../core/features/templates/templateForm.ts";
import type { MovableKind } from "../../core/features/tree/treeEntry.ts";
import type { TreeGroupingId, TreeKind } from "../../core/features/tree/treeGroupings.ts";
import type { Target } from "../../core/settings/configuration.ts";
import type { ProjectAnswer } from "../../core/settings/editProjects.ts";
import type { RuleSetting } from "../../core/settings/editRule.ts";
import type { Template } from "../../core/settings/template.ts";

/** Custom requests and notifications between the server and the VS Code client. */

/** Name of the findings' source in the editor. */
export const findingSource = "slick";

/** A row of the tree. */
export interface TreeNode {
  readonly kind: TreeKind;
  readonly name: string;
  /** The text after its name, usually a number; may be empty. */
  readonly detail: string;
  /** All other information, for its tooltip: lines of text. */
  readonly about?: string;
  readonly range: Range;
  /** The position of the cursor after the row is opened. */
  readonly selectionRange: Range;
  /** True for a row that combines things from several places: only its child rows have contents of one place. */
  readonly isGroup?: boolean;
  /**
   * The kind of the model node that starts where the row's range does; together with the tree's version it gives the
   * `NodePlace`.
   */
  readonly stands?: MovableKind;
  readonly children: readonly TreeNode[];
}

/** The tree of a document; `version` is the document version it is for, null if the document is not open. */
export interface DocumentTree {
  readonly version: number | null;
  readonly title: string | undefined;
  /** How many skills it shows, in words. */
  readonly detail: string;
  readonly nodes: readonly TreeNode[];
}

/** Request: the tree of a document that is open or in the workspace; null if it is not a requirements document. */
export const treeRequest = "slickRequirements/tree";
export interface TreeParams {
  readonly uri: string;
  /** The grouping; by level if undefined. */
  readonly grouping?: TreeGroupingId;
}

/** Request: the possible targets for moving a node of an open document; null if there is no such node. */
export const moveChoicesRequest = "slickRequirements/moveChoices";
export interface MoveChoicesParams {
  readonly uri: string;
  /** The start of the node; if no kind is given, any position in it. */
  readonly position: Range["start"];
  readonly kind?: MovableKind;
  /** True to request the skills that a skill can be merged with. */
  readonly merges?: boolean;
}
export interface MoveChoices {
  readonly node: NodePlace;
  readonly name: string;
  /** Nearest first, those in other documents last. */
  readonly choices: readonly MoveChoice[];
}

/**
 * Request: the place for a new element in an open document, with what can be inserted, or why there is no place. Null
 * if it is not a requirements document.
 */
export const insertionRequest = "slickRequirements/insertion";
export interface InsertionParams {
  readonly uri: string;
  readonly kind: Exclude<Template["kind"], "document">;
  /** The position of the cursor. */
  readonly position: Range["start"];
  /** The number of bullets in the template. */
  readonly bullets: number;
}
export interface InsertionAnswer {
  readonly position: Range["start"];
  readonly before: string;
  readonly after: string;
  /** The form in which a template is written there. */
  readonly form: TemplateForm;
  /** The edits that number what follows in the list; all are after the position. */
  readonly renumbering: readonly TextEdit[];
  /** Names of projects, the most frequent first. */
  readonly projectNames: readonly string[];
  /** Names of levels; those that are not in the document come first. */
  readonly levelNames: readonly string[];
}
/** Why there is no place, in user-facing words. */
export interface NoPlace {
  readonly refusal: string;
}

/** Request: a text converted to bullets, for pasting into an open document. Null if it should be pasted unchanged. */
export const pasteRequest = "slickRequirements/paste";
export interface PasteParams {
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
}
export interface PasteAnswer {
  readonly text: string;
  /** The edits that number what follows in the list; all are after the range. */
  readonly renumbering: readonly TextEdit[];
}

/** Request: the coverage of an open document; null if it is not a requirements document. */
export const coverageRequest = "slickRequirements/coverage";
export interface CoverageParams {
  readonly uri: string;
}
export interface CoverageAnswer {
  /** The document version that it is for. */
  readonly version: number;
  readonly coverage: Coverage;
}

/** Request: the numbers of an open document; null if it is not a requirements document. Takes `CoverageParams`. */
export const countsRequest = "slickRequirements/counts";

/** Request: the choices for an export of an open document; null if it is not a requirements document. */
export const exportChoicesRequest = "slickRequirements/exportChoices";
export interface ExportChoicesParams {
  readonly uri: string;
}
/** A format to choose from, with user-facing texts. */
export interface FormatChoice extends Pick<ExportFormat, "title" | "icon" | "isForAnother" | "isMarked"> {
  readonly id: ExportFormatId;
  readonly about: string;
  /** The extension of a new file. */
  readonly ending: string;
}
export interface ExportChoices extends DocumentChoices {
  readonly formats: readonly FormatChoice[];
}

/** Request: the export of an open document; null if it is not a requirements document. */
export const exportRequest = "slickRequirements/export";
export interface ExportParams extends ExportOptions {
  readonly uri: string;
}
/** The export, or why it is refused. */
export type ExportAnswer = SentExport | { readonly refusal: string };
export interface SentExport {
  /** The contents of the file: text, or bytes in Base64. */
  readonly content: string;
  readonly isBase64: boolean;
  readonly fileName: string;
}

/** Request: a call of a tool for agents, by its id, about the documents of the workspace. */
export const toolRequest = "slickRequirements/tool";
export interface ToolParams {
  readonly id: string;
  /** According to the tool's schema; the server validates it. */
  readonly input: unknown;
}
/** The tool's answer, or why there is none; neither contains a confidential term. */
export type ToolAnswer =
  | { readonly answer: Readonly<Record<string, unknown>> }
  | { readonly refusal: string };

/**
 * The answer to requests about a document on a disk and its Git repository if Git fails, with the reason in one line.
 */
export interface GitProblem {
  readonly problem: string;
}

/** Request: the revisions that a document can be compared with. Runs Git. */
export const revisionsRequest = "slickRequirements/revisions";
export interface RevisionsParams {
  readonly uri: string;
}
export interface RevisionsAnswer {
  readonly revisions: readonly {
    readonly name: string;
    readonly kind: "head" | "branch" | "tag" | "commit";
    /** Other names of the same commit. */
    readonly also: readonly string[];
    readonly subject: string;
    /** ISO 8601; empty if there is none. */
    readonly date: string;
  }[];
}

/** Request: the changes in an open document since a revision; null if it is not a requirements document. Runs Git. */
export const reviewRequest = "slickRequirements/review";
export interface ReviewParams {
  readonly uri: string;
  /** A revision in Git's notation. */
  readonly revision: string;
}
export interface ReviewAnswer {
  /** The document version that it is for. */
  readonly version: number;
  /** Id of the commit that the revision currently names. */
  readonly commit: string;
  readonly groups: readonly ReviewGroup[];
}
export interface ReviewGroup {
  readonly kind: ChangeKind;
  readonly title: string;
  readonly changes: readonly ReviewedChange[];
}
export interface ReviewedChange {
  readonly message: string;
  readonly detail: string;
  /** In the text of the revision. */
  readonly before?: { readonly range: Range; readonly text: string };
  /** In the open document. */
  readonly after?: { readonly range: Range; readonly text: string };
}

/** Request: the text of a document at a revision. Runs Git. */
export const revisionTextRequest = "slickRequirements/revisionText";
export interface RevisionTextAnswer {
  readonly text: string;
}

/** Notification from the server: the status of checking a document. Sent when it changes. */
export const statusNotification = "slickRequirements/status";
export interface DocumentStatus {
  readonly uri: string;
  readonly spelling: "loading" | "ready" | "off" | "failed";
  /** Why spelling failed, or the errors in the user's spelling configuration; one per line. */
  readonly spellingMessage: string | undefined;
  /** True for a document in another language than English, for which rules that only apply to English are off. */
  readonly isOtherLanguage: boolean;
  /** URI of the effective `slick.json`. */
  readonly configurationUri: string | undefined;
  /** The number of problems in that file. As long as there are any, its last valid values are used. */
  readonly configurationProblems: number;
  /** The number of blocks that are too much to be read as Markdown; each has a hint. */
  readonly unreadBlocks: number;
  /** True if a table contains evidence. */
  readonly hasTable: boolean;
  /** The number of problems that were left out because the editor cannot show more, and how many of these are hints. */
  readonly hiddenProblems: number;
  readonly hiddenHints: number;
}

/**
 * Notification from a client with `tellsCursor`: the position at which the cursor and the view have come to rest; none
 * if it is not in a requirements document.
 */
export const cursorNotification = "slickRequirements/cursor";
export interface CursorParams {
  readonly place?: {
    readonly uri: string;
    readonly position: Range["start"];
    /** The middle line of the view; that of the cursor if undefined. */
    readonly line?: number;
  };
}

/**
 * Notification from the server: the progress of reading the workspace. Sent a few times per second while it is read.
 */
export const indexNotification = "slickRequirements/index";
export interface IndexStatus {
  /** The number of Markdown files examined since reading started. */
  readonly files: number;
  /** The number of requirements documents found. */
  readonly documents: number;
  readonly isDone: boolean;
}

/** Notification from the server: all requirements documents of the workspace. Sent when the list changes. */
export const documentsNotification = "slickRequirements/documents";
export interface WorkspaceList {
  readonly documents: readonly ListedDocument[];
}
export interface ListedDocument {
  readonly uri: string;
  /** A number that changes when the file was read from disk again; null while the document is open. */
  readonly reading: number | null;
  /** How many skills it shows, in words; empty while the document is open. */
  readonly detail: string;
}

/**
 * Requests from the server to access a file system that only the client can reach. Failures are errors with
 * `FileErrorData`.
 */
export interface FileParams {
  readonly uri: string;
}
/** Returns the `FolderEntry`s of a folder. */
export const readFolderRequest = "slickRequirements/readFolder";
/** Returns the contents of a file in Base64. */
export const readFileRequest = "slickRequirements/readFile";
export const writeFileRequest = "slickRequirements/writeFile";
export interface WriteFileParams extends FileParams {
  readonly base64: string;
}
export const removeFileRequest = "slickRequirements/removeFile";
export interface FileErrorData {
  /** A system error code, such as `ENOENT`. */
  readonly code: string;
}

/** Command executed by the server: adds a word to a dictionary. */
export const addWordCommand = "slickRequirements.server.addWord";
/** Command executed by the server: removes a word from a dictionary. */
export const removeWordCommand = "slickRequirements.server.removeWord";
export type DictionaryTarget = "workspace" | "user";
export interface WordParams {
  readonly word: string;
  /** The document with the word, which determines the `slick.json`. */
  readonly uri: string;
  readonly target: DictionaryTarget;
}
export interface WordAnswer {
  /** URI of the file that was changed. */
  readonly fileUri: string;
}

/** Command executed by the server: stores the author's answer about two project names in `slick.json`. */
export const answerProjectCommand = "slickRequirements.server.answerProject";
/**
 * Command executed by the server: removes such an answer, so that the question is asked again. Both return a
 * `WordAnswer`.
 */
export const takeBackAnswerCommand = "slickRequirements.server.takeBackAnswer";
export interface ProjectAnswerParams extends ProjectAnswer {
  /** The document with the names, which determines the `slick.json`. */
  readonly uri: string;
}

/**
 * Command executed by the server: stores in `slick.json` that the reuse of sentences is intended. Returns a
 * `WordAnswer`.
 */
export const intendReuseCommand = "slickRequirements.server.intendReuse";
export interface ReuseParams {
  /** The sentences, as written in the document. */
  readonly text: string;
  /** The document with the sentences, which determines the `slick.json`. */
  readonly uri: string;
}

/** Command executed by the server: sets a level's target in `slick.json`. Returns a `WordAnswer`. */
export const setTargetCommand = "slickRequirements.server.setTarget";
export interface TargetParams {
  /** The document that it is set for, which determines the `slick.json`. */
  readonly uri: string;
  readonly level: string;
  /** An empty target removes all requirements. */
  readonly target: Target;
  /** Names of all levels, lowest first. */
  readonly levels: readonly string[];
}

/** Command executed by the server: turns a rule off in the `slick.json` for a document. Returns a `RuleAnswer`. */
export const turnOffRuleCommand = "slickRequirements.server.turnOffRule";
export interface RuleParams {
  readonly rule: string;
  /** The document concerned, which determines the `slick.json`. */
  readonly uri: string;
}
export interface RuleAnswer extends WordAnswer {
  /** The rule's former setting in the file; null if there was none. */
  readonly before: RuleSetting | null;
}

/** Command executed by the server: restores the former setting of a rule in `slick.json`. Returns a `WordAnswer`. */
export const restoreRuleCommand = "slickRequirements.server.restoreRule";
export interface RestoreRuleParams extends RuleParams {
  readonly setting: RuleSetting | null;
}

/**
 * Request: the edits that correct every misspelled word of an open document; null if it is not a requirements document.
 */
export const correctionsRequest = "slickRequirements/corrections";
export interface CorrectionsParams {
  readonly uri: string;
}
export interface CorrectionsAnswer {
  /** The document version that they are for. */
  readonly version: number;
  readonly corrections: readonly Correction[];
}
export interface Correction {
  readonly range: Range;
  readonly word: string;
  readonly text: string;
}

/** Request: the edits of the safe fixes of an open document; null if it is not a requirements document. */
export const safeFixesRequest = "slickRequirements/safeFixes";
export interface SafeFixesParams {
  readonly uri: string;
  /** Only problems that start in one of these ranges; all if undefined. */
  readonly ranges?: readonly Range[];
}
export interface SafeFixesAnswer {
  /** The document version that they are for. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** The number of problems that they fix. */
  readonly fixed: number;
  /** The number of problems that remain. */
  readonly left: number;
}

/** Command executed by a client with `runsCommands`: turns a rule off in the editor's settings. Takes `RuleParams`. */
export const turnOffRuleSettingCommand = "slickRequirements.turnOffRule";

/** Command executed by a client with `runsCommands`: shows the page of a rule, rendered. */
export const showRuleCommand = "slickRequirements.showRule";
export interface ShowRuleParams {
  /** URI of the rule's page. */
  readonly page: string;
}

/** Command executed by a client with `runsCommands`: replaces a word by a correction. */
export const correctCommand = "slickRequirements.correct";
export interface CorrectParams extends Correction {
  readonly uri: string;
  readonly version: number;
}

/** Command executed by a client with `runsCommands`: shows the corrections of all misspelled words, to choose from. */
export const fixAllTyposCommand = "slickRequirements.fixAllTypos";

/** Command executed by the server: writes a table as headings, or the levels of an open document as a table. */
export const convertCommand = "slickRequirements.server.convert";
export interface ConvertParams {
  readonly uri: string;
  readonly to: "headings" | "table";
  /** A position in one of several tables; all tables are converted if it is in none. */
  readonly position?: Range["start"];
}

/** Command executed by the server: moves, merges, sorts, splits or deletes. */
export const moveCommand = "slickRequirements.server.move";

/**
 * A node of the model, identified by the start of its span in a version of its document; the version is null if the
 * document is not open.
 */
export interface NodePlace {
  readonly uri: string;
  readonly version: number | null;
  readonly kind: MovableKind;
  readonly position: Range["start"];
}

/** A possible target of a move. */
export interface MoveChoice {
  readonly place: NodePlace;
  readonly name: string;
  /** The target's place: level and skill. */
  readonly description: string;
  /** True if the target is in another skill than the node. */
  readonly isElsewhere: boolean;
  /** True if it contains a node of the same name, with which the moved one is merged. */
  readonly merges: boolean;
}

/** The action and its parameters. */
export type MoveParams =
  | {
      readonly what: "move";
      /** All in one document. */
      readonly nodes: readonly NodePlace[];
      readonly into: NodePlace;
      readonly before?: NodePlace;
    }
  | { readonly what: "merge"; readonly into: NodePlace; readonly from: NodePlace }
  | { readonly what: "sort"; readonly level: NodePlace }
  | { readonly what: "split"; readonly bullet: NodePlace; readonly at: Range["start"] }
  | { readonly what: "delete"; readonly nodes: readonly NodePlace[] };

/** Command executed by the server: shows a place, for findings that refer to another one. */
export const showCommand = "slickRequirements.server.show";
export interface ShowParams {
  readonly uri: string;
  /** The range to select; if undefined, the document is shown without a selection. */
  readonly range?: Range;
}

/** Options that the client sends at the start. */
export interface ClientOptions {
  /** Strings in the editor's language, for `@vscode/l10n`. */
  readonly l10n?: Readonly<Record<string, string>>;
  /**
   * True if the editor itself checks `slick.json` against our schema; then only problems are reported that a schema
   * cannot express.
   */
  readonly editorChecksConfiguration?: boolean;
  /** True if the client only opens requirements documents; for Markdown from other editors, the server decides. */
  readonly opensOursOnly?: boolean;
  /** True if the editor itself outlines and folds Markdown; then the server only adds what is missing. */
  readonly outlinesMarkdown?: boolean;
  /** True if the client answers the requests with `FileParams`, or the server can access such files directly. */
  readonly readsFiles?: boolean;
  /** True if the client executes the client commands above, including those in links of a hover. */
  readonly runsCommands?: boolean;
  /** True if the client takes our notifications, which other editors would log as unknown, one by one. */
  readonly takesNotifications?: boolean;
  /** True if the client sends `cursorNotification`; then no findings are shown in the text being typed. */
  readonly tellsCursor?: boolean;
  /** The maximum number of problems that the client shows per document. If undefined, all are sent. */
  readonly problemLimits?: ProblemLimits;
}

export interface ProblemLimits {
  /** The maximum number marked in the text: the first ones sent. */
  readonly marked: number;
  /** The maximum number in the list. */
  readonly listed: number;
}

/** Every command that the server executes. */
export const serverCommands = [
  addWordCommand,
  removeWordCommand,
  answerProjectCommand,
  takeBackAnswerCommand,
  intendReuseCommand,
  turnOffRuleCommand,
  restoreRuleCommand,
  setTargetCommand,
  convertCommand,
  moveCommand,
  showCommand,
] as const;
