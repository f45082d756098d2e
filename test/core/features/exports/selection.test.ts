import assert from "node:assert/strict";
import { document, exported } from "./exported.ts";

describe("the selected part of a document", () => {
  const markdown = async (asked: Parameters<typeof exported>[2]) =>
    (await exported("markdown", document, asked)).text;

  it("is the whole text, byte for byte, without names", async () => {
    const text = document.replaceAll("\n", "\r\n");
    assert.equal((await exported("markdown", text)).text, text);
  });

  it("is a level by its name in any case and spacing, or by its short name", async () => {
    const expected = `# Platform Engineer (DRAFT)

## Expert Understanding

### Incident Response
#### ticket shop
- Led 12 incidents.

**Museum Guide**
- Trained the team, see [home].

[home]: https://home.example/ "Home"
`;
    for (const level of ["Expert Understanding", "expert  understanding", "EXPERT"])
      assert.equal(await markdown({ levels: [level] }), expected);
  });

  it("includes the headings above a skill, and the text between them", async () => {
    assert.equal(
      await markdown({ skills: ["QUEUES"] }),
      `# Platform Engineer (DRAFT)

## Basic Understanding

Words about the level.

### Queues
**Ticket Shop**
- Moved mail to [a queue](https://queue.example/a?b=1&c=2).
`,
    );
  });

  it("includes only the named projects", async () => {
    assert.equal(
      await markdown({ projects: ["library portal", "Museum Guide"] }),
      `# Platform Engineer (DRAFT)

## Basic Understanding

### Caching

** Library Portal **
- Wrote a cache.

## Expert Understanding

### Incident Response

**Museum Guide**
- Trained the team, see [home].

[home]: https://home.example/ "Home"
`,
    );
  });

  it("is found by a name that shows marks, as it is seen and as it is written", async () => {
    const level = (inner: string) => `## Basic Understanding\n\n${inner}`;
    const text = level(
      "### \\_init\\_ and ``*``\n**\\_core\\_**\n- Read it.\n**Mail**\n- Wrote it.\n\n### init\n**Shop**\n- Sold.\n",
    );
    const of = async (asked: Parameters<typeof exported>[2]) =>
      (await exported("markdown", text, asked)).text;
    for (const skills of [["_init_ and *"], ["\\_init\\_ and ``*``"]])
      assert.match(await of({ skills }), /init(?!.*Sold)/s);
    for (const projects of [["_core_"], ["\\_core\\_"]])
      assert.match(await of({ projects }), /Read it(?!.*Wrote)/s);
  });

  it("is a brief of one project, under all of its names", async () => {
    const configuration = { projects: [{ name: "Ticket Shop", aliases: ["Museum Guide", "ticket shop"] }] };
    const { text, fileName } = await exported("markdown", document, {
      projects: ["museum guide"],
      configuration,
    });
    assert.equal(fileName, "ticket-shop.export.md");
    assert.equal(
      text,
      `# Ticket Shop

3 skills · 5 bullets

## Basic Understanding

### Caching

- Cut the load by 20% with **Redis**.
  - Then by 3x with \`Varnish\`.
- Cut the load by 20% with **Redis**.
A sentence that lost its marker.

### Queues

- Moved mail to [a queue](https://queue.example/a?b=1&c=2).

## Expert Understanding

### Incident Response

- Led 12 incidents.

- Trained the team, see [home].

[home]: https://home.example/ "Home"
`,
    );
  });

  it("includes the rest of a project's line, and bullets that start with the project", async () => {
    const heads = "## Basic Understanding\n\n### Caching\n";
    const brief = async (text: string) =>
      (await exported("markdown", heads + text, { projects: ["Shop"] })).text;
    const start = "# Shop\n\n1 skill · 1 bullet\n\n";
    for (const line of [
      "**Shop** (2019–2020) | Acme",
      "**Shop** – Acme",
      "#### Shop | Acme | 2019",
      "**Shop**, 2019",
    ])
      assert.equal(await brief(`${line}\n- Ran it.\n`), `${start}${heads}${line}\n- Ran it.\n`);
    // What comes behind is no evidence of the project.
    assert.equal(
      await brief("- **Shop**: ran it.\n  - Twice.\n- Built it.\n- **Mail**: sent it.\n"),
      `${start}${heads}- **Shop**: ran it.\n  - Twice.\n`,
    );
    const { text } = await exported("html", `${heads}- **Shop**: ran it.\n- Built it.\n`, {
      projects: ["Shop"],
    });
    assert.ok(text.includes("ran it.") && !text.includes("Built it."));
  });

  it("includes the head of a table above its rows, and each row once", async () => {
    const head = "| Skill | Level | Project | Evidence |\n|---|---|---|---|\n";
    const rows = [
      "| Go | Basic | Shop | Ran it. |\n",
      "| C | Basic | Mail | Sent it. |\n",
      "| Rust | Expert | Web | Built it. |\n",
    ];
    const text = `# Title\n\n${head}${rows.join("")}`;
    assert.equal((await exported("markdown", text, { skills: ["Go"] })).text, `# Title\n\n${head}${rows[0]}`);
    assert.equal(
      (await exported("markdown", text, { levels: ["Expert"] })).text,
      `# Title\n\n${head}${rows[2]}`,
    );
    assert.equal(
      (await exported("markdown", text, { projects: ["Shop", "Web"] })).text,
      `# Title\n\n${head}${rows[0]}${rows[2]}`,
    );
    assert.equal(
      (await exported("markdown", text, { projects: ["Web"] })).text,
      `# Web\n\n1 skill · 1 bullet\n\n${head}${rows[2]}`,
    );
  });

  it("keeps the author's line endings and spaces", async () => {
    const text = document.replaceAll("\n", "\r\n");
    const { text: part } = await exported("markdown", text, {
      levels: ["Basic"],
      projects: ["ticket shop", "library portal"],
    });
    assert.ok(part.includes("**Ticket Shop**  \r\n- Cut the load"));
    assert.doesNotMatch(part, /(?<!\r)\n/);
    for (const asked of [{ skills: ["queues"] }, { projects: ["library portal", "museum guide"] }]) {
      const expected = await markdown(asked);
      assert.equal((await exported("markdown", text, asked)).text, expected.replaceAll("\n", "\r\n"));
    }
  });

  it("is the intersection of names of several kinds, which must not be empty", async () => {
    assert.match(
      await markdown({ levels: ["basic"], projects: ["Ticket Shop"] }),
      /Basic[\s\S]*Caching[\s\S]*Queues/,
    );
    await assert.rejects(markdown({ levels: ["expert"], skills: ["caching"] }), /Nothing matches all/);
  });

  it("is refused for an unknown name, with similar ones", async () => {
    await assert.rejects(markdown({ projects: ["Tiket Shop"] }), {
      message: 'There is no project "Tiket Shop". Did you mean "Ticket Shop"?',
    });
    await assert.rejects(markdown({ projects: ["portal"] }), {
      message: 'There is no project "portal". Did you mean "Library Portal"?',
    });
    await assert.rejects(markdown({ skills: ["Wizardry"] }), { message: 'There is no skill "Wizardry".' });
    await assert.rejects(
      markdown({ levels: ["Exprt Understanding"] }),
      /Did you mean "Expert Understanding"/,
    );
    await assert.rejects(markdown({ levels: [""] }), /There is no level ""/);
  });

  it("leaves out documents without any of it", async () => {
    const other = "## Basic Understanding\n\n### Testing\n**Desk**\n- Tested.\n";
    const { text, fileName } = await exported("json", [document, other], { skills: ["testing"] });
    assert.deepEqual(
      JSON.parse(text).documents.map((one: { file: string }) => one.file),
      ["2-shop.requirements.md"],
    );
    assert.equal(fileName, "2-shop.json");
    await assert.rejects(exported("json", []), /no requirements document/);
  });
});
