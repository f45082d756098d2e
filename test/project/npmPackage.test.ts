import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  let archive: string;
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
    archive = npm("pack", join(root, npmPackageFolder)).trim();
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

  describe("in the GitHub Action", () => {
    before(function () {
      if (isWindows) this.skip();
      writeFileSync(join(folder, "clean.md"), "# Notes\n");
    });

    /** Runs the step with these inputs on top of its defaults. */
    const act = (inputs: Readonly<Record<string, string>>) => {
      const { status, stdout, stderr } = spawnSync("bash", [join(root, "scripts/action.sh")], {
        cwd: folder,
        encoding: "utf8",
        env: {
          ...process.env,
          ...{ ACTION: root, BASE: "", PATHS: ".", SINCE: "", FAIL_ON: "information", FORMAT: "github" },
          ...{ OUTPUT: "", PACKAGE: join(folder, archive), npm_config_offline: "true" },
          ...inputs,
        },
      });
      return { status, stdout, stderr };
    };

    it("annotates, and fails for findings", () => {
      const { status, stdout, stderr } = act({ PATHS: "sample.requirements.md\nclean.md\n" });
      assert.equal(status, 2, stderr);
      assert.match(stdout, /^::warning file=sample\.requirements\.md,line=\d+,/m);
      assert.equal(act({ PATHS: "clean.md" }).status, 0);
      assert.equal(act({ FAIL_ON: "error" }).status, 0);
    });

    it("writes a file on request, and takes no input for a command or an option", () => {
      const { status } = act({ FORMAT: "sarif", OUTPUT: "slick.sarif" });
      assert.equal(status, 2);
      assert.ok(JSON.parse(readFileSync(join(folder, "slick.sarif"), "utf8")).runs[0].results.length > 0);
      const injected = act({ PATHS: "$(touch injected)\n--fix; touch injected" });
      assert.equal(injected.status, 1);
      assert.ok(!existsSync(join(folder, "injected")));
    });

    it("says what to do for a revision that is not in the clone", () => {
      const { status, stderr } = act({ SINCE: "0123456789abcdef0123456789abcdef01234567" });
      assert.equal(status, 1);
      assert.match(stderr, /fetch-depth: 0/);
      assert.match(act({ BASE: "0123456789abcdef" }).stdout, /^::notice::All lines are checked/m);
    });
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
