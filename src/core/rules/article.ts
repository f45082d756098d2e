import * as l10n from "@vscode/l10n";
import type { BlockRule } from "./rule.ts";
import { slipFindings } from "./slipFindings.ts";

export const article: BlockRule = {
  id: "article",
  scope: "block",
  isEnglish: true,
  severity: "warning",
  docs: () => ({
    when: l10n.t(
      '"A" is used before a vowel sound, "an" before another one; an article is missing ("helped in design of the site", "I worked as developer"), or one is too many ("a software", "the my").',
    ),
    fix: l10n.t(
      "Write the other article, the missing one, or none. What counts is the sound: an hour, a user, an SLA, a URL.",
    ),
    why: l10n.t(
      "Readers notice this mistake most. If people say a word in two ways, either article is right.",
    ),
    examples: [
      {
        bad: "- Kept ⟦a⟧ SLA within ⟦a⟧ hour on ⟦a⟧ 8-core server.\n",
        good: "- Kept an SLA within an hour on an 8-core server.\n",
      },
      {
        bad: "- Wrote ⟦an⟧ URL shortener, ⟦an⟧ user guide and ⟦an⟧ Twilio client with ⟦a⟧ `onCall` handler.\n",
        good: "- Wrote a URL shortener, a user guide and a Twilio client with an `onCall` handler.\n",
      },
      {
        bad: "- Helped in ⟦migration⟧ of the shop and was involved in ⟦design⟧ and review of its tests.\n",
        good: "- Helped in the migration of the shop and was involved in the design and review of its tests.\n",
      },
      {
        bad: "- Was ⟦member⟧ of the guild.\n",
        good: "- Was a member of the guild.\n",
      },
      {
        bad: "- I worked as ⟦web⟧ developer on ⟦a software⟧ for banks and have ⟦good⟧ understanding of it. It is ⟦simple⟧ app for ⟦the my⟧ team. I ⟦am⟧ Software Engineer.\n",
        good: "- I worked as a web developer on software for banks and have a good understanding of it. It is a simple app for my team. I am a Software Engineer.\n",
      },
      {
        fine: "- Helped in support of the site, participated in design reviews and led development of it.\n",
      },
      {
        fine: "- Wrote zumba a ofrecer, set `a` apart, chose plan A or B, a SQL or an SQL store, a one-off and an A/B test for a European and an honest user.\n",
      },
    ],
  }),
  check: (block) =>
    slipFindings(block, "article", (found, replacement, neighbour) => {
      if (found.includes(" ")) return l10n.t('"{0}" has one word too many. Write "{1}".', found, replacement);
      if (replacement.startsWith(`${found} `))
        return l10n.t('An article is missing after "{0}". Write "{1}".', found, replacement);
      return replacement.includes(" ")
        ? l10n.t('An article is missing before "{0}". Write "{1}".', found, replacement)
        : l10n.t('"{0}" does not go with "{1}". Write "{2}".', found, neighbour, replacement);
    }),
};
