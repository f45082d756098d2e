import assert from "node:assert/strict";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { openRequirements } from "../../../src/core/workspace/openRequirements.ts";
import { recognise } from "../../../src/core/workspace/recognise.ts";
import { realMarkdownFiles } from "../../kit/realMarkdown.ts";

describe("Markdown that is not a requirements document", () => {
  it("includes READMEs, changelogs and guides of packages", () => {
    const files = realMarkdownFiles(2000);
    assert.ok(files.length > 500, String(files.length));
    assert.deepEqual(
      files
        .filter(({ path, text }) => openRequirements(path, text, defaultConfiguration))
        .map(({ path }) => path),
      [],
    );
  });

  it("is less certain if the levels are words that other documents use", () => {
    const text = (low: string, high: string) =>
      `## ${low}\n\n### Caching\n**Shop** (2023)\n- Built it.\n\n## ${high}\n\n### Queues\n**Shop**\n- Moved it.\n`;
    for (const [low, high, isEveryday] of [
      ["Basic Understanding", "Expert Understanding", false],
      ["Beginner", "Advanced", true],
    ] as const) {
      const found = recognise(text(low, high), defaultConfiguration);
      assert.deepEqual([found.isRequirements, found.isEveryday], [true, isEveryday]);
    }
  });

  /** What people write with the same headings: what is asked for, taught or rated, and releases. */
  const others: Readonly<Record<string, string>> = {
    "a career ladder with boxes to tick":
      "### Level 1 - Associate\nYou finish tasks.\n\n#### Impactful\n- [ ] Completes tasks in one app.\n\n#### Simple\n- [ ] Learned to name things.\n\n### Level 2 - Engineer\n\n#### Impactful\n- [ ] Delivered features in two apps.\n",
    "a career ladder with bold heads":
      "## Junior\n\n### Delivery\n**Scope**\n- Delivered tasks with help.\n\n## Senior\n\n### Delivery\n**Scope**\n- Led projects over a quarter.\n",
    "a tutorial":
      "## Beginner\n\n### Variables\n**Example**\n- Created a variable.\n\n## Advanced\n\n### Generics\n**Example**\n- Used a type parameter.\n",
    "a changelog of a game":
      "## Level 1\n\n### Added\n**Combat** (2024-01-02)\n- Added swords.\n\n## Level 2\n\n### Fixed\n**Maps** (2024-02-02)\n- Fixed the cave.\n",
    "a rubric":
      "| Criterion | Beginner | Advanced |\n|---|---|---|\n| Code | Wrote some | Wrote all |\n| Tests | Tested one | Tested all |\n",
    "exercises with what was learned":
      "## Junior\n\n### Price list\n**What I learned**\n- Used a grid.\n\n## Advanced\n\n### Chess\n**Setup**\n- Implemented castling.\n\n**Findings**\n- Found a bug.\n",
    "levels of a logger":
      "## Levels\n\n### Basic\n**Console**\n- Added colours.\n\n### Expert\n**Sinks**\n- Rewrote sinks.\n",
    "cases by level of care":
      "## Level 1\n\n### Burns\n- Treated 30 people in 2021.\n\n## Level 2\n\n### Fractures\n- Treated 90 people in 2021.\n",
    "the state of a standard":
      "## Level 1\n\n### Passwords\n**Portal**\n- Added a lock.\n- Rotated keys.\n\n## Level 2\n\n### Sessions\n**Portal**\n- Added a limit.\n",
    "a roadmap":
      "## Level 1: Base\n\n### Login\n**Milestone 1** (2021)\n- Built the form.\n\n## Level 2: Growth\n\n### Bills\n**Milestone 2** (2022)\n- Built the PDF.\n",
    "the readiness of a company":
      "| Competency | Level | Evidence |\n|---|---|---|\n| Data | 3 — Defined | One warehouse |\n| Staff | 1 — Initial | Aware of it |\n| Process | 4 — Managed | Two pilots |\n",
    "a card of a model":
      "| Capability | Level | Evidence |\n|---|---|---|\n| Logic | Advanced | 71 % on Gauss |\n| Code | Basic | 40 % on Euler |\n| Charts | Basic | Failed 9 of 20 |\n",
    "a catalogue of courses":
      "| Course | Skill | Level | Description |\n|---|---|---|---|\n| M1 | Algebra | Beginner | Covered 12 sets |\n| M2 | Algebra | Advanced | Built two proofs |\n",
    "what a certificate asks for":
      "| Level | Skill | Evidence required |\n|---|---|---|\n| 1 | Knots | Tied 10 in a row |\n| 2 | Belaying | Held 3 falls |\n| 3 | Leading | Led 5 routes |\n",
    "a plan, by its title":
      "# Test plan 3\n\n## Basic\n\n### Login\n**Shop**\n- Entered a name.\n\n## Advanced\n\n### Load\n**Shop**\n- Simulated 90 users.\n",
    "a grid with the same skills at each level":
      "## Novice\n\n### Trust\n**Team**\n- Shared a credit.\n\n## Competent\n\n### Trust\n**Team**\n- Built a team.\n\n## Expert\n\n### Trust\n**Team**\n- Changed a team.\n",
    "reference of an interface":
      "## Basic\n\n### open()\n**Parameters**\n- Changed in 3.0.\n\n## Advanced\n\n### pool()\n**Returns**\n- Created with a size.\n- Introduced 4 sizes.\n",
    "questions to ask":
      "## Junior\n\n### Java\n**What is a queue?**\n- Explained the order.\n\n## Senior\n\n### Design\n**How did you scale?**\n- Measured first.\n- Named the limits.\n",
    "what a service contains":
      "## Basic\n\n### Check\n**What you get**\n- Tested pages.\n\n## Advanced\n\n### Redesign\n**What we ask**\n- Designed pages.\n- Moved texts.\n",
    "how songs came about":
      "## Beginner\n\n### Ballad\n**The Larks**\n- Transcribed from piano.\n- Released before the war.\n\n## Advanced\n\n### Reel\n**The Wrens**\n- Recorded at night.\n",
    "facts about each of several things":
      "## Beginner\n\n### Pothos\n**Light**\n- Survived my dark hall.\n\n**Water**\n- Watered every ten days.\n\n## Expert\n\n### Calathea\n**Light**\n- Burnt in 2022.\n\n**Water**\n- Switched to rain.\n",
    "a plot":
      "## Novice\n\n### Theo learns to lie\n**Chapter 2**\n- Stole the letter.\n\n## Expert\n\n### Theo lies\n**Chapter 19**\n- Forged the will.\n- Lost all.\n",
    "the history of a house":
      "## Level 1\n\n### Kitchen\n**Hearth** (1540–1610)\n- Built by Duke Otto.\n\n## Level 2\n\n### Hall\n**Ceiling** (1602–1606)\n- Painted by Jan Bol.\n- Restored in 1974.\n",
    "teams with facts about them":
      "## Junior\n\n### Under 12\n**Coach: Ben**\n- Won the cup.\n- Scored 40 goals.\n\n## Senior\n\n### Women\n**Coach: Ali**\n- Finished fifth.\n",
    "what others said":
      "## Beginner\n\n### Ana\n**Bakery site**\n- “Built my first site.”\n\n## Advanced\n\n### Petr\n**Shop**\n- “Earned my first fee.”\n- “Learned a lot.”\n",
    "badges with dates":
      "| Skill | Level | Date |\n|---|---|---|\n| Crawl | Beginner | 2021 |\n| Diving | Advanced | 2023 |\n",
  };
  for (const [name, text] of Object.entries(others))
    it(`includes ${name}`, () => assert.equal(recognise(text, defaultConfiguration).isRequirements, false));

  it("says so in its title, unless that is about skills", () => {
    for (const [title, isOurs] of [
      ["Awesome Ada", true],
      ["Competencies (for the instructor course)", true],
      ["School report, class 4b", false],
      ["Report for Jonah, year 6", false],
      ["Review: three smokers", false],
      ["Review 2023, Ada Stone", true],
      ["Gloves tested in 2024", false],
      ["Trails we cycled", false],
      ["Hives I built", true],
      ["Beekeeper (f/m/d)", false],
      ["Which hive? Options", false],
      ["Inventory of the shed", false],
      ["Skill inventory of Ada Stone", true],
      ["Patch notes 1.8: skills", false],
      ["Vendor evaluation", false],
      ["Beekeeping tips", false],
      ["Customers by plan", false],
      ["Zeugnis Klasse 7b, Ada Stone", false],
      ["Annual report of the garden club", false],
      ["Beekeeping contest: results", false],
      ["Recipes by difficulty", false],
      ["Beekeeping: a course for parents", false],
      ["Course work: evidence of my skills", true],
      ["My career path", true],
      ["History of my work", true],
      ["Anna's manual", true],
      ["Proposal for the promotion of Ada", true],
      ["A beginner's guide to knots", false],
      ["Recipe developer, Ada Stone", true],
      ["Skills in writing minutes", true],
      ["Skills course", false],
      ["Ada Stone", true],
    ] as const) {
      const text = `# ${title}\n\n## Beginner\n\n### Hives\n**Orchard**\n- Split a colony.\n\n## Advanced\n\n### Queens\n**Meadow**\n- Bred 12 queens.\n`;
      assert.equal(recognise(text, defaultConfiguration).isRequirements, isOurs, title);
    }
  });

  it("is a list of links, if its title says that it is awesome", () => {
    const text =
      "# Awesome beekeeping\n\n## Beginner\n\n### Hives\n**Films**\n- Built in [a day](https://example.org/1).\n\n## Advanced\n\n### Queens\n**Talks**\n- Bred [12 queens](https://example.org/2).\n";
    assert.equal(recognise(text, defaultConfiguration).isRequirements, false);
  });

  // A log of deeds with dates has all that evidence has. The editor says nothing about it until its author has answered.
  const logs: Readonly<Record<string, string>> = {
    hikes:
      "## Beginner\n\n### Lake loop\n**May 2023**\n- Walked around the lake.\n\n## Advanced\n\n### North ridge\n**August 2024**\n- Climbed 1200 m.\n",
    training:
      "## Beginner\n\n### Bench press\n**Week 1** (January 2024)\n- Lifted 40 kg.\n\n## Intermediate\n\n### Bench press\n**Week 12** (April 2024)\n- Lifted 60 kg.\n",
    music:
      "## Level 1\n\n### Scales\n**C major** (2020)\n- Practised with both hands.\n\n## Level 2\n\n### Pieces\n**Minuet** (2021)\n- Played it by heart.\n",
  };
  for (const [name, text] of Object.entries(logs))
    it(`may be a log of ${name}, so it is recognised with less certainty`, () => {
      const { isRequirements, isEveryday } = recognise(text, defaultConfiguration);
      assert.equal(isRequirements && !isEveryday, false);
    });
});
