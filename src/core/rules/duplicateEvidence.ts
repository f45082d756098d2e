import * as l10n from "@vscode/l10n";
import { type EvidenceSentence, evidenceSentences } from "../evidence/evidenceSentences.ts";
import { type EvidencePlace, type Reuse, ReusedEvidence } from "../evidence/reusedEvidence.ts";
import type { Related, RuleFinding } from "../findings/finding.ts";
import type { Schema } from "../settings/jsonSchema.ts";
import type { DocumentRule } from "./rule.ts";

export const duplicateEvidence: DocumentRule<readonly EvidenceSentence[], ReusedEvidence<RuleFinding>> = {
  id: "duplicate-evidence",
  scope: "document",
  severity: "hint",
  marksFirstWords: true,
  get options(): Readonly<Record<string, Schema>> {
    return {
      intended: {
        type: "array",
        description: l10n.t(
          "Keys of the sentences that are meant to appear more than once; the quick fix adds them.",
        ),
        items: { type: "string", minLength: 1 },
        uniqueItems: true,
        default: [],
      },
    };
  },
  docs: () => ({
    when: l10n.t("The same sentence, or nearly the same, is evidence in two places."),
    fix: l10n.t("Say what was specific to each skill, or mark the reuse as intended."),
    why: l10n.t(
      "One piece of work may show two skills, but a copied sentence tells readers nothing new. Copies also drift apart: a number or a typo is corrected in only one of them.",
    ),
    examples: [
      {
        bad: twoSkills(
          "⟦Moved ten services⟧ to Kubernetes without downtime.",
          "⟦Moved **ten services⟧** to Kubernetes, without downtime.",
        ),
      },
      {
        bad: twoSkills(
          "Ran the queues. ⟦Sized the workers⟧ by the length of the queue. It saved money. Alarms told the team of every message that failed.",
          "⟦Sized the workers⟧ by the length of the queue. It saved money. Alarms told the team of every message that failed. Slept well.",
        ),
      },
      {
        bad: twoSkills(
          "⟦Automated the releases⟧ of the seat map with Jenkins, Helm and canary checks, cutting a release to 20 minutes.",
          "⟦Automated the releases⟧ of the seat map and the catalogue with Jenkins, Helm and canary checks, cutting a release to 25 minutes.",
        ),
      },
      {
        fine: twoSkills(
          "Wrote unit tests with Jest. Used SQS, SNS and Lambda to load the stock of every shop each night.",
          "Wrote unit tests with Jest. Used SQS, SNS and Lambda to tell buyers about late parcels.",
        ),
      },
      {
        fine: `${twoSkills("Kept the catalogue up during the sale of the year.", "Tested it.")}\nNotes:\n- Kept the catalogue up during the sale of the year.\n`,
      },
    ],
  }),
  // One fact per block, whose identity shows that the block did not change.
  collect(block) {
    const sentences = evidenceSentences(block);
    return sentences.length > 0 ? [sentences] : [];
  },
  remember({ intended }) {
    const phrases = new Phrases();
    return new ReusedEvidence(new Set(intended as readonly string[]), (reuses) =>
      findingsOf(reuses, phrases),
    );
  },
  check(document, { facts, memory }) {
    memory.update(document, facts);
    return memory.found();
  },
};

/** The findings at all shown places of the same sentences. Their spans are those of the places, and move with them. */
function findingsOf(reuses: readonly Reuse[], phrases: Phrases): readonly RuleFinding[] {
  /** The related places: their messages are the same for most places of a row. */
  const ofRow: Related[] = [];
  return reuses.map(({ place: here, same, near, sentences, places }) => {
    const repeated = sentences > 1 ? "sentences" : "sentence";
    const related: Related[] = [];
    for (let rank = 0; rank < same.length; rank++) {
      const there = same[rank]!;
      if (there === here) continue;
      const message = phrases.ofPlace(repeated, distinction(here, there));
      if (ofRow[rank]?.message !== message) ofRow[rank] = { span: there.span, message };
      related.push(ofRow[rank]!);
    }
    for (const there of near)
      related.push({ span: there.span, message: phrases.ofPlace("near", distinction(here, there)) });
    const isNear = same.length === 0;
    const first = isNear ? near[0]! : same[same[0] === here ? 1 : 0]!;
    return {
      span: here.mark,
      message: phrases.ofFinding(
        isNear ? "near" : repeated,
        distinction(here, first),
        // Of near duplicates only the nearest are known.
        isNear ? 0 : places - 1,
        here.skill === first.skill,
      ),
      related,
      actions: [{ kind: "intend-reuse", span: here.span }],
    };
  });
}

/**
 * Messages by the name in them and by kind. Thousands of findings use few different ones, and each would be translated
 * at each keystroke.
 */
class Phrases {
  readonly #made = new Map<string | undefined, Map<number, string>>();

  ofFinding(what: What, name: string | undefined, otherPlaces: number, inSkill: boolean): string {
    const kinds = this.#of(name);
    const kind = (otherPlaces * 2 + Number(inSkill)) * whats.length + whats.indexOf(what);
    let text = kinds.get(kind);
    if (text === undefined) {
      text = messageOf(what, name, otherPlaces, inSkill);
      kinds.set(kind, text);
    }
    return text;
  }

  ofPlace(what: What, name: string | undefined): string {
    const kinds = this.#of(name);
    const kind = -1 - whats.indexOf(what);
    let text = kinds.get(kind);
    if (text === undefined) {
      text = placeWords(what, name);
      kinds.set(kind, text);
    }
    return text;
  }

  #of(name: string | undefined): Map<number, string> {
    let kinds = this.#made.get(name);
    if (!kinds) {
      // Names that are being typed leave an entry for each of their versions.
      if (this.#made.size > 10_000) this.#made.clear();
      kinds = new Map();
      this.#made.set(name, kinds);
    }
    return kinds;
  }
}

const whats = ["sentence", "sentences", "near"] as const;
type What = (typeof whats)[number];

function messageOf(what: What, name: string | undefined, otherPlaces: number, inSkill: boolean): string {
  const advice = inSkill
    ? l10n.t("Say what was specific to this project, or mark the reuse as intended.")
    : l10n.t("Say what was specific to this skill, or mark the reuse as intended.");
  if (name === undefined) {
    const inProject = {
      sentence: () => l10n.t("The same sentence appears again in this project."),
      sentences: () => l10n.t("The same sentences appear again in this project."),
      near: () => l10n.t("Nearly the same sentence appears again in this project."),
    }[what]();
    return `${inProject} ${l10n.t("Keep one, or mark the reuse as intended.")}`;
  }
  if (otherPlaces > 0) {
    const places = otherPlaces === 1 ? l10n.t("1 more place") : l10n.t("{0} more places", otherPlaces);
    const there =
      what === "sentences"
        ? l10n.t('The same sentences appear under "{0}" and in {1}.', name, places)
        : l10n.t('The same sentence appears under "{0}" and in {1}.', name, places);
    return `${there} ${advice}`;
  }
  const there = {
    sentence: () => l10n.t('The same sentence appears under "{0}".', name),
    sentences: () => l10n.t('The same sentences appear under "{0}".', name),
    near: () => l10n.t('Nearly the same sentence appears under "{0}".', name),
  }[what]();
  return `${there} ${advice}`;
}

function placeWords(what: What, name: string | undefined): string {
  switch (what) {
    case "sentence":
      return name
        ? l10n.t('The same sentence under "{0}"', name)
        : l10n.t("The same sentence in this project");
    case "sentences":
      return name
        ? l10n.t('The same sentences under "{0}"', name)
        : l10n.t("The same sentences in this project");
    case "near":
      return name
        ? l10n.t('Nearly the same sentence under "{0}"', name)
        : l10n.t("Nearly the same sentence in this project");
  }
}

/** What distinguishes the two places: the skill, within a skill the project, within a project nothing. */
function distinction(here: EvidencePlace, there: EvidencePlace): string | undefined {
  if (here.skill !== there.skill && there.skill?.name) return there.skill.name;
  return here.project === there.project ? undefined : there.project?.name || there.skill?.name || undefined;
}

function twoSkills(one: string, other: string): string {
  return `## Basic Understanding\n\n### Delivery\n**Shop**\n- ${one}\n\n### Operations\n**Shop**\n- ${other}\n`;
}
