import * as l10n from "@vscode/l10n";
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type SnippetTextEdit,
  type TextEdit,
} from "vscode-languageserver";
import { configurationFileName } from "../core/config/editWords.ts";
import { evidenceKeys } from "../core/evidence/evidenceKey.ts";
import { preferredEdits, safeEdits } from "../core/features/fixAll.ts";
import { fixesFor } from "../core/features/fixesFor.ts";
import { ignoreWordEdit } from "../core/features/ignoreWord.ts";
import { suppressionEdit } from "../core/features/suppress.ts";
import type { Finding, Fix } from "../core/findings/finding.ts";
import { skillsOf } from "../core/model/requirementsDocument.ts";
import { type TextEdit as Edit, spansTouch } from "../core/text/span.ts";
import { toDiagnostic, toRange, toSpan, toTextEdits } from "./convert.ts";
import { mergeAction, moveActions, twinOf } from "./moves/moveActions.ts";
import { toMoving } from "./moves/movingDocument.ts";
import type { ServerDocument } from "./navigation.ts";
import type { OpenDocument } from "./openDocument.ts";
import { answerActions, editsElsewhere } from "./projectAnswers.ts";
import {
  addWordCommand,
  type DictionaryTarget,
  intendReuseCommand,
  type ReuseParams,
  type ShowParams,
  showCommand,
  type WordParams,
} from "./protocol.ts";

interface Context {
  readonly token: CancellationToken;
  /** Absolute path of the user's word list, for the title of the action. */
  readonly userDictionary: string;
  /** True where the editor can place tab stops. */
  readonly snippets: boolean;
  readonly rulePages: string;
  /** All documents of the workspace, for what concerns those beside this one. */
  documents(): Iterable<ServerDocument>;
}

/** Typos in a range for which suggestions are made. */
const mostTypos = 8;

const fixAllKind = `${CodeActionKind.SourceFixAll}.slickRequirements`;

/** The code actions for a range: fixes of the findings there, best first, then what concerns the rule as a whole. */
export async function codeActions(
  document: OpenDocument,
  params: CodeActionParams,
  context: Context,
): Promise<CodeAction[]> {
  const only = params.context.only ?? [CodeActionKind.QuickFix];
  const wants = (kind: string) => only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const actions: CodeAction[] = [];
  if (wants(fixAllKind)) {
    const edits = safeEdits(document.checked.findings());
    if (edits.length > 0) {
      actions.push({
        title: l10n.t("Fix all safe problems"),
        kind: fixAllKind,
        edit: editOf(document, toTextEdits(document.text, edits)),
      });
    }
  }
  const isMove = ({ kind = "" }: CodeAction) => wants(kind);
  if (wants(CodeActionKind.RefactorMove) || wants(CodeActionKind.RefactorRewrite))
    actions.push(...moveActions(toMoving(document), params.range).filter(isMove));
  if (!wants(CodeActionKind.QuickFix)) return actions;

  const range = toSpan(document.text, params.range);
  const findings = document.checked.findings().filter((finding) => spansTouch(finding.span, range));
  const { speller } = document.speller ?? {};
  const version = document.text.version;
  // Over a long selection suggestions for every typo would take seconds, and nobody reads such a menu.
  const isShort = findings.filter(({ rule }) => rule === "typo").length <= mostTypos;
  for (const finding of findings) {
    const diagnostic = toDiagnostic(document.text, finding, context.rulePages);
    const fixes = await fixesFor(finding, document.checked, isShort ? speller : undefined);
    // While suggestions were made the text may have moved on: no edit for a text that is gone.
    if (context.token.isCancellationRequested || document.text.version !== version) return [];
    for (const fix of fixes) {
      const action = fixAction(document, fix, diagnostic, context);
      if (finding.projects)
        action.edit!.documentChanges!.push(
          ...editsElsewhere(finding.projects, document.uri, context.documents()),
        );
      actions.push(action);
    }
    actions.push(...otherActions(document, finding, diagnostic, context));
  }
  for (const rule of new Set(findings.map((finding) => finding.rule)))
    actions.push(...ruleActions(document, rule));
  return actions;
}

function fixAction(document: OpenDocument, fix: Fix, diagnostic: Diagnostic, context: Context): CodeAction {
  const [edit] = fix.edits;
  const edits: (TextEdit | SnippetTextEdit)[] =
    context.snippets && fix.snippet !== undefined && edit
      ? [{ range: toRange(document.text, edit.span), snippet: { kind: "snippet", value: fix.snippet } }]
      : toTextEdits(document.text, fix.edits);
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: editOf(document, edits),
  };
}

function* otherActions(
  document: OpenDocument,
  finding: Finding,
  diagnostic: Diagnostic,
  context: Context,
): Generator<CodeAction> {
  const common = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  if (finding.rule === "typo") {
    const word = document.checked.source(finding.span);
    const add = (title: string, target: DictionaryTarget): CodeAction => ({
      ...common,
      title,
      command: {
        title,
        command: addWordCommand,
        arguments: [{ word, uri: document.uri, target } satisfies WordParams],
      },
    });
    if (document.uri.startsWith("file:"))
      yield add(
        l10n.t('Add "{0}" to the workspace dictionary ({1})', word, configurationFileName),
        "workspace",
      );
    yield add(
      l10n.t('Add "{0}" to the user dictionary ({1})', word, shortName(context.userDictionary)),
      "user",
    );
    yield {
      ...common,
      title: l10n.t('Ignore "{0}" in this document', word),
      edit: editOf(document, toTextEdits(document.text, [ignoreWordEdit(word, document.checked)])),
    };
  }
  if (finding.rule === "duplicate-skill") {
    const moving = toMoving(document);
    const skill = [...skillsOf(moving.model)].find(({ nameSpan }) => nameSpan.start === finding.span.start);
    const twin = skill && twinOf(moving.model, skill);
    if (twin) yield { ...common, ...mergeAction(moving, twin, skill) };
  }
  for (const answer of answerActions(finding, document.uri)) yield { ...common, ...answer };
  if (finding.rule === "duplicate-evidence" && document.uri.startsWith("file:")) {
    const title = l10n.t("This reuse is intended ({0})", configurationFileName);
    const keys = evidenceKeys(document.checked.source(finding.span));
    const parameters: ReuseParams = { keys, uri: document.uri };
    yield { ...common, title, command: { title, command: intendReuseCommand, arguments: [parameters] } };
  }
  for (const { span, message } of finding.related ?? []) {
    const title = l10n.t("Go to: {0}", message);
    const target: ShowParams = { uri: document.uri, range: toRange(document.text, span) };
    yield { ...common, title, command: { title, command: showCommand, arguments: [target] } };
  }
  const suppression = suppressionEdit(finding, document.checked);
  yield {
    ...common,
    title:
      finding.rule === "typo" ? l10n.t("This is not a typo here") : l10n.t('Ignore "{0}" here', finding.rule),
    edit: editOf(document, toTextEdits(document.text, [suppression])),
  };
}

/** The file's name with its folder's: enough to know it by. */
function shortName(path: string): string {
  return path.split(/[\\/]/).slice(-2).join("/");
}

/** One action for all findings of a rule, where there are several that can be mended without asking. */
function* ruleActions(document: OpenDocument, rule: string): Generator<CodeAction> {
  const findings = document.checked.findings();
  if (rule === "typo" || findings.filter((finding) => finding.rule === rule).length < 2) return;
  const safe = safeEdits(findings, rule);
  const edits: readonly Edit[] = safe.length > 0 ? safe : preferredEdits(findings, rule);
  if (edits.length < 2) return;
  yield {
    title: l10n.t('Fix all "{0}" problems', rule),
    kind: CodeActionKind.QuickFix,
    edit: editOf(document, toTextEdits(document.text, edits)),
  };
}

/** The edits for this very version of the document: the editor refuses them once the text has changed. */
function editOf(
  document: OpenDocument,
  edits: (TextEdit | SnippetTextEdit)[],
): NonNullable<CodeAction["edit"]> {
  return {
    documentChanges: [{ textDocument: { uri: document.uri, version: document.text.version }, edits }],
  };
}
