import { type FoldMemory, foldBlocks } from "../document/foldBlocks.ts";
import type { LayoutOptions } from "../document/layout.ts";
import type { RequirementsDocument } from "../document/requirementsDocument.ts";
import type { Finding, RuleFinding } from "../findings/finding.ts";
import { placeFindings } from "../findings/placeFindings.ts";
import type { Block, BlockFact, Definitions } from "../markdown/block.ts";
import { BlockLines } from "../markdown/blockLines.ts";
import { cutBlocks, editBlocks } from "../markdown/blockList.ts";
import { frontMatterSettings } from "../markdown/frontMatterSettings.ts";
import { isJoinedWord, proseOf } from "../markdown/prose.ts";
import { definitionsOf } from "../markdown/resolveDefinitions.ts";
import { type OtherProjects, sameUses } from "../projects/projectRegistry.ts";
import type { DocumentHost } from "../rules/documentHost.ts";
import { rules } from "../rules/index.ts";
import type { Collected, DocumentRule, RuleOptions } from "../rules/rule.ts";
import { anyEnglish, type Configuration, locales } from "../settings/configuration.ts";
import { layoutOptions } from "../settings/layoutOptions.ts";
import { definedTerms } from "../spelling/definedTerms.ts";
import { fold } from "../spelling/isRightWord.ts";
import { linkedNames } from "../spelling/linkedNames.ts";
import type { Misspelling } from "../spelling/speller.ts";
import { countBefore } from "../text/collections.ts";
import { differenceOf } from "../text/difference.ts";
import { lineEndingOf } from "../text/lines.ts";
import { compareSpans, mergeEdits, type Span, shiftSpan, type TextEdit } from "../text/span.ts";
import { SpanIndex } from "../text/spanIndex.ts";
import { type ActiveRule, type ActiveRules, activeRules } from "./activeRules.ts";
import { isOtherLanguage } from "./documentLanguage.ts";
import { documentNames, type SpelledBlock } from "./documentNames.ts";
import { type DocumentWords, findTypos } from "./findTypos.ts";
import { Suppressions } from "./suppressions.ts";
import { uncoverFindings } from "./uncoverFindings.ts";
import { WordCounts } from "./wordCounts.ts";

/** Settings of the document: the configuration together with the front matter in the first block. */
interface OwnSettings {
  readonly first: Block | undefined;
  readonly layout: LayoutOptions;
  readonly locale: string;
}

/**
 * Edits that are further apart than this, in UTF-16 units, are applied one by one, so that blocks between them are
 * reused.
 */
const maxMergedGap = 2000;

/**
 * A document under check: its text as blocks, edited in place. What is found in a block is cached with it until the
 * block itself changes. Blocks are read lazily; `read` reads them in slices of time.
 */
export class CheckedDocument {
  readonly #blocks: Block[];
  #configuration: Configuration;
  #rules: ActiveRules;
  #own: OwnSettings | undefined;
  #fold: FoldMemory | undefined;
  #version = 0;
  #text: string | undefined;
  #starts: Int32Array | undefined;
  #lines: BlockLines | undefined;
  #model: RequirementsDocument | undefined;
  #findings: readonly Finding[] | undefined;
  #isOtherLanguage = false;
  /** Blocks removed and added since link definitions were last resolved; undefined if all blocks must be looked at. */
  #toResolve: { readonly removed: Block[]; readonly added: Set<Block> } | undefined;
  #definitions: Definitions = new Map();
  #otherProjects: OtherProjects | undefined;
  #host: DocumentHost | undefined;
  readonly #words = new WordCounts();
  /** What document rules remember from one check to the next, by rule. */
  readonly #memories = new Map<object, unknown>();
  /**
   * Replaced by a new object whenever the input of the block rules changes: results cached under an older one are
   * stale.
   */
  #checkKey = {};
  #spellingKey = {};

  constructor(text: string, configuration: Configuration) {
    this.#blocks = cutBlocks(text);
    this.#text = text;
    this.#configuration = configuration;
    this.#rules = activeRules(configuration);
  }

  /** Increases with every change of text, configuration or spelling. */
  get version(): number {
    return this.#version;
  }

  get configuration(): Configuration {
    return this.#configuration;
  }

  /** The whole text. */
  get text(): string {
    this.#text ??= this.#blocks.map((block) => block.text).join("");
    return this.#text;
  }

  /** Its lines, until the next edit. */
  get lines(): BlockLines {
    this.#lines ??= new BlockLines(this.#blocks, this.#blockStarts());
    return this.#lines;
  }

  /** How the document is read: its ladder and its layout. */
  get layout(): LayoutOptions {
    const { ladder, layout } = this.model;
    return { ladder, kind: layout };
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** The text of a span, cut to the document. Does not build the whole text. */
  source(span: Span): string {
    const starts = this.#blockStarts();
    const first = Math.max(0, countBefore(starts, span.start + 1) - 1);
    let source = "";
    for (let i = first; i < starts.length && starts[i]! < span.end; i++) {
      source += this.#blocks[i]!.text.slice(Math.max(0, span.start - starts[i]!), span.end - starts[i]!);
    }
    return source;
  }

  /** Applies one edit, whose span counts in the text before it. Throws a RangeError if the span leaves the text. */
  edit(edit: TextEdit): void {
    const { removed, added } = editBlocks(this.#blocks, edit);
    this.#words.replace(removed, added);
    if (this.#toResolve) {
      // A block that was added since and is removed again was never read, and need not be.
      for (const block of removed)
        if (!this.#toResolve.added.delete(block)) this.#toResolve.removed.push(block);
      for (const block of added) this.#toResolve.added.add(block);
    }
    this.#text = undefined;
    this.#changed();
  }

  /** Applies edits in any order, whose spans count in the text before all of them. They must not overlap. */
  editAll(edits: readonly TextEdit[]): void {
    // Each edit cuts and reads its block again, so edits that are near to each other are merged into one.
    const merged = mergeEdits(edits, maxMergedGap, (span) => this.source(span));
    for (const edit of merged.toReversed()) this.edit(edit);
  }

  /** Replaces the whole text by `text` with one edit, which leaves out the common start and end of both. */
  replace(text: string): void {
    this.edit(differenceOf(this.text, text));
  }

  /** Sets another configuration. Findings of blocks are computed again; spelling is kept until `forgetSpelling`. */
  configure(configuration: Configuration): void {
    this.#configuration = configuration;
    this.#rules = activeRules(configuration);
    this.#own = undefined;
    this.#checkKey = {};
    this.#memories.clear();
    this.#changed();
  }

  /** Sets what rules may ask about the surroundings of the document. Call it again when the answers may have changed. */
  setHost(host: DocumentHost | undefined): void {
    this.#host = host;
    this.#findings = undefined;
    this.#version++;
  }

  /** Sets the project names of other documents. True if they differ from those set before. */
  setOtherProjects(others: OtherProjects | undefined): boolean {
    if (sameUses(others?.uses ?? [], this.#otherProjects?.uses ?? [])) return false;
    this.#otherProjects = others;
    this.#findings = undefined;
    this.#version++;
    return true;
  }

  /**
   * Reads all blocks and awaits `pause` whenever `sliceMs` milliseconds have passed. False if the document changed or
   * `isCancelled` returned true in the meantime; the blocks read until then stay read.
   */
  async read(pause: () => Promise<void>, isCancelled: () => boolean, sliceMs = 10): Promise<boolean> {
    const version = this.#version;
    let since = performance.now();
    for (const block of this.#blocks) {
      if (block.isRead) continue;
      block.facts();
      if (performance.now() - since < sliceMs) continue;
      await pause();
      if (isCancelled() || this.#version !== version) return false;
      since = performance.now();
    }
    return true;
  }

  /** The document as its author thinks of it: levels, skills, projects and bullets. */
  get model(): RequirementsDocument {
    if (!this.#model) {
      this.#resolveDefinitions();
      const { model, memory } = foldBlocks(this.#blocks, this.#settings().layout, this.#fold);
      this.#model = model;
      this.#fold = memory;
    }
    return this.#model;
  }

  /**
   * Everything found so far, sorted by place: all findings about structure, and spelling of the blocks that have
   * theirs. The spans in them follow the document at the next check: use them before the next edit.
   */
  findings(): readonly Finding[] {
    this.#findings ??= this.#collect();
    return this.#findings;
  }

  /** True if the configuration turns a spelling rule on. */
  get wantsSpelling(): boolean {
    return this.#rules.spelling.length > 0;
  }

  /** The blocks that are not spelled yet. */
  unspelled(): readonly Block[] {
    if (!this.wantsSpelling) return [];
    // A new link definition changes which text of other blocks is prose; resolving it later would lose their spelling.
    this.#resolveDefinitions();
    return this.#blocks.filter((block) => block.spelling?.key !== this.#spellingKey);
  }

  /** Stores what the speller found in the prose of a block. The block may have left the document in the meantime. */
  setSpelling(block: Block, found: readonly Misspelling[]): void {
    // A correction of a word with marks inside would delete the marks.
    const misspellings = found.filter(({ span }) => !isJoinedWord(block.text.slice(span.start, span.end)));
    const wrong = new Set(misspellings.map(({ span }) => fold(block.text.slice(span.start, span.end))));
    const defined =
      wrong.size > 0 ? [...definedTerms(proseOf(block)), ...linkedNames(block.text)].map(fold) : [];
    const value = { misspellings, definedTerms: defined.filter((term) => wrong.has(term)) };
    block.spelling = { key: this.#spellingKey, value };
    block.findings = undefined;
    this.#findings = undefined;
    this.#version++;
  }

  /** Another object after each `forgetSpelling`: spelling that was asked for before it is stale. */
  get spellingKey(): object {
    return this.#spellingKey;
  }

  /** Marks every block as not spelled. */
  forgetSpelling(): void {
    this.#spellingKey = {};
    this.#findings = undefined;
    this.#version++;
  }

  /** Words of the prose as written, with the number of their occurrences. */
  words(): ReadonlyMap<string, number> {
    this.#resolveDefinitions();
    return this.#words.of(this.#blocks);
  }

  #documentWords(): DocumentWords {
    return { counts: this.words(), startingLike: (word) => this.#words.startingLike(word) };
  }

  #blockStarts(): Int32Array {
    if (!this.#starts) {
      this.#starts = new Int32Array(this.#blocks.length);
      let at = 0;
      for (let index = 0; index < this.#blocks.length; index++) {
        this.#starts[index] = at;
        at += this.#blocks[index]!.text.length;
      }
    }
    return this.#starts;
  }

  #changed(): void {
    this.#starts = undefined;
    this.#lines = undefined;
    this.#version++;
    this.#model = undefined;
    this.#findings = undefined;
  }

  /**
   * Reads blocks again whose link definitions are in other blocks. If no definition changed, only the added blocks are
   * looked at.
   */
  #resolveDefinitions(): void {
    const waiting = this.#toResolve;
    this.#toResolve = { removed: [], added: new Set() };
    const defines = (block: Block) => block.facts().definitions.size > 0;
    // The definitions of a block that was never read are in use nowhere.
    const isSame =
      waiting &&
      !waiting.removed.some((block) => block.isRead && defines(block)) &&
      ![...waiting.added].some(defines);
    if (!isSame) this.#definitions = definitionsOf(this.#blocks);
    for (const block of isSame ? waiting.added : this.#blocks)
      if (block.resolve(this.#definitions)) this.#words.replace([block], [block]);
  }

  /** The locale of the spelling: that of the front matter, otherwise that of the configuration. */
  get locale(): string {
    return this.#settings().locale;
  }

  /**
   * How the document is read and spelled, cached for as long as the first block, which may have front matter, is the
   * same.
   */
  #settings(): OwnSettings {
    const [first] = this.#blocks;
    if (!this.#own || this.#own.first !== first) {
      const own = first && frontMatterSettings(first.text);
      const locale = locales.find((one) => one === own?.locale) ?? this.#configuration.locale;
      this.#own = { first, layout: layoutOptions(this.#configuration, own), locale };
    }
    return this.#own;
  }

  #collect(): readonly Finding[] {
    const { model } = this;
    const findings: Finding[] = [];
    const starts = this.#blockStarts();
    const spelled: SpelledBlock[] = [];
    const facts = this.#rules.document.map((): Collected<unknown>[] => []);
    for (let index = 0; index < starts.length; index++) {
      const block = this.#blocks[index]!;
      const at = starts[index]!;
      for (const finding of placeFindings(this.#findingsOf(block), at)) findings.push(finding);
      for (const fact of this.#factsOf(block)) {
        // The cached object is written to, since nobody keeps it after the check: a copy per fact and keystroke is not
        // needed.
        fact.at = at;
        facts[fact.rule]!.push(fact);
      }
      if (block.spelling && block.spelling.value.misspellings.length > 0) spelled.push({ block, at });
    }
    let counted: DocumentWords | undefined;
    const words = () => {
      counted ??= this.#documentWords();
      return counted;
    };
    const names = documentNames(spelled, model, () => words().counts);
    const eol = lineEndingOf(this.#blocks[0]?.text ?? "");
    const source = (span: Span) => this.source(span);
    const { projects } = this.#configuration;
    const shared = {
      matchLevel: model.ladder.match,
      source,
      eol,
      projects,
      otherProjects: this.#otherProjects,
      host: this.#host,
    };
    this.#isOtherLanguage =
      this.locale === anyEnglish &&
      isOtherLanguage(spelled, !model.ladder.isEnglish, () => this.#words.lowerCaseIn(this.#blocks));
    for (const [index, active] of this.#rules.document.entries()) {
      const { rule, options } = active;
      const own = { options, facts: facts[index]!, memory: this.#memoryOf(rule, options) };
      for (const finding of rule.check(model, { ...shared, ...own })) {
        findings.push(asFinding(finding, active));
      }
    }
    // What an older speller found is shown until the new one has answered, so that nothing flickers.
    for (const active of this.#rules.spelling) {
      if (this.#isOtherLanguage) {
        const [{ block, at }] = spelled as [SpelledBlock];
        const span = model.title?.span ?? shiftSpan(block.spelling!.value.misspellings[0]!.span, at);
        findings.push(asFinding({ span, ...active.rule.otherLanguage() }, active));
        continue;
      }
      for (const finding of findTypos(active.rule, spelled, names, words))
        findings.push(asFinding(finding, active));
    }
    const suppressions = new Suppressions(this.#blocks);
    const { hints } = this.#configuration;
    const reported = withoutOverruled(
      this.#isOtherLanguage
        ? findings.filter(({ rule, isEnglish }) => !(isEnglish || englishRules.has(rule)))
        : findings,
    );
    // Silenced findings are removed after this step, so that they do not move the spans of others.
    return uncoverFindings(reported, marksFirst, source)
      .filter(
        ({ severity, rule, span }) =>
          (hints || severity !== "hint") && !suppressions.covers(rule, span, source),
      )
      .sort((a, b) => compareSpans(a.span, b.span));
  }

  /**
   * True if the document is in another language than English and no locale is configured: rules for English are
   * skipped.
   */
  get isOtherLanguage(): boolean {
    this.findings();
    return this.#isOtherLanguage;
  }

  /** The same for the findings computed last. Computes nothing. */
  get wasOtherLanguage(): boolean {
    return this.#isOtherLanguage;
  }

  /** The facts that document rules collect from a block, each with the index of its rule; cached with the block. */
  #factsOf(block: Block): readonly BlockFact[] {
    if (block.collected?.key === this.#checkKey) return block.collected.value;
    const value: BlockFact[] = [];
    for (const [index, { rule, options }] of this.#rules.document.entries())
      for (const fact of rule.collect?.(block, options) ?? none) value.push({ rule: index, fact, at: 0 });
    block.collected = { key: this.#checkKey, value };
    return value;
  }

  /** What the rule remembers from one check to the next. */
  #memoryOf(rule: DocumentRule<unknown, unknown>, options: RuleOptions): unknown {
    if (rule.remember && !this.#memories.has(rule)) this.#memories.set(rule, rule.remember(options));
    return this.#memories.get(rule);
  }

  #findingsOf(block: Block): readonly Finding[] {
    if (block.findings?.key === this.#checkKey) return block.findings.value;
    const findings: Finding[] = [];
    for (const active of this.#rules.block) {
      const { rule, options } = active;
      for (const finding of rule.check(block, options)) findings.push(asFinding(finding, active));
    }
    block.findings = { key: this.#checkKey, value: findings };
    return findings;
  }
}

const none: readonly never[] = [];

/** For each rule, the rules whose findings about the same word it replaces. */
const overruledBy = new Map(rules.flatMap(({ id, overrules }) => (overrules ? [[id, overrules]] : [])));

/** The findings, without those that a finding of a better informed rule replaces. */
function withoutOverruled(findings: readonly Finding[]): readonly Finding[] {
  const overruling = new Map<string, Span[]>();
  for (const { rule, span } of findings) {
    const others = overruledBy.get(rule);
    if (!others) continue;
    for (const other of others) {
      const spans = overruling.get(other);
      if (spans) spans.push(span);
      else overruling.set(other, [span]);
    }
  }
  if (overruling.size === 0) return findings;
  const indexes = new Map([...overruling].map(([rule, spans]) => [rule, new SpanIndex(spans)]));
  return findings.filter(({ rule, span }) => !indexes.get(rule)?.overlaps(span));
}

/** Rules that mark the first words of something. */
const marksFirst = new Set(rules.flatMap(({ id, marksFirstWords }) => (marksFirstWords ? [id] : [])));

/** Rules that only know English. */
const englishRules = new Set(rules.filter(({ isEnglish }) => isEnglish).map(({ id }) => id));

/** Completes a finding that a rule just made: no copy is made of the thousands that a keystroke may bring. */
function asFinding(finding: RuleFinding, { rule, severity, isConfigured }: ActiveRule): Finding {
  const completed = finding as { -readonly [K in keyof Finding]: Finding[K] };
  completed.rule = rule.id;
  completed.severity = isConfigured ? severity : (finding.severity ?? severity);
  return completed;
}
