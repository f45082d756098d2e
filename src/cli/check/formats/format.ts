import type { FileReport } from "../report.ts";
import { text } from "./text.ts";

/** What a whole call came to. */
export interface Totals {
  /** Files looked at, requirements documents among them. */
  readonly files: number;
  readonly documents: number;
  readonly findings: number;
  /** True where nothing was written. */
  readonly isDry: boolean;
  /** Edits made, or that would be. */
  readonly edits: number;
  /** Documents with such. */
  readonly mended: number;
  /** What could not be read, a line each. */
  readonly complaints: readonly string[];
}

/** Prints reports as they come, so that thousands need not be kept. */
export interface Format {
  start(): string;
  file(report: FileReport): string;
  end(totals: Totals): string;
}

/** The names of formats. */
export const formatNames = ["text", "json", "sarif", "github"] as const;

export type FormatName = (typeof formatNames)[number];

/** The format of a name. */
export async function openFormat(name: FormatName): Promise<Format> {
  switch (name) {
    case "json":
      return (await import("./json.ts")).json();
    case "sarif":
      return (await import("./sarif.ts")).sarif();
    case "github":
      return (await import("./github.ts")).github();
    default:
      return text();
  }
}
