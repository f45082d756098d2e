import assert from "node:assert/strict";
import { fixedBy, markedBy, ruleFindings } from "../../kit/ruleFindings.ts";

const rule = "spacing";

function shop(lines: string): string {
  return `## Basic Understanding\n\n### Caching\n**Shop**\n${lines}\n`;
}

function finds(marked: string): void {
  assert.equal(markedBy(rule, shop(marked.replace(/[⟦⟧]/g, ""))), shop(marked));
}

describe("the rule spacing", () => {
  const markers = [
    "-  A",
    "*  A",
    "+  A",
    "1.  A",
    "1)  A",
    "12)  A",
    "  +  A",
    "\t*  A",
    "> +  A",
    "> > 12)  A",
    "##  A",
    "- >  A",
  ];
  for (const line of markers)
    it(`leaves any number of spaces after a marker: ${JSON.stringify(line)}`, () =>
      finds(`- Ran it.\n\n${line}`));

  const inside = [
    "- A +⟦  ⟧b",
    "- Ran *⟦  ⟧it",
    "- Step 1)⟦  ⟧and 12)⟦  ⟧more",
    "+  A⟦  ⟧b",
    "1)  A⟦  ⟧b",
    "- Ran it,\n  then⟦  ⟧left",
    "- Ran it,\na⟦  ⟧b",
    "- Ran\tit⟦  ⟧all",
    "- `a  b` and⟦  ⟧c\r\n- d⟦  ⟧e  \r\n  f",
  ];
  for (const line of inside) it(`finds more than one space in ${JSON.stringify(line)}`, () => finds(line));

  it("finds spaces in a line that starts with two, and in the first line of a document", () => {
    finds("- Ran it,\n  c⟦  ⟧d");
    assert.equal(markedBy(rule, `  two  words\n\n${shop("- A")}`), `  two⟦  ⟧words\n\n${shop("- A")}`);
  });

  const written = [
    "DR⟦(⟧Disaster Recovery), CI⟦(⟧Continuous Integration)",
    "DR⟦(⟧disaster recovery)",
    "IO⟦(⟧Input/Output) HA⟦(⟧High-Availability)",
    "SLAs⟦(⟧Service Level Agreements) DR2⟦(⟧Disaster Recovery 2)",
    "QA⟦(⟧Quality in Assurance)",
    "ÄB⟦(⟧Ärger Bau)",
    "[DR⟦(⟧Disaster Recovery)](https://example.org)",
  ];
  for (const text of written)
    it(`finds a missing space in ${JSON.stringify(text)}`, () => finds(`- Ran ${text}.`));

  const calls = [
    "DR(Disaster)",
    "CI(Continuous Delivery)",
    "DR(Recovery Disaster)",
    "DR(the Disaster Recovery)",
    "DR(Disastrous)",
    "A(All) x(X)",
    "CI(123)",
    "DR(Disaster, Recovery) DR(1 Disaster1Recovery)",
    "`DR(Disaster Recovery)`",
    "https://example.org/DR(Disaster_Recovery)",
    "[a](https://example.org/DR(Disaster-Recovery))",
    "DR (Disaster Recovery)",
    "ADR(Disaster Recovery) 4DR(Disaster Recovery)",
  ];
  for (const text of calls)
    it(`finds no missing space in ${JSON.stringify(text)}`, () => finds(`- Ran ${text}.`));

  const said: Readonly<Record<string, readonly string[]>> = {
    "Ran  it.": ["Two spaces. Use one."],
    "Ran    it.": ["4 spaces. Use one."],
    "Ran DR(Disaster Recovery).": ["Add a space before the parenthesis."],
    "Knew Play,GitLab and Solr.": ["Add a space after the comma."],
    "Wrote the tests.Then ran it.": ["Add a space after the full stop."],
    "Wrote tests ,docs and code.": ["Put the space after the comma, not before it."],
    "Wrote docs and code .Then slept.": ["Put the space after the full stop, not before it."],
    "Knew Play , Solr and more.": ["This space does not belong here. Remove it."],
    "Ran a service- oriented one.": ["This space does not belong here. Remove it."],
    "Ran cloud based tests.": ['A hyphen is missing. Write "cloud-based".'],
  };
  for (const [text, messages] of Object.entries(said))
    it(`says of ${JSON.stringify(text)}: ${messages.join(" ")}`, () => {
      assert.deepEqual(
        ruleFindings(rule, shop(`- ${text}`)).map(({ message }) => message),
        messages,
      );
    });

  it("says nothing of what other rules find", () => {
    finds("- We dont has the the page. it were here.");
  });

  it("adds, moves and removes spaces", () => {
    assert.equal(
      fixedBy(
        rule,
        shop("- Knew Play,GitLab and Solr ( a ) and  more.Then ran DR(Disaster Recovery)  daily."),
      ),
      shop("- Knew Play, GitLab and Solr (a) and more. Then ran DR (Disaster Recovery) daily."),
    );
  });

  it("shows what is about commas, full stops and hyphens at the end of a word only in English", () => {
    const only = (text: string) => ruleFindings(rule, shop(`- ${text}`)).map(({ isEnglish }) => isEnglish);
    for (const text of [
      "Knew Play,GitLab and Solr.",
      "Wrote tests ,docs and code.",
      "Ran a service- oriented one.",
    ])
      assert.deepEqual(only(text), [true], text);
    for (const text of ["Ran  it.", "Ran cloud based tests."])
      assert.deepEqual(only(text), [undefined], text);
  });
});
