import type { Paths } from "./files.ts";

// Paths for files that are not on a disk of this machine: a folder name that no disk uses, the start of the URI, then
// the names.

const name = "<virtual>";

/** The virtual path for a URI; undefined for a URI without names, such as that of an untitled document. */
export function toVirtualPath({ sep }: Paths, uri: string): string | undefined {
  const [, root, rest] = /^([a-z][\w+.-]*:(?:\/\/[^/?#]*)?)((?:\/[^?#]*)+)/i.exec(uri) ?? [];
  if (root === undefined || rest === undefined) return undefined;
  const names = rest.split("/").slice(1).map(decode);
  return [`${sep}${name}`, encodeURIComponent(root), ...names].join(sep);
}

/** The URI for a virtual path; undefined for any other path. */
export function toVirtualUri({ sep }: Paths, path: string): string | undefined {
  const start = `${sep}${name}${sep}`;
  if (!path.startsWith(start)) return undefined;
  const [root = "", ...names] = path.slice(start.length).split(sep);
  return [decodeURIComponent(root), ...names.map(encodeURIComponent)].join("/");
}

/** True for a virtual path, and for the folder that contains all of them. */
export function isVirtual({ sep }: Paths, path: string): boolean {
  return path === `${sep}${name}` || path.startsWith(`${sep}${name}${sep}`);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
