import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** The code-server release whose VS Code runs the tests; it carries VS Code 1.139.1. */
const release = "code-server@4.139.1";
/** Built-in extensions that are kept; the others would only cost time. */
const keptExtensions = [
  "theme-defaults",
  "theme-seti",
  "theme-modern-icons",
  "markdown-basics",
  "markdown-language-features",
  "json",
  "json-language-features",
  "yaml",
  "html",
];
/** What the server itself needs of its dependencies. */
const dependencies = [
  "@microsoft/1ds-core-js",
  "@microsoft/1ds-post-js",
  "@vscode/proxy-agent",
  "@vscode/ripgrep-universal",
  "@vscode/iconv-lite-umd",
  "@parcel/watcher",
  "cookie",
  "http-proxy-agent",
  "https-proxy-agent",
  "minimist",
  "ws",
  "yauzl",
  "yazl",
  "jschardet",
  "vscode-regexpp",
  "vscode-textmate",
  "vscode-oniguruma",
  "tas-client",
];

/** Folder of the project that what is installed for tests goes into. */
export const cacheFolder = join(import.meta.dirname, "..", "..", "..", ".vscode-server");

/** Installs a VS Code server from npm, once, and returns its folder. An installation that was cut short is made anew. */
export function installServer(): string {
  const target = join(cacheFolder, release.replace("@", "-"));
  if (existsSync(target)) return target;
  console.log(`Installing the VS Code server (${release}) …`);
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(join(cacheFolder, "install-"));
  try {
    const server = unpack(work);
    trimExtensions(join(server, "extensions"));
    installDependencies(server);
    writeStubs(server);
    renameSync(server, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return target;
}

function npm(args: readonly string[], cwd: string): string {
  const shell = process.platform === "win32";
  return execFileSync("npm", [...args, "--loglevel=error"], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    shell,
  });
}

function unpack(work: string): string {
  const [packed] = JSON.parse(npm(["pack", release, "--json", "--pack-destination", work], work)) as {
    filename: string;
  }[];
  const archive = join(work, packed!.filename);
  const inside = "package/lib/vscode";
  const parts = ["out", "package.json", "npm-shrinkwrap.json", "product.json", "resources", "extensions"];
  execFileSync("tar", ["xzf", archive, "-C", work, ...parts.map((part) => `${inside}/${part}`)]);
  return join(work, inside);
}

/** Leaves an empty module where the web client, whose list of built-in extensions is compiled in, will look for one. */
function trimExtensions(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (keptExtensions.includes(name)) continue;
    const extension = join(folder, name);
    const manifest = join(extension, "package.json");
    const { browser, contributes } = existsSync(manifest)
      ? JSON.parse(readFileSync(manifest, "utf8"))
      : { browser: undefined, contributes: undefined };
    rmSync(extension, { recursive: true });
    const put = (path: string, text: string) => {
      mkdirSync(dirname(join(extension, path)), { recursive: true });
      writeFileSync(join(extension, path), text);
    };
    if (browser) put(/\.[cm]?js$/.test(browser) ? browser : `${browser}.js`, "exports.activate = () => {};");
    for (const { path } of contributes?.snippets ?? []) put(path, "{}");
  }
}

function installDependencies(server: string): void {
  const manifest = join(server, "package.json");
  const content = JSON.parse(readFileSync(manifest, "utf8"));
  content.dependencies = Object.fromEntries(dependencies.map((name) => [name, content.dependencies[name]]));
  writeFileSync(manifest, JSON.stringify(content, null, 1));
  npm(["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], server);
  const ripgrep = join(server, "node_modules/@vscode/ripgrep-universal/bin");
  for (const name of readdirSync(ripgrep)) {
    if (name !== `${process.platform}-${process.arch}`) rmSync(join(ripgrep, name), { recursive: true });
  }
}

/** Stand-ins for native modules that would need a compiler. */
function writeStubs(server: string): void {
  for (const name of readdirSync(join(import.meta.dirname, "stubs"))) {
    const folder = join(server, "node_modules/@vscode", name.replace(/\.cjs$/, ""));
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "package.json"),
      JSON.stringify({ name: `@vscode/${name}`, version: "0.0.0", main: "index.js" }),
    );
    cpSync(join(import.meta.dirname, "stubs", name), join(folder, "index.js"));
  }
}
