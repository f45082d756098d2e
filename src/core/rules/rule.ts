import type { LevelMatcher } from "../document/levelNames.ts";
import type { RequirementsDocument } from "../document/requirementsDocument.ts";
import type { RuleFinding, Severity, SpellingVerdict } from "../findings/finding.ts";
import type { Block } from "../markdown/block.ts";
import type { OtherProjects } from "../projects/projectRegistry.ts";
import type { ConfiguredProject } from "../settings/configuration.ts";
import type { Schema } from "../settings/jsonSchema.ts";
import type { Span } from "../text/span.ts";
import type { DocumentHost } from "./documentHost.ts";

/**
 * An example on the rule's page, run as a test: a text with what the rule finds marked `⟦so⟧` and the text after the
 * first fix of each finding, or a text near to those that is right.
 */
export type RuleExample = { readonly bad: string; readonly good?: string } | { readonly fine: string };

/** A rule's page. Made when asked for: its strings are translated. */
export interface RuleDocs {
  /** When it appears, in a sentence. */
  readonly when: string;
  /** How to fix it. */
  readonly fix: string;
  readonly why: string;
  readonly examples: readonly RuleExample[];
}

interface RuleBase {
  /** Kebab-case name: in configuration, comments, and the address of the rule's page. */
  readonly id: string;
  /** Severity where the configuration says nothing. */
  readonly severity: Severity;
  /** True for a rule that knows English only: it is off in documents of other languages. */
  readonly isEnglish?: boolean;
  /** Ids of rules that know less of a word: where this one says what is wrong with it, they say nothing. */
  readonly overrules?: readonly string[];
  /** True if it marks the first words of a sentence, a line or a named part: what else is found in them stays in sight. */
  readonly marksFirstWords?: true;
  docs(): RuleDocs;
  /** The rule's options beside its severity; each has its default. */
  readonly options?: Readonly<Record<string, Schema>>;
}

/** Looks at one block at a time; its findings are kept with the block. */
export interface BlockRule extends RuleBase {
  readonly scope: "block";
  check(block: Block, options: RuleOptions): Iterable<RuleFinding>;
}

/** Looks at the model of the whole document, and at the facts it collected from each block. */
export interface DocumentRule<Fact = never, Memory = undefined> extends RuleBase {
  readonly scope: "document";
  /** True if its findings are about the words they mark, as those of rules with another scope are, not about a bullet or a line. */
  readonly isAboutWords?: true;
  /** What the rule keeps of a block until the block changes: the same objects so long. Spans count in the block's text. */
  collect?(block: Block, options: RuleOptions): readonly Fact[];
  /** Makes what the rule carries from one check of a document to the next; it may spare work, never change what is found. */
  remember?(options: RuleOptions): Memory;
  check(document: RequirementsDocument, context: DocumentContext<Fact, Memory>): Iterable<RuleFinding>;
}

/** Checked by the speller, block by block, when dictionaries are there. */
export interface SpellingRule extends RuleBase {
  readonly scope: "spelling";
  /** What is said of a word that the speller found. */
  finding(verdict: SpellingVerdict): Omit<RuleFinding, "span">;
  /** What is said once of a document in another language, whose words are not checked. */
  otherLanguage(): Omit<RuleFinding, "span">;
}

export type Rule = BlockRule | DocumentRule<unknown, unknown> | SpellingRule;

export type RuleOptions = Readonly<Record<string, unknown>>;

/** A fact and the offset in the document of the block it was collected from. */
export interface Collected<Fact> {
  readonly fact: Fact;
  readonly at: number;
}

/** What a document rule may ask beside the model. */
export interface DocumentContext<Fact = unknown, Memory = unknown> {
  readonly options: RuleOptions;
  readonly matchLevel: LevelMatcher;
  /** The source of a span. */
  source(span: Span): string;
  /** The line ending the document uses. */
  readonly eol: string;
  /** What the rule collected, in order of the blocks. */
  readonly facts: readonly Collected<Fact>[];
  /** What the rule's `remember` made, the same for the same document and options. */
  readonly memory: Memory;
  /** What the author answered about the names of projects. */
  readonly projects: readonly ConfiguredProject[];
  /** The world around the document, if it is known. */
  readonly host?: DocumentHost | undefined;
  /** Project names of the other documents, where they are known. */
  readonly otherProjects: OtherProjects | undefined;
}
