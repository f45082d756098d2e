import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { skillsOf } from "../../../src/core/document/requirementsDocument.ts";
import { newestEvidence } from "../../../src/core/evidence/newestEvidence.ts";
import { coverageOf } from "../../../src/core/features/coverage/coverage.ts";
import { treeOf } from "../../../src/core/features/tree/tree.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { exported } from "../features/exports/exported.ts";

const read = (body: string) =>
  new CheckedDocument(`## Basic Understanding\n\n### Caching\n${body}\n`, defaultConfiguration);

describe("the newest evidence of a skill", () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ["**Shop** (2019–2021)\n- Ran.\n\n**Mail** (May 2022)\n- Ran.\n\n**Old** | 2018\n- Ran.", "May 2022"],
    ["**Shop** (2019–present)\n- Ran.\n\n**Mail** (2022)\n- Ran.", "2019–present"],
    ["**Shop**, since March\n- Ran.", "since March"],
    ["- Cut the load in 2021.\n- Moved Office 2023 to the cloud.\n- Wrote it (June 2020).", "2021"],
    ["- 2017: wrote it.", "2017"],
    ["- **Shop** (2016): wrote it.", "2016"],
    ["- – 2017: wrote it.", "2017"],
    ["- Wrote it (released, June 2020).", "June 2020"],
    ["- Ran it (twice) for Office 2023.", undefined],
    ["- Moved Cabin 2008 to the cloud.", undefined],
    ["- Ran it in 05/2021.\n- Cut it in May 2021.", "05/2021"],
    ["**Shop**\n- Moved Windows 2008 to RHEL 7.", undefined],
    [
      "| Project | When | Evidence |\n|---|---|---|\n| Shop | 2015–2016 | Ran it. |\n| Mail | 2014 | Ran it. |",
      "2015–2016",
    ],
  ];
  for (const [body, newest] of cases)
    it(`has the date ${newest} in ${JSON.stringify(body)}`, () => {
      const [skill] = skillsOf(read(body).model);
      assert.equal(newestEvidence(skill!)?.text, newest);
    });

  it("appears in the tree, the coverage and the export", async () => {
    const document = read("**Shop** (2019–2021) | Acme\n- Ran.\n\n**Mail** (since May 2022)\n- Ran.");
    assert.match(treeOf(document, "level")[0]!.children[0]!.about!, /newest evidence: since May 2022/);
    const [skill] = coverageOf(document).levels[0]!.skills;
    assert.equal(skill!.newest, "since May 2022");
    assert.deepEqual(
      skill!.cells.map(({ periods, notes }) => [...periods, ...notes]),
      [["2019–2021", "Acme"], ["since May 2022"]],
    );
    const { documents } = JSON.parse((await exported("json", document.text)).text);
    const [one] = documents[0].levels[0].skills;
    assert.equal(one.newest, "since May 2022");
    assert.deepEqual(
      one.projects.map(({ period, note }: { period: unknown; note?: string }) => [period, note]),
      [
        [{ text: "2019–2021", start: "2019", end: "2021" }, "Acme"],
        [{ text: "since May 2022", start: "2022-05", end: "present" }, undefined],
      ],
    );
    const resume = JSON.parse((await exported("json-resume", document.text)).text);
    assert.deepEqual(
      resume.projects.map(({ startDate, endDate }: Record<string, string>) => [startDate, endDate]),
      [
        ["2019", "2021"],
        ["2022-05", undefined],
      ],
    );
  });
});

describe("the rule stale-evidence", () => {
  const count = (body: string, years?: number) => {
    const rules = { "stale-evidence": { severity: "warning" as const, ...(years && { years }) } };
    const document = new CheckedDocument(read(body).text, { ...defaultConfiguration, rules });
    document.setHost({ today: () => ({ year: 2026, month: 11 }), lookUp: () => ({ kind: "unknown" }) });
    return document.findings().filter(({ rule }) => rule === "stale-evidence").length;
  };
  it("finds skills whose newest date is older than the configured years", () => {
    assert.equal(count("**Shop** (2019–2020)\n- Ran."), 1);
    assert.equal(count("**Shop** (2019–2020)\n- Ran."), 1);
    assert.equal(count("**Shop** (2019–2021)\n- Ran."), 0);
    assert.equal(count("**Shop** (2019–2020)\n- Ran.", 10), 0);
    assert.equal(count("**Shop** (2012)\n- Ran.\n\n**Mail** (since 2013)\n- Ran."), 0);
    assert.equal(count("**Shop**\n- Ran."), 0);
  });
});
