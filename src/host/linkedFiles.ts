import { anchorsIn } from "../core/markdown/anchors.ts";
import type { DocumentHost, LinkTarget } from "../core/rules/documentHost.ts";
import type { ReadText } from "./configurationStore.ts";
import type { FileLookup } from "./files.ts";
import { findUp } from "./findUp.ts";

/** What links of documents lead to, each looked up once until it is forgotten. */
export class LinkedFiles {
  readonly #host: FileLookup;
  readonly #readText: ReadText;
  readonly #targets = new Map<string, LinkTarget>();

  /** An editor answers with its unsaved text. */
  constructor(host: FileLookup, read: ReadText = (path) => host.readText(path)) {
    this.#host = host;
    this.#readText = read;
  }

  /** True if a link was looked up that leads to the path, in whatever letters, or to something below it. */
  hasAsked(path: string): boolean {
    const key = path.toLowerCase();
    return [...this.#targets.keys()].some((one) => {
      const asked = one.toLowerCase();
      return asked === key || asked.startsWith(key + this.#host.paths.sep);
    });
  }

  /** Everything is looked up again. */
  forget(): void {
    this.#targets.clear();
  }

  /** What rules may ask for the document at the absolute path; `folders` are workspace folders. */
  hostFor(path: string, folders: readonly string[], today: () => Date = () => new Date()): DocumentHost {
    let roots: readonly string[] | undefined;
    return {
      today: () => ({ year: today().getFullYear(), month: today().getMonth() + 1 }),
      lookUp: (target) => {
        roots ??= this.#rootsOf(path, folders);
        return this.#lookUp(path, target, roots);
      },
    };
  }

  #lookUp(document: string, target: string, roots: readonly string[]): LinkTarget {
    const { dirname, join, resolve } = this.#host.paths;
    const candidates = target.startsWith("/")
      ? roots.map((root) => join(root, target))
      : [resolve(dirname(document), target)];
    let missing: LinkTarget | undefined;
    for (const path of candidates) {
      // What is outside is nobody's of this workspace, and is not looked at.
      if (!roots.some((root) => this.#isWithin(path, root))) continue;
      const found = this.#at(path);
      if (found.kind !== "missing") return found;
      missing ??=
        found.near === undefined
          ? found
          : {
              kind: "missing",
              near: this.#nearPath(target, found.near),
            };
    }
    return missing ?? unknown;
  }

  #at(path: string): LinkTarget {
    const known = this.#targets.get(path);
    if (known) return known;
    const target = this.#read(path);
    // What is not read yet is asked for again.
    if (!this.#host.pending) this.#targets.set(path, target);
    return target;
  }

  #read(path: string): LinkTarget {
    const kind = this.#host.kindOf(path);
    if (kind === "missing") return this.#missingAt(path);
    if (kind !== "file") return { kind };
    if (!/\.(?:md|markdown)$/i.test(path)) return { kind: "file" };
    try {
      const text = this.#readText(path);
      return text.length > maxTextLength ? { kind: "file" } : { kind: "markdown", anchors: anchorsIn(text) };
    } catch {
      return { kind: "file" };
    }
  }
  /** The folder of the repository, and the workspace folder, that a document is in; its own where it is in neither. */
  #rootsOf(path: string, folders: readonly string[]): readonly string[] {
    const { dirname } = this.#host.paths;
    const git = findUp(this.#host, dirname(path), [".git"]);
    const roots = [
      ...(git === undefined ? [] : [dirname(git)]),
      ...folders.filter((folder) => this.#isWithin(path, folder)),
    ];
    return roots.length > 0 ? roots : [dirname(path)];
  }

  #isWithin(path: string, folder: string): boolean {
    const { isAbsolute, relative, sep } = this.#host.paths;
    const way = relative(folder, path);
    return !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
  }

  /** Nothing is at the path. What a site makes pages of may be: `page` and `page.html` of `page.md`. */
  #missingAt(path: string): LinkTarget {
    const { basename, dirname, extname } = this.#host.paths;
    let names: readonly string[];
    try {
      names = this.#host.namesIn(dirname(path));
    } catch {
      return { kind: "missing" };
    }
    const name = basename(path);
    const stem = /\.html?$/i.test(name) ? name.slice(0, -extname(name).length) : name;
    if ([".md", ".markdown", ".mdx", ".html", ".rst"].some((ending) => names.includes(stem + ending)))
      return unknown;
    const near = names.find((one) => one.toLowerCase() === name.toLowerCase() && one !== name);
    return near === undefined ? { kind: "missing" } : { kind: "missing", near };
  }

  /** The path as it was written, with another name at its end. */
  #nearPath(path: string, name: string): string {
    return path.slice(0, path.length - this.#host.paths.basename(path).length) + name;
  }
}

const unknown: LinkTarget = { kind: "unknown" };

/** The headings of a longer file are not read, in UTF-16 units. */
const maxTextLength = 2_000_000;
