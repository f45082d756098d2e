import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { inflect, isParticiple, verbOf } from "../../../src/core/english/verbForms.ts";
import {
  irregularVerbs,
  mainlyVerbs,
  onlyVerbs,
  otherVerbs,
} from "../../../src/core/english/wordLists.table.ts";
import { bulletEnd } from "../../../src/core/grammar/bulletEnd.ts";
import { bulletLists } from "../../../src/core/grammar/bulletLists.ts";
import { openerOf, withCaseOf } from "../../../src/core/grammar/opener.ts";
import { otherOpeners } from "../../../src/core/grammar/otherOpeners.ts";
import { passiveIn } from "../../../src/core/grammar/passive.ts";
import { openerTense } from "../../../src/core/grammar/tense.ts";
import { weakOpenerOf } from "../../../src/core/grammar/weakOpener.ts";
import { weakOpeners } from "../../../src/core/grammar/weakOpeners.ts";
import { Block } from "../../../src/core/markdown/block.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";

describe("forms of verbs", () => {
  const forms: readonly (readonly [string, string, string, string])[] = [
    ["manage", "manages", "managed", "managing"],
    ["apply", "applies", "applied", "applying"],
    ["deploy", "deploys", "deployed", "deploying"],
    ["plan", "plans", "planned", "planning"],
    ["develop", "develops", "developed", "developing"],
    ["refer", "refers", "referred", "referring"],
    ["fix", "fixes", "fixed", "fixing"],
    ["fetch", "fetches", "fetched", "fetching"],
    ["write", "writes", "wrote", "writing"],
    ["have", "has", "had", "having"],
    ["oversee", "oversees", "oversaw", "overseeing"],
    ["review", "reviews", "reviewed", "reviewing"],
    ["embed", "embeds", "embedded", "embedding"],
    ["control", "controls", "controlled", "controlling"],
    ["install", "installs", "installed", "installing"],
    ["queue", "queues", "queued", "queuing"],
    ["cut", "cuts", "cut", "cutting"],
    ["tie", "ties", "tied", "tying"],
    ["maintain", "maintains", "maintained", "maintaining"],
  ];
  for (const [base, ...rest] of forms) {
    it(`are written for "${base}"`, () => {
      assert.deepEqual([inflect(base, "third"), inflect(base, "past"), inflect(base, "gerund")], rest);
    });
  }

  it("are recognised, unless the past equals the base", () => {
    assert.deepEqual(verbOf("managed"), { base: "manage", form: "past", isPure: true });
    assert.deepEqual(verbOf("tests"), { base: "test", form: "third", isPure: false });
    assert.deepEqual(verbOf("found"), { base: "find", form: "past", isPure: false });
    for (const word of ["cut", "set", "kubernetes", "constructor", ""])
      assert.equal(verbOf(word), undefined, word);
  });

  it("are recognised for every listed verb", () => {
    const pasts = new Map(irregularVerbs.map(([base, past]) => [base, past]));
    for (const base of [...onlyVerbs, ...mainlyVerbs, ...otherVerbs]) {
      // The past of `cut` is `cut`, and `found` that of `find`.
      if (pasts.get(base) === base || base === "found") continue;
      for (const form of ["base", "third", "past", "gerund"] as const) {
        const { base: known, form: knownForm } = verbOf(inflect(base, form)) ?? {};
        assert.deepEqual([known, knownForm], [base, form], inflect(base, form));
      }
    }
  });

  it("include participles, but not adjectives that look like them", () => {
    for (const word of ["written", "moved", "put", "known", "orchestrated"])
      assert.ok(isParticiple(word), word);
    for (const word of ["based", "wrote", "need", "experienced", "exceed"])
      assert.ok(!isParticiple(word), word);
  });

  it("exist for every suggested opener", () => {
    for (const [name, { thing, people = [] }] of Object.entries(weakOpeners))
      for (const opener of [...thing, ...people])
        assert.equal(verbOf(opener.split(" ")[0]!.replace(/^co-/, ""))?.form, "past", `${name}: ${opener}`);
    assert.deepEqual(otherOpeners("build", "past"), ["created", "developed", "constructed"]);
    assert.deepEqual(otherOpeners("rehearse", "past"), []);
  });
});

describe("the first word of a bullet", () => {
  const openers: Readonly<Record<string, string | undefined>> = {
    "Built it.": "Built",
    "**Led** the team.": "Led",
    "**Led the team** of four.": "Led",
    "_Led_ it": "Led",
    "***Led*** it": "Led",
    "[x] Built it": "Built",
    "[ ] **Build** it": "Build",
    "**Costs:** Reduced them.": "Reduced",
    "**Costs**: Reduced them.": "Reduced",
    "Costs: reduced them.": "reduced",
    "[Wrote the guide](https://example.com) for all.": "Wrote",
    '"Undo" over all': "Undo",
    "Successfully moved it.": "moved",
    "Also **wrote** it.": "wrote",
    "Supply chains were mapped.": "Supply",
    "`make` builds it.": undefined,
    "![Picture](x.png) built": undefined,
    "<b>Built</b> it": undefined,
    "2020: built it": undefined,
    "CI/CD for all": undefined,
    "Node.js services": undefined,
    Élevé: undefined,
  };
  for (const [text, expected] of Object.entries(openers)) {
    it(`is found in "${text}"`, () => {
      const { bullet, list } = read(text);
      const opener = openerOf(bullet, list);
      assert.equal(opener && `- ${text}`.slice(opener.start, opener.end), expected);
    });
  }

  it("is the same after each marker, in nested and long items", () => {
    for (const source of [
      "* Built it",
      "+ Built it",
      "1. Built it",
      "12) **Built** it",
      "-   Built it\n\n    Then ran it.\n    - Used it",
    ]) {
      const [list] = bulletLists(new Block(source, false));
      assert.equal(openerOf(list!.bullets[0]!, list!)?.lower, "built", source);
    }
  });

  it("passes its case on to its replacement", () => {
    assert.deepEqual(
      ["Used", "used", "USED"].map((source) => withCaseOf(source, "applied")),
      ["Applied", "applied", "APPLIED"],
    );
  });
});

describe("the tense of a bullet", () => {
  const tenses: Readonly<Record<string, string | undefined>> = {
    "Manage DNS": "base!",
    "Manage, test and run it": "base! manage test run",
    "Manages DNS": "third!",
    "Design of the keys": "base?",
    "Design the keys": "base!",
    "Design and test the keys": "base! design test",
    "Test coverage of 90%": "base?",
    "Tests the keys": "third!",
    "Tests are run": "third?",
    "Lead engineer of three": "base?",
    "Wrote it": "past",
    "Productionised it": "past",
    "Need of more": "base?",
    "Set limits": undefined,
    "Build-time checks": undefined,
    "Does it scale?": undefined,
    "Monitor: a big one": undefined,
    Manage: "base?",
  };
  for (const [text, expected] of Object.entries(tenses)) {
    it(`is recognised in "${text}"`, () => {
      const { bullet, list } = read(text);
      const tense = openerTense(bullet, list);
      const mark = tense?.form === "past" ? "" : tense?.isSure ? "!" : "?";
      const verbs =
        tense && tense.verbs.length > 1 ? ` ${tense.verbs.map(({ base }) => base).join(" ")}` : "";
      assert.equal(tense && tense.form + mark + verbs, expected);
    });
  }
});

describe("weak openers of bullets", () => {
  const choices: Readonly<Record<string, string | undefined>> = {
    "Used Kafka.": "Used -> applied, introduced, adopted",
    "Uses `kafka` for it": "Uses -> applies, introduces, adopts",
    "Used **Kafka**": "Used -> applied, introduced, adopted",
    "Helped to build it": "Helped -> built",
    "Helped build it": "Helped -> built",
    "Helped design it": "Helped -> designed",
    "Helped the product owners to write it": "Helped -> coached, guided, supported",
    "Responsible for monitoring tools": "Responsible for -> monitored, managed, owned",
    "Responsible for the building of it": "Responsible for -> managed, owned, maintained",
    "Worked on **the archive**": "Worked on -> built, improved, maintained",
    "Work with two teams": "Work with -> partner with, advise, train",
    "Was involved in code reviews": "Was involved in -> shaped, supported, advanced",
    "Taking part in audits": "Taking part in -> shaping, supporting, advancing",
    "Using Redis for sessions": "Using -> applying, introducing, adopting",
    "Using tags is optional": undefined,
    "Using the cache, pages load at once": undefined,
    "Used by all": undefined,
    "Used to be two": undefined,
    "Use cases": undefined,
    "Used-car listings": undefined,
    "Worked hard": undefined,
    "Took over the team": undefined,
    "Was elected": undefined,
    "In March": undefined,
    "Used: all of it": undefined,
    Used: undefined,
  };
  for (const [text, expected] of Object.entries(choices)) {
    it(`are found in "${text}"`, () => {
      const { bullet, list } = read(text);
      const weak = weakOpenerOf(bullet, list);
      const found = weak && `- ${text}`.slice(weak.span.start, weak.span.end);
      assert.equal(weak && `${found} -> ${weak.choices.map(({ opener }) => opener).join(", ")}`, expected);
    });
  }
});

describe("the end of a bullet", () => {
  const ends: Readonly<Record<string, string | undefined>> = {
    "Ran it.": "stop",
    "Ran **it.**": "stop",
    "Ran [it.](https://example.com/a)": "stop",
    "Ran [it](https://example.com/a).": "stop",
    "Ran it (daily.)": "stop",
    'Ran "it!"': "stop",
    "Ran it. <!-- x -->": "stop",
    "Ran it": "word",
    "Ran `it`": "word",
    "Ran **it**": "word",
    "Ran [it](https://example.com/a)": "word",
    "Cut it by 20%": "word",
    "Ran it <!-- x. -->": "word",
    "Ran it, see:": "other",
    "Ran it,": "other",
    "Ran it 🎉": "other",
    "See https://example.com/a": "other",
    "See a@example.com": "other",
    "Ran:\n  - it": undefined,
    "Ran it\n\n  ```\n  x\n  ```": undefined,
  };
  for (const [text, expected] of Object.entries(ends)) {
    it(`is recognised in ${JSON.stringify(text)}`, () => {
      const { bullet, list } = read(text);
      assert.equal(bulletEnd(bullet, list)?.kind, expected);
    });
  }
});

describe("the passive verb of a sentence", () => {
  const passives: Readonly<Record<string, string | undefined>> = {
    "The pages were moved.": "were moved",
    "All of the old pages were then carefully moved to it": "were then carefully moved",
    "Alarms have been set for it.": "have been set",
    "It was **moved** by hand.": "was **moved",
    "This is not supported.": "is not supported",
    "Moved pages that were read.": undefined,
    "The team moved what was read.": undefined,
    "The pages, which were read, moved.": undefined,
    "They are known cases.": undefined,
    "These are known cases.": undefined,
    "The service was slow.": undefined,
    "The service was based on it.": undefined,
    "Was moved.": undefined,
    "We were asked.": undefined,
    "": undefined,
  };
  for (const [text, expected] of Object.entries(passives)) {
    it(`is recognised in ${JSON.stringify(text)}`, () => {
      const span = passiveIn(text);
      assert.equal(span && text.slice(span.start, span.end), expected);
    });
  }
});

describe("hints about bullets", () => {
  it("are given in skills only", () => {
    const text =
      "# Used\n\n- Used A.\n\n## Certifications\n- Used B.\n\n## Basic Understanding\n\n### Caching\n- Used C.\n\n**Shop**\n- Used D.\n  - Used E.\n\nNotes:\n- Used F.\n\n### Testing\n**Shop**\n- Used G.\n";
    const at = new CheckedDocument(text, defaultConfiguration)
      .findings()
      .filter(({ rule }) => rule === "weak-opener")
      .map(({ span }) => text[span.end + 1]);
    assert.deepEqual(at, ["C", "D", "E", "G"]);
  });

  it("do not read adjectives, certificates and instructions as a tense", () => {
    const found = (bullets: string) =>
      new CheckedDocument(`## Basic Understanding\n\n### Caching\n**Shop**\n${bullets}`, defaultConfiguration)
        .findings()
        .filter(({ rule }) => rule === "tense")
        .map(({ span }) => span.start);
    assert.deepEqual(found("- Certified developer (2021).\n- Advanced SQL.\n- Manage the cache.\n"), []);
    assert.deepEqual(found("- Built it.\n- Moved it.\n- See the repository.\n- Ask me for a demo.\n"), []);
    assert.equal(found("- Built it.\n- Moved it.\n- Manage the cache.\n").length, 1);
    assert.equal(found("- Shop:\n  - Built it.\n  - Moved it.\n  - Manage the cache.\n").length, 1);
  });

  it("name only as many repeated openers as make a row, however long it is", () => {
    const text = `## Basic Understanding\n\n### Caching\n**Shop**\n${"- Built it.\n".repeat(50)}`;
    const found = new CheckedDocument(text, { ...defaultConfiguration, rules: { "repeated-opener": "hint" } })
      .findings()
      .filter(({ rule }) => rule === "repeated-opener");
    assert.equal(found.length, 48);
    assert.deepEqual([...new Set(found.map(({ related }) => related?.length))], [2]);
  });

  it("move with an edit before them, together with their fixes", () => {
    const text = "## Basic Understanding\n\n### Caching\n**Shop**\n- Built it.\n- Manage DNS.\n- Moved it.\n";
    const document = new CheckedDocument(text, defaultConfiguration);
    const tense = () => document.findings().find(({ rule }) => rule === "tense");
    const starts = () => {
      const { span, fixes, related } = tense()!;
      return [span, fixes![0]!.edits[0]!.span, related![0]!.span].map(({ start }) => start);
    };
    const before = starts();
    document.edit({ span: { start: 0, end: 0 }, text: "Intro.\n\n" });
    assert.deepEqual(
      starts(),
      before.map((start) => start + 8),
    );
  });
});

describe("a bullet that contains only links", () => {
  it("is evidence, and has no findings about its wording", () => {
    const rules = Object.fromEntries(
      ["weak-opener", "tense", "passive-voice", "missing-stop"].map((id) => [id, "warning" as const]),
    );
    const text = `## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n- [PR 12](https://example.org/12)\n- [Design](https://example.org/d), [review](https://example.org/r)\n- <https://example.org/x>\n`;
    const document = new CheckedDocument(text, { ...defaultConfiguration, rules });
    assert.deepEqual(
      document.findings().map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
  });
});

function read(text: string) {
  const source = `- ${text}\n`;
  const [list] = bulletLists(new Block(source, false));
  return { bullet: list!.bullets[0]!, list: list! };
}
