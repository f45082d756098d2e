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
  /** True if the edits lose nothing and change nothing the author said: only such fixes are applied in bulk. */
  readonly safe?: boolean;
  /** True if this is the one fix to take. */
  readonly preferred?: boolean;
  /** The text of the only edit in snippet syntax, for editors that can place tab stops. */
  readonly snippet?: string;
  /** True if the edit writes the document's own words again, so that a misspelled one may be corrected with it. */
  readonly rewrites?: true;
  /** True if the edit makes a project, or notes, to which the bullets after it then belong. */
  readonly adopts?: true;
  /** The name of a project that the fix replaces in the other documents of the workspace as well. */
  readonly everywhere?: DoubtfulProject;
}

/** Another place that explains a finding. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What is known of a word that no dictionary holds, or that the user's settings forbid. */
export interface SpellingVerdict {
  readonly word: string;
  /** `misspelled`: a likely slip of the first correction; `unknown`: it may be one, or a word we do not know. */
  readonly verdict: "misspelled" | "unknown" | "forbidden";
  /** Words that may have been meant, the likeliest first; none if nothing is near enough to be worth offering. */
  readonly corrections: readonly string[];
  /** Words that are near, too, but hardly meant: no menu offers them. */
  readonly unlikely: readonly string[];
}

/** What a rule found. In a block rule spans count in the block's text, in a document rule in the document's. */
export interface RuleFinding {
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Shown faded, as something that can go. */
  readonly unnecessary?: boolean;
  /** Holds for this finding where the configuration sets none for the rule. */
  readonly severity?: Exclude<Severity, "off">;
  /** What can be done about it beside the fixes, in the order it is offered. */
  readonly actions?: readonly Action[];
  /** True if it holds for English only: it is not shown in documents of other languages. */
  readonly isEnglish?: true;
  /** What the spelling makes of the word it marks; the speller is asked for corrections when they are shown. */
  readonly spelling?: SpellingVerdict;
}

/** A finding in the document: what the rule found, with the rule's id and the severity in force. */
export interface Finding extends RuleFinding {
  readonly rule: string;
  readonly severity: Exclude<Severity, "off">;
}
