import * as l10n from "@vscode/l10n";
import type { RuleFinding } from "../findings/finding.ts";
import { slipsIn } from "../grammar/findSlips.ts";
import type { SlipRule } from "../grammar/slip.ts";
import type { Block } from "../markdown/block.ts";

/** The findings of one rule that checks the words of a sentence. */
export function* slipFindings(
  block: Block,
  rule: SlipRule,
  message: (found: string, replacement: string, neighbour: string) => string,
): Generator<RuleFinding> {
  for (const slip of slipsIn(block)) {
    if (slip.rule !== rule) continue;
    const { span, replacement, neighbour } = slip;
    const found = block.text.slice(span.start, span.end);
    const beside = neighbour ? block.text.slice(neighbour.start, neighbour.end) : "";
    yield {
      span,
      message: message(found, replacement, beside),
      fixes: [
        {
          title:
            replacement === "" ? l10n.t("Remove the Repeated Word") : l10n.t('Change to "{0}"', replacement),
          edits: [{ span, text: replacement }],
          preferred: true,
        },
      ],
    };
  }
}
