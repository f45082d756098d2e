import { similarity } from "../../evidence/similarity.ts";
import { groupBy } from "../../text/collections.ts";
import { countShared, Pairing } from "./pairing.ts";
import type { Claim, Evidence, EvidenceBlock, Version } from "./version.ts";

/** What of one version is what of the other. */
export interface PairedVersions {
  readonly claims: Pairing<Claim>;
  readonly blocks: Pairing<EvidenceBlock>;
  readonly evidence: Pairing<Evidence>;
}

/** At least this part of the evidence stays where something is taken for renamed, and of the words where a bullet is taken for reworded in its place. */
const minShared = 0.5;

/** Finds what belongs together, from the large to the small: skills, projects in them, bullets. The same in both directions. */
export function pairVersions(before: Version, after: Version): PairedVersions {
  const claims = pairClaims(before, after);
  const claimId = new Ids(claims);
  const blocks = pairBlocks(before, after, claimId);
  const blockId = new Ids(blocks);
  return { claims, blocks, evidence: pairEvidence(before, after, claimId, blockId) };
}

/** The same number for two things that are a pair. */
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
  // Another case is another name, and of the same project if there is no better one.
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
  // Two projects that are both in both versions keep their names: what went from one to the other is evidence.
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

/** In its own place a bullet may be changed much and is the same still; elsewhere it must be nearly the same. */
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

/** What part of the words of the longer one are in the other as well. */
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
