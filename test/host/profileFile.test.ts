import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConfigurationStore } from "../../src/host/configurationStore.ts";
import { diskLookup } from "../../src/node/files/diskLookup.ts";

describe("a profile in a file", () => {
  let root: string;
  let folder: string;
  const skills = '[{ "skill": "Caching", "level": "Strong" }]';

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "profile-"));
    folder = join(root, "skills");
    mkdirSync(join(folder, "profiles"), { recursive: true });
    writeFileSync(join(folder, "profile.json"), skills);
    writeFileSync(join(folder, "profiles", "lead.json"), `\uFEFF${skills}`);
    writeFileSync(join(root, "other.json"), skills);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function read(configuration: unknown, store = new ConfigurationStore(diskLookup)) {
    writeFileSync(join(folder, "slick.json"), JSON.stringify(configuration));
    const { configuration: inForce, problems } = store.configurationFor(join(folder, "a.md"), undefined);
    return {
      skills: typeof inForce.profile === "string" ? undefined : inForce.profile.map(({ skill }) => skill),
      problems,
      messages: problems.map(({ message }) => message),
    };
  }

  it("is read from beside slick.json and below", () => {
    for (const profile of [
      "profile.json",
      "./profile.json",
      "profiles/lead.json",
      "profiles/../profile.json",
    ]) {
      const found = read({ profile });
      assert.deepEqual([found.skills, found.messages], [["Caching"], []], profile);
    }
  });

  it("is refused from elsewhere, through links as well", () => {
    symlinkSync(join(root, "other.json"), join(folder, "link.json"));
    symlinkSync(root, join(folder, "up"));
    for (const profile of [
      "../other.json",
      join(root, "other.json"),
      "link.json",
      "up/other.json",
      "..",
      "../none.json",
    ]) {
      const { skills, messages, problems } = read({ profile });
      assert.deepEqual(skills, [], profile);
      assert.match(messages[0]!, /is outside the folder/, profile);
      assert.deepEqual(problems[0]!.span, { start: 11, end: 11 + JSON.stringify(profile).length });
    }
  });

  it("says what cannot be read", () => {
    for (const profile of ["none.json", "profiles", "a\0b"]) {
      const { skills, messages } = read({ profile });
      assert.deepEqual(skills, []);
      assert.match(messages.join(), new RegExp(`^The profile "${profile}" cannot be read: .+\\.$`));
    }
  });

  it("says what is wrong in it, and keeps what was right last", () => {
    const store = new ConfigurationStore(diskLookup);
    const profile = "profile.json";
    assert.deepEqual(read({ profile }, store).skills, ["Caching"]);
    writeFileSync(join(folder, profile), '[\n  { "skill": "Queues", "level": "Wizard" }\n]');
    const { skills, messages } = read({ profile }, store);
    assert.deepEqual(skills, ["Caching"]);
    assert.match(messages[0]!, /^The profile "profile\.json", line 2: Unknown level "Wizard"/);
    writeFileSync(join(folder, profile), "[");
    assert.match(read({ profile }, store).messages[0]!, /line 1: This is not JSON/);
    writeFileSync(join(folder, profile), '[{ "skill": "Queues", "level": "Basic" }]');
    assert.deepEqual(read({ profile }, store), { skills: ["Queues"], problems: [], messages: [] });
  });

  it("keeps what is right where nothing was read before", () => {
    writeFileSync(join(folder, "profile.json"), `[{ "skill": "Queues" }, ${skills.slice(1)}`);
    assert.deepEqual(read({ profile: "profile.json" }).skills, ["Caching"]);
  });

  it("asks for the levels that are configured", () => {
    const levels = ["Low", "High"];
    writeFileSync(join(folder, "profile.json"), '[{ "skill": "Queues", "level": "High" }]');
    assert.deepEqual(read({ levels, profile: "profile.json" }).messages, []);
    const { messages, problems } = read({ levels, targets: { Expert: {}, low: {} } });
    assert.deepEqual(messages, ['Unknown level "Expert". The levels are "Low", "High".']);
    assert.equal(problems[0]!.isBeyondSchema, true);
  });
});
