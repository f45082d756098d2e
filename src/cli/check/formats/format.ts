import type { FileReport } from "./report.ts";

/** What a whole call came to. */
export interface Totals {
  /** Files looked at, requirements documents among them. */
  readonly files: number;
  readonly documents: number;
  readonly findings: number;
  /** True if nothing was written. */
  readonly isDry: boolean;
  /** Edits made, or that would be. */
  readonly edits: number;
  /** Documents with such. */
  readonly fixedFiles: number;
  /** What could not be read, a line each. */
  readonly complaints: readonly string[];
}

/** Prints reports as they come, so that thousands need not be kept. */
export interface Format {
  start(): string;
  file(report: FileReport): string;
  end(totals: Totals): string;
}
