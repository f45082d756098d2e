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
 * An example on the rule's page, which is also run as a test: a text with the rule's findings marked `⟦so⟧` and the
 * text after the first fix of each finding, or a similar text without findings.
 */
export type RuleExample = { readonly bad: string; readonly good?: string } | { readonly fine: string };

/** A rule's page. Created when asked for, since its strings are translated. */
export interface RuleDocs {
  /** When it appears, in a sentence. */
  readonly when: string;
  /** How to fix it. */
  readonly fix: string;
  readonly why: string;
  readonly examples: readonly RuleExample[];
}

interface RuleBase {
  /** Name in kebab case, used in configurations, comments, and the address of the rule's page. */
  readonly id: string;
  /** The severity if the configuration sets none. */
  readonly severity: Severity;
  /** True for a rule that only applies to English: it is off in documents in other languages. */
  readonly isEnglish?: boolean;
  /** Ids of less specific rules: at a place where this rule has a finding, theirs are dropped. */
  readonly overrules?: readonly string[];
  /**
   * True if it marks the first words of a sentence, a line or a named part. Other findings in these words stay visible.
   */
  readonly marksFirstWords?: true;
  docs(): RuleDocs;
  /** The rule's options in addition to its severity; each has a default. */
  readonly options?: Readonly<Record<string, Schema>>;
}

/** A rule that checks one block at a time; its findings are cached with the block. */
export interface BlockRule extends RuleBase {
  readonly scope: "block";
  check(block: Block, options: RuleOptions): Iterable<RuleFinding>;
}

/** A rule that checks the model of the whole document, and the facts it collected from each block. */
export interface DocumentRule<Fact = never, Memory = undefined> extends RuleBase {
  readonly scope: "document";
  /**
   * True if its findings are about the marked words, like those of rules with another scope, and not about a bullet or
   * a line.
   */
  readonly isAboutWords?: true;
  /**
   * Collects facts from a block. They are cached, and stay the same objects, until the block changes. Spans count in
   * the block's text.
   */
  collect?(block: Block, options: RuleOptions): readonly Fact[];
  /**
   * Creates the data that the rule carries from one check of a document to the next. It may save work, but must not
   * change the findings.
   */
  remember?(options: RuleOptions): Memory;
  check(document: RequirementsDocument, context: DocumentContext<Fact, Memory>): Iterable<RuleFinding>;
}

/** A rule for words that the speller checks, block by block, when dictionaries are loaded. */
export interface SpellingRule extends RuleBase {
  readonly scope: "spelling";
  /** The finding for a word that the speller reported. */
  finding(verdict: SpellingVerdict): Omit<RuleFinding, "span">;
  /** The single finding for a document in another language, whose words are not checked. */
  otherLanguage(): Omit<RuleFinding, "span">;
}

export type Rule = BlockRule | DocumentRule<unknown, unknown> | SpellingRule;

export type RuleOptions = Readonly<Record<string, unknown>>;

/** A fact and the offset in the document of the block it was collected from. */
export interface Collected<Fact> {
  readonly fact: Fact;
  readonly at: number;
}

/** What a document rule may use in addition to the model. */
export interface DocumentContext<Fact = unknown, Memory = unknown> {
  readonly options: RuleOptions;
  readonly matchLevel: LevelMatcher;
  /** The source of a span. */
  source(span: Span): string;
  /** The line ending of the document. */
  readonly eol: string;
  /** The facts that the rule collected, in order of the blocks. */
  readonly facts: readonly Collected<Fact>[];
  /** The result of the rule's `remember`, the same object for the same document and options. */
  readonly memory: Memory;
  /** The author's answers about the names of projects. */
  readonly projects: readonly ConfiguredProject[];
  /** The environment of the document, if it is known. */
  readonly host?: DocumentHost | undefined;
  /** Project names of the other documents, if they are known. */
  readonly otherProjects: OtherProjects | undefined;
}
