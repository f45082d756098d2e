import * as l10n from "@vscode/l10n";
import { lineAt } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { CheckedDocument } from "./checkedDocument.ts";

/** A block that is too complex to be read as Markdown: the span of its first line, and the message for its author. */
export interface UnreadBlock {
  readonly span: Span;
  readonly message: string;
}

/** The blocks of a document whose words are not checked, since they are too complex. */
export function* unreadBlocks({ blocks }: CheckedDocument): Generator<UnreadBlock> {
  let at = 0;
  for (const block of blocks) {
    if (block.facts().isOverloaded) {
      yield {
        span: { start: at, end: at + lineAt(block.text, 0).end },
        message: l10n.t(
          "This block has too many Markdown marks, or lists and quotations that are nested too deeply, so its words are not checked. Split it with a blank line.",
        ),
      };
    }
    at += block.text.length;
  }
}
