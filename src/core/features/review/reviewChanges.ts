import * as l10n from "@vscode/l10n";
import { shortLevelName } from "../../document/levelNames.ts";
import { foldName, plainName } from "../../document/names.ts";
import { plainBullet } from "../../text/marks.ts";
import type { Span } from "../../text/span.ts";
import { type Change, type ChangedPlace, changeKinds } from "./change.ts";
import type { Pairing } from "./pairing.ts";
import { pairVersions } from "./pairVersions.ts";
import {
  type Claim,
  type Evidence,
  type EvidenceBlock,
  type ReviewedDocument,
  readVersion,
  type Version,
} from "./version.ts";

/**
 * The author's changes from one version to the other, by kind and in document order. Changes of formatting, order or
 * line endings do not count. `levels` are the names of the levels, lowest first. Takes time linear in the length of the
 * texts.
 */
export function reviewChanges(
  before: ReviewedDocument,
  after: ReviewedDocument,
  levels: readonly string[],
): readonly Change[] {
  return reviewSince(before, levels)(after);
}

/** The same for a version that is compared with several others in turn. */
export function reviewSince(
  before: ReviewedDocument,
  levels: readonly string[],
): (after: ReviewedDocument) => readonly Change[] {
  const old = readVersion(before);
  return (after) => changesBetween(old, readVersion(after, old), levels);
}

function changesBetween(old: Version, now: Version, levels: readonly string[]): readonly Change[] {
  const { claims, blocks, evidence } = pairVersions(old, now);
  const changes = [
    ...claimChanges(old.claims, now.claims, claims, levels),
    ...raisedClaims(
      now.claims,
      claims,
      evidence,
      old.claims,
      new Set(old.evidence.map(({ key }) => key)),
      levels,
    ),
    ...blockChanges(blocks, claims, levels),
    ...evidenceChanges(old.evidence, now.evidence, { claims, blocks, evidence }, levels),
  ];
  const at = ({ before, after }: Change) => (after ?? before)!.span.start;
  return changes.sort((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) || at(a) - at(b));
}

function* claimChanges(
  old: readonly Claim[],
  now: readonly Claim[],
  pairing: Pairing<Claim>,
  levels: readonly string[],
): Generator<Change> {
  for (const [before, after] of pairing.pairs()) {
    const places = { before: placeOfName(before.skill), after: placeOfName(after.skill) };
    if (before.levelKey !== after.levelKey)
      yield {
        kind: "skillMoved",
        message: movedMessage(before, after),
        detail: fromTo(
          shortLevelName(shown(before.level), levels),
          shortLevelName(shown(after.level), levels),
        ),
        ...places,
      };
    if (foldName(before.skill.name) !== foldName(after.skill.name))
      yield {
        kind: "skillRenamed",
        message: l10n.t('The skill "{0}" is now called "{1}".', shown(before.skill), shown(after.skill)),
        detail: fromTo(shown(before.skill), shown(after.skill)),
        ...places,
      };
  }
  // If one of two equal ones is left, none was removed.
  const idOf = ({ levelKey, key }: Claim) => `${levelKey}\n${key}`;
  const [idsBefore, idsAfter] = [new Set(old.map(idOf)), new Set(now.map(idOf))];
  for (const claim of old)
    if (!pairing.after(claim) && !idsAfter.has(idOf(claim)))
      yield {
        kind: "skillRemoved",
        message: l10n.t('The skill "{0}" is no longer at {1}.', shown(claim.skill), shown(claim.level)),
        detail: shortLevelName(shown(claim.level), levels),
        before: placeOfName(claim.skill),
      };
  for (const claim of now)
    if (!pairing.before(claim) && !idsBefore.has(idOf(claim)))
      yield {
        kind: "skillAdded",
        message: l10n.t('The skill "{0}" is new at {1}.', shown(claim.skill), shown(claim.level)),
        detail: shortLevelName(shown(claim.level), levels),
        after: placeOfName(claim.skill),
      };
}

function movedMessage(before: Claim, after: Claim): string {
  const [skill, from, to] = [shown(after.skill), shown(before.level), shown(after.level)];
  switch (direction(before, after)) {
    case "up":
      return l10n.t('The skill "{0}" is raised from {1} to {2}.', skill, from, to);
    case "down":
      return l10n.t('The skill "{0}" is lowered from {1} to {2}.', skill, from, to);
    default:
      return l10n.t('The skill "{0}" is moved from {1} to {2}.', skill, from, to);
  }
}

/** Undefined if one of the levels is unknown. */
function direction(before: Claim, after: Claim): "up" | "down" | undefined {
  const [from, to] = [before.level.rank, after.level.rank];
  if (from < 0 || to < 0) return undefined;
  return to > from ? "up" : "down";
}

/**
 * Skills that are new at a level, or at a higher level than before, without a new bullet. A bullet that copies another
 * does not count as new.
 */
function* raisedClaims(
  now: readonly Claim[],
  claims: Pairing<Claim>,
  evidence: Pairing<Evidence>,
  old: readonly Claim[],
  keysBefore: ReadonlySet<string>,
  levels: readonly string[],
): Generator<Change> {
  const isNew = (one: Evidence) => {
    const before = evidence.before(one);
    return before ? before.key !== one.key : !keysBefore.has(one.key);
  };
  const highestBefore = new Map<string, Claim>();
  for (const claim of old) {
    const known = highestBefore.get(claim.key);
    if (!known || known.level.rank < claim.level.rank) highestBefore.set(claim.key, claim);
  }
  for (const claim of now) {
    const pair = claims.before(claim);
    const before = pair ?? highestBefore.get(claim.key);
    const isRaised = before ? direction(before, claim) === "up" : claim.level.rank >= 0;
    if (!isRaised || claim.evidence.some(isNew)) continue;
    yield {
      kind: "claimRaised",
      message: before
        ? l10n.t(
            'The skill "{0}" is raised from {1} to {2}, and no evidence was added or reworded for it.',
            shown(claim.skill),
            shown(before.level),
            shown(claim.level),
          )
        : l10n.t(
            'The skill "{0}" is new at {1}, and no evidence was added or reworded for it.',
            shown(claim.skill),
            shown(claim.level),
          ),
      detail: before
        ? fromTo(shortLevelName(shown(before.level), levels), shortLevelName(shown(claim.level), levels))
        : shortLevelName(shown(claim.level), levels),
      ...(before ? { before: placeOfName(before.skill) } : {}),
      after: placeOfName(claim.skill),
    };
  }
}

function* blockChanges(
  pairing: Pairing<EvidenceBlock>,
  claims: Pairing<Claim>,
  levels: readonly string[],
): Generator<Change> {
  /** A project that was renamed everywhere is reported once. */
  const renamed = new Set<string>();
  for (const [{ claim: from, project: before }, { claim: to, project: after }] of pairing.pairs()) {
    if (!before || !after) continue;
    const places = { before: placeOfName(before), after: placeOfName(after) };
    const [oldName, newName] = [before.name, after.name];
    if (oldName !== newName && !renamed.has(`${oldName}\n${newName}`)) {
      renamed.add(`${oldName}\n${newName}`);
      yield {
        kind: "projectRenamed",
        message: l10n.t('The project "{0}" is now called "{1}".', shown(before), shown(after)),
        detail: fromTo(shown(before), shown(after)),
        ...places,
      };
    }
    if (claims.after(from) !== to)
      yield {
        kind: "projectMoved",
        message: l10n.t(
          'The project "{0}" moved from the skill "{1}" to "{2}".',
          shown(after),
          skillAtLevel(from, levels),
          skillAtLevel(to, levels),
        ),
        detail: fromTo(skillAtLevel(from, levels), skillAtLevel(to, levels)),
        ...places,
      };
  }
}

function* evidenceChanges(
  old: readonly Evidence[],
  now: readonly Evidence[],
  pairings: {
    readonly claims: Pairing<Claim>;
    readonly blocks: Pairing<EvidenceBlock>;
    readonly evidence: Pairing<Evidence>;
  },
  levels: readonly string[],
): Generator<Change> {
  for (const [before, after] of pairings.evidence.pairs()) {
    const places = { before: placeOfBullet(before), after: placeOfBullet(after) };
    const isReworded = before.key !== after.key;
    const isMoved = !isSamePlace(before.block, after.block, pairings);
    if (!isReworded && !isMoved) continue;
    const [from, to] = [where(before.block, levels), where(after.block, levels)];
    if (!isMoved)
      yield {
        kind: "evidenceReworded",
        message: l10n.t("{0}: evidence is reworded.", to),
        detail: to,
        ...places,
      };
    else
      yield {
        kind: isReworded ? "evidenceReworded" : "evidenceMoved",
        message: isReworded
          ? l10n.t("Evidence is reworded and moved from {0} to {1}.", from, to)
          : l10n.t("Evidence is moved from {0} to {1}.", from, to),
        detail: fromTo(from, to),
        ...places,
      };
  }
  for (const one of old)
    if (!pairings.evidence.after(one)) {
      const place = where(one.block, levels);
      const message = l10n.t("{0}: evidence is removed.", place);
      yield { kind: "evidenceRemoved", message, detail: place, before: placeOfBullet(one) };
    }
  for (const one of now)
    if (!pairings.evidence.before(one)) {
      const place = where(one.block, levels);
      const message = l10n.t("{0}: evidence is added.", place);
      yield { kind: "evidenceAdded", message, detail: place, after: placeOfBullet(one) };
    }
}

/** Two blocks of the same project in a skill count as one place, whichever of them is left. */
function isSamePlace(
  before: EvidenceBlock,
  after: EvidenceBlock,
  { claims, blocks }: { readonly claims: Pairing<Claim>; readonly blocks: Pairing<EvidenceBlock> },
): boolean {
  if (blocks.after(before) === after) return true;
  const [from, to] = [before.claim, after.claim];
  const isSameSkill = claims.after(from) === to || (from.key === to.key && from.levelKey === to.levelKey);
  if (!isSameSkill) return false;
  return (
    before.key === after.key ||
    blocks.after(before)?.key === after.key ||
    blocks.before(after)?.key === before.key
  );
}

function where({ claim, project }: EvidenceBlock, levels: readonly string[]): string {
  const skill = skillAtLevel(claim, levels);
  return project ? `${skill} › ${shown(project)}` : skill;
}

function skillAtLevel({ skill, level }: Claim, levels: readonly string[]): string {
  return `${shortLevelName(shown(level), levels)} › ${shown(skill)}`;
}

/** A name as a reader sees it, without Markdown marks. */
function shown({ name }: { readonly name: string }): string {
  return plainName(name);
}

function fromTo(from: string, to: string): string {
  return `${from} → ${to}`;
}

function placeOfName(node: { readonly name: string; readonly nameSpan: Span }): ChangedPlace {
  return { span: node.nameSpan, text: shown(node) };
}

function placeOfBullet({ bullet }: Evidence): ChangedPlace {
  return { span: bullet.span, text: plainBullet(bullet.text) };
}
