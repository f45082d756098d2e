import * as lsp from "vscode-languageserver-types";
import type {
  ConfigurationProblem,
  EntityKind,
  Finding,
  OutlineKind,
  OutlineNode,
  Severity,
  Span,
  TextEdit,
  UnreadBlock,
} from "../../core/index.ts";
import { findingSource as source } from "./protocol.ts";

/** Conversion between offsets of a text and LSP positions. */
export interface Positions {
  positionAt(offset: number): lsp.Position;
  offsetAt(position: lsp.Position): number;
}

/** A span of the document as an LSP range. */
export function toRange(document: Positions, span: Span): lsp.Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** An LSP range as a span of the document. Some editors send the end of a selection before its start. */
export function toSpan(document: Positions, range: lsp.Range): Span {
  const [one, other] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

/** Edits of the document as LSP edits. */
export function toTextEdits(document: Positions, edits: readonly TextEdit[]): lsp.TextEdit[] {
  return edits.map((edit) => ({ range: toRange(document, edit.span), newText: edit.text }));
}

/**
 * The parts of a diagnostic that a client can show. Others are not sent, since every keystroke sends all diagnostics.
 */
export interface ShownOfDiagnostics {
  /** The related places. */
  readonly related: boolean;
  /** A link from the rule's id to its page. */
  readonly pages: boolean;
  readonly tags: boolean;
}

/** A finding as a diagnostic; `rulePages` is the URI of the folder with the pages of the rules. */
export function toDiagnostic(
  uri: string,
  positions: Positions,
  finding: Finding,
  rulePages: string,
  shows: ShownOfDiagnostics,
): lsp.Diagnostic {
  const diagnostic: lsp.Diagnostic = {
    range: toRange(positions, finding.span),
    severity: severityOf[finding.severity],
    source,
    code: finding.rule,
    message: finding.message,
  };
  if (shows.pages) diagnostic.codeDescription = { href: `${rulePages}/${finding.rule}.md` };
  if (shows.tags && finding.unnecessary) diagnostic.tags = [lsp.DiagnosticTag.Unnecessary];
  if (shows.related && finding.related) {
    diagnostic.relatedInformation = finding.related.map(({ span, message }) => ({
      location: { uri, range: toRange(positions, span) },
      message,
    }));
  }
  return diagnostic;
}

/** A block that is too much to be read, as a hint on its first line. */
export function toHint(document: Positions, { span, message }: UnreadBlock): lsp.Diagnostic {
  return { range: toRange(document, span), severity: lsp.DiagnosticSeverity.Hint, source, message };
}

/** A problem in a configuration file as a diagnostic. */
export function toConfigurationDiagnostic(
  document: Positions,
  problem: ConfigurationProblem,
  note: string,
): lsp.Diagnostic {
  return {
    range: toRange(document, problem.span),
    severity: lsp.DiagnosticSeverity.Error,
    source,
    code: "configuration",
    message: `${problem.message} ${note}`,
  };
}

/** An outline node as a document symbol. */
export function toSymbol(document: Positions, node: OutlineNode): lsp.DocumentSymbol {
  return {
    name: node.name === "" ? "–" : node.name,
    ...(node.detail !== undefined && { detail: node.detail }),
    kind: symbolKindOf[node.kind],
    range: toRange(document, node.span),
    selectionRange: toRange(document, node.nameSpan),
    children: node.children.map((child) => toSymbol(document, child)),
  };
}

const severityOf: Readonly<Record<Exclude<Severity, "off">, lsp.DiagnosticSeverity>> = {
  error: lsp.DiagnosticSeverity.Error,
  warning: lsp.DiagnosticSeverity.Warning,
  information: lsp.DiagnosticSeverity.Information,
  hint: lsp.DiagnosticSeverity.Hint,
};

/** The icons of completions: the same as in the Outline. */
export const completionKindOf: Readonly<Record<EntityKind | "rule", lsp.CompletionItemKind>> = {
  level: lsp.CompletionItemKind.Enum,
  skill: lsp.CompletionItemKind.Class,
  project: lsp.CompletionItemKind.Property,
  rule: lsp.CompletionItemKind.Constant,
};

/** The icons in the Outline and among symbols. */
export const symbolKindOf: Readonly<Record<OutlineKind, lsp.SymbolKind>> = {
  // Chosen for their icons in the Outline: all kinds look different.
  section: lsp.SymbolKind.Constant,
  level: lsp.SymbolKind.Enum,
  skill: lsp.SymbolKind.Class,
  project: lsp.SymbolKind.Property,
  bullet: lsp.SymbolKind.String,
};
