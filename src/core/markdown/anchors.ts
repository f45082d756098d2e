import GithubSlugger from "github-slugger";
import { appendAll } from "../text/collections.ts";
import type { Block } from "./block.ts";
import { cutBlocks } from "./blockList.ts";

/** The link targets in a block: the names of its headings, and explicit ids. */
export interface BlockAnchors {
  readonly headings: readonly string[];
  readonly ids: readonly string[];
}

/** Reads the link targets of a block; undefined if it has none. */
export function blockAnchors(block: Block): BlockAnchors | undefined {
  const headings = block.facts().entries.flatMap((entry) => (entry.kind === "heading" ? [entry.name] : []));
  const ids = writtenIds(block.text).map(({ id }) => id);
  return headings.length + ids.length > 0 ? { headings, ids } : undefined;
}

/** The ids that are written in a text, with their offsets. */
export function writtenIds(text: string): readonly { readonly id: string; readonly at: number }[] {
  if (!text.includes("=") && !text.includes("{#")) return [];
  const written = [/(?<![\w-])(?:id|name)[ \t]{0,4}=[ \t]{0,4}["']?([^"'\s<>]+)/gi, /\{#([\w-]+)/g];
  return written.flatMap((one) =>
    Array.from(text.matchAll(one), ({ 1: id, index }) => ({ id: id!, at: index })),
  );
}

/** The anchors of a document, as GitHub generates them. */
export function anchorsOf(blocks: Iterable<BlockAnchors>): readonly string[] {
  const slugger = new GithubSlugger();
  const anchors: string[] = [];
  for (const { headings, ids } of blocks) {
    for (const name of headings) anchors.push(anchorOf(name, slugger));
    appendAll(anchors, ids);
  }
  return anchors;
}

function anchorOf(heading: string, slugger: GithubSlugger): string {
  return slugger.slug(heading.replace(/:[a-z0-9_+-]+:/gi, (emoji) => emoji.slice(1, -1)));
}

/** The anchor of each heading of a Markdown text, in order, and the ids that are written in it. */
export function headingAnchors(text: string): BlockAnchors {
  const slugger = new GithubSlugger();
  const found = cutBlocks(text).flatMap((block) => blockAnchors(block) ?? []);
  return {
    headings: found.flatMap(({ headings }) => headings.map((name) => anchorOf(name, slugger))),
    ids: found.flatMap(({ ids }) => ids),
  };
}

/** The anchors of a Markdown text. */
export function anchorsIn(text: string): readonly string[] {
  return anchorsOf(cutBlocks(text).flatMap((block) => blockAnchors(block) ?? []));
}

/** True if a fragment matches one of the anchors. Signs and case are ignored, since renderers differ in them. */
export function leadsTo(fragment: string, anchors: readonly string[]): boolean {
  return bare(fragment) === "" || matchingAnchor(fragment, anchors) !== undefined;
}

/** The anchor that a fragment matches, the one in the same letters if there are several; undefined if it matches none. */
export function matchingAnchor(fragment: string, anchors: readonly string[]): string | undefined {
  const wanted = bare(fragment);
  if (wanted === "") return undefined;
  const own = fragment.toLowerCase();
  return anchors.find((anchor) => anchor === own) ?? anchors.find((anchor) => bare(anchor) === wanted);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
