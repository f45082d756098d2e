import assert from "node:assert/strict";
import fc from "fast-check";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { type NamedLine, namedLines } from "../../../../src/core/features/navigation/entity.ts";
import { rename, renamePlaceAt } from "../../../../src/core/features/navigation/rename.ts";
import { defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { applyEdits, type Span } from "../../../../src/core/text/span.ts";
import { requirementsText } from "../../../kit/generate.ts";
import { sharedFile } from "../../../kit/seed.ts";
import { documentOf, levelNames, readDocuments, type TestDocument } from "./documents.ts";

const context = { levelNamesOf: () => levelNames };

/** The documents after a rename at the place, or why it was refused. */
function renamed(
  documents: readonly TestDocument[],
  place: { document: TestDocument; offset: number },
  name: string,
): readonly string[] | string {
  const answer = rename(documents, place, name, context);
  if ("refusal" in answer) return answer.refusal;
  return documents.map((document) => {
    const change = answer.changes.find((one) => one.document === document);
    return change ? applyEdits(document.text, change.edits) : document.text;
  });
}

const renamedFrom = (name: string, ...marked: readonly string[]) => {
  const { documents, place } = readDocuments(...marked);
  return renamed(documents, place, name);
};

describe("renaming an entity", () => {
  it("changes a project's name in every form and document, and nothing else", () => {
    assert.deepEqual(
      renamedFrom(
        "  Store ",
        "## Basic Understanding\r\n\r\n### Shop\r\n**Shop**  \r\n- Built Shop.\r\n\r\n** Sh‸op **\t\r\n- Ran.\r\n\r\n#### *Shop* ##\r\n- Ran.\r\n\r\n**Shop**:\r\n- Ran.\r\n",
        "## Strong Understanding\n\n### Testing\n- One\n__Shop__  \n- Ran.\n",
      ),
      [
        "## Basic Understanding\r\n\r\n### Shop\r\n**Store**  \r\n- Built Shop.\r\n\r\n** Store **\t\r\n- Ran.\r\n\r\n#### *Store* ##\r\n- Ran.\r\n\r\n**Store**:\r\n- Ran.\r\n",
        "## Strong Understanding\n\n### Testing\n- One\n__Store__  \n- Ran.\n",
      ],
    );
  });

  it("changes a skill below one heading, and not one of the same name below another", () => {
    const text = (first: string, second: string) =>
      `## Piano\n\n### ${first} (Basic)\n**Recital**\n- Read it.\n\n## Violin\n\n### ${second} (Expert)\n**Quartet**\n- Led it.\n`;
    assert.deepEqual(renamedFrom("Sight Reading", text("Rea‸ding", "Reading")), [
      text("Sight Reading", "Reading"),
    ]);
    assert.deepEqual(renamedFrom("Sight Reading", text("Rea‸ding", "Reading").replace("## Violin\n\n", "")), [
      text("Sight Reading", "Sight Reading").replace("## Violin\n\n", ""),
    ]);
  });

  const kept: readonly [what: string, before: string, name: string, after: string][] = [
    ["a link", "[Sh‸op](https://example.com/Shop)", "Store", "[Store](https://example.com/Shop)"],
    ["a reference", "[Sh‸op][Shop]", "Store", "[Store][Shop]"],
    ["a link by its own words", "[Sh‸op]", "Store", "[Store][Shop]"],
    ["a link by its own words, in short", "[Sh‸op][]", "Store", "[Store][Shop]"],
    ["a link by words in another case, which grow", "[SH‸OP]", "SHOP Two", "[SHOP Two][SHOP]"],
    ["code", "`Sh‸op`", "Store", "`Store`"],
    ["an image", "![Sh‸op](Shop.png)", "Store", "![Store](Shop.png)"],
    ["an image beside the name", "![Logo](Shop.png) Sh‸op", "Logo Store", "![Logo](Shop.png) Store"],
    ["emphasis", "*Sh‸op*", "Store", "*Store*"],
    ["emphasis within", "Web *Sh‸op* Two", "Web Store Two", "Web *Store* Two"],
    ["an entity", "R&amp;D Sh‸op", "R&D Store", "R&amp;D Store"],
    ["an escape", "Sh‸op \\*", "Store *", "Store \\*"],
    ["a tag", "<b>Sh‸op</b>", "Store", "<b>Store</b>"],
  ];
  for (const [what, before, name, after] of kept)
    it(`keeps ${what} around or next to a name`, () => {
      const heading = (title: string) =>
        `## Basic Understanding\n\n### ${title}\n**Mail**\n- Ran.\n\n[Shop]: x\n`;
      assert.deepEqual(renamedFrom(name, heading(before)), [heading(after)]);
      const project = (title: string) =>
        `## Basic Understanding\n\n### Caching\n#### ${title}\n- Ran.\n\n[Shop]: x\n`;
      assert.deepEqual(renamedFrom(name, project(before)), [project(after)]);
    });

  it("keeps the label of a project", () => {
    assert.deepEqual(
      renamedFrom(
        "Store",
        "## Basic Understanding\n\n### Sales\n**Project:** Sh‸op (2023)\n- Ran.\n\n### Stock\n**Project: Shop**\n- Ran.\n\n### Till\n#### Project: Shop, 2023\n- Ran.\n\n### Post\n__Project:__ [Shop](https://x.example)\n- Ran.\n",
      ),
      [
        "## Basic Understanding\n\n### Sales\n**Project:** Store (2023)\n- Ran.\n\n### Stock\n**Project: Store**\n- Ran.\n\n### Till\n#### Project: Store, 2023\n- Ran.\n\n### Post\n__Project:__ [Store](https://x.example)\n- Ran.\n",
      ],
    );
  });

  it("finds a project in any notation, composed or decomposed", () => {
    const text = (...names: readonly string[]) =>
      `## Basic Understanding\n\n### Caching\n${names.map((name) => `#### ${name}\n- Ran.\n`).join("\n")}`;
    assert.deepEqual(
      renamedFrom(
        "Store",
        text("Caf\u00e9‸", "Cafe\u0301", "[Caf\u00e9](x)", "*Cafe\u0301*", "Caf&eacute;", "Cafe"),
      ),
      [text("Store", "Store", "[Store](x)", "*Store*", "Store", "Cafe")],
    );
  });

  it("keeps all marks and shows the new name", () => {
    const piece = fc.constantFrom(
      "Shop",
      "*Web*",
      "**Core**",
      "`x`",
      "[Mail](y)",
      "&amp;",
      "\\*",
      "<i>z</i>",
      "é",
      "A_b",
    );
    const names = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(" "));
    fc.assert(
      fc.property(names, fc.constantFrom("Store", "Shop Two", "Web", "Core & x", "Mail"), (name, next) => {
        const document = documentOf(`## Basic Understanding\n\n### ${name}\n**P**\n- Ran.\n`);
        const [line] = [...namedLines(document.model)].filter(({ kind }) => kind === "skill");
        const answer = rename([document], { document, offset: line!.nameSpan.start }, next, context);
        if ("refusal" in answer) return;
        const after = documentOf(applyEdits(document.text, answer.changes[0]?.edits ?? []));
        const [renamedLine] = [...namedLines(after.model)].filter(({ kind }) => kind === "skill");
        assert.equal(renamedLine!.name, next);
        const marks = (text: string) => text.match(/[*`[\]()<>]|&amp;|\\/g) ?? [];
        // What is replaced may hold an entity or an escape, marks never.
        const [was, is] = [marks(document.text), marks(after.text)].map((all) =>
          all.filter((one) => !/[&\\*]/.test(one)),
        );
        assert.deepEqual(is, was);
      }),
    );
  });

  it("keeps the rest of a line: a level, a client, a period, what was done", () => {
    const skills = (first: string) => `${first}\n\n**Shop**\n- Ran.\n\n## Go (Expert)\n\n**Mail**\n- Ran.\n`;
    assert.deepEqual(renamedFrom("Queues", skills("## Cach‸ing (Basic)")), [skills("## Queues (Basic)")]);
    assert.deepEqual(renamedFrom("Advanced", skills("## Caching (Ba‸sic)")), [
      skills("## Caching (Advanced)"),
    ]);
    const below = (level: string, rest: string) => `## ${level}\n\n### Go\n${rest}`;
    const numbered = (name: string) => below(`1. ${name}`, "**Shop**\n- Ran.\n");
    assert.deepEqual(renamedFrom("Strong Understanding", numbered("Basic Under‸standing")), [
      numbered("Strong Understanding"),
    ]);
    const project = (name: string) => below("Basic Understanding", `#### ${name} | Acme | 2024\n- Ran.\n`);
    assert.deepEqual(renamedFrom("Store", project("Sh‸op")), [project("Store")]);
    const bullets = (name: string, again = name) =>
      below(
        "Basic Understanding",
        `- **${name}**: ran it.\n- **${again}** – built it.\n- **Mail**: sent it.\n`,
      );
    assert.deepEqual(renamedFrom("Store", bullets("Sh‸op", "Shop")), [bullets("Store")]);
  });

  it("refuses a name that would change the structure of the document", () => {
    const bySkill = "## Cach‸ing (Basic)\n\n**Shop**\n- Ran.\n\n## Go (Expert)\n\n**Shop**\n- Ran.\n";
    assert.match(String(renamedFrom("Expert", bySkill)), /is the name of a level/);
    // The other level would be one no more.
    const everyday = "## Begin‸ner\n\n### Go\n**Shop**\n- Ran.\n\n## Expert\n\n### C\n**Shop**\n- Ran.\n";
    const { text, offset } = { text: everyday.replace("‸", ""), offset: everyday.indexOf("‸") };
    const checked = new CheckedDocument(text, defaultConfiguration);
    const document = { uri: "a", text, model: checked.model, source: (span: Span) => checked.source(span) };
    const answer = rename([document], { document, offset }, "Strong Understanding", context);
    assert.match(String("refusal" in answer && answer.refusal), /The levels are: Beginner, /);
    const table =
      "| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| Go | Basic | Sh‸op | Ran it. |\n";
    assert.match(String(renamedFrom("Store", table)), /is in a table/);
  });

  it("changes a skill's name at every level", () => {
    assert.deepEqual(
      renamedFrom(
        "C#",
        "## Basic Understanding\n\n### Cach‸ing\n\n## Strong Understanding\n\n### Caching ###\n",
      ),
      ["## Basic Understanding\n\n### C#\n\n## Strong Understanding\n\n### C# ###\n"],
    );
  });

  it("keeps links to a heading, in its document and in others", () => {
    const text = (name: string, anchor: string) =>
      `## Basic Understanding\n\n### ${name}\n**Shop**\n- Ran it, see [this](#${anchor}), [that](#caching-load) and [there][t].\n\n[t]: #${anchor}-1 "Title"\n\n## Strong Understanding\n\n### ${name}\n**Shop**\n- Ran it.\n\n### Caching Load\n**Shop**\n- Sold it.\n`;
    const other = (anchor: string) =>
      `## Basic Understanding\n\n### Queues\n**Shop**\n- Did as [here](./0.requirements.md#${anchor}), not [there](2.requirements.md#caching) or [below](#caching).\n`;
    const marked = text("Caching", "caching").replace("### Caching", "### Ca‸ching");
    assert.deepEqual(renamedFrom("Fast Stores", marked, other("caching")), [
      text("Fast Stores", "fast-stores"),
      other("fast-stores"),
    ]);
  });

  it("leaves links that lead elsewhere, or to an id", () => {
    const text = (name: string) =>
      `## Basic Understanding\n\n### ${name} <a id="caching"></a>\n**Shop**\n- Ran it, see [this](#caching), [that](#cachin) and [all](https://example.com#caching).\n`;
    assert.deepEqual(renamedFrom("Queues", text("Ca‸ching")), [text("Queues")]);
  });

  it("leaves links in HTML, and those from the root of a website", () => {
    const text = (name: string, anchor: string) =>
      `## Basic Understanding\n\n### ${name}\n**Shop**\n- Ran it, see [this](#${anchor}), <a href="#caching">that</a> and [there](/0.requirements.md#caching).\n`;
    assert.deepEqual(renamedFrom("Queues", text("Ca‸ching", "caching")), [text("Queues", "queues")]);
  });

  it("keeps a link to a heading whose anchor was counted with the renamed one", () => {
    const text = (name: string, link: string) =>
      `## Basic Understanding\n\n### ${name}\n**Shop**\n- Ran it.\n\n## Notes\n\n### Caching\n\nSee [above](#${link}).\n`;
    assert.deepEqual(renamedFrom("Queues", text("Ca‸ching", "caching-1")), [text("Queues", "caching")]);
  });

  it("writes the fragment of a link as it was written", () => {
    const text = (name: string, link: string) =>
      `## Basic Understanding\n\n### ${name}\n**Shop**\n- Ran it, see [this](#${link}).\n`;
    const before = text("‸Prüfung", "pr%C3%BCfung");
    assert.deepEqual(renamedFrom("Übung", before), [text("Übung", "%C3%BCbung")]);
    assert.deepEqual(renamedFrom("Übung", text("‸Prüfung", "Prüfung")), [text("Übung", "übung")]);
  });

  it("changes a level's name to another known one, even if it was unknown", () => {
    assert.deepEqual(renamedFrom("Expert Understanding", "Basic Understand‸ng\n---\n\n### Caching\n"), [
      "Expert Understanding\n---\n\n### Caching\n",
    ]);
  });

  it("can change only the case and spacing of a name", () => {
    assert.deepEqual(
      renamedFrom("Web Shop", "## Basic Understanding\n\n### Caching\n**Web‸  Shop**\n\n**Web Shop**\n"),
      ["## Basic Understanding\n\n### Caching\n**Web Shop**\n\n**Web Shop**\n"],
    );
    assert.deepEqual(renamedFrom("caching", "## Basic Understanding\n\n### Cach‸ing\n"), [
      "## Basic Understanding\n\n### caching\n",
    ]);
    assert.deepEqual(renamedFrom("basic understanding", "## Basic‸ Understanding\n\n### A\n"), [
      "## basic understanding\n\n### A\n",
    ]);
  });

  it("names another document that it cannot be done in", () => {
    const heading = "## Basic Understanding\n\n### Cach‸ing\n**Shop**\n- Ran.\n";
    const table = "| Skill | Level | Evidence |\n|---|---|---|\n| Caching | Basic | Ran it. |\n";
    assert.match(
      renamedFrom("Caches", heading, table) as string,
      /^In [^ ]+: The name "Caching" is in a table/,
    );
    assert.match(
      renamedFrom("Caches", table.replace("Caching", "Cach‸ing"), heading.replace("‸", "")) as string,
      /^The name/,
    );
  });

  describe("is refused for", () => {
    const project = "## Basic Understanding\n\n### Caching\n**Sh‸op**\n- Ran.\n";
    const skill = "## Basic Understanding\n\n### Cach‸ing\n**Shop**\n- Ran.\n";
    const heading = "## Basic Understanding\n\n### Caching\n#### Sh‸op\n- Ran.\n";
    const opening = "## Basic Understanding\n\n### Caching\n- **Sh‸op**: ran it.\n- **Mail**: sent it.\n";
    const other = "## Strong Understanding\n\n### Queues\n** Mail **\n- Ran.\n";
    const refusals: readonly [string, string, readonly string[], RegExp][] = [
      ["an empty name", " \t", [project], /new name is empty/],
      ["a line break", "a\nb", [project], /line break/],
      ["what would merge projects", "Mail", [project, other], /"Mail" is already a project under "Queues"/],
      [
        "what would merge skills of a level",
        "testing",
        ["## Basic Understanding\n\n### Cach‸ing\n\n### Testing\n"],
        /is already a skill of "Basic Understanding"/,
      ],
      [
        "an unknown level",
        "Master",
        ["## Basic Under‸standing\n\n### A\n"],
        /not a known level. The levels are: Basic Understanding, /,
      ],
      [
        "a level that is nearly known",
        "Strong Understandin",
        ["## Basic Under‸standing\n\n### A\n"],
        /not a known level/,
      ],
      [
        "what would merge levels",
        "Strong Understanding",
        ["## Basic Under‸standing\n\n### A\n\n## strong understanding\n"],
        /is already a level/,
      ],
      [
        "what would merge levels of another document",
        "Strong Understanding",
        ["## Basic Under‸standing\n\n### A\n", "## Basic Understanding\n\n## Strong Understanding\n"],
        /is already a level/,
      ],
      ["marks that end the bold line", "a**b", [project], /would have no name/],
      [
        "marks that are read as other text",
        "a <b>c",
        ["## Basic Understanding\n\n### Cach‸ing\n"],
        /reads the new name "a <b>c" as "a c"/,
      ],
      ["a colon that is left out of the name", "Shop 2:", [project], /as "Shop 2"/],
      ["a name without letters", "***", [project], /would have no name/],
      [
        "another name over marks that begin within the old one",
        "Mist Ideas",
        ["## Basic Understanding\n\n### *Cloud* Conc‸epts\n"],
        /name `\*Cloud\* Concepts` contains Markdown marks/,
      ],
      ...["Notes", "Notes:", "todo", "Open questions", "Links", "Results:"].map(
        (label): [string, string, readonly string[], RegExp] => [
          `the label ${label}`,
          label,
          [project],
          /is a label and names no project/,
        ],
      ),
      ["a label where a heading names the project", "Notes", [heading], /is a label and names no project/],
      ["a label where a bullet opens with the name", "Notes", [opening], /is a label and names no project/],
      ...Object.entries({
        "a line separator": "A\u2028B",
        "a paragraph separator": "A\u2029B",
        "a NUL": "A\0B",
        "a bell": "A\u0007",
        "a next line": "A\u0085B",
        "a right-to-left override": "\u202eA",
        "a zero-width space": "A\u200b",
        "a soft hyphen": "A\u00adB",
        "half a character": "\ud800A",
      }).flatMap(([what, name]): [string, string, readonly string[], RegExp][] =>
        [project, skill].map((text) => [
          `${what} in the name of a ${text === project ? "project" : "skill"}`,
          name,
          [text],
          /line break|nobody can see/,
        ]),
      ),
      ...["Level 4", "Senior", "⭐", "$&", "**", "<"].map(
        (name): [string, string, readonly string[], RegExp] => [
          `${name} for a skill that says its level, which would be read as a level`,
          name,
          ["## Caching (Basic)\n\n**Shop**\n- Ran.\n\n## G‸o (Expert)\n\n**Shop**\n- Ran.\n"],
          /is the name of a level/,
        ],
      ),
      ["a name that escapes the mark after it", "A\\", [project], /Leave out its Markdown marks/],
      ["a name that is a tag", "<A>", [project], /Leave out its Markdown marks/],
      ["a name that is a comment", "<!-- A -->", [project], /Leave out its Markdown marks/],
      ["a name that may be a link", "[a]", [project], /Leave out its Markdown marks/],
      ["a skill that is a tag", "<A>", [skill], /Leave out its Markdown marks/],
      [
        "a skill that may be a link",
        "[a]",
        [`${skill}\n[a]: https://example.com\n`],
        /Leave out its Markdown marks/,
      ],
      ["an entity", "A&amp;B", [project], /Leave out its Markdown marks/],
      ["emphasis", "*A*", [project], /Leave out its Markdown marks/],
      ["a heading's closing marks", "A #", [skill], /Leave out its Markdown marks/],
      ["prose", "x", ["## Basic Understanding\n\n### A\n**B**\n- C‸\n"], /^There is nothing to rename here/],
    ];
    for (const [what, name, texts, reason] of refusals) {
      it(`${what}`, () => {
        const answer = renamedFrom(name, ...texts);
        assert.equal(typeof answer, "string");
        assert.match(answer as string, reason);
      });
    }
  });

  it("allows a skill to have the name of one at another level", () => {
    assert.deepEqual(
      renamedFrom("B", "## Basic Understanding\n\n### A‸\n\n## Strong Understanding\n\n### B\n"),
      ["## Basic Understanding\n\n### B\n\n## Strong Understanding\n\n### B\n"],
    );
  });

  it("offers the name without the text around it", () => {
    const { place, spans } = readDocuments("## Basic Understanding\n\n### A\n** ⟦Shop⟧ *‸*\n");
    assert.deepEqual(renamePlaceAt(place.document, place.offset), { span: spans[0]![0], name: "Shop" });
  });

  it("is refused for a name in a table before another one is typed", () => {
    const { place } = readDocuments(
      "| Skill | Level | Evidence |\n|---|---|---|\n| Cach‸ing | Basic | Ran it. |\n",
    );
    assert.match(JSON.stringify(renamePlaceAt(place.document, place.offset)), /is in a table/);
  });

  /** Renames the line to a fresh name and back from the last place it is at; the texts in between and at the end. */
  function thereAndBack(documents: readonly TestDocument[], from: number, line: NamedLine) {
    const fresh = line.kind === "level" ? "Fresh Understanding" : "Something Fresh & New";
    const there = renamed(documents, { document: documents[from]!, offset: line.nameSpan.start }, fresh);
    assert.ok(Array.isArray(there), String(there));
    const between = there.map((text, index) => documentOf(text, documents[index]!.uri));
    const places = between.flatMap((document) =>
      [...namedLines(document.model)].filter(({ name }) => name === fresh).map((one) => ({ document, one })),
    );
    const last = places.at(-1)!;
    const back = renamed(between, { document: last.document, offset: last.one.lineSpan.end }, line.name);
    return { between, count: places.length, back };
  }

  function holds(texts: readonly string[]): void {
    const documents = texts.map((text, index) => documentOf(text, `file:///${index}.requirements.md`));
    const bullets = (list: readonly TestDocument[]) =>
      list.flatMap(({ model }) =>
        model.levels.flatMap(({ skills }) =>
          skills.flatMap(({ projects }) => projects.flatMap((one) => one.bullets.map(({ text }) => text))),
        ),
      );
    for (const [from, document] of documents.entries()) {
      const tried = new Set<string>();
      for (const line of namedLines(document.model)) {
        if (tried.has(line.kind + line.key)) continue;
        tried.add(line.kind + line.key);
        const { between, count, back } = thereAndBack(documents, from, line);
        const before = documents.flatMap(({ model }) => [...namedLines(model)]);
        assert.equal(count, before.filter(({ kind, key }) => kind === line.kind && key === line.key).length);
        assert.deepEqual(bullets(between), bullets(documents));
        assert.deepEqual(back, texts);
      }
    }
  }

  it("to a new name and back restores the bytes of generated documents", () => {
    const eols = fc.constantFrom("\n", "\r\n");
    const text = fc.tuple(requirementsText, eols).map(([one, eol]) => one.replaceAll("\n", eol));
    fc.assert(
      fc.property(text, text, (a, b) => holds([a, b])),
      { numRuns: 20 },
    );
  });

  it("to a new name and back restores the bytes of the author's document", function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    holds([text, text.replaceAll("\n", "\r\n")]);
  });
});
