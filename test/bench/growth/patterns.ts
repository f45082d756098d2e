const head = "## Basic Understanding\n\n### Caching\n**Shop**\n";

/** Lines until the text has about `size` characters; each is made from its number. */
function lines(make: (index: number) => string): (size: number) => string {
  return (size) => {
    let text = "";
    for (let index = 0; text.length < size; index++) text += make(index);
    return text;
  };
}

/** One line of `part` over and over. */
function run(part: string): (size: number) => string {
  return (size) => part.repeat(Math.ceil(size / part.length));
}

/** Below a project. */
function below(make: (size: number) => string): (size: number) => string {
  return (size) => `${head}- Built it.\n${make(size)}\n`;
}

/** In one bullet. */
function within(make: (size: number) => string): (size: number) => string {
  return (size) => `${head}- Built ${make(size)} it.\n`;
}

/** A word nobody knows, another one for each number. */
function unknownWord(index: number): string {
  let word = "";
  for (let rest = index * 7919 + 17; word.length < 7; rest = Math.floor(rest / 5) + index + 3)
    word += ["bra", "vok", "nit", "del", "sup"][rest % 5]!;
  return word;
}

/** What documents, and those who wish them ill, are made of; each makes about so many characters. */
export const patterns: Readonly<Record<string, (size: number) => string>> = {
  // Documents.
  "ordinary bullets": below(
    lines((i) => `- Reduced the load of service ${i} by ${i % 90}% within a month.\n`),
  ),
  "bullets over two lines": below(
    lines((i) => `- Reduced the load of the service\n  number ${i} within a month.\n`),
  ),
  "bullets that read on": below(
    lines((i) => `- Reduced the load of the service\nnumber ${i} within a month.\n`),
  ),
  "bullets apart": below(lines((i) => `- Wrote the tests of module ${i}.\n\n`)),
  "the same bullet": below(run("- Cached the pages of the shop and its search.\n")),
  "like bullets": below(lines((i) => `- Cached the pages of the shop in region ${i} and its search.\n`)),
  projects: below(lines((i) => `**Project ${i}**\n- Built it.\n\n`)),
  "distinct projects": below(lines((i) => `**${unknownWord(i)} ${unknownWord(i + 7)}**\n- Built it.\n\n`)),
  "projects of one make": below(lines((i) => `**Portal Phase ${i}**\n- Built it.\n\n`)),
  "doubtful projects": below(lines((i) => `**Parts Market${i % 2 ? "place" : "plce"}**\n- Built it.\n\n`)),
  "malformed projects": below(lines((i) => `** Project ${i} **\n- Built it.\n\n`)),
  "empty projects": below(lines((i) => `**Project ${i}**\n\n`)),
  skills: below(lines((i) => `### Skill ${i}\n**Shop**\n- Built it.\n\n`)),
  "skills without projects": below(lines((i) => `### Skill ${i}\n\n`)),
  "the same skill": below(run("### Caching\n**Shop**\n- Built it.\n\n")),
  levels: lines((i) => `## Basic Understanding\n\n### Skill ${i}\n**Shop**\n- Built it.\n\n`),
  "unknown levels": below(
    lines((i) => `## Basicc Understanding\n\n### Skill ${i}\n**Shop**\n- Built it.\n\n`),
  ),
  sections: below(lines((i) => `## Section ${i}\n- Asked it?\n\n`)),
  labels: below(lines((i) => `Notes ${i}:\n- Asked it?\n\n`)),
  "open questions": below(run("- Is it so?\n- [ ] Do it.\n")),
  orphans: (size) => `## Basic Understanding\n\n### Caching\n${run("- Built it well.\n")(size)}`,
  "lost markers": below(run("Reduced the load of the database.\n\n")),
  "unknown words": below(lines((i) => `- Built ${unknownWord(i)} it.\n`)),
  "misspelled words": below(run("- Built the environement.\n")),
  terms: below(run("- Ran kubernetes on aws with postgres and javascript.\n")),
  "empty bullets": below(run("- \n")),
  "two blanks": below(run("- Built  it  well.\n")),
  comments: below(run("- Built it. <!-- slick-disable-line tense -->\n")),
  "comments in pairs": below(
    run("<!-- slick-disable typo -->\n\n- Built it.\n\n<!-- slick-enable typo -->\n\n"),
  ),
  tables: below(run("\n| a | b |\n|---|---|\n| c | d |\n\n")),
  "one table": below((size) => `\n| a | b |\n|---|---|\n${run("| c | d |\n")(size)}`),
  fences: below(run("\n```\ncode\n```\n\n")),
  "one fence": below((size) => `\n\`\`\`\n${run("- **a** b\n")(size)}\`\`\`\n`),
  "one comment": below((size) => `\n<!--\n${run("- **a** b\n")(size)}-->\n`),
  // Lists and quotations.
  "nested bullets": below(run("- a\n  - b\n    - c\n")),
  "one bullet of many": below((size) => `- a\n${run("  - b\n    - c\n")(size)}`),
  "split lists": below(run("- x\n**P**\n    - b\n  - c\n")),
  "quotations in bullets": below(run("- > a\n")),
  "a quotation": below((size) => `\n${run("> a\n")(size)}`),
  "lines read on into a quotation": below((size) => `\n> a\n${run("b\n")(size)}`),
  "lines read on into a bullet": below(run("b\n")),
  "empty bullets in bullets": below(run("+\n- ")),
  "lists on one line": within(run("- ")),
  "quotations on one line": within(run("> ")),
  "numbers with tabs": below(run("1.\ta\n\t2.\tb\n")),
  "blank bullets apart": below(run("-\n\n")),
  "bullets ever deeper": below((size) => {
    let text = "";
    for (let depth = 0; text.length < size; depth++) text += `${"  ".repeat(depth % 90)}- a\n`;
    return text;
  }),
  "bullets as deep as can be": below((size) => {
    let text = "";
    for (let depth = 0; text.length < size; depth++) text += `${"  ".repeat(depth)}- a\n`;
    return text;
  }),
  "quotations ever deeper": below((size) => {
    let text = "\n";
    for (let depth = 1; text.length < size; depth++) text += `${"> ".repeat(depth)}a\n`;
    return text;
  }),
  "bullets with paragraphs": below(run("- Built it.\n\n  It ran.\n\n")),
  "bullets with fences": below(run("- Built it:\n  ```\n  code\n  ```\n")),
  "bullets with fences left open": below(run("- ```\n")),
  "bullets with tables": below(run("- a\n\n  | a | b |\n  |---|---|\n  | c | d |\n\n")),
  "boxes that are ticked": below(run("- [x] Built it.\n- [ ] Ran it.\n")),
  "numbered bullets": below(lines((i) => `${i}. Built it.\n`)),
  "bullets of other signs": below(run("* a\n+ b\n- c\n")),
  "a row of many cells": below(
    (size) => `\n|${run(" a |")(size / 2)}\n|${run("-|")(size / 4)}\n|${run(" b |")(size / 2)}\n`,
  ),
  "a cell of many lines": below((size) => `\n| a | b |\n|---|---|\n| ${run("- c<br>")(size)} | d |\n`),
  "indented code": below((size) => `\n${run("    - **a** b\n")(size)}`),
  "tags on lines": below(run("<div>\n\n")),
  "tags in one block": below((size) => `\n<div>\n${run("<b>a</b>\n")(size)}</div>\n`),
  "fences of both signs": below(run("\n```\n~~~\n```\n")),
  "underlined headings": below(run("A\n---\n\nB\n===\n\n")),
  "headings without a blank": below(run("###a\n")),
  "a project's heading of marks": (size) =>
    `## Basic Understanding\n\n### Caching\n#### ${"*".repeat(size)}a *b*, 2023\n- Built it.\n`,
  "a heading of many words": (size) =>
    `## Basic Understanding\n\n### ${run("Cache ")(size)}\n**Shop**\n- Built it.\n`,
  "a project of many words": below((size) => `**${run("Cache ")(size)}**\n- Built it.\n`),
  "projects with remarks": below(lines((i) => `**Project ${i}** (2019–2021)\n- Built it.\n\n`)),
  "projects in bullets": below(lines((i) => `- **Project ${i}**: built it.\n`)),
  "projects linked": below(lines((i) => `[**Project ${i}**](https://a.example)\n- Built it.\n\n`)),
  "comments that disable": below(run("<!-- slick-disable typo -->\n\n- Built it.\n\n")),
  "a comment of many rules": below((size) => `<!-- slick-disable ${run("typo ")(size)}-->\n\n- Built it.\n`),
  "words that comments know": below(
    lines((i) => `<!-- cspell:ignore ${unknownWord(i)} -->\n\n- Built ${unknownWord(i)}.\n\n`),
  ),
  "lines of CRLF": below(run("- Built it.\r\n  And ran it.\r\n\r\n")),
  "lines of CR": below(run("- Built it.\r")),
  "unused definitions": below((size) => `\n${lines((i) => `[a${i}]: /b\n`)(size)}`),
  "uses without definitions": below(lines((i) => `- See [a${i}][b${i}].\n`)),
  // Marks within a line.
  stars: within(run("*a ")),
  "bold words": within(run("**a** ")),
  "open bold": within(run("**a ")),
  underscores: within(run("_a_ ")),
  brackets: within(run("[a ")),
  links: within(run("[a](b) ")),
  "open links": within(run("[a](")),
  "one definition, many uses": below(
    (size) => `\n[a]: /x "${"t ".repeat(size / 8)}"\n\n${run("- See [a].\n\n")(size / 2)}`,
  ),
  "many definitions": below(
    (size) => `\n${lines((i) => `[a${i}]: /b\n`)(size / 2)}\n${lines((i) => `- See [a${i}].\n\n`)(size / 2)}`,
  ),
  backticks: within(run("` ")),
  tags: within(run("<a ")),
  "open comments": within(run("a <!-- ")),
  entities: within(run("&amp; ")),
  backslashes: within(run("\\a ")),
  parentheses: within(run("Ab(")),
  "explanations of nothing": within(run("Ab(Cd ")),
  "hard breaks": below(run("- a  \n  b\\\n  c\n")),
  "stars of three": within(run("***a** b* ")),
  "stars and underscores": within(run("_*_*a ")),
  tildes: within(run("~~a~ ")),
  "pictures left open": within(run("![a](")),
  "addresses left open": within(run("<https://a ")),
  "brackets in brackets": within((size) => `${"[".repeat(size / 2)}a${"]".repeat(size / 2)}`),
  "parentheses in parentheses": within((size) => `${"(".repeat(size / 2)}a${")".repeat(size / 2)}`),
  "quotation marks": within(run("“a ")),
  ampersands: within(run("&a ")),
  "code spans": within(run("`a` ")),
  "backticks ever longer": within((size) => {
    let text = "";
    for (let count = 1; text.length < size; count++) text += `${"`".repeat(count)} `;
    return text;
  }),
  "bold within words": within(run("**C**ache ")),
  dollars: within(run("$a ")),
  // Long runs.
  "a word with hyphens": within(run("cache-")),
  "a word with stops": within(run("cache.")),
  "a word with slashes": within(run("cache/")),
  "a word with apostrophes": within(run("a'")),
  "a word with capitals": within(run("Cache")),
  "a word with digits": within(run("a1")),
  "a word with marks on one letter": within((size) => `a${"\u0301\u0327".repeat(size / 2)}`),
  "soft hyphens": within(run("ca\u00adche")),
  "words of Chinese": within(run("我在蓝鸟工作。")),
  "words of Thai": within(run("ทำงานที่")),
  "words of Arabic": within(run("في الشركة ")),
  "words of German": within(run("für die Überwachung ")),
  "lone surrogates": within(run("a\ud83d ")),
  "turned around": within(run("\u202ea\u202c ")),
  "the same word": within(run("the ")),
  figures: within(run("by 20% in 3 days, ")),
  years: within(run("2019–2021 ")),
  sentences: within(run("Built it. ")),
  passives: within(run("It was built. ")),
  "words to mend": within(run("their is a alot of ")),
  "verbs joined to the first": (size) => `${head}- Cleaned tanks${run(" and then fill them")(size)}.\n`,
  "terms to mend": within(run("github javascript ")),
  "mail addresses left open": within(run("a@")),
  calls: within(run("fetch(User data) ")),
  "a line of words": within(run("word ")),
  "a line of unknown words": within(lines((i) => `${unknownWord(i)} `)),
  "two blanks in one line": within(run("a  b ")),
  blanks: within(run(" ")),
  "blanks in bold": below((size) => `**a${" ".repeat(size)}b**\n`),
  letters: within(run("a")),
  digits: within(run("1")),
  commas: within(run("a, ")),
  "blank lines": below(run("\n")),
  "blank lines with blanks": below(run("  \n")),
  "questions in one line": within(run("Is it? ")),
  "mail addresses": within(run("a@b.example ")),
  addresses: within(run("https://a.example/b ")),
  emoji: within(run("👩‍💻 ")),
  // Starts of documents.
  "front matter": (size) => `---\n${run("a: b\n")(size)}---\n${head}- Built it.\n`,
  "front matter without an end": (size) => `---\r\n${run("a: b\r\n")(size)}`,
  "a first line alone": (size) => `---\n\n${below(run("- Built it.\n\n"))(size)}`,
  "byte order marks": below(run("\n\uFEFFBuilt it.\n")),
};
