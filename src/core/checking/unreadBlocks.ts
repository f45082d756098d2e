import * as l10n from "@vscode/l10n";
import { lineAt } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { CheckedDocument } from "./checkedDocument.ts";

/** A block that is too complex to be read as Markdown: the span of its first line, and the message for its author. */
export interface UnreadBlock {
  readonly span: Span;
  readonly message: string;
}

/** Of each document, what was found for its current version: it is asked for several times at each keystroke. */
const known = new WeakMap<
  CheckedDocument,
  { readonly version: number; readonly blocks: readonly UnreadBlock[] }
>();

/** The blocks of a document whose words are not checked, since they are too complex. */
export function unreadBlocks(document: CheckedDocument): readonly UnreadBlock[] {
  const { version } = document;
  let entry = known.get(document);
  if (entry?.version !== version) {
    entry = { version, blocks: findUnread(document) };
    known.set(document, entry);
  }
  return entry!.blocks;
}

function findUnread({ blocks }: CheckedDocument): readonly UnreadBlock[] {
  const unread: UnreadBlock[] = [];
  let at = 0;
  for (const block of blocks) {
    if (block.facts().isOverloaded) {
      unread.push({
        span: { start: at, end: at + lineAt(block.text, 0).end },
        message: l10n.t(
          "This block has too many Markdown marks, or lists and quotations that are nested too deeply, so its words are not checked. Split it with a blank line.",
        ),
      });
    }
    at += block.text.length;
  }
  return unread;
}
