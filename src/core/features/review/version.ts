import { entityKey, nameKey } from "../../document/names.ts";
import type {
  Bullet,
  Level,
  Project,
  RequirementsDocument,
  Skill,
} from "../../document/requirementsDocument.ts";
import { keyOfWords, minWords, wordsOfSentence } from "../../evidence/evidenceKey.ts";
import { type Content, contentOf } from "../../evidence/similarity.ts";
import { inlineText } from "../../markdown/inlineText.ts";

/** A version of a document; a CheckedDocument is one. */
export interface ReviewedDocument {
  readonly text: string;
  readonly model: RequirementsDocument;
}

/** A skill as it is at a level: what its author claims. */
export interface Claim {
  readonly skill: Skill;
  readonly level: Level;
  /** Same for levels that are the same. */
  readonly levelKey: string;
  readonly key: string;
  /** Position among all claims of the version. */
  readonly order: number;
  readonly blocks: readonly EvidenceBlock[];
  readonly evidence: readonly Evidence[];
}

/** The bullets of a skill that are under one project line, or before any. */
export interface EvidenceBlock {
  readonly claim: Claim;
  readonly project: Project | undefined;
  /** Empty if there is no project. */
  readonly key: string;
  readonly order: number;
  readonly evidence: readonly Evidence[];
}

/** A bullet with its details. */
export interface Evidence {
  readonly block: EvidenceBlock;
  readonly bullet: Bullet;
  readonly order: number;
  /** Same for bullets of the same words. */
  readonly key: string;
  /** The words, each once; all figures are one. */
  readonly words: ReadonlySet<string>;
  /** Words and words in a row: what it shares with few others, if there are many like it. */
  readonly marks: ReadonlySet<string>;
  readonly content: Content | undefined;
}

/** What is compared of a version. */
export interface Version {
  /** The keys of its bullets by their source; none if it was read with another version at hand. */
  readonly keys: ReadonlyMap<string, string>;
  readonly claims: readonly Claim[];
  readonly blocks: readonly EvidenceBlock[];
  readonly evidence: readonly Evidence[];
}

/**
 * Reads what is compared of a document: the evidence in skills, not the bullets of sections, and no prose. `known` is
 * an earlier version: what is there with the same source is not read again.
 */
export function readVersion({ text, model }: ReviewedDocument, known?: Version): Version {
  const keys = new Map<string, string>();
  const claims: Claim[] = [];
  const blocks: EvidenceBlock[] = [];
  const evidence: Evidence[] = [];
  for (const level of model.levels) {
    const levelKey = level.rank >= 0 ? String(level.rank) : nameKey(level.name);
    for (const skill of level.skills) {
      const own = { blocks: [] as EvidenceBlock[], evidence: [] as Evidence[] };
      const claim = { skill, level, levelKey, key: nameKey(skill.name), order: claims.length, ...own };
      const add = (project: Project | undefined, bullets: readonly Bullet[]) => {
        const held: Evidence[] = [];
        const key = project ? entityKey("project", project.name) : "";
        const block = { claim, project, key, order: blocks.length, evidence: held };
        for (const bullet of bullets) {
          if (bullet.isEmpty) continue;
          const source = text.slice(bullet.markerSpan.end, bullet.span.end);
          const key = known?.keys.get(source) ?? keyOfSource(source);
          // Only of the first: each source would keep the whole text it was cut from.
          if (!known) keys.set(source, key);
          const one = new PlacedEvidence(source, key, { block, bullet, order: evidence.length });
          evidence.push(one);
          held.push(one);
          own.evidence.push(one);
        }
        blocks.push(block);
        own.blocks.push(block);
      };
      if (skill.orphans.length > 0) add(undefined, skill.orphans);
      for (const project of skill.projects) add(project, project.bullets);
      claims.push(claim);
    }
  }
  return { claims, blocks, evidence, keys };
}

/** A bullet; what most are never asked for is made when it is. */
class PlacedEvidence implements Evidence {
  readonly block: EvidenceBlock;
  readonly bullet: Bullet;
  readonly order: number;
  readonly key: string;
  readonly #source: string;
  #words: ReadonlySet<string> | undefined;
  #marks: ReadonlySet<string> | undefined;
  #content: { readonly made: Content | undefined } | undefined;

  constructor(source: string, key: string, place: Pick<Evidence, "block" | "bullet" | "order">) {
    this.block = place.block;
    this.bullet = place.bullet;
    this.order = place.order;
    this.key = key;
    this.#source = source;
  }

  get words(): ReadonlySet<string> {
    this.#words ??= new Set(
      wordsOfSentence(this.#source).map((word) => (/^[\d.]+%?$/.test(word) ? "#" : word)),
    );
    return this.#words;
  }

  get marks(): ReadonlySet<string> {
    this.#marks ??= new Set(
      wordsOfSentence(this.#source).flatMap((word, at, all) =>
        at > 0 ? [word, `${all[at - 1]} ${word}`] : [word],
      ),
    );
    return this.#marks;
  }

  get content(): Content | undefined {
    if (!this.#content) {
      const words = wordsOfSentence(this.#source);
      this.#content = { made: words.length < minWords ? undefined : contentOf(words) };
    }
    return this.#content.made;
  }
}

function keyOfSource(source: string): string {
  // Most say what they show; reading the others as Markdown costs.
  const shown = /\\|<|&[#\w]+;/.test(source) ? inlineText(source) : source;
  const words = wordsOfSentence(shown);
  // A text that is too long to be a sentence, or has no words, is known by its signs.
  return words.length > 0 ? `${keyOfWords(words)} ${signsIn(shown)}` : shown.replace(/\s+/g, " ").trim();
}

/** Signs that make another figure of the same digits: currencies, comparisons, and what is before a number alone. */
const signs = /\p{Sc}|(?<![-=])[<>≤≥]=?(?=\s?\p{Sc}?\d)|(?<![\p{L}\p{N}.,)%])[-−±+](?=\p{Sc}?\d)/gu;

function signsIn(text: string): string {
  return text.match(signs)?.join("").replaceAll("−", "-") ?? "";
}
