import type { FileReport } from "./report.ts";

/** The totals of a call. */
export interface Totals {
  /** The number of examined files, including requirements documents. */
  readonly files: number;
  readonly documents: number;
  readonly findings: number;
  /** True if nothing was written. */
  readonly isDry: boolean;
  /** The number of edits that were or would be made. */
  readonly edits: number;
  /** The number of documents with edits. */
  readonly fixedFiles: number;
  /** Files that could not be read, one line each. */
  readonly complaints: readonly string[];
}

/** Prints reports one by one, so that thousands need not be kept in memory. */
export interface Format {
  start(): string;
  file(report: FileReport): string;
  end(totals: Totals): string;
}
