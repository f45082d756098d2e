import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../address.ts";

const root = join(import.meta.dirname, "..", "..");

/** Pages that show how the project is named from outside, with its address and the version as they are. */
export function addressedPages(): ReadonlyMap<string, string> {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const text = readFileSync(join(root, "docs/ci.md"), "utf8");
  return new Map([["docs/ci.md", addressed(text, repository, version)]]);
}

/** The text with an address in place of every former one: in `uses:` of a workflow, in `repo:` and `rev:` of a hook, after `@`. */
export function addressed(text: string, address: string, version: string): string {
  const name = new URL(address).pathname.slice(1);
  return text
    .replace(/(uses: )(?!actions\/|github\/)[\w-]+\/[\w.-]+@[\w.]+/g, `$1${name}@v${version}`)
    .replace(/(repo: )https:\S+\n( +rev: )\S+/g, `$1${address}\n$2v${version}`)
    .replace(/(?<=["\s]slick-requirements@)[\w.]+(?="| check)/g, version);
}
