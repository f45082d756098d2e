import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { fixesFor } from "../../../src/core/features/editing/fixesFor.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { applyEdits } from "../../../src/core/text/span.ts";

// Lines meant as a project's, in every layout: each is read as one or has a finding. No bullet goes to the project above in silence.

/** Documents with a line between the bullet of Shop and a bullet of whatever the line says. */
const layouts: Readonly<Record<string, (line: string) => string>> = {
  "level by level": (line) =>
    `## Basic Understanding\n\n### Caching\n**Shop**\n- Built the cache.\n\n${line}\n- Ran the mail.\n\n## Strong Understanding\n\n### Queues\n**Shop**\n- Ran the queue.\n`,
  "a blank line after it": (line) =>
    `## Basic Understanding\n\n### Caching\n**Shop**\n- Built the cache.\n\n${line}\n\n- Ran the mail.\n\n## Strong Understanding\n\n### Queues\n**Shop**\n- Ran the queue.\n`,
  "no blank line before it": (line) =>
    `## Basic Understanding\n\n### Caching\n**Shop**\n- Built the cache.\n${line}\n- Ran the mail.\n\n## Strong Understanding\n\n### Queues\n**Shop**\n- Ran the queue.\n`,
  "projects as headings": (line) =>
    `## Basic Understanding\n\n### Caching\n#### Shop\n- Built the cache.\n\n${line}\n- Ran the mail.\n\n## Strong Understanding\n\n### Queues\n#### Shop\n- Ran the queue.\n`,
  "skills first": (line) =>
    `## Caching\n\n### Expert\n**Shop**\n- Built the cache.\n\n${line}\n- Ran the mail.\n\n### Beginner\n**Desk**\n- Made one.\n\n## Queues\n\n### Beginner\n**Shop**\n- Ran the queue.\n`,
  "skills with their level": (line) =>
    `# Ada\n\n## Caching (Expert)\n**Shop**\n- Built the cache.\n\n${line}\n- Ran the mail.\n\n## Queues (Beginner)\n**Shop**\n- Ran the queue.\n`,
  "bullets that open with their project": (line) =>
    `## Basic Understanding\n\n### Caching\n- **Shop**: Built the cache.\n\n${line}\n- Ran the mail.\n\n## Strong Understanding\n\n### Queues\n- **Shop**: Ran the queue.\n`,
  "bullets below their project's": (line) =>
    `## Basic Understanding\n\n### Caching\n- **Shop**\n  - Built the cache.\n\n${line}\n- Ran the mail.\n\n## Strong Understanding\n\n### Queues\n- **Shop**\n  - Ran the queue.\n`,
};

const read = [
  "__Mail__ – 2019",
  "**Mail**<br>",
  "***Mail***",
  "_**Mail**_",
  "#### Mail",
  "**Mail** (2019)",
  "**Mail**（2019）",
  "**2019** – **Mail**",
  "2019: **Mail**",
  "[**Mail**](https://x.example)",
  "**Project: Mail**",
  "**Projekt**: Mail (2019)",
  "__Project:__ [Mail](https://x.example)",
  "#### Project: Mail, 2019",
];

const marked = [
  "> **Mail**",
  "> [!NOTE]\n> **Mail**",
  "> #### Mail",
  ">> **Mail**",
  "<h4>Mail</h4>",
  '<h4 id="mail">Mail</h4>',
  "<p><b>Mail</b></p>",
  "<center>**Mail**</center>",
  "<b>Mail</b>",
  "<strong>Mail</strong>, 2019",
  "<b><i>Mail</i></b>",
  '<b class="x">Mail</b>',
  '<a id="mail"></a>**Mail**',
  "<span>**Mail**</span>",
  "<u>**Mail**</u>",
  "~~**Mail**~~",
  "==**Mail**==",
  "**Mail**.",
  "**Mail**?",
  "**Mail** (beta).",
  "**Mail**。",
  "✅ **Mail**",
  "**Mail** ✅",
  "→ **Mail**",
  "[ ] **Mail**",
  "1\\. **Mail**",
  "a) **Mail**",
  "(1) **Mail**",
  "“**Mail**”",
  "(**Mail**)",
  "| **Mail** |",
  "*__Mail__*",
  "****Mail****",
  "\\*\\*Mail\\*\\*",
  "＊＊Mail＊＊",
  "**Mail*",
  "*Mail**",
  "Mail**",
  "**Mail",
  "\u200b**Mail**",
  "**Mail**&nbsp;",
  "**Mail**\\",
  "**Mail** {#mail}",
  "![logo](x.png) **Mail**",
  "1. **Mail**",
  "- **Mail**",
  "- [ ] **Mail**",
  "- <b>Mail</b>",
  "####Mail",
  "####### Mail",
  "Project: **Mail**",
  "::: **Mail**",
];

/** Nothing but its place, between bullets, says that the line names a project. */
const unmarked = [
  "*Mail*",
  "_Mail_",
  "> Mail",
  "> *Mail*",
  "<u>Mail</u>",
  "<i>Mail</i>",
  "<font size=4>Mail</font>",
  "<summary>Mail</summary>",
  "`Mail`",
  "[Mail](https://x.example)",
  "[Mail]",
  "🚀 Mail",
  "“Mail”",
  "«Mail»",
  "==Mail==",
  "Mail",
  "MAIL",
  "eMail",
  "*Mail* (2019)",
  "Mail (2019–2021)",
  "Mail, 2019–2021",
  "2019–2021: Mail",
  "Mail | Acme",
  "Mail – Acme",
  "**2019–2021** Mail",
  "$$Mail$$",
  "{{Mail}}",
];

const notes = [
  "#### Notes",
  "##### Notes:",
  "**Notes**",
  "**Notes:**",
  "*Notes*",
  "__Notes__",
  "Notes",
  "Notes:",
  "#### Offene Fragen",
  "**À faire**",
];

const isRead = (document: CheckedDocument, name: RegExp) =>
  document.model.levels.some(({ skills }) =>
    skills.some(({ projects }) =>
      projects.some((project) => name.test(project.name) && project.bullets.length > 0),
    ),
  );
const check = (text: string) => new CheckedDocument(text, defaultConfiguration);

describe("a line that almost names a project", () => {
  for (const [layout, write] of Object.entries(layouts)) {
    // Where bullets name their projects, those after any other line belong to none, which has a separate finding.
    const isOpening = layout.startsWith("bullets");

    it(`is read as a project or has a finding: ${layout}`, () => {
      for (const line of read) assert.ok(isRead(check(write(line)), /^Mail$/), line);
      for (const line of [...marked, ...unmarked]) {
        const found = check(write(line))
          .findings()
          .map(({ rule }) => rule);
        const expected =
          isOpening && unmarked.includes(line) ? /malformed-project|orphan-bullets/ : /malformed-project/;
        assert.match(found.join(), expected, line);
      }
    });

    it(`starts notes, whose bullets are not evidence: ${layout}`, () => {
      for (const line of notes) {
        const document = check(write(line));
        const [section] = document.model.sections;
        assert.equal(section?.bullets.length, 1, line);
        assert.ok(
          !document.model.levels[0]!.skills[0]!.projects.some(({ name }) => name === section.name),
          line,
        );
      }
    });
  }

  const write = layouts["level by level"]!;
  const stray = (line: string) =>
    check(write(line))
      .findings()
      .find(({ rule }) => rule === "malformed-project");

  it("is a warning if it has marks, otherwise information, and the message quotes the name", () => {
    for (const line of marked) assert.equal(stray(line)?.severity, "warning", line);
    for (const line of unmarked) assert.equal(stray(line)?.severity, "information", line);
    for (const line of [...marked, ...unmarked.filter((one) => !/^MAIL|^eMail/.test(one))])
      assert.match(
        stray(line)!.message,
        /"Mail" looks like a project, but is not read as one\. Write `\*\*Mail\*\*`\.$/,
        line,
      );
  });

  it("is turned into a project line by a fix, if it contains only the name", async () => {
    for (const line of [...marked, ...unmarked]) {
      const text = write(line);
      const finding = stray(line)!;
      // As the editor offers it: looked at before.
      const [fix] = await fixesFor(finding, check(text), undefined);
      assert.equal(fix?.title, finding.fixes?.[0]?.title, line);
      assert.equal(fix?.safe, undefined);
      if (fix) assert.ok(isRead(check(applyEdits(text, fix.edits)), /^e?mail$/i), line);
    }
    for (const line of [
      "> **Mail**",
      "*Mail*",
      "<h4>Mail</h4>",
      "- **Mail**",
      "####Mail",
      "~~**Mail**~~",
      "**Mail",
      "Mail",
    ])
      assert.equal(stray(line)?.fixes?.[0]?.title, "Write `**Mail**`", line);
    for (const line of [
      "🚀 Mail",
      "Mail (2019–2021)",
      "![logo](x.png) **Mail**",
      "[Mail](https://x.example)",
      "<b>Mail</b>, 2019",
    ])
      assert.equal(stray(line)!.fixes, undefined, line);
  });

  it("is reported as notes if it names those", () => {
    for (const line of ["<h4>Notes</h4>", "> **Notes**", "<b>Notes</b>"]) {
      assert.match(
        stray(line)!.message,
        /^"Notes" looks like a label, but is not read as one\. Write `Notes:`\.$/,
        line,
      );
      const text = applyEdits(write(line), stray(line)!.fixes![0]!.edits);
      assert.equal(check(text).model.sections[0]!.name, "Notes", line);
    }
  });

  it("may be inside or at the end of a bullet", () => {
    for (const end of [
      "  **Mail**",
      "\n  **Mail**",
      "\n  #### Mail",
      "\n  > **Mail**",
      "\n  <h4>Mail</h4>",
      "  - **Mail**",
    ]) {
      const text = write("X").replace("\n\nX\n", `\n${end}\n`);
      assert.deepEqual(
        check(text)
          .findings()
          .flatMap(({ rule, message }) =>
            rule === "malformed-project" ? [/^"(.*?)"/.exec(message)?.[1]] : [],
          ),
        ["Mail"],
        end,
      );
    }
  });

  const quiet = {
    "labels and facts": [
      "Mail:",
      "*Mail:*",
      "Results:",
      "*Results*",
      "Role: lead",
      "Stack – Go and Kafka.",
      "**Role**: lead",
      "Client: **Acme**",
    ],
    "sentences and what leads into bullets": [
      "Ran the mail for a year.",
      "*Ran it for a year.*",
      "We also:",
      "Its parts were:",
      "and later",
      "> Quoted praise.\n> Of two lines.",
    ],
    "links, pictures and addresses": [
      "[Demo](https://x.example)",
      "[Repository](https://x.example)",
      "![Mail](mail.png)",
      "https://x.example",
      "<!-- Mail -->",
    ],
    "what HTML folds away": ["<details><summary>Details</summary>", "<div>", "<br>", '<img src="x.png">'],
    "code and separators": ["```\nMail\n```", "---"],
  };
  for (const [what, lines] of Object.entries(quiet))
    it(`is not found for ${what}`, () => {
      for (const line of lines) assert.equal(stray(line), undefined, line);
    });

  it("neither ends a project nor starts the document", () => {
    const text = `*Ada*\n\n**Ada**\n\n<h4>Ada</h4>\n\n- One\n\n${write("").replace("\n\n\n- Ran the mail.", "\n\n*Mail*")}`;
    assert.deepEqual(
      check(text)
        .findings()
        .filter(({ rule }) => rule === "malformed-project"),
      [],
    );
  });
});

describe("a sentence right above a line of dashes", () => {
  const write = (line: string) => layouts["level by level"]!(`- Ran the mail.\n\n${line}\n---`);
  const found = (text: string) =>
    check(text)
      .findings()
      .filter(({ rule }) => rule === "unintended-heading");

  it("is found in any script, and stays in its level after the fix", () => {
    for (const line of [
      "Нагрузка снизилась вдвое.",
      "负载减少了一半。",
      "負荷が半分に減った！",
      "データベースの負荷を半分に減らすことができた",
      "부하가 절반으로 줄었습니다.",
      "انخفض الحمل إلى النصف؟",
      "भार आधा हो गया।",
      "ลดภาระของฐานข้อมูลลงครึ่งหนึ่ง",
      "**メール**",
    ]) {
      const text = write(line);
      const [finding] = found(text);
      assert.ok(finding, line);
      const fixed = applyEdits(text, finding.fixes![0]!.edits);
      assert.deepEqual(found(fixed), []);
      assert.ok(!check(fixed).model.sections.some(({ name }) => line.includes(name)), line);
    }
  });

  it("is not found in a heading", () => {
    for (const line of [
      "Сертификаты",
      "资格证书",
      "資格と証明書",
      "자격증",
      "الشهادات",
      "प्रमाणपत्र",
      "ใบรับรอง",
    ])
      assert.deepEqual(found(write(line)), [], line);
  });

  it("is found if skills are above their levels", () => {
    assert.equal(found(layouts["skills first"]!("**Mail**\n---")).length, 1);
    assert.equal(found(layouts["skills first"]!("The load fell by half.\n---")).length, 1);
  });
});
