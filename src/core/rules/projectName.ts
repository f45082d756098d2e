import * as l10n from "@vscode/l10n";
import { type Project, projectsOf } from "../document/requirementsDocument.ts";
import type { RuleFinding } from "../findings/finding.ts";
import { plainSpans } from "../projects/linesToRename.ts";
import { ProjectAnswers } from "../projects/projectAnswers.ts";
import {
  doubtfulNames,
  type NameDoubt,
  type OtherProjects,
  type ProjectUse,
  projectUses,
  sameUses,
} from "../projects/projectRegistry.ts";
import type { ConfiguredProject } from "../settings/configuration.ts";
import { groupBy } from "../text/collections.ts";
import type { TextEdit } from "../text/span.ts";
import type { DocumentRule } from "./rule.ts";

/** The doubtful names at the last check, and the names that they were compared with. */
interface Memory {
  known?: {
    readonly uses: readonly ProjectUse[];
    readonly others: OtherProjects | undefined;
    readonly projects: readonly ConfiguredProject[];
    readonly doubts: ReadonlyMap<string, NameDoubt>;
  };
}

export const projectName: DocumentRule<never, Memory> = {
  id: "project-name",
  scope: "document",
  severity: "warning",
  docs: () => ({
    when: l10n.t("Two project names are so alike that they may be the same project."),
    fix: l10n.t(
      "Use one name, or say that it is an alias or a different project. Your answer is saved in `slick.json` under `projects`; remove it there to be asked again.",
    ),
    why: l10n.t(
      "A project with two names counts as two, and readers look for the difference. A name that differs by a typo, by capitals or by a space is a warning. If one name has words that the other lacks, only you know whether they are the same project, so that is a question.",
    ),
    examples: [
      {
        bad: "## Basic Understanding\n\n### Caching\n**Parts Marketplace**\n- Cached the pages.\n\n### Testing\n**Parts Marketplace**\n- Tested it.\n\n### Search\n**⟦Parts Marketplce⟧**\n- Searched it.\n\n### Delivery\n** ⟦PartsMarketplace⟧ **\n- Shipped it.\n\n### Security\n#### ⟦parts marketplace⟧\n- Secured it.\n",
        good: "## Basic Understanding\n\n### Caching\n**Parts Marketplace**\n- Cached the pages.\n\n### Testing\n**Parts Marketplace**\n- Tested it.\n\n### Search\n**Parts Marketplace**\n- Searched it.\n\n### Delivery\n** Parts Marketplace **\n- Shipped it.\n\n### Security\n#### Parts Marketplace\n- Secured it.\n",
      },
      {
        bad: "## Basic Understanding\n\n### Caching\n**Fraud Scoring & Limits**\n- Cached the scores.\n\n### Testing\n**Fraud Scoring & Limits**\n- Tested them.\n\n### Search\n**⟦Acme Fraud Scoring & Limits⟧**\n- Searched them.\n",
        good: "## Basic Understanding\n\n### Caching\n**Fraud Scoring & Limits**\n- Cached the scores.\n\n### Testing\n**Fraud Scoring & Limits**\n- Tested them.\n\n### Search\n**Fraud Scoring & Limits**\n- Searched them.\n",
      },
      {
        fine: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n\n**Shop Admin**\n- Cached the lists.\n\n**Data Platform**\n- Cached the tables.\n\n**Data Platform Migration**\n- Moved the tables.\n",
      },
    ],
  }),
  remember: () => ({}),
  *check(document, { projects, otherProjects, source, memory }) {
    const uses = projectUses(document);
    // Names are compared only if a name or its uses changed since the last keystroke.
    const { known } = memory;
    const isSame =
      known?.others === otherProjects && known?.projects === projects && sameUses(known.uses, uses);
    const doubts = isSame ? known.doubts : doubtfulNames(uses, otherProjects, new ProjectAnswers(projects));
    memory.known = { uses, others: otherProjects, projects, doubts };
    if (doubts.size === 0) return;
    // The edits for a name are computed once: a doubtful name may appear everywhere.
    const byName = groupBy(projectsOf(document), ({ name }) => name);
    const everywhere = new Map<string, readonly TextEdit[] | undefined>();
    for (const project of projectsOf(document)) {
      const { name } = project;
      const doubt = doubts.get(name);
      if (!doubt) continue;
      const editsOf = (lines: readonly Project[]) =>
        plainSpans(lines, source)?.map((span) => ({ span, text: doubt.established }));
      // All findings for a name share one list of edits, which is as long as the findings are many.
      if (!doubt.isTypo && !everywhere.has(name)) everywhere.set(name, editsOf(byName.get(name)!));
      const edits = doubt.isTypo ? editsOf([project]) : everywhere.get(name);
      yield findingOf(project, doubt, edits, byName.get(doubt.established)?.[0]);
    }
  },
};

/** The finding for a doubtful name. `edits` replace it by the established name; `first` is a place of that name. */
function findingOf(
  project: Project,
  { established, isTypo }: NameDoubt,
  edits: readonly TextEdit[] | undefined,
  first: Project | undefined,
): RuleFinding {
  const { name } = project;
  const doubtful = { name, established, isQuestion: !isTypo };
  const title = isTypo ? l10n.t('Change to "{0}"', established) : l10n.t('Use "{0}" Everywhere', established);
  return {
    span: project.nameSpan,
    severity: isTypo ? "warning" : "information",
    message: isTypo
      ? l10n.t('"{0}" looks like a misspelling of the project "{1}".', name, established)
      : l10n.t(
          'Is "{0}" the same project as "{1}"? Use one name, or mark it as an alias or a different project.',
          name,
          established,
        ),
    ...(edits && {
      fixes: [{ title, edits, ...(isTypo ? { preferred: true } : { everywhere: doubtful }) }],
    }),
    ...(first && {
      related: [{ span: first.nameSpan, message: l10n.t('The first "{0}"', established) }],
    }),
    actions: [{ kind: "answer-project", ...doubtful }],
  };
}
