import type { Severity } from "../../../core/findings/finding.ts";

/** A place in a document. */
export interface Place {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/** A range of a document. */
export interface Region {
  readonly start: Place;
  readonly end: Place;
}

export interface FixReport {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly (Region & { readonly text: string })[];
}

export interface FindingReport extends Region {
  readonly rule: string;
  readonly severity: Exclude<Severity, "off">;
  readonly message: string;
  /** What is there. */
  readonly text: string;
  readonly fixes: readonly FixReport[];
  readonly related?: readonly (Region & { readonly message: string })[];
}

/** What was found in one file. */
export interface FileReport {
  /** The file as it was named. */
  readonly file: string;
  readonly isRead: boolean;
  /** False for Markdown that is not a requirements document: nothing is looked for in it. */
  readonly isOurs: boolean;
  readonly findings: readonly FindingReport[];
  /** By finding, what it is known by when lines move; for formats that want it. */
  readonly fingerprints: readonly string[];
  /** What could not be read, a line each: the call fails. */
  readonly complaints: readonly string[];
  /** What could not be used, a line each. */
  readonly warnings: readonly string[];
  /** The text with what was fixed, and how many edits that took; undefined if nothing was. */
  readonly fixed: { readonly edits: number; readonly diff?: string; readonly text?: string } | undefined;
}
