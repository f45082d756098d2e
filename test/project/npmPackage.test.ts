import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createProtocolConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { repository } from "../../scripts/address.ts";
import { makeNpmPackage, npmPackageFolder, npmReadme } from "../../scripts/npmPackage.ts";
import { commandLine } from "../kit/commandLine.ts";
import { sharedFile } from "../kit/seed.ts";

const root = join(import.meta.dirname, "..", "..");
const isWindows = process.platform === "win32";

// What somebody has who installs the command line into an empty folder, without the network.

describe("the package for npm", () => {
  let folder: string;
  before(function () {
    this.timeout(300_000);
    folder = mkdtempSync(join(tmpdir(), "slick-npm-"));
    makeNpmPackage();
    const npm = (...parameters: string[]) =>
      execFileSync("npm", [...parameters, "--loglevel=error"], {
        cwd: folder,
        encoding: "utf8",
        shell: isWindows,
      });
    const archive = npm("pack", join(root, npmPackageFolder)).trim();
    npm("install", "--offline", "--no-audit", "--no-fund", "--no-package-lock", `./${archive}`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the installed program as a person does. */
  const run = (...parameters: string[]) => {
    const { status, stdout, stderr } = spawnSync("npx", ["slick-requirements", ...parameters], {
      cwd: folder,
      encoding: "utf8",
      shell: isWindows,
    });
    return { status, stdout, stderr };
  };
  /** Runs the one of the checkout at the same place. */
  const runBuilt = (...parameters: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine(), ...parameters], {
      cwd: folder,
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  };

  it("finds in the sample what the build finds", () => {
    for (const file of ["sample.requirements.md", "slick.json"])
      cpSync(join(root, "samples", file), join(folder, file));
    const found = run("check", "sample.requirements.md");
    assert.equal(found.status, 2, found.stderr);
    assert.match(found.stdout, /"environement" is misspelled/);
    assert.deepEqual(found, runBuilt("check", "sample.requirements.md"));
  });

  it("finds in a real document what the build finds", function () {
    const { path } = sharedFile(this, "seed/slick-requirements.md");
    const found = run("check", path);
    assert.equal(found.status, 2, found.stderr);
    assert.deepEqual(found, runBuilt("check", path));
  });

  it("knows its version, and serves editors", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    assert.ok(run("--version").stdout.includes(version));
    const program = join(folder, "node_modules/slick-requirements/dist/cli.mjs");
    const child = spawn(process.execPath, [program, "lsp", "--stdio"], { cwd: folder });
    const client = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    client.listen();
    const answer = await client.sendRequest("initialize", {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    assert.ok((answer as InitializeResult).capabilities.documentFormattingProvider);
    await client.sendRequest("shutdown");
    const ended = once(child, "exit");
    await client.sendNotification("exit");
    await ended;
    client.dispose();
  });

  it("has all that it needs and nothing of the editor", () => {
    const installed = join(folder, "node_modules", "slick-requirements");
    const { dependencies, scripts, publishConfig, contributes, main } = JSON.parse(
      readFileSync(join(installed, "package.json"), "utf8"),
    );
    assert.deepEqual(
      [dependencies, scripts, contributes, main],
      [undefined, undefined, undefined, undefined],
    );
    assert.equal(publishConfig.provenance, true);
    const paths = globSync("**/*.*", { cwd: installed }).map((path) => path.replaceAll("\\", "/"));
    for (const needed of [
      "README.md",
      "THIRD-PARTY-NOTICES.txt",
      "dist/dictionary/words.dictionary",
      "dist/server.mjs",
      "dist/slick-rules/typo.md",
      "schemas/slick.schema.json",
    ])
      assert.ok(paths.includes(needed), needed);
    for (const path of paths.filter((one) => /\.[cm]?js$/.test(one)))
      assert.doesNotMatch(
        readFileSync(join(installed, path), "utf8"),
        /require\("vscode"\)|from\s*"vscode"/,
        path,
      );
  });

  it("has a page whose links lead to its version", () => {
    const page = npmReadme("[a](ci.md) [b](../README.md#x) [c](https://example.com/) [d](#e)", "1.2.3");
    const base = `${repository}/blob/v1.2.3`;
    assert.equal(page, `[a](${base}/docs/ci.md) [b](${base}/README.md#x) [c](https://example.com/) [d](#e)`);
  });
});
