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
  /** The text in the range. */
  readonly text: string;
  readonly fixes: readonly FixReport[];
  readonly related?: readonly (Region & { readonly message: string })[];
}

/** The result of checking one file. */
export interface FileReport {
  /** The path of the file as it was given. */
  readonly file: string;
  readonly isRead: boolean;
  /** False for Markdown that is not a requirements document, which is not checked. */
  readonly isOurs: boolean;
  readonly findings: readonly FindingReport[];
  /** The fingerprint of each finding, for formats that use them. */
  readonly fingerprints: readonly string[];
  /** What could not be read, one line each: the call fails. */
  readonly complaints: readonly string[];
  /** What could not be used, one line each. */
  readonly warnings: readonly string[];
  /** The fixed text, and the number of edits; undefined if nothing was fixed. */
  readonly fixed: { readonly edits: number; readonly diff?: string; readonly text?: string } | undefined;
}
