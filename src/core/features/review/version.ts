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

/** A skill at a level: the author's claim. */
export interface Claim {
  readonly skill: Skill;
  readonly level: Level;
  /** The same for equal levels. */
  readonly levelKey: string;
  readonly key: string;
  /** Index among all claims of the version. */
  readonly order: number;
  readonly blocks: readonly EvidenceBlock[];
  readonly evidence: readonly Evidence[];
}

/** The bullets of a skill under one project line, or before the first one. */
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
  /** The same for bullets with the same words. */
  readonly key: string;
  /** The words, each once; all numbers count as the same word. */
  readonly words: ReadonlySet<string>;
  /** Words and pairs of successive words: features that only few others share, even if many bullets are similar. */
  readonly marks: ReadonlySet<string>;
  readonly content: Content | undefined;
}

/** The parts of a version that are compared. */
export interface Version {
  /** The keys of its bullets by their source; empty if it was read with a known version. */
  readonly keys: ReadonlyMap<string, string>;
  readonly claims: readonly Claim[];
  readonly blocks: readonly EvidenceBlock[];
  readonly evidence: readonly Evidence[];
}

/**
 * Reads the parts of a document that are compared: the evidence in skills, without the bullets of sections and without
 * prose. `known` is an earlier version; bullets with the same source are not read again.
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
          // Only for the first version: each source would keep the whole text in memory that it is a slice of.
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

/** A bullet whose rarely used properties are computed when asked for. */
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
  // Most sources are equal to what they show, and reading the others as Markdown is slow.
  const shown = /\\|<|&[#\w]+;/.test(source) ? inlineText(source) : source;
  const words = wordsOfSentence(shown);
  // A text that is too long for a sentence, or has no words, is compared by its characters.
  return words.length > 0 ? `${keyOfWords(words)} ${signsIn(shown)}` : shown.replace(/\s+/g, " ").trim();
}

/** Signs that change the meaning of a number: currencies, comparisons, and the sign before a single number. */
const signs = /\p{Sc}|(?<![-=])[<>≤≥]=?(?=\s?\p{Sc}?\d)|(?<![\p{L}\p{N}.,)%])[-−±+](?=\p{Sc}?\d)/gu;

function signsIn(text: string): string {
  return text.match(signs)?.join("").replaceAll("−", "-") ?? "";
}
