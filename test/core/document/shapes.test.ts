import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { recognise } from "../../../src/core/workspace/recognise.ts";

// Documents as people write them: what must be read from them, `-` for bullets without a project; nothing if they are not ours.

interface Shape {
  readonly text: string;
  readonly expect: readonly string[];
}

const two = (
  low: string,
  high: string,
  shop = "**Shop**",
  rest = "- Cut the page time by 40%.\n- Wrote the runbook.",
) =>
  `# Ada\n\n${low}\n\n### Caching\n${shop}\n${rest}\n\n${high}\n\n### Go\n**Ledger**\n- Rewrote the importer.\n`;
const levels = (low: string, high: string) => [`${low} > Caching > Shop: 2`, `${high} > Go > Ledger: 1`];
const line = (shop: string): Shape => ({
  text: two("## Basic Understanding", "## Expert Understanding", shop),
  expect: levels("Basic Understanding", "Expert Understanding"),
});
const behind = (caching: string, go: string) =>
  `# Ada\n\n${caching}\n**Shop**\n- Cut the page time by 40%.\n- Wrote the runbook.\n\n${go}\n**Ledger**\n- Rewrote the importer.\n`;

const shapes: Readonly<Record<string, Shape>> = {
  // Ladders
  "German, feminine": { text: two("## Anfängerin", "## Expertin"), expect: levels("Anfängerin", "Expertin") },
  "German knowledge with signs": {
    text: two("## 🟢 Grundkenntnisse", "## 🔴 Sehr gute Kenntnisse"),
    expect: levels("Grundkenntnisse", "Sehr gute Kenntnisse"),
  },
  French: { text: two("## Niveau débutant", "## Niveau expert"), expect: levels("débutant", "expert") },
  "Spanish, numbered": { text: two("## 1. Básico", "## 3. Avanzado"), expect: levels("Básico", "Avanzado") },
  Dutch: {
    text: two(
      "## Beginner",
      "## Gevorderd",
      "**Shop** (sinds maart 2021)",
      "- Bouwde de cache.\n- Het draaiboek geschreven.",
    ).replace("Rewrote the importer", "Verlaagde de kosten met 8 euro"),
    expect: levels("Beginner", "Gevorderd"),
  },
  "Dutch table": {
    text: "# Ada\n\n| Vaardigheid | Niveau | Project | Bewijs |\n|---|---|---|---|\n| Caching | Basis | Shop | Bouwde de cache; schreef het draaiboek |\n| Go | Expert | Ledger | Leidde drie releases |\n",
    expect: levels("Basis", "Expert"),
  },
  Portuguese: { text: two("## Básico", "## Avançado"), expect: levels("Básico", "Avançado") },
  "Spanish with a word": {
    text: two("## Nivel básico", "## Nivel experto"),
    expect: levels("básico", "experto"),
  },
  "L1 to L5 with words": {
    text: two("## L1: Learning", "## L5: Leading"),
    expect: levels("Learning", "Leading"),
  },
  "italics over nested bullets": {
    text: two(
      "## Basic Understanding",
      "## Expert Understanding",
      "* *Shop (2021)*",
      "    * cut the page time.\n    * wrote the runbook.",
    ),
    expect: levels("Basic Understanding", "Expert Understanding"),
  },
  "periods in the bold openings of bullets": {
    text: two(
      "## Basic Understanding",
      "## Expert Understanding",
      "- **Shop (2021)**: cut the page time.",
      "- **Shop, 2022**: wrote the runbook.",
    ),
    expect: levels("Basic Understanding", "Expert Understanding"),
  },
  "working knowledge among everyday words": {
    text: behind("## Caching — working knowledge", "## Go — expert"),
    expect: levels("working knowledge", "expert"),
  },
  "names that go on to explain the level": {
    text: two("## 🌱 Beginner – still learning", "## Expert: people ask me"),
    expect: levels("Beginner", "Expert"),
  },
  "level words followed by 'level'": {
    text: two("## Beginner level", "## Expert level"),
    expect: levels("Beginner", "Expert"),
  },
  "capitals, underlined, counts": {
    text: two("BEGINNER (1)\n---", "EXPERT (1)\n---"),
    expect: levels("BEGINNER", "EXPERT"),
  },
  "a number in parentheses": {
    text: two("## Intermediate (2/4)", "## Expert (4/4)"),
    expect: levels("Intermediate", "Expert"),
  },
  "italic, linked, closed": {
    text: two("## *Beginner* ##", "## [Expert](#expert) ##"),
    expect: levels("Beginner", "Expert"),
  },
  "at depth four": {
    text: "# Ada\n\n## Profile\n\n### Skills\n\n#### Junior\n\n##### Caching\n**Shop**\n- Cut the page time by 40%.\n- Wrote the runbook.\n\n#### Senior\n\n##### Go\n**Ledger**\n- Rewrote the importer.\n",
    expect: levels("Junior", "Senior"),
  },
  "at depth one": {
    text: "# Beginner\n\n## Caching\n**Shop**\n- Cut the page time by 40%.\n- Wrote the runbook.\n\n# Expert\n\n## Go\n**Ledger**\n- Rewrote the importer.\n",
    expect: levels("Beginner", "Expert"),
  },
  // Project lines
  "a client after a comma and 'at'": line("**Shop** at Acme GmbH (2021)"),
  months: line("**Shop** | Jan 2021 – Mar 2022"),
  "a remark before the period": line("**Shop (6 months, 2021)**"),
  "a link after the name": line("**Shop** ([repository](https://example.org/shop))"),
  "a link around with a period": line("[**Shop**](https://example.org) – 2021/03 to 2022/05"),
  "since, German": line("**Shop** (seit März 2023)"),
  "period in the bold": line("**Shop (2023)**"),
  "a period in front": line("2021–2022: **Shop**"),
  "a heading with a bar": line("#### Shop | Acme | 2024"),
  "bold and italic": line("***Shop***"),
  "a dash and a role": line("**Shop** — lead developer, Acme"),
  "nested bullets over": {
    text: two(
      "## Basic Understanding",
      "## Expert Understanding",
      "- **Shop** (2021–2022)",
      "  - Cut the page time by 40%.\n  - Wrote the runbook.",
    ),
    expect: levels("Basic Understanding", "Expert Understanding"),
  },
  "openings with a period": {
    text: two(
      "## Basic Understanding",
      "## Expert Understanding",
      "- **Shop** (2021): cut the page time by 40%.",
      "- **Shop** (2022): wrote the runbook.",
    ),
    expect: levels("Basic Understanding", "Expert Understanding"),
  },
  // Skills that say their level
  "a dash": { text: behind("## Caching – Basic", "## Go – Expert"), expect: levels("Basic", "Expert") },
  "brackets with a sign": {
    text: behind("### Caching [🟢 Basic]", "### Go [🔴 Expert]"),
    expect: levels("Basic", "Expert"),
  },
  "a bar": { text: behind("## Caching | Junior", "## Go | Senior"), expect: levels("Junior", "Senior") },
  "a comma, German": {
    text: behind("## Caching, Anfänger", "## Go, Experte"),
    expect: levels("Anfänger", "Experte"),
  },
  "Level 2 in parentheses": {
    text: behind("## Caching (Level 2)", "## Go (Level 4)"),
    expect: levels("Level 2", "Level 4"),
  },
  "a line in bold": {
    text: behind("## Caching\n\n**Proficiency:** Intermediate\n", "## Go\n\n**Proficiency:** Expert\n"),
    expect: levels("Intermediate", "Expert"),
  },
  "a line with a sign and years": {
    text: behind("## Caching\n\n*Level: Basic*\n", "## Go\n\n*Level: Expert*\n"),
    expect: levels("Basic", "Expert"),
  },
  "a bullet in German": {
    text: behind("## Caching\n\n- Niveau: Anfänger\n", "## Go\n\n- Niveau: Experte\n"),
    expect: levels("Anfänger", "Experte"),
  },
  "levels below skills": {
    text: "# Ada\n\n## Caching\n\n### Basic\n\n**Shop**\n- Cut the page time by 40%.\n- Wrote the runbook.\n\n### Expert\n\n**Portal**\n- Sharded it.\n\n## Go\n\n### Expert\n\n**Ledger**\n- Rewrote the importer.\n",
    expect: ["Basic > Caching > Shop: 2", "Expert > Caching > Portal: 1", "Expert > Go > Ledger: 1"],
  },
  // Tables
  "empty cells like merged ones": {
    text: "# Ada\n\n| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| Caching | Basic | Shop | Cut the page time by 40%. |\n| | | | Wrote the runbook. |\n| | | Portal | Moved the sessions. |\n| Go | Expert | Ledger | Rewrote the importer. |\n",
    expect: ["Basic > Caching > Shop: 2", "Basic > Caching > Portal: 1", "Expert > Go > Ledger: 1"],
  },
  "signs with a legend below": {
    text: "# Ada\n\n| Competency | Rating | Evidence |\n|---|:-:|---|\n| Caching | 🟡 | Cut the page time by 40%<br>Wrote the runbook |\n| Go | 🔴 | Rewrote the importer in 2021 |\n\nLegend: 🟡 Basic, 🔴 Expert\n",
    expect: ["Basic > Caching > -: 2", "Expert > Go > -: 1"],
  },
  "stars with a legend above": {
    text: "# Ada\n\n- ★ = Beginner\n- ★★ = Intermediate\n- ★★★ = Expert\n\n| Skill | Level | Where | What I did |\n|---|---|---|---|\n| Caching | ★ | Shop | Cut the page time by 40%; wrote the runbook |\n| Go | ★★★ | Ledger | Rewrote the importer |\n",
    expect: ["Beginner > Caching > Shop: 2", "Expert > Go > Ledger: 1"],
  },
  "numbers out of five": {
    text: "# Ada\n\n| Skill | Level (1-5) | Project | Evidence |\n|---|---|---|---|\n| Caching | 2/5 | Shop | Cut the page time by 40%; wrote the runbook |\n| Go | 5/5 | Ledger | Rewrote the importer |\n",
    expect: ["Level 2 > Caching > Shop: 2", "Level 5 > Go > Ledger: 1"],
  },
  "stars of five": {
    text: "# Ada\n\n| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| Caching | ★★☆☆☆ | Shop | Cut the page time by 40%; wrote the runbook |\n| Go | ★★★★★ | Ledger | Rewrote the importer |\n",
    expect: ["Level 2 > Caching > Shop: 2", "Level 5 > Go > Ledger: 1"],
  },
  "numbers in bold": {
    text: "# Ada\n\n| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| Caching | **2** | Shop | Cut the page time by 40%; wrote the runbook |\n| Go | **4** | Ledger | Rewrote the importer |\n",
    expect: ["Level 2 > Caching > Shop: 2", "Level 4 > Go > Ledger: 1"],
  },
  "German heads": {
    text: "# Ada\n\n| Kompetenz | Stufe | Projekt | Nachweis |\n|---|---|---|---|\n| Caching | Anfänger | Shop | Ladezeit um 40 % gesenkt; Handbuch geschrieben |\n| Go | Experte | Ledger | Import neu geschrieben |\n",
    expect: ["Anfänger > Caching > Shop: 2", "Experte > Go > Ledger: 1"],
  },
  "French heads": {
    text: "# Ada\n\n| Compétence | Niveau | Projet | Preuve |\n|---|---|---|---|\n| Caching | Débutant | Shop | Réduit le temps de 40 %; écrit le guide |\n| Go | Expert | Ledger | Réécrit l'import |\n",
    expect: ["Débutant > Caching > Shop: 2", "Expert > Go > Ledger: 1"],
  },
  "a table below each level": {
    text: "# Ada\n\n## Beginner\n\n| Skill | Project | Evidence |\n|---|---|---|\n| Caching | Shop | Cut the page time by 40%; wrote the runbook |\n\n## Expert\n\n| Skill | Project | Evidence |\n|---|---|---|\n| Go | Ledger | Rewrote the importer |\n",
    expect: ["Beginner > Caching > Shop: 2", "Expert > Go > Ledger: 1"],
  },
  "a table below each area": {
    text: "# Ada\n\n## Web\n\n| Skill | Level | Evidence |\n|---|---|---|\n| Caching | Junior | Cut the page time by 40% |\n\n## Systems\n\n| Skill | Level | Evidence |\n|---|---|---|\n| Go | Senior | Rewrote the importer |\n",
    expect: ["Junior > Caching > -: 1", "Senior > Go > -: 1"],
  },
  "links as evidence": {
    text: "# Ada\n\n| Skill | Level | Evidence |\n|---|---|---|\n| Caching | Intermediate | [PR 12](https://example.org/12), cut the load by 40% |\n| Go | Expert | [Talk](https://example.org/t); [Post](https://example.org/p) |\n",
    expect: ["Intermediate > Caching > -: 1", "Expert > Go > -: 2"],
  },
  "the level first": {
    text: "# Ada\n\n| Level | Skill | Example |\n|---|---|---|\n| Basic | Caching | Cut the page time by 40% at Shop |\n| Expert | Go | Rewrote the importer |\n",
    expect: ["Basic > Caching > -: 1", "Expert > Go > -: 1"],
  },
  "a matrix whose evidence names things": {
    text: "# Matrix\n\n| Area | Skill | Proficiency | Evidence | Next |\n|---|---|---|---|---|\n| Web | Caching | ✅ Advanced | Varnish, Redis, edge rules | Purging |\n| | Forms | Intermediate+ | Three portals | |\n| Systems | Go | **Expert** | Importer, scheduler | |\n",
    expect: ["Advanced > Caching > -: 1", "Intermediate > Forms > -: 1", "Expert > Go > -: 1"],
  },
  "levels on the way to the next": {
    text: "# Matrix\n\n| Skill | Level | Evidence |\n|---|---|---|\n| Caching | Beginner → Intermediate | Edge rules |\n| Forms | Beginner/Intermediate | Three portals |\n| Go | Expert | Importer |\n",
    expect: ["Beginner > Caching > -: 1", "Beginner > Forms > -: 1", "Expert > Go > -: 1"],
  },
  "numbers with words of one's own": {
    text: "# Matrix\n\n| Competency | Level | Proof |\n|---|---|---|\n| Caching | 2 – Growing | Edge rules |\n| Forms | 3: Steady | Three portals |\n| Go | 5 – Teaching | Importer |\n",
    expect: ["Level 2 > Caching > -: 1", "Level 3 > Forms > -: 1", "Level 5 > Go > -: 1"],
  },
  "skills, levels and projects alone": {
    text: "# Skills\n\n| Skill | Level | Projects |\n|---|---|---|\n| Caching | ⭐⭐ | Shop |\n| Forms | ⭐⭐⭐ | Portal |\n| Go | ⭐⭐⭐⭐⭐ | Ledger |\n",
    expect: ["Level 2 > Caching > Shop: 0", "Level 3 > Forms > Portal: 0", "Level 5 > Go > Ledger: 0"],
  },
  "a label over bullets that open with projects": {
    text: "# Ada\n\n### Caching\n**Proficiency:** Advanced\n**Years of Experience:** 3\n\n**Projects:**\n- **Shop:** Cut the page time by 40%.\n- **Portal:** Moved the sessions.\n\n### Go\n**Proficiency:** Intermediate\n\n**Projects:**\n- **Ledger:** Rewrote the importer.\n",
    expect: [
      "Advanced > Caching > Shop: 1",
      "Advanced > Caching > Portal: 1",
      "Intermediate > Go > Ledger: 1",
    ],
  },
  "a level of other names than the rest": {
    text: "# Me\n\n## Advanced\n\n### Caching\n**Portal**\n- Cached the pages.\n\n## Practitioner\n\n### Go\n**Ledger**\n- Wrote the importer.\n\n## Basic\n\n### Rust\n**Clock**\n- Built a parser.\n",
    expect: ["Advanced > Caching > Portal: 1", "Practitioner > Go > Ledger: 1", "Basic > Rust > Clock: 1"],
  },
  "a synonym between the levels": {
    text: "# Me\n\n## Caching (Expert)\n**Portal**\n- Cached the pages.\n\n## Go (Familiar)\n**Ledger**\n- Wrote the importer.\n",
    expect: ["Expert > Caching > Portal: 1", "Familiar > Go > Ledger: 1"],
  },
  "German levels of two series": {
    text: "# Profil\n\n## Grundkenntnisse\n\n### Rust\n**Uhr**\n- Parser gebaut.\n\n## Fortgeschritten\n\n### Go\n**Kasse**\n- Import geschrieben.\n\n## Experte\n\n### SQL\n**Archiv**\n- Abfragen verkürzt.\n",
    expect: [
      "Grundkenntnisse > Rust > Uhr: 1",
      "Fortgeschritten > Go > Kasse: 1",
      "Experte > SQL > Archiv: 1",
    ],
  },
  "numbered levels of which some are words": {
    text: "# Record\n\n## Level 1 – Foundation\n\n### Rust\n**Clock**\n- Built a parser.\n\n## Level 2 – Practitioner\n\n### Go\n**Ledger**\n- Wrote the importer.\n",
    expect: ["Level 1 > Rust > Clock: 1", "Level 2 > Go > Ledger: 1"],
  },
  "a level to reach, and the one reached": {
    text: "| Skill | Target level | Level | Evidence |\n|---|---|---|---|\n| Caching | Expert | Advanced | Cached 40 pages |\n| Go | Expert | Beginner | Wrote 2 importers |\n",
    expect: ["Advanced > Caching > -: 1", "Beginner > Go > -: 1"],
  },
  "tools with a level": {
    text: "| Tool | Level | How I used it |\n|---|---|---|\n| Varnish | Advanced | Cached 40 pages |\n| Go | Basic | Wrote 2 importers |\n",
    expect: ["Advanced > Varnish > -: 1", "Basic > Go > -: 1"],
  },
  "what was done where a skill was used": {
    text: "| Skill | Level | Where used |\n|---|---|---|\n| Varnish | Advanced | Cached 40 pages |\n| Go | Basic | Wrote 2 importers |\n",
    expect: ["Advanced > Varnish > -: 1", "Basic > Go > -: 1"],
  },
  "a bold line with the level": {
    text: "# Me\n\n## Caching\n\n**Level: Proficient**\n\n**Portal**\n- Cached the pages.\n\n## Go\n\n**Level: Novice**\n\n**Ledger**\n- Wrote the importer.\n",
    expect: ["Proficient > Caching > Portal: 1", "Novice > Go > Ledger: 1"],
  },
  "a level with a remark": {
    text: "# Me\n\n## Caching\nSelf-assessed level: advanced, since 2020\n\n**Portal**\n- Cached the pages.\n\n## Go\nLevel: beginner, self-assessed\n\n**Ledger**\n- Wrote the importer.\n",
    expect: ["advanced > Caching > Portal: 1", "beginner > Go > Ledger: 1"],
  },
  "fields next to the level": {
    text: "# Me\n\n## Caching\n\n- **Category:** Web\n- **Level:** Expert\n- **Since:** 2019\n\n**Evidence:**\n\n- Cached 40 pages in 2023\n\n## Go\n\n- **Category:** Language\n- **Level:** Basic\n\n**Evidence:**\n\n- Wrote 2 importers in 2022\n",
    expect: ["Expert > Caching > -: 1", "Basic > Go > -: 1"],
  },
  "ratings below the skills": {
    text: "# Me\n\n## Caching\n**Level:** 4/5\n\n**Portal**\n- Cached the pages.\n\n## Go\n**Level:** 2/5\n\n**Ledger**\n- Wrote the importer.\n",
    expect: ["Level 4 > Caching > Portal: 1", "Level 2 > Go > Ledger: 1"],
  },
  "deeds of a person, with dates and ticks": {
    text: "# Me\n\n## Beginner\n\n### Rust\n**Clock**\n- I wrote the parser.\n- In 2022, I also built the clock.\n- [x] Shipped it.\n\n## Expert\n\n### Go\n**Ledger**\n- 2023-02-01: migrated the books.\n- Successfully cut the report.\n- Fixed 12 bugs.\n",
    expect: ["Beginner > Rust > Clock: 3", "Expert > Go > Ledger: 3"],
  },
  "headings of levels with a noun": {
    text: "# Me\n\n## Beginner skills\n\n### Rust\n**Clock**\n- Built a parser.\n\n## Advanced Skills\n\n### Go\n**Ledger**\n- Wrote the importer.\n",
    expect: ["Beginner > Rust > Clock: 1", "Advanced > Go > Ledger: 1"],
  },
  "levels of languages": {
    text: "# Languages\n\n## French — B2\n**Exchange**\n- Studied in Lyon.\n\n## Spanish — A2\n**Evening class**\n- Completed the class.\n",
    expect: ["B2 > French > Exchange: 1", "A2 > Spanish > Evening class: 1"],
  },
  "a row whose level nobody knows": {
    text: "# Matrix\n\n| Skill | Level | Evidence |\n|---|---|---|\n| Caching | Basic | Edge rules |\n| Forms | Wizard | Three portals |\n| | | A fourth |\n| Go | Expert | Importer |\n",
    expect: ["Basic > Caching > -: 1", "Wizard > Forms > -: 2", "Expert > Go > -: 1"],
  },
  "tools with a proficiency": {
    text: "# Stack\n\n| Tool | Proficiency | Evidence |\n|---|---|---|\n| Varnish | Advanced | Edge rules |\n| React | Intermediate | Three portals |\n| Go | Expert | Importer |\n",
    expect: ["Advanced > Varnish > -: 1", "Intermediate > React > -: 1", "Expert > Go > -: 1"],
  },
  "parts of a page around tables": {
    text: "## Profile\n\n### Stack\n\n| Skill | Level | Evidence |\n|---|---|---|\n| Caching | Advanced | Cut the page time by 40% |\n\n- Asked the team for this.\n\n**Strengths:**\n- Reads a lot.\n\n#### Next\n\n| Skill | Level | Evidence |\n|---|---|---|\n| Go | Basic | Rewrote the importer |\n\n### Readiness\n\n**Overall: 90%**\n- Showed that it can be done.\n\n### Hobbies\n\n| Name | Where |\n|---|---|\n| Chess | Club |\n",
    expect: ["Advanced > Caching > -: 1", "Basic > Go > -: 1"],
  },
  // None of ours
  "a matrix that is a small part of a page": {
    text: `# Tool\n\n${"It does a thing.\n\n".repeat(20)}| Skill | Level | Evidence |\n|---|---|---|\n| Caching | Advanced | Edge rules |\n| Forms | Intermediate | Three portals |\n| Go | Expert | Importer |\n`,
    expect: [],
  },
  "a rubric": {
    text: "# Rubric\n\n| Skill | Beginner | Intermediate | Expert |\n|---|---|---|---|\n| Caching | Knows what it is | Uses it | Designs it |\n",
    expect: [],
  },
  "a career page": {
    text: "# Ladder\n\n## Junior\n\n### Delivery\n- Delivers small tasks with help.\n\n## Senior\n\n### Delivery\n- Delivers projects alone.\n",
    expect: [],
  },
  "a game's table": {
    text: "# Spells\n\n| Skill | Level | Description |\n|---|---|---|\n| Fireball | 3 | Burns an enemy. |\n| Heal | 5 | Restores 20 points. |\n",
    expect: [],
  },
  "API tables": {
    text: "# Log\n\n| Topic | Level | Details |\n|---|---|---|\n| debug | 1 | Chatty output |\n| error | 4 | Written to the file |\n",
    expect: [],
  },
  "a changelog by editions": {
    text: "# Changelog\n\n## 1.0 (Basic)\n### Features\n**Core**\n- Created the reader\n- Added a flag\n\n## 2.0 (Advanced)\n### Features\n**Core**\n- Added streaming\n- Removed the old reader\n",
    expect: [],
  },
  "a proposal about levels": {
    text: "# Levels of the log\n\n## Level 1: Errors\n### Rationale\n**Noise**\n- Reduced the output\n- Changed the flag\n\n## Level 2: Warnings\n### Rationale\n**Noise**\n- Added a prefix\n",
    expect: [],
  },
  "a diary of a course": {
    text: "# Course\n\n## Beginner\n### Week 1\n**Project: Guess the number**\n- Used loops\n- Learned to read input\n\n## Intermediate\n### Week 4\n**Project: Web scraper**\n- Used requests\n- Parsed pages\n",
    expect: [],
  },
  "films with their ratings": {
    text: "# Films\n\n## Alien ★★★★☆\n**Plot**\n- Answered a signal in space.\n- Landed on a moon.\n\n## Up (3/5)\n**Plot**\n- Lifted a house with balloons.\n",
    expect: [],
  },
  "books with lines for their ratings": {
    text: "# Books\n\n## Dune\nRating: 5/5\n- Read it in 2020.\n\n## Emma\nRating: 3/5\n- Finished it in 2021.\n",
    expect: [],
  },
  "libraries that are compared": {
    text: "| Library | Score | Notes |\n|---|---|---|\n| Axios | 4 | Replaced fetch in 2019 |\n| Ky | 3 | Wrapped fetch in 2020 |\n| Got | 5 | Supported streams in 2021 |\n",
    expect: [],
  },
  "solutions of exercises": {
    text: "# Exercises\n\n## Basic\n\n### Arrays\n**Solution**\n- Sorted the array, then took the middle.\n\n## Advanced\n\n### Graphs\n**Solution**\n- Ran the search from each node.\n",
    expect: [],
  },
  "ratings after the skills": {
    text: "# My skills\n\n## Caching ★★★★☆\n**Shop**\n- Cut the page time by 40%.\n\n## Go (2/5)\n**Ledger**\n- Rewrote the importer.\n",
    expect: ["Level 4 > Caching > Shop: 1", "Level 2 > Go > Ledger: 1"],
  },
  "ratings with their word after the skills": {
    text: behind("## Caching - Level 4/5", "## Go - Level 2/5"),
    expect: levels("Level 4", "Level 2"),
  },
  "good understanding": {
    text: two("## Good understanding", "## Expert understanding"),
    expect: levels("Good understanding", "Expert understanding"),
  },
  "shares after the skills": {
    text: "# Skills of Ada\n\n## Caching – 85 %\n**Shop**\n- Cut the page time by 40%.\n\n## Go: 40%\n**Ledger**\n- Rewrote the importer.\n",
    expect: ["85 % > Caching > Shop: 1", "40% > Go > Ledger: 1"],
  },
  "shares in a table": {
    text: "| Skill | Level | Evidence |\n|---|---|---|\n| Caching | 90 % | Cut the page time by 40% |\n| Go | 45 % | Rewrote the importer |\n",
    expect: ["90 % > Caching > -: 1", "45 % > Go > -: 1"],
  },
  "the state of a project": {
    text: "# Status, week 14\n\n## Backend – 80 %\n- **Orders**: implemented pages and fixed 3 bugs.\n\n## Docs – 20 %\n- **Guide**: wrote the introduction.\n",
    expect: [],
  },
  "editions of a product": {
    text: "# Plans\n\n## Basic: for starters\n\n### Storage\n- 10 GB\n\n## Expert – for teams\n\n### Support\n- Answered within an hour\n",
    expect: [],
  },
  "names of levels alone below the skills": {
    text: "# Skills of Ada\n\n## Caching\n*Beginner*\n\n- Kiosk, 2022: cut the page time by 40 %.\n\n## Search\n**Intermediate** (since 2020)\n- Kiosk: wrote the index.\n\n## Go\n\nExpert\n\n**Ledger**\n- Rewrote the importer.\n",
    expect: ["Beginner > Caching > -: 1", "Intermediate > Search > -: 1", "Expert > Go > Ledger: 1"],
  },
  "hikes with a line for how hard they were": {
    text: "# Hikes\n\n## Lake loop\n**Beginner**\n- Walked around the lake.\n\n## North ridge\n**Expert**\n- Climbed 1200 m.\n- Slept in the hut.\n",
    expect: [],
  },
  "bullets of a page without skills": {
    text: "# Release 4\n\n## Basic\n- Search\n  - Filters: added three\n  - Index: rewrote it\n\n## Advanced\n- Reports\n  - CSV: added it\n",
    expect: [],
  },
  "tasks that are not done": {
    text: "# Tasks\n\n## Basic\n\n### Pages\n**Shop**\n- [ ] Added the form.\n\n## Advanced\n\n### Payment\n**Shop**\n- [ ] Added the cards.\n",
    expect: [],
  },
  "a course": {
    text: "# Course\n\n## Beginner\n\n### Variables\n- Learn what a variable is.\n\n## Advanced\n\n### Closures\n- Understand scope.\n",
    expect: [],
  },
};

describe("documents as people write them", () => {
  for (const [what, { text, expect }] of Object.entries(shapes))
    it(expect.length > 0 ? `are read: ${what}` : `are left alone: ${what}`, () => {
      assert.equal(recognise(text, defaultConfiguration).isRequirements, expect.length > 0);
      if (expect.length === 0) return;
      const counts = new Map<string, number>();
      const add = (place: string, count: number) => counts.set(place, (counts.get(place) ?? 0) + count);
      const { levels: found } = new CheckedDocument(text, defaultConfiguration).model;
      for (const level of found)
        for (const { name, orphans, projects } of level.skills) {
          if (orphans.length > 0) add(`${level.name} > ${name} > -`, orphans.length);
          for (const project of projects)
            add(`${level.name} > ${name} > ${project.name}`, project.bullets.length);
        }
      assert.deepEqual([...counts].map(([place, count]) => `${place}: ${count}`).sort(), [...expect].sort());
    });
});
