import { appendAll } from "../text/collections.ts";

/**
 * The words of link texts that match the last part of the link's address, which makes them names:
 * `[gridlock](https://example.com/gridlock)`.
 */
export function linkedNames(text: string): readonly string[] {
  if (!text.includes("](")) return [];
  const names: string[] = [];
  for (const [, shown, address] of text.matchAll(/\[([^[\]]{1,80})\]\(([^()\s]{1,500})\)/g)) {
    const last = address!.split(/[?#]/)[0]!.replace(/\/$/, "").split("/").at(-1)!;
    if (last !== "" && lettersOf(last.replace(/\.git$|\.html?$/, "")) === lettersOf(shown!))
      appendAll(names, shown!.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []);
  }
  return names;
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
