import * as l10n from "@vscode/l10n";
import type { Schema } from "../config/jsonSchema.ts";
import { type EvidenceSentence, evidenceSentences } from "../evidence/evidenceSentences.ts";
import { type EvidencePlace, type Reuse, ReusedEvidence } from "../evidence/reusedEvidence.ts";
import type { Related } from "../findings/finding.ts";
import type { DocumentRule } from "./rule.ts";

interface Memory {
  readonly evidence: ReusedEvidence;
  readonly phrases: Phrases;
}

export const duplicateEvidence: DocumentRule<readonly EvidenceSentence[], Memory> = {
  id: "duplicate-evidence",
  scope: "document",
  severity: "information",
  get options(): Readonly<Record<string, Schema>> {
    return {
      intended: {
        type: "array",
        description: l10n.t(
          "Keys of the sentences that are meant to stand more than once; the action on a finding adds them.",
        ),
        items: { type: "string", minLength: 1 },
        uniqueItems: true,
        default: [],
      },
    };
  },
  docs: () => ({
    summary: l10n.t("No sentence stands twice as evidence, or nearly so, without being meant to."),
    why: l10n.t(
      "One deed may show two skills, but the reader of a copied sentence learns nothing new, and copies drift apart: a figure or a typo is mended in one of them.",
    ),
    examples: [
      {
        bad: twoSkills(
          "⟦Moved ten services to Kubernetes without downtime.⟧",
          "⟦Moved **ten services** to Kubernetes, without downtime.⟧",
        ),
      },
      {
        bad: twoSkills(
          "Ran the queues. ⟦Sized the workers by the length of the queue. It saved money. Alarms told the team of every message that failed.⟧",
          "⟦Sized the workers by the length of the queue. It saved money. Alarms told the team of every message that failed.⟧ Slept well.",
        ),
      },
      {
        bad: twoSkills(
          "⟦Automated the releases of the seat map with Jenkins, Helm and canary checks, cutting a release to 20 minutes.⟧",
          "⟦Automated the releases of the seat map and the catalogue with Jenkins, Helm and canary checks, cutting a release to 25 minutes.⟧",
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
  // One fact a block, since what did not change is told by it.
  collect(block) {
    const sentences = evidenceSentences(block);
    return sentences.length > 0 ? [sentences] : [];
  },
  remember: ({ intended }) => ({
    evidence: new ReusedEvidence(new Set(intended as readonly string[])),
    phrases: new Phrases(),
  }),
  *check(document, { facts, memory: { evidence, phrases } }) {
    evidence.update(document, facts);
    for (const reuse of evidence.found()) {
      const { place: here, same, near } = reuse;
      const sentence = reuse.sentences > 1 ? "sentences" : "sentence";
      const related: Related[] = [];
      for (const there of same) {
        const name = distinction(here, there);
        related.push({ span: there.span, message: phrases.say(sentence, name, () => sameIn(reuse, name)) });
      }
      for (const there of near) {
        const name = distinction(here, there);
        related.push({ span: there.span, message: phrases.say("near", name, () => nearIn(name)) });
      }
      const first = related[0]!.message;
      yield {
        span: here.span,
        message: phrases.say(reuse.places, first, () => messageOf(reuse, first)),
        related,
        ...(same.length === 0 && { severity: "hint" }),
      };
    }
  },
};

/** Texts by what they say and of what: thousands of findings use few, and each would be translated at each keystroke. */
class Phrases {
  readonly #made = new Map<string | number, Map<string | undefined, string>>();

  say(what: string | number, name: string | undefined, make: () => string): string {
    const made = this.#made.get(what) ?? new Map<string | undefined, string>();
    this.#made.set(what, made);
    const known = made.get(name);
    if (known !== undefined) return known;
    const text = make();
    // Names come and go with the letters of their typing.
    if (made.size > 10_000) made.clear();
    made.set(name, text);
    return text;
  }
}

function messageOf({ places }: Reuse, first: string): string {
  return places > 1
    ? l10n.t(
        "Reused evidence: {0}, and in {1} other places. Say here what is special, or that the reuse is intended.",
        first,
        String(places - 1),
      )
    : l10n.t("Reused evidence: {0}. Say here what is special, or that the reuse is intended.", first);
}

function sameIn({ sentences }: Reuse, place: string | undefined): string {
  if (sentences > 1)
    return place
      ? l10n.t('the same sentences under "{0}"', place)
      : l10n.t("the same sentences in this project");
  return place ? l10n.t('the same sentence under "{0}"', place) : l10n.t("the same sentence in this project");
}

function nearIn(place: string | undefined): string {
  return place
    ? l10n.t('nearly the same sentence under "{0}"', place)
    : l10n.t("nearly the same sentence in this project");
}

/** What tells one place from the other: the skill, within a skill the project, within a project nothing. */
function distinction(here: EvidencePlace, there: EvidencePlace): string | undefined {
  if (here.skill !== there.skill && there.skill?.name) return there.skill.name;
  return here.project === there.project ? undefined : there.project?.name || there.skill?.name || undefined;
}

function twoSkills(one: string, other: string): string {
  return `## Basic Understanding\n\n### Delivery\n**Shop**\n- ${one}\n\n### Operations\n**Shop**\n- ${other}\n`;
}
