import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../address.ts";

const root = join(import.meta.dirname, "..", "..");

/** Pages that show how the project is named from outside, with its address and the version as they are. */
export function addressedPages(): ReadonlyMap<string, string> {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const pages = ["docs/ci.md", "docs/configuration.md"].map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return [path, addressed(text, repository, version)] as const;
  });
  return new Map(pages);
}

/**
 * The text with an address in place of every former one: in `uses:` of a workflow, in `repo:` and `rev:` of a hook, in the address of
 * a schema; and with the version, there and after the name of the package.
 */
export function addressed(text: string, address: string, version: string): string {
  const name = new URL(address).pathname.slice(1);
  return text
    .replace(/(uses: )(?!actions\/|github\/)[\w-]+\/[\w.-]+@[\w.]+/g, `$1${name}@v${version}`)
    .replace(/(repo: )https:\S+\n( +rev: )\S+/g, `$1${address}\n$2v${version}`)
    .replace(/https:[^"\s]+(?=\/raw\/HEAD\/schemas\/)/g, address)
    .replace(/(?<=["\s]slick-requirements@)[\w.]+(?="| check)/g, version);
}
