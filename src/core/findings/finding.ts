import type { Span, TextEdit } from "../text/span.ts";
import type { Action, DoubtfulProject } from "./action.ts";

export type Severity = "error" | "warning" | "information" | "hint" | "off";

/** All severities, gravest first. */
export const severities = [
  "error",
  "warning",
  "information",
  "hint",
  "off",
] as const satisfies readonly Severity[];

/** A way to fix a finding. The edits count in the text the finding was made for. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** True if the edits lose nothing and do not change what the author said. Only such fixes are applied in bulk. */
  readonly safe?: boolean;
  /** True if it is the one fix to choose. */
  readonly preferred?: boolean;
  /** The text of the only edit in snippet syntax, for editors that can place tab stops. */
  readonly snippet?: string;
  /** True if the edit repeats words of the document, so that a misspelled one may be corrected together with it. */
  readonly rewrites?: true;
  /** True if the edit makes a project, or notes, that the bullets after it then belong to. */
  readonly adopts?: true;
  /** The project name that the fix also replaces in the other documents of the workspace. */
  readonly everywhere?: DoubtfulProject;
}

/** Another place that explains a finding. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What is known about a word that is in no dictionary, or that the user's settings forbid. */
export interface SpellingVerdict {
  readonly word: string;
  /**
   * `misspelled`: probably a misspelling of the first correction; `unknown`: possibly one, or a right word we do not
   * know.
   */
  readonly verdict: "misspelled" | "unknown" | "forbidden";
  /** Words that may have been meant, the most likely first; empty if none is worth offering. */
  readonly corrections: readonly string[];
  /** Similar words that are hardly meant: no menu offers them. */
  readonly unlikely: readonly string[];
}

/** What a rule found. In a block rule spans count in the block's text, in a document rule in the document's. */
export interface RuleFinding {
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Shown faded, as text that can be removed. */
  readonly unnecessary?: boolean;
  /** The severity of this finding if the configuration sets none for the rule. */
  readonly severity?: Exclude<Severity, "off">;
  /** What can be done about it in addition to the fixes, in the order of the menu. */
  readonly actions?: readonly Action[];
  /** True if it only applies to English: not shown in documents in other languages. */
  readonly isEnglish?: true;
  /** The verdict of the speller on the marked word. Corrections are computed when they are shown. */
  readonly spelling?: SpellingVerdict;
}

/** A finding in the document: what the rule found, with the rule's id and the severity in force. */
export interface Finding extends RuleFinding {
  readonly rule: string;
  readonly severity: Exclude<Severity, "off">;
}
