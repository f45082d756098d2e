import type { Schema } from "../config/jsonSchema.ts";
import type { RuleFinding, Severity } from "../findings/finding.ts";
import type { Block } from "../markdown/block.ts";
import type { LevelMatcher } from "../model/levelNames.ts";
import type { RequirementsDocument } from "../model/requirementsDocument.ts";
import type { Span } from "../text/span.ts";

/**
 * An example on the rule's page, run as a test: a text with what the rule finds marked `⟦so⟧` and the text after the
 * first fix of each finding, or a text near to those that is right.
 */
export type RuleExample = { readonly bad: string; readonly good?: string } | { readonly fine: string };

/** A rule's page. Made when asked for: its strings are translated. */
export interface RuleDocs {
  readonly summary: string;
  readonly why: string;
  readonly examples: readonly RuleExample[];
}

interface RuleBase {
  /** Kebab-case name: in configuration, comments, and the address of the rule's page. */
  readonly id: string;
  /** Severity where the configuration says nothing. */
  readonly severity: Severity;
  docs(): RuleDocs;
  /** The rule's options beside its severity; each has its default. */
  readonly options?: Readonly<Record<string, Schema>>;
}

/** Looks at one block at a time; its findings are kept with the block. */
export interface BlockRule extends RuleBase {
  readonly scope: "block";
  check(block: Block, options: RuleOptions): Iterable<RuleFinding>;
}

/** Looks at the model of the whole document. */
export interface DocumentRule extends RuleBase {
  readonly scope: "document";
  check(document: RequirementsDocument, context: DocumentContext): Iterable<RuleFinding>;
}

/** Checked by the speller, block by block, when dictionaries are there. */
export interface SpellingRule extends RuleBase {
  readonly scope: "spelling";
  message(word: string, forbidden: boolean): string;
}

export type Rule = BlockRule | DocumentRule | SpellingRule;

export type RuleOptions = Readonly<Record<string, unknown>>;

/** What a document rule may ask beside the model. */
export interface DocumentContext {
  readonly options: RuleOptions;
  readonly matchLevel: LevelMatcher;
  /** The source of a span. */
  source(span: Span): string;
  /** The line ending the document uses. */
  readonly eol: string;
}
