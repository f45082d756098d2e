import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { devNull, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { commandLine } from "../kit/commandLine.ts";

const text = `## Basic Understanding

### Caching
**Shop**
- Cached the seat map so that the load fell by 20%.
- Wrote the runbook that the team follows in an outage.

## Expert Understanding
`;
const raised = text
  .replace(/### Caching[\s\S]*(?=## Expert)/, "")
  .concat("\n", /### Caching[\s\S]*(?=## Expert)/.exec(text)![0]);

describe("slick-requirements diff", () => {
  let folder: string;
  beforeEach(function () {
    try {
      execFileSync("git", ["--version"]);
    } catch {
      this.skip();
    }
    folder = join(realpathSync(mkdtempSync(join(tmpdir(), "slick-diff-"))), "work");
    mkdirSync(folder);
    git("init", "-q", "-b", "main");
    write("cv.requirements.md", text);
    commit();
  });
  afterEach(() => {
    if (folder) rmSync(dirname(folder), { recursive: true, force: true });
  });

  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_SYSTEM: devNull };
  function git(...args: readonly string[]): void {
    const who = ["-c", "user.name=A", "-c", "user.email=a@example.com"];
    execFileSync("git", [...who, ...args], { cwd: folder, env, stdio: "pipe" });
  }
  function commit(): void {
    git("add", "-A");
    git("commit", "-q", "-m", "Change");
  }
  function run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine(), "diff", ...args], {
      cwd: folder,
      encoding: "utf8",
      env,
    });
    return { status, stdout, stderr };
  }
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  it("finds no changes in a clean working tree with links, a sparse checkout and line feeds in names", function () {
    if (process.platform === "win32") this.skip();
    const clean = { status: 0, stdout: "No changes since HEAD.\n", stderr: "" };
    symlinkSync("cv.requirements.md", join(folder, "link.requirements.md"));
    symlinkSync("gone.md", join(folder, "dangling.requirements.md"));
    for (const name of ["left-out", "line\nfeed"]) {
      mkdirSync(join(folder, name));
      write(`${name}/a\nb.requirements.md`, text);
    }
    commit();
    assert.deepEqual(run("--exit-code"), clean);
    git("sparse-checkout", "set", "--no-cone", "/*", "!/left-out/");
    assert.deepEqual(run("--exit-code"), clean);
    assert.equal(run("HEAD~1", "--exit-code").status, 2);
    // A link in the place of a file: the file is gone.
    unlinkSync(join(folder, "cv.requirements.md"));
    symlinkSync("line\nfeed/a\nb.requirements.md", join(folder, "cv.requirements.md"));
    assert.match(run("HEAD", ".").stdout, /^cv\.requirements\.md since HEAD: 3 changes/);
  });

  it("compares the files on disk with HEAD", () => {
    assert.deepEqual(run(), { status: 0, stdout: "No changes since HEAD.\n", stderr: "" });
    write("cv.requirements.md", text.replace("20%", "25%").replaceAll("\n", "\r\n"));
    const { status, stdout } = run();
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^cv\.requirements\.md since HEAD: 1 change\n\n {2}Evidence reworded \(1\)\n {7}5 {2}Basic/,
    );
    assert.equal(run("--exit-code").status, 2);
    assert.equal(run("--fail-on-claims").status, 0);
  });

  it("fails on claims without evidence if asked to", () => {
    write("cv.requirements.md", raised);
    const { status, stdout } = run("--fail-on-claims", "--format", "markdown");
    assert.equal(status, 2);
    assert.match(stdout, /⚠️ \*\*Claims without new evidence\*\* \(1\)\n\n- \*\*Caching\*\*: Basic/);
  });

  it("compares two revisions, whatever is on disk", () => {
    git("tag", "v1");
    write("cv.requirements.md", raised);
    commit();
    write("cv.requirements.md", "");
    const kinds = (...args: readonly string[]) => {
      const files = JSON.parse(run("--format", "json", ...args).stdout) as { changes: { kind: string }[] }[];
      return files.flatMap(({ changes }) => changes.map(({ kind }) => kind));
    };
    assert.deepEqual(kinds("v1..HEAD"), ["claimRaised", "skillMoved"]);
    assert.deepEqual(kinds("v1..", "cv.requirements.md"), ["claimRaised", "skillMoved"]);
    assert.deepEqual(kinds("HEAD..v1"), ["skillMoved"]);
    assert.deepEqual(kinds("v1"), ["skillRemoved", "evidenceRemoved", "evidenceRemoved"]);
  });

  it("tells a file from a revision like git does", () => {
    write("cv.requirements.md", raised);
    write("b.requirements.md", text);
    assert.match(run("cv.requirements.md").stdout, /^cv\.requirements\.md since HEAD: 2 changes\n/);
    assert.match(run("main", "cv.requirements.md").stdout, /^cv\.requirements\.md since main: 2 changes\n/);
    // A file that was not there is new as a whole.
    assert.match(run("b.requirements.md").stdout, /Evidence added \(2\)/);
    assert.deepEqual(run("nothing"), {
      status: 1,
      stdout: "",
      stderr: `slick-requirements: Git does not know the revision "nothing" in ${folder}.\n`,
    });
  });

  it("follows renamed and deleted documents, and skips files that are not documents", () => {
    write("README.md", "# Read me\n");
    write("old.requirements.md", text);
    commit();
    git("mv", "cv.requirements.md", "me.requirements.md");
    write("me.requirements.md", text.replace("20%", "30%"));
    rmSync(join(folder, "old.requirements.md"));
    write("README.md", "# Read me again\n");
    const { stdout } = run();
    assert.match(stdout, /^me\.requirements\.md since HEAD: 1 change\n/);
    assert.match(stdout, /^old\.requirements\.md since HEAD: 3 changes\n/m);
    assert.doesNotMatch(stdout, /README|cv\.req/);
    assert.match(run("HEAD", "old.requirements.md").stdout, /^old\.requirements\.md since HEAD: 3 changes\n/);
  });

  it("says why it cannot compare", () => {
    const elsewhere = join(dirname(folder), "elsewhere");
    renameSync(join(folder, ".git"), elsewhere);
    const { status, stderr } = run();
    assert.equal(status, 1);
    assert.match(stderr, /^slick-requirements: .* is not in a Git repository\.\n$/);
    renameSync(elsewhere, join(folder, ".git"));
    assert.deepEqual(run("HEAD", "gone.requirements.md"), {
      status: 1,
      stdout: "",
      stderr: "slick-requirements: gone.requirements.md: no such file\n",
    });
    const { stderr: missing } = spawnSync(process.execPath, [commandLine(), "diff"], {
      cwd: folder,
      encoding: "utf8",
      env: { ...env, PATH: "" },
    });
    assert.equal(missing, "slick-requirements: Git is not installed, or not on the PATH.\n");
  });
});
