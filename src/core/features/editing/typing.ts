import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import type { Finding } from "../../findings/finding.ts";
import type { BulletEntry, Entry } from "../../markdown/blockFacts.ts";
import { rules } from "../../rules/index.ts";
import { type Span, spansTouch, type TextEdit } from "../../text/span.ts";

/** A longer insertion, in UTF-16 units, was pasted or made by a command. */
const maxTypedLength = 200;

/** The maximum distance, in UTF-16 units, at which the ends of a word and a line are searched. */
const maxDistance = 1000;

/**
 * Tracks what the author is typing: the word, and the bullet or line, around the last edit, until the cursor leaves
 * them. No finding is shown for a word while it is typed, and none for a bullet as a whole while it grows. Offsets
 * count in the document as it is when they are passed.
 */
export class Typing {
  #at: number | undefined;
  #isInWord = false;

  /** Changes whenever the shown findings may change. */
  get state(): string {
    return this.#at === undefined ? "" : `${this.#at}${this.#isInWord ? "w" : ""}`;
  }

  /**
   * Takes the edits that were just applied to the document, in order. Only a single edit at one place counts as typing.
   */
  edited(edits: readonly TextEdit[]): void {
    const [edit] = edits;
    const isTyped = edits.length === 1 && edit!.text.length <= maxTypedLength;
    this.#at = isTyped ? edit!.span.start + edit!.text.length : undefined;
    this.#isInWord = isTyped;
  }

  /**
   * Takes the new offset of the cursor, undefined if it is not in one of our documents. True if the shown findings may
   * change.
   */
  moved(offset: number | undefined, document: CheckedDocument): boolean {
    if (this.#at === undefined) return false;
    const isInWord =
      this.#isInWord && offset !== undefined && contains(wordAround(document, this.#at), offset);
    const isInUnit = offset !== undefined && contains(unitAround(document, this.#at), offset);
    const before = this.state;
    this.#isInWord = isInWord;
    this.#at = isInUnit ? this.#at : undefined;
    return this.state !== before;
  }

  /** The findings to show now. */
  heard(document: CheckedDocument): readonly Finding[] {
    const findings = document.findings();
    if (this.#at === undefined) return findings;
    const word = this.#isInWord ? wordAround(document, this.#at) : undefined;
    const unit = unitAround(document, this.#at);
    return findings.filter(({ rule, span }) =>
      aboutWords.has(rule)
        ? !(word && spansTouch(span, word))
        : span.start < unit.start || span.start > unit.end,
    );
  }
}

/** Rules whose findings are about the marked words, and not about a whole bullet or line. */
const aboutWords = new Set(
  rules.filter((rule) => rule.scope !== "document" || rule.isAboutWords === true).map(({ id }) => id),
);

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function wordAround(document: CheckedDocument, offset: number): Span {
  const before = document.source({ start: Math.max(0, offset - maxDistance), end: offset });
  const after = document.source({ start: offset, end: offset + maxDistance });
  return {
    start: offset - /(?<![\p{L}\p{M}\p{N}'’_])[\p{L}\p{M}\p{N}'’_]*$/u.exec(before)![0].length,
    end: offset + /^[\p{L}\p{M}\p{N}'’_]*/u.exec(after)![0].length,
  };
}

/** The innermost bullet around the offset, without its nested bullets; otherwise the line. */
function unitAround(document: CheckedDocument, offset: number): Span {
  const before = document.source({ start: Math.max(0, offset - maxDistance), end: offset });
  const after = document.source({ start: offset, end: offset + maxDistance });
  const line = {
    start: offset - /(?<![^\r\n])[^\r\n]*$/.exec(before)![0].length,
    end: offset + /^[^\r\n]*/.exec(after)![0].length,
  };
  let at = 0;
  for (const block of document.blocks) {
    if (offset <= at + block.text.length) {
      const bullet = innermost(block.facts().entries, offset - at);
      if (bullet) {
        const start = Math.min(line.start, at + bullet.span.start);
        return { start, end: Math.max(line.end, at + bullet.textSpan.end) };
      }
    }
    if (offset < at + block.text.length) break;
    at += block.text.length;
  }
  return line;
}

function innermost(entries: readonly Entry[], offset: number): BulletEntry | undefined {
  for (const entry of entries) {
    if (entry.kind !== "bullet" || offset < entry.span.start) continue;
    const nested = innermost(entry.details, offset);
    if (nested) return nested;
    if (offset <= Math.max(entry.markerSpan.end, entry.textSpan.end)) return entry;
  }
  return undefined;
}
