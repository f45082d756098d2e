import { anchorsIn } from "../core/markdown/anchors.ts";
import type { DocumentHost, LinkTarget } from "../core/rules/documentHost.ts";
import type { ReadText } from "./configurationStore.ts";
import type { FileLookup } from "./files.ts";
import { findUp } from "./findUp.ts";

/** The targets of links in documents. Each is looked up once and cached until `forget`. */
export class LinkedFiles {
  readonly #host: FileLookup;
  readonly #readText: ReadText;
  readonly #targets = new Map<string, LinkTarget>();

  /** An editor passes a function that returns its unsaved text. */
  constructor(host: FileLookup, read: ReadText = (path) => host.readText(path)) {
    this.#host = host;
    this.#readText = read;
  }

  /** True if a link was looked up whose target is the path, ignoring case, or something below it. */
  hasAsked(path: string): boolean {
    const key = path.toLowerCase();
    return [...this.#targets.keys()].some((one) => {
      const asked = one.toLowerCase();
      return asked === key || asked.startsWith(key + this.#host.paths.sep);
    });
  }

  /** Drops the cache, so that everything is looked up again. */
  forget(): void {
    this.#targets.clear();
  }

  /** The environment for rules on the document at the absolute path; `folders` are the workspace folders. */
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
      // Files outside of the repository and the workspace are not checked.
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
    // A target that is not read yet will be asked for again.
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
  /**
   * The folders of the repository and the workspace folder that contain a document; the document's folder if there is
   * neither.
   */
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

  /**
   * The result for a path without a file. Site generators make pages from other files: `page` and `page.html` from
   * `page.md`.
   */
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

/** The maximum length of a file whose headings are read, in UTF-16 units. */
const maxTextLength = 2_000_000;
