import { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding, Fix } from "../../core/findings/finding.ts";
import type { Span } from "../../core/text/span.ts";
import type { FindingReport, Place, Region } from "./formats/report.ts";

/** Converts findings in a text to reports with lines and columns. */
export class Reporter {
  readonly #positions: TextDocument;
  readonly #text: string;

  constructor(text: string) {
    this.#positions = TextDocument.create("", "", 0, text);
    this.#text = text;
  }

  /** The report of a finding with the given fixes. */
  report({ rule, severity, message, span, related }: Finding, fixes: readonly Fix[]): FindingReport {
    return {
      rule,
      severity,
      message,
      ...this.#region(span),
      text: this.textOf(span),
      fixes: fixes.map(({ title, preferred, edits }) => ({
        title,
        preferred: preferred === true,
        edits: edits.map((edit) => ({ ...this.#region(edit.span), text: edit.text })),
      })),
      ...(related && {
        related: related.map((one) => ({ ...this.#region(one.span), message: one.message })),
      }),
    };
  }

  textOf({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  /** The line that contains an offset, without its ending. */
  lineAt(offset: number): string {
    const { line } = this.#positions.positionAt(offset);
    const start = this.#positions.offsetAt({ line, character: 0 });
    return this.#text.slice(start, this.#positions.offsetAt({ line: line + 1, character: 0 })).trim();
  }

  /** The line and column of an offset. */
  place(offset: number): Place {
    const { line, character } = this.#positions.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  }

  #region({ start, end }: Span): Region {
    return { start: this.place(start), end: this.place(end) };
  }
}
