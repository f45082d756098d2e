import { type FoldMemory, foldBlocks } from "../document/foldBlocks.ts";
import type { LayoutOptions } from "../document/layout.ts";
import type { RequirementsDocument } from "../document/requirementsDocument.ts";
import type { Finding, RuleFinding } from "../findings/finding.ts";
import { shiftFinding } from "../findings/shiftFinding.ts";
import type { Block, BlockFact, Definitions } from "../markdown/block.ts";
import { cutBlocks, editBlocks } from "../markdown/blockList.ts";
import { frontMatterSettings } from "../markdown/frontMatterSettings.ts";
import { isPutTogether, proseOf } from "../markdown/prose.ts";
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

/** What the configuration and the front matter in the first block say together. */
interface OwnSettings {
  readonly first: Block | undefined;
  readonly layout: LayoutOptions;
  readonly locale: string;
}

/** Edits further apart than this, in UTF-16 units, are made one by one, so that what is between them stays as it is. */
const farApart = 2000;

/**
 * A document under check: its text as blocks, edited in place, with everything found about each block kept until the
 * block itself changes. Reading is lazy; `read` does it in slices.
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
  #model: RequirementsDocument | undefined;
  #findings: readonly Finding[] | undefined;
  #isOtherLanguage = false;
  /** What came and went since link definitions were last looked up; undefined where all is to be looked at. */
  #toResolve: { readonly removed: Block[]; readonly added: Set<Block> } | undefined;
  #definitions: Definitions = new Map();
  #otherProjects: OtherProjects | undefined;
  #host: DocumentHost | undefined;
  readonly #words = new WordCounts();
  /** What document rules carry from check to check, by rule. */
  readonly #memories = new Map<object, unknown>();
  /** Renewed when what blocks were checked with changes: results kept under an older mark count no more. */
  #checkMark = {};
  #spellingMark = {};

  constructor(text: string, configuration: Configuration) {
    this.#blocks = cutBlocks(text);
    this.#text = text;
    this.#configuration = configuration;
    this.#rules = activeRules(configuration);
  }

  /** Counts up with every change of text, configuration or spelling. */
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

  /** How the document is read: its ladder and its layout. */
  get layout(): LayoutOptions {
    const { ladder, layout } = this.model;
    return { ladder, kind: layout };
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** The text of a span, cut to the document; does not put the whole text together. */
  source(span: Span): string {
    const starts = this.#blockStarts();
    const first = Math.max(0, countBefore(starts, span.start + 1) - 1);
    let source = "";
    for (let i = first; i < starts.length && starts[i]! < span.end; i++) {
      source += this.#blocks[i]!.text.slice(Math.max(0, span.start - starts[i]!), span.end - starts[i]!);
    }
    return source;
  }

  /** Applies one edit; spans count in the text before it. Throws a RangeError where the span leaves the text. */
  edit(edit: TextEdit): void {
    const { removed, added } = editBlocks(this.#blocks, edit);
    this.#words.replace(removed, added);
    if (this.#toResolve) {
      // What came and went meanwhile was never read, and need not be.
      for (const block of removed)
        if (!this.#toResolve.added.delete(block)) this.#toResolve.removed.push(block);
      for (const block of added) this.#toResolve.added.add(block);
    }
    this.#text = undefined;
    this.#changed();
  }

  /** Applies edits whose spans count in the text before all of them, in any order; they must not overlap. */
  editAll(edits: readonly TextEdit[]): void {
    // Each edit has its block cut and read anew: of thousands in one list all but a few are made together.
    const merged = mergeEdits(edits, farApart, (span) => this.source(span));
    for (const edit of merged.toReversed()) this.edit(edit);
  }

  /** Makes the text `text` by the one edit between what both have in common at start and end. */
  replace(text: string): void {
    const old = this.text;
    const shorter = Math.min(old.length, text.length);
    let start = 0;
    while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start++;
    let tail = 0;
    while (
      tail < shorter - start &&
      old.charCodeAt(old.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)
    )
      tail++;
    this.edit({ span: { start, end: old.length - tail }, text: text.slice(start, text.length - tail) });
  }

  /** Takes another configuration; findings of blocks are made anew, spelling is kept until `forgetSpelling`. */
  configure(configuration: Configuration): void {
    this.#configuration = configuration;
    this.#rules = activeRules(configuration);
    this.#own = undefined;
    this.#checkMark = {};
    this.#memories.clear();
    this.#changed();
  }

  /** Takes what rules may ask of the world around the document; given again where that has changed. */
  setHost(host: DocumentHost | undefined): void {
    this.#host = host;
    this.#findings = undefined;
    this.#version++;
  }

  /** Takes the project names of other documents; true where they are other ones than before. */
  setOtherProjects(others: OtherProjects | undefined): boolean {
    if (sameUses(others?.uses ?? [], this.#otherProjects?.uses ?? [])) return false;
    this.#otherProjects = others;
    this.#findings = undefined;
    this.#version++;
    return true;
  }

  /**
   * Reads all blocks, handing over to `pause` whenever `sliceMs` milliseconds have passed. False where the document
   * changed or `isCancelled` said so meanwhile; blocks read by then stay read.
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

  /** The document as its author thinks of it. */
  get model(): RequirementsDocument {
    if (!this.#model) {
      this.#resolveDefinitions();
      const { model, memory } = foldBlocks(this.#blocks, this.#settings().layout, this.#fold);
      this.#model = model;
      this.#fold = memory;
    }
    return this.#model;
  }

  /** Everything found so far, in order of place: structure at once, spelling as far as blocks were given theirs. */
  findings(): readonly Finding[] {
    this.#findings ??= this.#collect();
    return this.#findings;
  }

  /** True where the configuration has a spelling rule on. */
  get wantsSpelling(): boolean {
    return this.#rules.spelling.length > 0;
  }

  /** The blocks whose spelling is not known. */
  unspelled(): readonly Block[] {
    if (!this.wantsSpelling) return [];
    // A link definition elsewhere makes other text of a block prose; resolving later would lose its spelling.
    this.#resolveDefinitions();
    return this.#blocks.filter((block) => block.spelling?.mark !== this.#spellingMark);
  }

  /** Keeps what the speller found in a block's prose; blocks that left the document meanwhile do no harm. */
  setSpelling(block: Block, found: readonly Misspelling[]): void {
    // A correction would lose the marks within the word.
    const misspellings = found.filter(({ span }) => !isPutTogether(block.text.slice(span.start, span.end)));
    const wrong = new Set(misspellings.map(({ span }) => fold(block.text.slice(span.start, span.end))));
    const defined =
      wrong.size > 0 ? [...definedTerms(proseOf(block)), ...linkedNames(block.text)].map(fold) : [];
    const value = { misspellings, definedTerms: defined.filter((term) => wrong.has(term)) };
    block.spelling = { mark: this.#spellingMark, value };
    block.findings = undefined;
    this.#findings = undefined;
    this.#version++;
  }

  /** Another object after each `forgetSpelling`: what was asked before counts no more. */
  get spellingMark(): object {
    return this.#spellingMark;
  }

  /** Every block is to be spelled again. */
  forgetSpelling(): void {
    this.#spellingMark = {};
    this.#findings = undefined;
    this.#version++;
  }

  /** Words of the document's prose as written, with how often they stand. */
  words(): ReadonlyMap<string, number> {
    this.#resolveDefinitions();
    return this.#words.of(this.#blocks);
  }

  #documentWords(): DocumentWords {
    return { counts: this.words(), likeStartOf: (word) => this.#words.likeStartOf(word) };
  }

  #blockStarts(): Int32Array {
    if (!this.#starts) {
      this.#starts = new Int32Array(this.#blocks.length);
      let at = 0;
      for (const [index, block] of this.#blocks.entries()) {
        this.#starts[index] = at;
        at += block.text.length;
      }
    }
    return this.#starts;
  }

  #changed(): void {
    this.#starts = undefined;
    this.#version++;
    this.#model = undefined;
    this.#findings = undefined;
  }

  /** Reads blocks again that use link definitions of others; only what came and went is looked at where no definition did. */
  #resolveDefinitions(): void {
    const waiting = this.#toResolve;
    this.#toResolve = { removed: [], added: new Set() };
    const defines = (block: Block) => block.facts().definitions.size > 0;
    // What was never read was never asked for its definitions.
    const isSame =
      waiting &&
      !waiting.removed.some((block) => block.isRead && defines(block)) &&
      ![...waiting.added].some(defines);
    if (!isSame) this.#definitions = definitionsOf(this.#blocks);
    for (const block of isSame ? waiting.added : this.#blocks)
      if (block.resolve(this.#definitions)) this.#words.replace([block], [block]);
  }

  /** The locale of the spelling: the document's own word, or the configuration's. */
  get locale(): string {
    return this.#settings().locale;
  }

  /** How the document is read and spelled; what it says of itself is in its first block. */
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
      for (const finding of this.#placedFindings(block, at)) findings.push(finding);
      for (const fact of this.#factsOf(block)) {
        // Nobody keeps it longer than the check: no object is made for it at each keystroke.
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
      this.locale === anyEnglish && isOtherLanguage(spelled, () => this.#words.lowerCaseIn(this.#blocks));
    for (const [index, active] of this.#rules.document.entries()) {
      const { rule, options } = active;
      const own = { options, facts: facts[index]!, memory: this.#memoryOf(rule, options) };
      for (const finding of rule.check(model, { ...shared, ...own })) {
        findings.push(asFinding(finding, active));
      }
    }
    // What an older speller found stands until the new one has answered: nothing flickers.
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
    const told = withoutOverruled(
      this.#isOtherLanguage
        ? findings.filter(({ rule, isEnglish }) => !(isEnglish || englishRules.has(rule)))
        : findings,
    );
    // What is silenced leaves the marks of the others as they are.
    return uncoverFindings(told, marksFirst, source)
      .filter(
        ({ severity, rule, span }) =>
          (hints || severity !== "hint") && !suppressions.covers(rule, span, source),
      )
      .sort((a, b) => compareSpans(a.span, b.span));
  }

  /** True where the document is in another language than English and the configuration names no locale: what is English only is not looked for. */
  get isOtherLanguage(): boolean {
    this.findings();
    return this.#isOtherLanguage;
  }

  /** The same when findings were last asked for: looks at nothing. */
  get wasOtherLanguage(): boolean {
    return this.#isOtherLanguage;
  }

  /** What document rules keep of a block, by their place in the list; only a block that is new since the last time is asked. */
  #factsOf(block: Block): readonly BlockFact[] {
    if (block.collected?.mark === this.#checkMark) return block.collected.value;
    const value: BlockFact[] = [];
    for (const [index, { rule, options }] of this.#rules.document.entries())
      for (const fact of rule.collect?.(block, options) ?? none) value.push({ rule: index, fact, at: 0 });
    block.collected = { mark: this.#checkMark, value };
    return value;
  }

  /** What the rule carries from check to check. */
  #memoryOf(rule: DocumentRule<unknown, unknown>, options: RuleOptions): unknown {
    if (rule.remember && !this.#memories.has(rule)) this.#memories.set(rule, rule.remember(options));
    return this.#memories.get(rule);
  }

  /** The findings of a block that starts at `at`: the same objects as long as it stays there. */
  #placedFindings(block: Block, at: number): readonly Finding[] {
    const of = this.#findingsOf(block);
    if (of.length === 0) return of;
    if (block.placed?.of !== of || block.placed.at !== at)
      block.placed = { of, at, value: of.map((finding) => shiftFinding(finding, at)) };
    return block.placed.value;
  }

  #findingsOf(block: Block): readonly Finding[] {
    if (block.findings?.mark === this.#checkMark) return block.findings.value;
    const findings: Finding[] = [];
    for (const active of this.#rules.block) {
      const { rule, options } = active;
      for (const finding of rule.check(block, options)) findings.push(asFinding(finding, active));
    }
    block.findings = { mark: this.#checkMark, value: findings };
    return findings;
  }
}

const none: readonly never[] = [];

/** By rule, the rules that know less of a word than it does. */
const overruledBy = new Map(rules.flatMap(({ id, overrules }) => (overrules ? [[id, overrules]] : [])));

/** The findings, without those about words of which a rule that knows more of them says something. */
function withoutOverruled(findings: readonly Finding[]): readonly Finding[] {
  const overruling = new Map<string, Span[]>();
  for (const { rule, span } of findings)
    for (const other of overruledBy.get(rule) ?? none) {
      const spans = overruling.get(other);
      if (spans) spans.push(span);
      else overruling.set(other, [span]);
    }
  if (overruling.size === 0) return findings;
  const indexes = new Map([...overruling].map(([rule, spans]) => [rule, new SpanIndex(spans)]));
  return findings.filter(({ rule, span }) => !indexes.get(rule)?.overlaps(span));
}

/** Rules that mark the first words of something. */
const marksFirst = new Set(rules.flatMap(({ id, marksFirstWords }) => (marksFirstWords ? [id] : [])));

/** Rules that know English only. */
const englishRules = new Set(rules.filter(({ isEnglish }) => isEnglish).map(({ id }) => id));

function asFinding(finding: RuleFinding, { rule, severity, isConfigured }: ActiveRule): Finding {
  return { ...finding, rule: rule.id, severity: isConfigured ? severity : (finding.severity ?? severity) };
}
