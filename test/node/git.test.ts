import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { devNull, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { GitError } from "../../src/host/git.ts";
import {
  commitOf,
  fileAt,
  filesAt,
  formerPaths,
  locateFile,
  pathsAt,
  revisionsFor,
} from "../../src/node/git.ts";

describe("the access to Git", () => {
  let root: string;
  let file: string;
  const environment = { ...process.env };

  beforeEach(function () {
    try {
      execFileSync("git", ["--version"]);
    } catch {
      this.skip();
    }
    root = join(realpathSync(mkdtempSync(join(tmpdir(), "slick-git-"))), "work");
    mkdirSync(root);
    file = join(root, "a.md");
    run("init", "-q", "-b", "main");
    write("a.md", "one\n");
    commit("First");
  });
  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
    if (root) rmSync(dirname(root), { recursive: true, force: true });
  });

  /** Git as its user runs it, without their own configuration. */
  function run(...args: readonly string[]): string {
    const who = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgSign=false"];
    const env = { ...environment, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_SYSTEM: devNull };
    return execFileSync("git", [...who, ...args], { cwd: root, encoding: "utf8", env, stdio: "pipe" }).trim();
  }
  function write(name: string, text: string): void {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  function commit(message: string): string {
    run("add", "-A");
    run("commit", "-q", "-m", message);
    return run("rev-parse", "HEAD");
  }
  const failure = (reason: GitError["reason"]) => (error: unknown) =>
    error instanceof GitError && error.reason === reason && error.message !== "";

  it("finds the working tree of a file, even of a deleted one", async () => {
    mkdirSync(join(root, "docs/deep"), { recursive: true });
    assert.deepEqual(await locateFile(file), { root, path: "a.md" });
    assert.deepEqual(await locateFile(join(root, "docs/deep/gone.md")), { root, path: "docs/deep/gone.md" });
    await assert.rejects(locateFile(join(dirname(root), "b.md")), failure("no-repository"));
  });

  it("resolves revisions, and never reads one as an option", async () => {
    const head = run("rev-parse", "HEAD");
    run("tag", "-a", "v1", "-m", "One");
    for (const revision of ["HEAD", "main", "v1", head.slice(0, 8)])
      assert.equal(await commitOf(root, revision), head);
    for (const revision of [
      "HEAD~1",
      "nothing",
      "",
      " ",
      "--all",
      "-h",
      "--help",
      "HEAD\0",
      "HEAD..main",
      "HEAD:a.md",
      "--end-of-options",
    ])
      await assert.rejects(commitOf(root, revision), failure("unknown-revision"), revision);
  });

  it("reads the bytes of former files, with any names", async () => {
    write("ü b/[c]*.md", "two\r\n\0end");
    write("empty.md", "");
    const head = await commitOf(root, commit("Second"));
    const files = await filesAt(root, head, ["a.md", "gone.md", "ü b", "ü b/[c]*.md", "empty.md", "a\nb.md"]);
    assert.deepEqual(
      [...files].map(([path, content]) => [path, content.toString()]),
      [
        ["a.md", "one\n"],
        ["ü b/[c]*.md", "two\r\n\0end"],
        ["empty.md", ""],
      ],
    );
    assert.deepEqual([...(await pathsAt(root, head))].sort(), ["a.md", "empty.md", "ü b/[c]*.md"]);
  });

  it("follows a renamed file, whether committed or staged, including between commits", async () => {
    const text = "a line\n".repeat(20);
    write("old.md", text);
    const first = commit("Second");
    run("mv", "old.md", "new.md");
    assert.equal((await fileAt({ root, path: "new.md" }, first))?.toString(), text);
    const second = commit("Renamed");
    assert.deepEqual([...(await formerPaths(root, first, second))], [["new.md", "old.md"]]);
    assert.equal((await fileAt({ root, path: "new.md" }, first))?.toString(), text);
    assert.equal(await fileAt({ root, path: "other.md" }, first), undefined);
  });

  it("lists the revisions that a file may be compared with, each commit once with all its names", async () => {
    write("b.md", "b\n");
    commit("Other");
    write("a.md", "two\n");
    commit("Change a");
    run("-c", "user.name=a", "-c", "user.email=a@b", "tag", "-a", "-m", "One", "v1");
    run("branch", "topic", "HEAD~1");
    const found = await revisionsFor({ root, path: "a.md" });
    assert.deepEqual(
      found.map(({ kind, name, also, subject }) => [kind, kind === "commit" ? "" : name, also, subject]),
      [
        ["head", "HEAD", ["main", "v1"], "Change a"],
        ["commit", "", [], "First"],
        ["branch", "topic", [], "Other"],
      ],
    );
    for (const { date } of found) assert.match(date, /^\d{4}-\d\d-\d\dT/);
  });

  it("works in worktrees and submodules, and before the first commit", async () => {
    const tree = join(dirname(root), "tree");
    run("worktree", "add", "-q", tree);
    const inTree = await locateFile(join(tree, "a.md"));
    assert.deepEqual(inTree, { root: tree, path: "a.md" });
    assert.equal((await fileAt(inTree, await commitOf(tree, "HEAD")))?.toString(), "one\n");

    run("-c", "protocol.file.allow=always", "submodule", "add", "-q", root, "module");
    const inModule = await locateFile(join(root, "module/a.md"));
    assert.deepEqual(inModule, { root: join(root, "module"), path: "a.md" });
    assert.equal((await fileAt(inModule, await commitOf(inModule.root, "HEAD")))?.toString(), "one\n");

    run("init", "-q", "fresh");
    assert.deepEqual(await revisionsFor({ root: join(root, "fresh"), path: "a.md" }), []);
    await assert.rejects(commitOf(join(root, "fresh"), "HEAD"), failure("unknown-revision"));
  });

  it("ignores variables of the environment that redirect Git", async () => {
    Object.assign(process.env, {
      GIT_DIR: join(dirname(root), "nowhere"),
      GIT_WORK_TREE: tmpdir(),
      GIT_INDEX_FILE: "/nowhere",
      GIT_OBJECT_DIRECTORY: "/nowhere",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "core.bare",
      GIT_CONFIG_VALUE_0: "true",
    });
    assert.deepEqual(await locateFile(file), { root, path: "a.md" });
    assert.equal(
      (await filesAt(root, await commitOf(root, "HEAD"), ["a.md"])).get("a.md")?.toString(),
      "one\n",
    );
  });

  it("reports that Git is not installed, and runs none from a relative path", async () => {
    const marker = join(root, "ran");
    program(join(root, process.platform === "win32" ? "git.exe" : "git"), marker);
    const before = process.cwd();
    process.chdir(root);
    try {
      process.env.PATH = [".", "", "nowhere"].join(delimiter);
      await assert.rejects(locateFile(file), failure("missing"));
      // The absolute one behind them is used.
      process.env.PATH = [".", "", environment.PATH].join(delimiter);
      assert.deepEqual(await locateFile(file), { root, path: "a.md" });
    } finally {
      process.chdir(before);
    }
    assert.equal(existsSync(marker), false);
  });

  it("reports that Git refuses a repository that belongs to somebody else", async () => {
    if (process.platform === "win32") return;
    // What Git itself takes for a repository of another owner, in its own tests.
    const folder = join(dirname(root), "bin");
    mkdirSync(folder);
    const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    writeFileSync(join(folder, "git"), `#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec ${real} "$@"\n`);
    chmodSync(join(folder, "git"), 0o755);
    process.env.PATH = `${folder}${delimiter}${environment.PATH}`;
    process.env.GIT_CONFIG_GLOBAL = devNull;
    process.env.GIT_CONFIG_SYSTEM = devNull;
    await assert.rejects(locateFile(file), failure("refused"));
  });

  it("does not read a bare repository inside a folder as the user's", async () => {
    run("init", "-q", "--bare", "data/bare");
    await assert.rejects(locateFile(join(root, "data/bare/a.md")), failure("no-repository"));
    // Nor if it names a working tree.
    run("config", "--file", "data/bare/config", "core.bare", "false");
    run("config", "--file", "data/bare/config", "core.worktree", dirname(root));
    await assert.rejects(locateFile(join(root, "data/bare/a.md")), failure("no-repository"));
  });

  /** A program that leaves a mark when it runs, and otherwise passes its input on. */
  function program(path: string, marker: string): string {
    writeFileSync(path, `#!/bin/sh\ntouch "${marker}"\nexec cat\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it("runs no program that a repository configures", async function () {
    if (process.platform === "win32") this.skip();
    write("a.md", "a line\n".repeat(20));
    const first = commit("Second");
    const marks = join(dirname(root), "marks");
    mkdirSync(marks);
    const evil = (name: string) => program(join(dirname(root), `evil-${name}`), join(marks, name));
    write(".gitattributes", "*.md filter=evil diff=evil merge=evil\n");
    for (const [key, name] of [
      ["core.fsmonitor", "fsmonitor"],
      ["core.pager", "pager"],
      ["pager.rev-list", "pager-of-command"],
      ["core.editor", "editor"],
      ["core.sshCommand", "ssh"],
      ["core.askPass", "askpass"],
      ["core.gitProxy", "proxy"],
      ["core.alternateRefsCommand", "alternates"],
      ["diff.external", "external"],
      ["diff.evil.textconv", "textconv"],
      ["diff.evil.command", "diff-command"],
      ["filter.evil.clean", "clean"],
      ["filter.evil.smudge", "smudge"],
      ["filter.evil.process", "process"],
      ["gpg.program", "gpg"],
      ["credential.helper", "credential"],
      ["remote.origin.uploadpack", "uploadpack"],
      ["alias.rev-parse", "alias"],
    ] as const)
      run("config", key, (key.startsWith("alias.") ? "!" : "") + evil(name));
    run("config", "log.showSignature", "true");
    run("config", "diff.ignoreSubmodules", "none");
    for (const hook of ["post-index-change", "reference-transaction", "fsmonitor-watchman", "post-checkout"])
      program(join(root, ".git/hooks", hook), join(marks, hook));
    run("config", "core.hooksPath", join(root, ".git/hooks"));
    // A clone without all objects fetches what is missing from what its configuration names.
    run("config", "core.repositoryFormatVersion", "1");
    run("config", "extensions.partialClone", "origin");
    run("config", "remote.origin.promisor", "true");
    run("config", "remote.origin.url", dirname(root));
    run("config", "protocol.file.allow", "always");
    run("config", "protocol.ext.allow", "always");
    const blob = run("-c", "core.fsmonitor=false", "rev-parse", `${first}:a.md`);
    rmSync(join(root, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    writeFileSync(file, "two\n");
    for (const name of readdirSync(marks)) rmSync(join(marks, name));

    const place = await locateFile(file);
    const head = await commitOf(root, "HEAD");
    assert.equal(head, first);
    await revisionsFor(place);
    await pathsAt(root, head);
    await formerPaths(root, await commitOf(root, "HEAD~1"));
    await formerPaths(root, await commitOf(root, "HEAD~1"), head);
    await fileAt(place, await commitOf(root, "HEAD~1"));
    await fileAt(place, head).catch(() => undefined);
    assert.deepEqual(readdirSync(marks), []);

    // The programs do run where Git is not held back: the test would notice.
    try {
      run("status");
    } catch {
      // They are no good programs.
    }
    assert.ok(readdirSync(marks).includes("fsmonitor"), "nothing runs at all");
  });
});
