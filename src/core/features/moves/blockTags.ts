import { replaceComments } from "../../text/comments.ts";
import type { Chunk } from "./chunk.ts";

/** An HTML tag in a chunk. */
export interface BlockTag {
  readonly tag: string;
  readonly isEnd: boolean;
  readonly chunk: Chunk;
}

/** The tags of elements that may hold several blocks, without a counterpart in the chunks, in order. */
export function lonelyTags(chunks: readonly Chunk[]): readonly BlockTag[] {
  const lonely: (BlockTag & { readonly name: string })[] = [];
  for (const chunk of chunks) {
    if (!isHtml(chunk)) continue;
    for (const [tag, slash, name] of replaceComments(chunk.body, () => "").matchAll(blockTag)) {
      const last = lonely.at(-1);
      const one = { tag, isEnd: slash !== "", chunk, name: name!.toLowerCase() };
      if (one.isEnd && last && !last.isEnd && last.name === one.name) lonely.pop();
      else lonely.push(one);
    }
  }
  return lonely;
}

/** True for HTML outside of other Markdown, with or without text in it. */
export function isHtml({ kind, body }: Chunk): boolean {
  return (kind === "loose" || kind === "other") && /^ {0,3}</.test(body);
}

/** True for HTML without text in it: tags and comments. */
export function isTagsOnly(chunk: Chunk): boolean {
  return (
    isHtml(chunk) &&
    replaceComments(chunk.body, () => "")
      .replace(/<[^<>]*>/g, "")
      .trim() === ""
  );
}

/** Only elements whose end must be written. */
const blockTag =
  /<(\/?)(address|article|aside|blockquote|center|details|dialog|div|dl|fieldset|figure|footer|form|header|main|menu|nav|ol|section|table|ul)(?![\w-])[^<>]*(?<!\/)>/gi;
