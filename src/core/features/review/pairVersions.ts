import { similarity } from "../../evidence/similarity.ts";
import { groupBy } from "../../text/collections.ts";
import { countShared, Pairing } from "./pairing.ts";
import type { Claim, Evidence, EvidenceBlock, Version } from "./version.ts";

/** The pairs of things in both versions that are the same. */
export interface PairedVersions {
  readonly claims: Pairing<Claim>;
  readonly blocks: Pairing<EvidenceBlock>;
  readonly evidence: Pairing<Evidence>;
}

/**
 * The minimum share of the evidence that must stay for something to count as renamed, and of the words for a bullet to
 * count as reworded in its place.
 */
const minShared = 0.5;

/**
 * Pairs the things of two versions from large to small: skills, their projects, bullets. Symmetric in both versions.
 */
export function pairVersions(before: Version, after: Version): PairedVersions {
  const claims = pairClaims(before, after);
  const claimId = new Ids(claims);
  const blocks = pairBlocks(before, after, claimId);
  const blockId = new Ids(blocks);
  return { claims, blocks, evidence: pairEvidence(before, after, claimId, blockId) };
}

/** Gives both members of a pair the same number. */
class Ids<T extends { readonly order: number }> {
  readonly #pairing: Pairing<T>;

  constructor(pairing: Pairing<T>) {
    this.#pairing = pairing;
  }

  ofBefore(one: T): string {
    return `<${one.order}`;
  }
  ofAfter(one: T): string {
    const before = this.#pairing.before(one);
    return before ? this.ofBefore(before) : `>${one.order}`;
  }
}

function pairClaims(before: Version, after: Version): Pairing<Claim> {
  const pairing = new Pairing<Claim>();
  const byId = (id: (claim: Claim) => string) => pairing.pairById(before.claims, after.claims, id, id);
  byId(({ key, levelKey }) => `${levelKey}\n${key}`);
  byId(({ key }) => key);
  const { befores, afters } = left(pairing, before.claims, after.claims);
  pairing.pairBest(
    countShared(befores, afters, keysOf).filter(
      ({ before, after, score }) =>
        score >= minShared * Math.max(before.evidence.length, after.evidence.length),
    ),
  );
  return pairing;
}

function pairBlocks(before: Version, after: Version, claimId: Ids<Claim>): Pairing<EvidenceBlock> {
  const pairing = new Pairing<EvidenceBlock>();
  pairing.pairById(
    before.blocks,
    after.blocks,
    ({ claim, key }) => `${claimId.ofBefore(claim)}\n${key}`,
    ({ claim, key }) => `${claimId.ofAfter(claim)}\n${key}`,
  );
  // A name in another case is a different name, but means the same project if there is no better match.
  pairing.pairById(
    before.blocks,
    after.blocks,
    ({ claim, key }) => `${claimId.ofBefore(claim)}\n${key.toLowerCase()}`,
    ({ claim, key }) => `${claimId.ofAfter(claim)}\n${key.toLowerCase()}`,
  );
  const namesBefore = new Set(before.blocks.map(({ key }) => key));
  const namesAfter = new Set(after.blocks.map(({ key }) => key));
  const { befores, afters } = left(
    pairing,
    before.blocks.filter(({ project }) => project),
    after.blocks.filter(({ project }) => project),
  );
  const alike = countShared(befores, afters, keysOf).filter(
    ({ before, after, score }) =>
      score >= minShared * Math.max(before.evidence.length, after.evidence.length),
  );
  // Two projects that are in both versions keep their names: evidence that changed between them was moved.
  pairing.pairBest(
    alike.filter(
      ({ before, after }) =>
        claimId.ofBefore(before.claim) === claimId.ofAfter(after.claim) &&
        (!namesAfter.has(before.key) || !namesBefore.has(after.key)),
    ),
  );
  pairing.pairBest(alike.filter(({ before, after }) => before.key === after.key));
  return pairing;
}

function pairEvidence(
  before: Version,
  after: Version,
  claimId: Ids<Claim>,
  blockId: Ids<EvidenceBlock>,
): Pairing<Evidence> {
  const pairing = new Pairing<Evidence>();
  const byId = (idBefore: (one: Evidence) => string, idAfter: (one: Evidence) => string) =>
    pairing.pairById(
      before.evidence,
      after.evidence,
      (one) => `${one.key}\n${idBefore(one)}`,
      (one) => `${one.key}\n${idAfter(one)}`,
    );
  byId(
    ({ block }) => blockId.ofBefore(block),
    ({ block }) => blockId.ofAfter(block),
  );
  byId(
    ({ block }) => `${claimId.ofBefore(block.claim)}\n${block.key}`,
    ({ block }) => `${claimId.ofAfter(block.claim)}\n${block.key}`,
  );
  byId(
    ({ block }) => claimId.ofBefore(block.claim),
    ({ block }) => claimId.ofAfter(block.claim),
  );
  byId(
    ({ block }) => block.key,
    ({ block }) => block.key,
  );
  byId(
    () => "",
    () => "",
  );
  pairReworded(pairing, before, after, blockId);
  return pairing;
}

/** In its place, a bullet may change a lot and still be the same; elsewhere it must be almost equal. */
function pairReworded(
  pairing: Pairing<Evidence>,
  before: Version,
  after: Version,
  blockId: Ids<EvidenceBlock>,
): void {
  const all = left(pairing, before.evidence, after.evidence);
  const rewordedAfter = groupBy(all.afters, ({ block }) => blockId.ofAfter(block));
  for (const [id, befores] of groupBy(all.befores, ({ block }) => blockId.ofBefore(block))) {
    const inPlace = countShared(befores, rewordedAfter.get(id) ?? [], ({ marks }) => marks);
    pairing.pairBest(
      inPlace.flatMap((one) => {
        const score = shareOf(one.before.words, one.after.words);
        return score >= minShared ? { ...one, score } : [];
      }),
    );
  }
  const { befores, afters } = left(pairing, before.evidence, after.evidence);
  const elsewhere = countShared(befores, afters, ({ content }) => new Set(content?.bands));
  pairing.pairBest(
    elsewhere.flatMap((one) => {
      const score = similarity(one.before.content!, one.after.content!);
      return score > 0 ? { ...one, score } : [];
    }),
  );
}

/** The share of the longer one's words that the other one contains, too. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared < 2 ? 0 : shared / Math.max(a.size, b.size);
}

function keysOf({ evidence }: { readonly evidence: readonly Evidence[] }): ReadonlySet<string> {
  return new Set(evidence.map(({ key }) => key));
}

function left<T extends { readonly order: number }>(
  pairing: Pairing<T>,
  befores: readonly T[],
  afters: readonly T[],
): { readonly befores: readonly T[]; readonly afters: readonly T[] } {
  return {
    befores: befores.filter((one) => !pairing.after(one)),
    afters: afters.filter((one) => !pairing.before(one)),
  };
}
