import * as l10n from "@vscode/l10n";
import { table } from "../confusables/confusables.table.ts";
import { confusableIndex } from "../confusables/findConfusables.ts";
import { slipsIn } from "../grammar/findSlips.ts";
import { grammarConfusables } from "../grammar/slip.ts";
import type { Block } from "../markdown/block.ts";
import type { BulletEntry, Entry } from "../markdown/blockFacts.ts";
import { holdsMarks, proseOf } from "../markdown/prose.ts";
import { type Span, spansTouch } from "../text/span.ts";
import { wordStream } from "../text/wordStream.ts";
import type { BlockRule } from "./rule.ts";

export const confusable: BlockRule = {
  id: "confusable",
  overrules: ["typo", "agreement"],
  scope: "block",
  severity: "warning",
  isEnglish: true,
  docs: () => ({
    when: l10n.t("A correctly spelled word is used in place of one that looks or sounds like it."),
    fix: l10n.t("Use the word you meant."),
    why: l10n.t(
      "A spell checker does not find a real word in the wrong place. It is reported only if the words around it make the mistake certain.",
    ),
    examples: [
      {
        bad: "- Kept ⟦parody⟧ between the stages, which allowed ⟦up⟧ to quickly release.\n",
        good: "- Kept parity between the stages, which allowed us to quickly release.\n",
      },
      {
        bad: "- Grew to any ⟦amount⟧ of new sites\n  with fewer ⟦then⟧ 20 servers and more ⟦then⟧ enough caches.\n",
        good: "- Grew to any number of new sites\n  with fewer than 20 servers and more than enough caches.\n",
      },
      {
        fine: "**Principle Engineer**\n- Wrote a parody\n- between two releases, which allowed up to 20 `then 20` users.\n",
      },
    ],
  }),
  options: {
    ignore: {
      type: "array",
      description: l10n.t("Confused words that are not reported."),
      items: {
        type: "string",
        enum: [...table.confusables.map(({ id }) => id), ...grammarConfusables],
      },
      uniqueItems: true,
      default: [],
    },
  },
  *check(block, options) {
    const ignored = options.ignore as readonly string[];
    const prose = proseOf(block);
    const found: FoundWord[] = [];
    // The words of the prose in the source, where what is around them may not be prose.
    for (const { confusable, span, replacement, context } of confusableIndex().find(
      block.text,
      wordStream(prose),
    )) {
      const source = block.text.slice(span.start, span.end);
      if (ignored.includes(confusable) || holdsMarks(source)) continue;
      if (isProse(block, prose, context) && isOneText(block, context)) found.push({ span, replacement });
    }
    for (const { rule, confusable, span, replacement } of slipsIn(block)) {
      if (rule !== "confusable" || ignored.includes(confusable!)) continue;
      if (!found.some((one) => spansTouch(one.span, span))) found.push({ span, replacement });
    }
    for (const { span, replacement } of found) {
      yield {
        span,
        message: l10n.t(
          'Did you mean "{0}" instead of "{1}"?',
          replacement,
          block.text.slice(span.start, span.end),
        ),
        fixes: [
          {
            title: l10n.t('Change to "{0}"', replacement),
            edits: [{ span, text: replacement }],
            preferred: true,
          },
        ],
      };
    }
  },
};

interface FoundWord {
  readonly span: Span;
  readonly replacement: string;
}

/** True if the whole span is prose, except marks of emphasis. */
function isProse(block: Block, prose: string, { start, end }: Span): boolean {
  const source = block.text.slice(start, end).replaceAll("’", "'");
  return source.replaceAll("_", " ") === prose.slice(start, end).replaceAll("_", " ");
}

/** True if no bullet, paragraph or heading starts inside the span and no project name is in it. */
function isOneText(block: Block, span: Span): boolean {
  for (const entry of entriesIn(block.facts().entries)) {
    if (entry.span.start > span.start && entry.span.start < span.end) return false;
    const isName = entry.kind === "project" || (entry.kind === "heading" && entry.depth === 4);
    if (isName && spansTouch(entry.span, span)) return false;
  }
  return true;
}

function* entriesIn(entries: readonly Entry[]): Generator<Entry> {
  for (const entry of entries) {
    yield entry;
    if (entry.kind === "bullet") yield* entriesIn(entry.details as readonly BulletEntry[]);
  }
}
