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

/** Requests and notifications of our own between the server and the VS Code client. */

/** Name of the findings' source in the editor. */
export const findingSource = "slick";

/** A row of the tree. */
export interface TreeNode {
  readonly kind: TreeKind;
  readonly name: string;
  /** The one thing said of it after its name, a count as a rule; may be empty. */
  readonly detail: string;
  /** Everything else that is known of it, for its tooltip: lines of text. */
  readonly about?: string;
  readonly range: Range;
  /** Where the cursor goes when the row is opened. */
  readonly selectionRange: Range;
  /** True for a row that shows things from several places: only its rows say what is in it. */
  readonly isGroup?: boolean;
  /** The node of the model that starts where the row's range does; with the tree's version its `NodePlace`. */
  readonly stands?: MovableKind;
  readonly children: readonly TreeNode[];
}

/** The tree of a document; `version` is the document version it was made for, null if that is not open. */
export interface DocumentTree {
  readonly version: number | null;
  readonly title: string | undefined;
  /** How many skills it shows. */
  readonly detail: string;
  readonly nodes: readonly TreeNode[];
}

/** Request: the tree of a document that is open or of the workspace, null if it is not one of ours. */
export const treeRequest = "slickRequirements/tree";
export interface TreeParams {
  readonly uri: string;
  /** What it is grouped by; by level if nothing is said. */
  readonly grouping?: TreeGroupingId;
}

/** Request: where a node of an open document may be moved to; null if there is nothing to move. */
export const moveChoicesRequest = "slickRequirements/moveChoices";
export interface MoveChoicesParams {
  readonly uri: string;
  /** Where the node starts; if no kind is given, a place in it. */
  readonly position: Range["start"];
  readonly kind?: MovableKind;
  /** True to ask which skills a skill may be merged with. */
  readonly merges?: boolean;
}
export interface MoveChoices {
  readonly node: NodePlace;
  readonly name: string;
  /** Nearest first, those of other documents last. */
  readonly choices: readonly MoveChoice[];
}

/** Request: where a new element goes in an open document, and what may be inserted, or why nothing can hold it. Null if the document is not ours. */
export const insertionRequest = "slickRequirements/insertion";
export interface InsertionParams {
  readonly uri: string;
  readonly kind: Exclude<Template["kind"], "document">;
  /** Offset of the cursor, as a position. */
  readonly position: Range["start"];
}
export interface InsertionAnswer {
  readonly position: Range["start"];
  readonly before: string;
  readonly after: string;
  /** How a template is written there. */
  readonly form: TemplateForm;
  /** Names of projects, most used first. */
  readonly projectNames: readonly string[];
  /** Names of levels, those not in the document yet first. */
  readonly levelNames: readonly string[];
}
/** Why there is no place, to be shown to the author. */
export interface NoPlace {
  readonly refusal: string;
}

/** Request: a text as bullets, to paste into an open document. Null if it is to be pasted as it is. */
export const pasteRequest = "slickRequirements/paste";
export interface PasteParams {
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
}

/** Request: the coverage of an open document, null if it is not one of ours. */
export const coverageRequest = "slickRequirements/coverage";
export interface CoverageParams {
  readonly uri: string;
}
export interface CoverageAnswer {
  /** The document version it was made for. */
  readonly version: number;
  readonly coverage: Coverage;
}

/** Request: the numbers of an open document, null if it is not one of ours. Takes `CoverageParams`. */
export const countsRequest = "slickRequirements/counts";

/** Request: what of an open document can be exported, null if it is not one of ours. */
export const exportChoicesRequest = "slickRequirements/exportChoices";
export interface ExportChoicesParams {
  readonly uri: string;
}
/** A format that can be chosen, in words for the author. */
export interface FormatChoice extends Pick<ExportFormat, "title" | "icon" | "isForAnother" | "isMarked"> {
  readonly id: ExportFormatId;
  readonly about: string;
  /** What the name of a new file ends in. */
  readonly ending: string;
}
export interface ExportChoices extends DocumentChoices {
  readonly formats: readonly FormatChoice[];
}

/** Request: the export of an open document, null if it is not one of ours. */
export const exportRequest = "slickRequirements/export";
export interface ExportParams extends ExportOptions {
  readonly uri: string;
}
/** The export, or why there is none. */
export type ExportAnswer = SentExport | { readonly refusal: string };
export interface SentExport {
  /** What the file holds: text, or bytes in Base64. */
  readonly content: string;
  readonly isBase64: boolean;
  readonly fileName: string;
}

/** Request: a call of a tool for agents, by its id, about the documents of the workspace. */
export const toolRequest = "slickRequirements/tool";
export interface ToolParams {
  readonly id: string;
  /** By the tool's schema; it is checked. */
  readonly input: unknown;
}
/** What the tool answers, or why it does not; neither says a confidential term. */
export type ToolAnswer =
  | { readonly answer: Readonly<Record<string, unknown>> }
  | { readonly refusal: string };

/** Requests about a document on a disk and its Git repository answer this where Git cannot, with why in one line. */
export interface GitProblem {
  readonly problem: string;
}

/** Request: what a document may be compared with. Runs Git. */
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

/** Request: what was changed in an open document since a revision, null if it is not one of ours. Runs Git. */
export const reviewRequest = "slickRequirements/review";
export interface ReviewParams {
  readonly uri: string;
  /** A revision as Git takes it. */
  readonly revision: string;
}
export interface ReviewAnswer {
  /** The document version it was made for. */
  readonly version: number;
  /** Id of the commit that the revision names now. */
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

/** Request: the text a document had at a revision. Runs Git. */
export const revisionTextRequest = "slickRequirements/revisionText";
export interface RevisionTextAnswer {
  readonly text: string;
}

/** Notification from the server: how a document is being checked. Sent when it changes. */
export const statusNotification = "slickRequirements/status";
export interface DocumentStatus {
  readonly uri: string;
  readonly spelling: "loading" | "ready" | "off" | "failed";
  /** Why spelling failed, or what in the user's spelling configuration could not be used; one a line. */
  readonly spellingMessage: string | undefined;
  /** True for a document in another language than English: what knows English only is off. */
  readonly isOtherLanguage: boolean;
  /** URI of the `slick.json` in force. */
  readonly configurationUri: string | undefined;
  /** Problems in that file; while there are any its last good values stay in force. */
  readonly configurationProblems: number;
  /** Blocks that are too much to be read as Markdown is; each has a hint. */
  readonly unreadBlocks: number;
  /** True if a table holds evidence. */
  readonly hasTable: boolean;
  /** How many problems were left out since the editor shows no more, and how many of these are hints. */
  readonly hiddenProblems: number;
  readonly hiddenHints: number;
}

/** Notification from a client with `tellsCursor`: where the cursor and the view have come to rest; nothing if it is in none of our documents. */
export const cursorNotification = "slickRequirements/cursor";
export interface CursorParams {
  readonly place?: {
    readonly uri: string;
    readonly position: Range["start"];
    /** The line in the middle of what is shown; that of the cursor if nothing is said. */
    readonly line?: number;
  };
}

/** Notification from the server: how far the reading of the workspace is. Sent a few times a second while it is read. */
export const indexNotification = "slickRequirements/index";
export interface IndexStatus {
  /** Markdown files looked at since the reading began. */
  readonly files: number;
  /** Requirements documents known. */
  readonly documents: number;
  readonly isDone: boolean;
}

/** Notification from the server: every requirements document of the workspace. Sent when the list becomes another one. */
export const documentsNotification = "slickRequirements/documents";
export interface WorkspaceList {
  readonly documents: readonly ListedDocument[];
}
export interface ListedDocument {
  readonly uri: string;
  /** Another number when what is on disk was read again; null while the document is open. */
  readonly reading: number | null;
  /** How many skills it shows; empty while it is open. */
  readonly detail: string;
}

/** Requests from the server to work with a file system that only the client reaches; what fails is refused with `FileErrorData`. */
export interface FileParams {
  readonly uri: string;
}
/** Answers the `FolderEntry`s of a folder. */
export const readFolderRequest = "slickRequirements/readFolder";
/** Answers what a file holds, as base64. */
export const readFileRequest = "slickRequirements/readFile";
export const writeFileRequest = "slickRequirements/writeFile";
export interface WriteFileParams extends FileParams {
  readonly base64: string;
}
export const removeFileRequest = "slickRequirements/removeFile";
export interface FileErrorData {
  /** A code of the system, such as `ENOENT`. */
  readonly code: string;
}

/** Command executed by the server: adds a word to a dictionary. */
export const addWordCommand = "slickRequirements.server.addWord";
/** Command executed by the server: takes a word out again. */
export const removeWordCommand = "slickRequirements.server.removeWord";
export type DictionaryTarget = "workspace" | "user";
export interface WordParams {
  readonly word: string;
  /** The document it was found in: says which `slick.json` is meant. */
  readonly uri: string;
  readonly target: DictionaryTarget;
}
export interface WordAnswer {
  /** URI of the file that was changed. */
  readonly fileUri: string;
}

/** Command executed by the server: keeps what the author answered about two names of projects in `slick.json`. */
export const answerProjectCommand = "slickRequirements.server.answerProject";
/** Command executed by the server: takes such an answer out again, so that it is asked again. Both answer a `WordAnswer`. */
export const takeBackAnswerCommand = "slickRequirements.server.takeBackAnswer";
export interface ProjectAnswerParams extends ProjectAnswer {
  /** The document it was found in: says which `slick.json` is meant. */
  readonly uri: string;
}

/** Command executed by the server: keeps in `slick.json` that the reuse of sentences is intended. Answers a `WordAnswer`. */
export const intendReuseCommand = "slickRequirements.server.intendReuse";
export interface ReuseParams {
  /** The sentences, as the document has them. */
  readonly text: string;
  /** The document they were found in: says which `slick.json` is meant. */
  readonly uri: string;
}

/** Command executed by the server: sets in `slick.json` what a level asks of its skills. Answers a `WordAnswer`. */
export const setTargetCommand = "slickRequirements.server.setTarget";
export interface TargetParams {
  /** The document it is set for: says which `slick.json` is meant. */
  readonly uri: string;
  readonly level: string;
  /** Asks for nothing if it is empty. */
  readonly target: Target;
  /** Names of all levels, lowest first. */
  readonly levels: readonly string[];
}

/** Command executed by the server: turns a rule off in the `slick.json` for a document. Answers a `RuleAnswer`. */
export const turnOffRuleCommand = "slickRequirements.server.turnOffRule";
export interface RuleParams {
  readonly rule: string;
  /** The document it is about: says which `slick.json` is meant. */
  readonly uri: string;
}
export interface RuleAnswer extends WordAnswer {
  /** What the file said of the rule; null if it said nothing. */
  readonly before: RuleSetting | null;
}

/** Command executed by the server: makes `slick.json` say again what it said of a rule. Answers a `WordAnswer`. */
export const restoreRuleCommand = "slickRequirements.server.restoreRule";
export interface RestoreRuleParams extends RuleParams {
  readonly setting: RuleSetting | null;
}

/** Request: the edits that correct every misspelled word of an open document, null if it is not one of ours. */
export const correctionsRequest = "slickRequirements/corrections";
export interface CorrectionsParams {
  readonly uri: string;
}
export interface CorrectionsAnswer {
  /** The document version they are for. */
  readonly version: number;
  readonly corrections: readonly Correction[];
}
export interface Correction {
  readonly range: Range;
  readonly word: string;
  readonly text: string;
}

/** Request: the edits of the safe fixes of an open document, null if it is not one of ours. */
export const safeFixesRequest = "slickRequirements/safeFixes";
export interface SafeFixesParams {
  readonly uri: string;
  /** Only problems that begin in one of these; all if nothing is said. */
  readonly ranges?: readonly Range[];
}
export interface SafeFixesAnswer {
  /** The document version they are for. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** How many problems they fix. */
  readonly fixed: number;
  /** How many problems stay. */
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

/** Command executed by a client with `runsCommands`: puts a correction in the place of a word. */
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
  /** Of several tables the one that is meant; all where it is in none. */
  readonly position?: Range["start"];
}

/** Command executed by the server: moves, merges, sorts, splits or deletes. */
export const moveCommand = "slickRequirements.server.move";

/** A node of the model, by where its span starts in a version of its document: null if that is not open. */
export interface NodePlace {
  readonly uri: string;
  readonly version: number | null;
  readonly kind: MovableKind;
  readonly position: Range["start"];
}

/** A place something may be moved to, to choose from. */
export interface MoveChoice {
  readonly place: NodePlace;
  readonly name: string;
  /** Where it is: level and skill. */
  readonly description: string;
  /** True if the skill around it is another one than the node's. */
  readonly isElsewhere: boolean;
  /** True if it holds a namesake, so that the two are merged. */
  readonly merges: boolean;
}

/** What the command is asked to do. */
export type MoveParams =
  | {
      readonly what: "move";
      /** Of one document. */
      readonly nodes: readonly NodePlace[];
      readonly into: NodePlace;
      readonly before?: NodePlace;
    }
  | { readonly what: "merge"; readonly into: NodePlace; readonly from: NodePlace }
  | { readonly what: "sort"; readonly level: NodePlace }
  | { readonly what: "split"; readonly bullet: NodePlace; readonly at: Range["start"] }
  | { readonly what: "delete"; readonly nodes: readonly NodePlace[] };

/** Command executed by the server: shows a place, for findings that point to another one. */
export const showCommand = "slickRequirements.server.show";
export interface ShowParams {
  readonly uri: string;
  /** What to select; the whole document is shown where it is left out. */
  readonly range?: Range;
}

/** What the client tells the server when it starts. */
export interface ClientOptions {
  /** Strings in the editor's language, for `@vscode/l10n`. */
  readonly l10n?: Readonly<Record<string, string>>;
  /** True if the editor checks `slick.json` against our schema itself; then only what a schema cannot say is reported. */
  readonly editorChecksConfiguration?: boolean;
  /** True if the client opens only documents that are ours; of Markdown from other editors the server finds out itself. */
  readonly opensOursOnly?: boolean;
  /** True if the editor itself outlines and folds what stays Markdown: the server then adds only what that lacks. */
  readonly outlinesMarkdown?: boolean;
  /** True if the client answers the requests with `FileParams`, or the server reaches such files itself. */
  readonly readsFiles?: boolean;
  /** True if the client executes the commands above that are its own, also from links in a hover. */
  readonly runsCommands?: boolean;
  /** True if the client sends `cursorNotification`: nothing is said about what is being typed. */
  readonly tellsCursor?: boolean;
  /** How many problems of a document the client shows. Without it all are sent. */
  readonly problemLimits?: ProblemLimits;
}

export interface ProblemLimits {
  /** How many are marked in the text: the first that are sent. */
  readonly marked: number;
  /** How many are listed. */
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
