import * as l10n from "@vscode/l10n";
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import {
  type Action,
  configurationFileName,
  correctEverywhere,
  type DoubtfulProject,
  type TextEdit as Edit,
  type Finding,
  type Fix,
  fixesFor,
  ignoreWordEdit,
  type ProjectAnswer,
  preferredEdits,
  type Span,
  safeEdits,
  settleFixes,
  severities,
  spansTouch,
  suppressionEdit,
} from "../core/index.ts";
import { appendAll } from "../core/text/collections.ts";
import { withoutVersions } from "./lsp/clientEdit.ts";
import { toDiagnostic, toRange, toSpan, toTextEdits } from "./lsp/convert.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import {
  addWordCommand,
  answerProjectCommand,
  convertCommand,
  type DictionaryTarget,
  fixAllTyposCommand,
  intendReuseCommand,
  moveCommand,
  type ProjectAnswerParams,
  type ReuseParams,
  type RuleParams,
  type ShowParams,
  type ShowRuleParams,
  showCommand,
  showRuleCommand,
  turnOffRuleCommand,
  turnOffRuleSettingCommand,
  type WordParams,
} from "./lsp/protocol.ts";
import { mergeAction, refactorings } from "./moves/moveActions.ts";
import type { ServerDocument } from "./navigation.ts";
import { editsElsewhere } from "./projectAnswers.ts";
import type { Session } from "./session.ts";

interface Context {
  readonly session: Session;
  /** All documents of the workspace, for actions that concern other documents. */
  readonly documents: () => Iterable<ServerDocument>;
}

/** The maximum number of misspelled words in a range for which corrections are computed. */
const maxWords = 8;

const fixAllKind = `${CodeActionKind.SourceFixAll}.slickRequirements`;

/** Answers requests for code actions in an open document. */
export function serveCodeActions(session: Session, documents: Context["documents"]): void {
  session.connection.onCodeAction(async (params, token) => {
    const document = session.documents.get(params.textDocument.uri);
    if (!document) return [];
    const actions = await codeActions(document, params, { session, documents }, token);
    if (session.client.takesVersions) return actions;
    return actions.map((action) =>
      action.edit ? { ...action, edit: withoutVersions(action.edit) } : action,
    );
  });
}

/** The code actions for a range, of the requested kinds. */
async function codeActions(
  document: OpenDocument,
  params: CodeActionParams,
  context: Context,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const { range } = params;
  const only = params.context.only ?? kindsUnasked(context);
  const wants = (kind: string) => only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const asksRefactorings = wants(CodeActionKind.RefactorMove) || wants(CodeActionKind.RefactorRewrite);
  const fixes = wants(CodeActionKind.QuickFix) ? await quickFixes(document, range, context, token) : [];
  return [
    ...fixes,
    ...(asksRefactorings ? refactorings(document, range).filter(({ kind = "" }) => wants(kind)) : []),
    ...(wants(fixAllKind) ? fixAll(document) : []),
  ].filter(({ command }) => !command || canRun(command.command, context));
}

/**
 * The kinds for a request that names none. VS Code has menus of its own for refactorings and for the source, and would
 * show its light bulb at every bullet. The one menu of other editors has to offer all.
 */
function kindsUnasked(context: Context): readonly string[] {
  return runsCommands(context)
    ? [CodeActionKind.QuickFix]
    : [CodeActionKind.QuickFix, CodeActionKind.Refactor, CodeActionKind.Source];
}

/** True unless the command needs something of the editor that it does not do. */
function canRun(command: string, { session: { client } }: Context): boolean {
  switch (command) {
    case showCommand:
      return client.showsDocuments;
    case moveCommand:
    case convertCommand:
      return client.appliesEdits;
    default:
      return true;
  }
}

/** One action for all fixes that are safe. */
function* fixAll(document: OpenDocument): Generator<CodeAction> {
  const edits = safeEdits(document.checked.findings());
  if (edits.length === 0) return;
  const edit = editOf(document, toTextEdits(document.checked.lines, edits));
  yield { title: l10n.t("Fix All Safe Problems"), kind: fixAllKind, edit };
}

/**
 * The actions for the finding at a range, then for the other ones there, then for rules as a whole. Empty if the text
 * has changed or the request was cancelled.
 */
async function quickFixes(
  document: OpenDocument,
  range: Range,
  context: Context,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  const findings = findingsAt(document.checked.findings(), toSpan(document.checked.lines, range));
  const { speller } = document.speller ?? {};
  const version = document.version;
  // For a long selection, corrections for every word would take seconds, and nobody reads such a menu.
  const isShort = findings.filter(({ spelling }) => spelling).length <= maxWords;
  if (findings.length > maxSettledAlone) settleFixes(document.checked.findings(), document.checked);
  for (const [index, finding] of findings.entries()) {
    const fixes = await fixesFor(finding, document.checked, isShort ? speller : undefined);
    // While corrections were computed, the text may have changed: do not return edits for an old text.
    if (token.isCancellationRequested || document.version !== version) return [];
    for (const action of findingActions(finding, fixes, document, context)) {
      // The editor puts preferred actions first: only the first finding may have one.
      if (index > 0) delete action.isPreferred;
      actions.push(action);
    }
  }
  for (const rule of new Set(findings.map((finding) => finding.rule)))
    appendAll(actions, ruleActions(document, rule));
  if (runsCommands(context) && findings.some(({ spelling }) => spelling)) {
    const title = l10n.t("Fix All Typos...");
    actions.push({ title, kind: CodeActionKind.QuickFix, command: { title, command: fixAllTyposCommand } });
  }
  return actions;
}

/** The fixes of more findings than this are settled together. */
const maxSettledAlone = 4;

/**
 * The findings for a range: the one whose span is the range; then those that contain the range, most severe first, and
 * among equal ones the shortest first; then those that overlap it.
 */
function findingsAt(findings: readonly Finding[], range: Span): readonly Finding[] {
  const touched = findings.filter((finding) => spansTouch(finding.span, range));
  const inside = touched.filter(({ span }) => span.start <= range.start && range.end < span.end);
  // A cursor between two spans is in the one that it is before.
  const meant = range.start === range.end && inside.length > 0 ? inside : touched;
  const isAround = ({ span }: Finding) => span.start <= range.start && range.end <= span.end;
  const rank = (finding: Finding) => {
    const { span, severity } = finding;
    if (span.start === range.start && span.end === range.end) return -1;
    return isAround(finding) ? severities.indexOf(severity) : severities.length;
  };
  const length = (finding: Finding) => (isAround(finding) ? finding.span.end - finding.span.start : 0);
  return meant.toSorted((a, b) => rank(a) - rank(b) || length(a) - length(b));
}

/** All actions for one finding. */
function* findingActions(
  finding: Finding,
  fixes: readonly Fix[],
  document: OpenDocument,
  context: Context,
): Generator<CodeAction> {
  const { client, rulePages } = context.session;
  const diagnostics = [toDiagnostic(document.uri, document.checked.lines, finding, rulePages, client.shows)];
  for (const fix of fixes) yield { ...fixAction(document, fix, context), diagnostics };
  const common = { kind: CodeActionKind.QuickFix, diagnostics };
  for (const action of finding.actions ?? [])
    for (const one of translate(action, fixes, document, context)) yield { ...common, ...one };
  for (const { span, message } of finding.related ?? []) {
    const title = l10n.t("Go to: {0}", message);
    const target: ShowParams = { uri: document.uri, range: toRange(document.checked.lines, span) };
    yield { ...common, title, command: { title, command: showCommand, arguments: [target] } };
  }
  const silence = suppressionEdit(finding, document.checked);
  if (silence) {
    const edit = editOf(document, toTextEdits(document.checked.lines, [silence]));
    yield { ...common, title: l10n.t("Ignore Here"), edit };
  }
  for (const one of aboutRule(finding.rule, document, context)) yield { ...common, ...one };
}

/** The actions that turn a rule off, or show more about it. */
function* aboutRule(
  rule: string,
  { uri, path, inForce }: OpenDocument,
  context: Context,
): Generator<Pick<CodeAction, "title" | "command">> {
  const { rulePages } = context.session;
  const isSetting = inForce.file === undefined && runsCommands(context);
  if (isSetting || path !== undefined) {
    const title = l10n.t("Turn Off This Rule ({0})", rule);
    const command = isSetting ? turnOffRuleSettingCommand : turnOffRuleCommand;
    yield { title, command: { title, command, arguments: [{ rule, uri } satisfies RuleParams] } };
  }
  const title = l10n.t("Show Rule ({0})", rule);
  const page = `${rulePages}/${rule}.md`;
  const command = runsCommands(context)
    ? { command: showRuleCommand, arguments: [{ page } satisfies ShowRuleParams] }
    : { command: showCommand, arguments: [{ uri: page } satisfies ShowParams] };
  yield { title, command: { title, ...command } };
}

function fixAction(document: OpenDocument, fix: Fix, context: Context): CodeAction {
  const [edit] = fix.edits;
  const edits: (TextEdit | SnippetTextEdit)[] =
    context.session.client.snippets && fix.snippet !== undefined && edit
      ? [
          {
            range: toRange(document.checked.lines, edit.span),
            snippet: { kind: "snippet", value: fix.snippet },
          },
        ]
      : toTextEdits(document.checked.lines, fix.edits);
  const own = editOf(document, edits);
  const elsewhere = fix.everywhere ? editsElsewhere(fix.everywhere, document.uri, context.documents()) : [];
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: { documentChanges: [...own.documentChanges, ...elsewhere] },
  };
}

/** The LSP form of a rule's action. */
function* translate(
  action: Action,
  fixes: readonly Fix[],
  document: OpenDocument,
  context: Context,
): Generator<Pick<CodeAction, "title" | "command" | "edit">> {
  const { uri } = document;
  // What is stored in slick.json requires a file next to the document.
  const isFile = document.path !== undefined;
  switch (action.kind) {
    case "correct-all": {
      const [first] = fixes[0]?.edits ?? [];
      const fix = first && correctEverywhere(action.word, first.text, document.checked);
      if (fix) yield fixAction(document, fix, context);
      return;
    }
    case "add-word": {
      const add = (title: string, target: DictionaryTarget) => {
        const parameters: WordParams = { word: action.word, uri, target };
        return { title, command: { title, command: addWordCommand, arguments: [parameters] } };
      };
      if (isFile)
        yield add(l10n.t('Add "{0}" to Dictionary ({1})', action.word, configurationFileName), "workspace");
      yield add(
        l10n.t(
          'Add "{0}" to User Dictionary ({1})',
          action.word,
          shortName(context.session.host.userWords.name),
        ),
        "user",
      );
      return;
    }
    case "ignore-word": {
      const edits = toTextEdits(document.checked.lines, [ignoreWordEdit(action.word, document.checked)]);
      yield { title: l10n.t('Ignore "{0}" in This Document', action.word), edit: editOf(document, edits) };
      return;
    }
    case "merge-skills":
      yield mergeAction(document, document.checked.lines, action);
      return;
    case "answer-project":
      if (isFile) yield* answers(action, uri);
      return;
    case "intend-reuse": {
      if (!isFile) return;
      const title = l10n.t("Mark the Reuse as Intended ({0})", configurationFileName);
      const parameters: ReuseParams = { text: document.checked.source(action.span), uri };
      yield { title, command: { title, command: intendReuseCommand, arguments: [parameters] } };
      return;
    }
    default:
      // A new kind is an error of the compiler here until it has a case.
      action satisfies never;
  }
}

/**
 * The answers to a doubt about a project's name that can be stored: an alias, if that was the question, and another
 * project.
 */
function* answers(
  { name, established, isQuestion }: DoubtfulProject,
  uri: string,
): Generator<Pick<CodeAction, "title" | "command">> {
  const answer = (title: string, kind: ProjectAnswer["kind"]) => {
    const parameters: ProjectAnswerParams = { kind, name: established, other: name, uri };
    return { title, command: { title, command: answerProjectCommand, arguments: [parameters] } };
  };
  if (isQuestion)
    yield answer(
      l10n.t('Mark "{0}" as an Alias of "{1}" ({2})', name, established, configurationFileName),
      "alias",
    );
  yield answer(l10n.t('Mark "{0}" as a Different Project ({1})', name, configurationFileName), "different");
}

/** True if the client executes its own commands. */
function runsCommands({ session }: Context): boolean {
  return session.client.options.runsCommands === true;
}

/** The file's name with that of its folder, which is enough to recognise it. */
function shortName(path: string): string {
  return path.split(/[\\/]/).slice(-2).join("/");
}

/** One action for all findings of a rule, if several of them have safe fixes. */
function* ruleActions(document: OpenDocument, rule: string): Generator<CodeAction> {
  const findings = document.checked.findings();
  if (findings.filter((finding) => finding.rule === rule).length < 2) return;
  const safe = safeEdits(findings, rule);
  const edits: readonly Edit[] = safe.length > 0 ? safe : preferredEdits(findings, rule);
  if (edits.length < 2) return;
  yield {
    title: l10n.t('Fix All "{0}" Problems', rule),
    kind: CodeActionKind.QuickFix,
    edit: editOf(document, toTextEdits(document.checked.lines, edits)),
  };
}

/** The edits for this version of the document: the editor rejects them if the text has changed. */
function editOf(
  document: OpenDocument,
  edits: (TextEdit | SnippetTextEdit)[],
): WorkspaceEdit & Required<Pick<WorkspaceEdit, "documentChanges">> {
  return {
    documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }],
  };
}
