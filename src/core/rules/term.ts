import * as l10n from "@vscode/l10n";
import type { Block } from "../markdown/block.ts";
import { holdsMarks, proseOf } from "../markdown/prose.ts";
import type { Schema } from "../settings/jsonSchema.ts";
import { lexiconWith } from "../terms/lexicon.ts";
import type { ConfiguredTerm } from "../terms/term.ts";
import { textForTerms } from "../terms/termText.ts";
import { usesIn } from "../terms/termUses.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import { wordStream } from "../text/wordStream.ts";
import type { Collected, DocumentRule, RuleOptions } from "./rule.ts";

/** A fact about a term in a block: how often it writes the name, or a form that is wrong. */
type TermFact = { readonly kind: "name"; readonly name: string; readonly times: number } | WrongForm;

interface WrongForm {
  readonly kind: "form";
  readonly span: Span;
  readonly expected: string;
  readonly message: string;
  readonly title: string;
  /** Set if it is wrong only if the document writes this name, at least this many times. */
  readonly where?: { readonly name: string; readonly times: number };
}

/** A single list object, so that its lexicon is created once. */
const noTerms: readonly ConfiguredTerm[] = [];

export const term: DocumentRule<TermFact> = {
  id: "term",
  overrules: ["typo", "agreement"],
  scope: "document",
  isAboutWords: true,
  severity: "warning",
  get options(): Readonly<Record<string, Schema>> {
    return {
      terms: {
        type: "array",
        default: noTerms,
        description: l10n.t(
          'Your own names, written correctly; they win over the built-in ones. A name, or `{ "name": "AcmeDev", "forms": ["Acme Dev"] }` with its wrong forms. Other capitalization is always wrong.',
        ),
        items: {
          anyOf: [
            { type: "string", minLength: 1 },
            {
              type: "object",
              additionalProperties: false,
              required: ["name"],
              properties: {
                name: { type: "string", minLength: 1, description: l10n.t("The name, written correctly.") },
                forms: {
                  type: "array",
                  description: l10n.t(
                    "Wrong forms. One in lower case covers every capitalization; one with a capital covers only itself.",
                  ),
                  items: { type: "string", minLength: 1 },
                  default: [],
                },
              },
            },
          ],
        },
      },
    };
  },
  docs: () => ({
    when: l10n.t(
      "The name of a technology is not written as its owner writes it: `Github`, or `SASS` if you mean software as a service.",
    ),
    fix: l10n.t(
      "Use the name as its owner writes it. Add your own names to the `terms` option of this rule.",
    ),
    why: l10n.t("Readers who know a technology know its name, and stumble over any other."),
    examples: [
      {
        bad: inSkill(
          "- Moved ⟦Github⟧ Actions from AWS ⟦Code Pipeline⟧ to ⟦Eventbridge⟧.\n- Moved ⟦postgres⟧ with ⟦NPM⟧ scripts, on ⟦Github⟧'s runners.",
        ),
        good: inSkill(
          "- Moved GitHub Actions from AWS CodePipeline to EventBridge.\n- Moved Postgres with npm scripts, on GitHub's runners.",
        ),
      },
      {
        bad: inSkill(
          "- Watched the subscriptions of ⟦SASS⟧ products.\n- Wrote ⟦SASS⟧ mixins for the stylesheets.",
        ),
        good: inSkill(
          "- Watched the subscriptions of SaaS products.\n- Wrote Sass mixins for the stylesheets.",
        ),
      },
      {
        bad: inSkill(
          "- Ran the Temporal worker of the shop.\n- Wrote Temporal workflows with a ⟦temporal⟧ activity.\n- Gave the DB a replica, then all ⟦dbs⟧.",
        ),
        good: inSkill(
          "- Ran the Temporal worker of the shop.\n- Wrote Temporal workflows with a Temporal activity.\n- Gave the DB a replica, then all DBs.",
        ),
      },
      { fine: inSkill("- Modelled temporal data with **DynamoDB Global Secondary Indexes (GSI)**.") },
      {
        fine: inSkill(
          "- Ran `github` from [github/mirror](https://github.com/github/mirror), postgres:14 and node_modules.",
        ),
      },
      {
        fine: inSkill(
          "- Made a code pipeline, step functions and a Data Hub on a Status Page.\n- Loved SASS.",
        ),
      },
    ],
  }),
  collect: (block, options) => [...factsIn(block, options)],
  check(_document, { facts }) {
    const names = new Map<string, number>();
    const doubts = new Map<string, number>();
    const forms: Collected<WrongForm>[] = [];
    for (const { fact, at } of facts) {
      if (fact.kind === "name") {
        count(names, fact.name, fact.times);
        continue;
      }
      forms.push({ fact, at });
      if (fact.where) count(doubts, fact.where.name);
    }
    return forms.flatMap(({ fact, at }) => {
      if (fact.where) {
        const { name, times } = fact.where;
        // A document that writes the other form more often than the name prefers that form.
        if ((names.get(name) ?? 0) < Math.max(times, doubts.get(name)!)) return [];
      }
      const span = shiftSpan(fact.span, at);
      const { message, title, expected } = fact;
      return { span, message, fixes: [{ title, edits: [{ span, text: expected }], preferred: true }] };
    });
  },
};

function* factsIn(block: Block, options: RuleOptions): Generator<TermFact> {
  const names = new Map<string, number>();
  const lexicon = lexiconWith(options.terms as readonly ConfiguredTerm[]);
  const uses = usesIn(textForTerms(block), lexicon, wordStream(proseOf(block)));
  for (const { term, span, written, expected, verdict, certain } of uses) {
    const { name, lowerCase } = term;
    // A wrong casing of a name counts as a use of the name, but one of an abbreviation may mean anything.
    if (certain && (verdict === "right" || (verdict === "wrong" && lowerCase === "wrong")))
      count(names, name);
    if (verdict === "right" || holdsMarks(block.text.slice(span.start, span.end))) continue;
    yield {
      kind: "form",
      span,
      expected,
      message: l10n.t('Write "{0}", not "{1}".', expected, written),
      title: l10n.t('Change to "{0}"', expected),
      // An ordinary word needs two uses of the name, since one may be a mistake. An abbreviation is not an ordinary
      // word.
      ...(verdict !== "wrong" && { where: { name, times: lowerCase === "word" ? 2 : 1 } }),
    };
  }
  for (const [name, times] of names) yield { kind: "name", name, times };
}

function count(counts: Map<string, number>, name: string, times = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + times);
}

function inSkill(bullets: string): string {
  return `## Basic Understanding\n\n### Delivery\n**Shop**\n${bullets}\n`;
}
