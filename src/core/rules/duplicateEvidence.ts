import * as l10n from "@vscode/l10n";
import type { Schema } from "../config/jsonSchema.ts";
import { type EvidenceSentence, evidenceSentences } from "../evidence/evidenceSentences.ts";
import { type Reuse, reusedEvidence } from "../evidence/reusedEvidence.ts";
import type { Related } from "../findings/finding.ts";
import {
  type Project,
  type RequirementsDocument,
  type Skill,
  skillsOf,
} from "../model/requirementsDocument.ts";
import type { Span } from "../text/span.ts";
import type { DocumentRule } from "./rule.ts";

export const duplicateEvidence: DocumentRule<EvidenceSentence> = {
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
  collect: (block) => [...evidenceSentences(block)],
  *check(document, { facts, options }) {
    const intended = new Set(options.intended as readonly string[]);
    const reused = reusedEvidence(document, facts, intended);
    if (reused.length === 0) return;
    const home = homesIn(document);
    const said = new Map<string, string>();
    // Thousands of findings use a few sentences; translating each anew would cost more than finding them.
    const say = (kind: string, place: string | undefined, make: () => string): string => {
      const key = `${kind} ${place ?? ""}`;
      const known = said.get(key);
      if (known !== undefined) return known;
      const text = make();
      said.set(key, text);
      return text;
    };
    for (const reuse of reused) {
      const here = home(reuse.span);
      const kind = reuse.sentences > 1 ? "sentences" : "sentence";
      const related: Related[] = [];
      for (const span of reuse.same) {
        const there = place(here, home(span));
        related.push({ span, message: say(kind, there, () => sameIn(reuse, there)) });
      }
      for (const span of reuse.near) {
        const there = place(here, home(span));
        related.push({ span, message: say("near", there, () => nearIn(there)) });
      }
      const first = related[0]!.message;
      yield {
        span: reuse.span,
        message: say(`reused ${reuse.places}`, first, () => messageOf(reuse, first)),
        related,
        ...(reuse.same.length === 0 && { severity: "hint" }),
      };
    }
  },
};

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

/** Where a sentence stands. */
interface Home {
  readonly skill: Skill | undefined;
  readonly project: Project | undefined;
}

/** What tells one place from the other: the skill, within a skill the project, within a project nothing. */
function place(here: Home, there: Home): string | undefined {
  if (here.skill !== there.skill && there.skill?.name) return there.skill.name;
  return here.project === there.project ? undefined : there.project?.name || there.skill?.name || undefined;
}

function homesIn(document: RequirementsDocument): (span: Span) => Home {
  const skills = [...skillsOf(document)];
  return ({ start }) => {
    const skill = lastBefore(skills, start);
    return { skill, project: skill && lastBefore(skill.projects, start) };
  };
}

function lastBefore<T extends { readonly span: Span }>(nodes: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return nodes[low - 1];
}

function twoSkills(one: string, other: string): string {
  return `## Basic Understanding\n\n### Delivery\n**Shop**\n- ${one}\n\n### Operations\n**Shop**\n- ${other}\n`;
}
