import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { commands } from "../../src/cli/commands.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string) => parse(readFileSync(join(root, path), "utf8"));

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

describe("the release workflow", () => {
  const workflow = read(".github/workflows/release.yml");
  const jobs: Readonly<Record<string, Job>> = workflow.jobs;
  const runs = (job: string) => jobs[job]!.steps.map(({ run }) => run ?? "").join("\n");

  it("runs for a tag of a version and nothing else", () => {
    assert.deepEqual(workflow.on, { push: { tags: ["v[0-9]+.[0-9]+.[0-9]+"] } });
    assert.deepEqual(workflow.permissions, { contents: "read" });
  });

  it("publishes what was tested, and only that", () => {
    assert.match(runs("build"), /npm test\nnpm run check\nnpm run package/);
    const publishing = {
      marketplace: /vsce publish --azure-credential .*--packagePath packages\/\*\.vsix/,
      "open-vsx": /ovsx@\d+\.\d+\.\d+ publish .*packages\/\*\.vsix/,
      npm: /npm publish --provenance .*\.\/packages\/\*\.tgz/,
    };
    for (const [job, command] of Object.entries(publishing)) {
      assert.equal(jobs[job]!.needs, "build");
      assert.match(runs(job), command);
    }
    for (const job of ["marketplace", "npm"]) assert.equal(jobs[job]!.permissions!["id-token"], "write");
  });

  it("puts no value of others into a command", () => {
    for (const { steps } of Object.values(jobs))
      for (const { run } of steps) assert.doesNotMatch(run ?? "", /\$\{\{/);
  });
});

describe("the GitHub Action", () => {
  const action = read("action.yml");
  const [step] = action.runs.steps as readonly (Step & { readonly shell: string })[];

  it("hands each input over as a variable, and none as a part of a command", () => {
    assert.equal(action.runs.using, "composite");
    assert.doesNotMatch(step!.run!, /\$\{\{/);
    const given = Object.values(step!.env!).join("\n");
    for (const input of Object.keys(action.inputs))
      assert.ok(input === "working-directory" || given.includes(`inputs.${input} `), input);
    const script = readFileSync(join(root, "scripts/action.sh"), "utf8");
    for (const name of Object.keys(step!.env!)) assert.match(script, new RegExp(`\\b${name}\\b`), name);
  });
});

describe("the hooks for pre-commit", () => {
  it("run commands that there are, installed with Node", () => {
    const hooks: readonly Readonly<Record<string, string>>[] = read(".pre-commit-hooks.yaml");
    assert.deepEqual(
      hooks.map(({ id }) => id),
      ["slick-requirements", "slick-requirements-fix"],
    );
    const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    for (const { entry, language } of hooks) {
      const [program, command] = entry!.split(" ");
      assert.ok(program! in bin);
      assert.ok(
        commands.some(({ name }) => name === command),
        entry,
      );
      assert.equal(language, "node");
    }
  });
});
