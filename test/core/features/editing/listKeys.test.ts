import assert from "node:assert/strict";
import { endsWithMarker, pressBackspace } from "../../../../src/core/features/editing/backspaceKey.ts";
import { pressEnter } from "../../../../src/core/features/editing/enterKey.ts";
import { liftBullets, nestBullets } from "../../../../src/core/features/editing/indentBullets.ts";
import { moveLinesDown, moveLinesUp } from "../../../../src/core/features/editing/moveLines.ts";
import { press, pressCases } from "./pressCases.ts";

describe("Tab at bullets", () => {
  pressCases(nestBullets, [
    ["nests the bullet in the one above", "- a\n- ‸b\n- c\n", "- a\n  - ‸b\n- c\n"],
    [
      "moves everything inside the bullet along",
      "- a\n‸- b\n  more\n\n  - c\n    d\nlazy\n- e\n",
      "- a\n  ‸- b\n    more\n\n    - c\n      d\n  lazy\n- e\n",
    ],
    ["joins the bullets nested there, at their depth", "- a\n    - b\n- ‸c\n", "- a\n    - b\n    - ‸c\n"],
    ["takes the marker of the list it joins", "- a\n  * b\n- ‸c\n", "- a\n  * b\n  * ‸c\n"],
    ["indents with tabs if the text does", "- a\n\t- b\n- ‸c\n", "- a\n\t- b\n\t- ‸c\n"],
    [
      "nests with tabs too where nothing is nested yet",
      "- a\n\t- b\n- c\n- ‸d\n",
      "- a\n\t- b\n- c\n\t- ‸d\n",
    ],
    [
      "nests as deep as is done nearby",
      "- a\n- b\n- ‸c\n- d\n    - e\n",
      "- a\n- b\n    - ‸c\n- d\n    - e\n",
    ],
    [
      "does not nest a bullet as deep as what is below a number",
      "1. a\n   - b\n\n**Shop**\n- c\n- ‸d\n",
      "1. a\n   - b\n\n**Shop**\n- c\n  - ‸d\n",
    ],
    [
      "indents the other lines of a bullet with tabs, too",
      "- a\n\t- b\n- c\n- ‸d\n  more\n",
      "- a\n\t- b\n- c\n\t- ‸d\n\t  more\n",
    ],
    ["does not nest a first bullet", "**Shop**\n- ‸a\n- b\n", "**Shop**\n- ‸a\n- b\n"],
    [
      "does not nest the first bullet below another project",
      "**A**\n- a\n\n**B**\n- ‸b\n",
      "**A**\n- a\n\n**B**\n- ‸b\n",
    ],
    ["does not nest the only nested bullet", "- a\n  - ‸b\n", "- a\n  - ‸b\n"],
    ["nests all selected bullets side by side", "- a\n⟦- b\n- c⟧\n- d\n", "- a\n  ⟦- b\n  - c⟧\n- d\n"],
    ["ignores a line of which nothing is selected", "- a\n⟦- b\n⟧- c\n", "- a\n  ⟦- b\n⟧- c\n"],
    ["moves a nested bullet once", "- a\n⟦- b\n  - c⟧\n", "- a\n  ⟦- b\n    - c⟧\n"],
    ["nests at several cursors", "- a\n- ‸b\n- c\n- ‸d\n", "- a\n  - ‸b\n- c\n  - ‸d\n"],
    [
      "nests an item of a numbered list and renumbers the others",
      "1. a\n2. ‸b\n3. c\n",
      "1. a\n   1. ‸b\n2. c\n",
    ],
    [
      "continues the numbers of the list that it joins",
      "1. a\n   1. b\n2. ‸c\n3. d\n",
      "1. a\n   1. b\n   2. ‸c\n2. d\n",
    ],
    [
      "counts on although a number is there twice",
      "1. a\n2. ‸b\n2. c\n3. d\n",
      "1. a\n   1. ‸b\n2. c\n3. d\n",
    ],
    ["keeps equal numbers equal in both lists", "1. a\n1. ‸b\n1. c\n", "1. a\n   1. ‸b\n1. c\n"],
    [
      "leaves the other numbers numbers if the first item goes into the bullet above",
      "- [x] a\n1. ‸b\n2. c\n3. d\n",
      "- [x] a\n  1. ‸b\n1. c\n2. d\n",
    ],
    [
      "starts the other numbers anew after those with another sign",
      "4) a\n1. ‸b\n2. c\n",
      "4) a\n   1. ‸b\n1. c\n",
    ],
    [
      "leaves a selected number a number beside a selected bullet",
      "- a\n⟦- b\n1. c\n2. d⟧\n3. e\n",
      "- a\n  ⟦- b\n  1. c\n  2. d⟧\n1. e\n",
    ],
    [
      "moves a fence in the bullet along",
      "- a\n- ‸b\n  ```\n    x\n\n  ```\n- c\n",
      "- a\n  - ‸b\n    ```\n      x\n\n    ```\n- c\n",
    ],
    ["nests a task with its check box", "- [ ] a\n- [x] ‸b\n", "- [ ] a\n  - [x] ‸b\n"],
    ["works with the cursor inside the text", "- a\n- b‸ c\n", "- a\n  - b‸ c\n"],
    ["works with the cursor behind the text", "- a\n- b‸", "- a\n  - b‸"],
    ["is left to the editor in another line of a bullet", "- a\n- b\n  c‸\n", undefined],
    ["nests a bullet of which some text is selected", "- a\n- b ⟦c⟧\n", "- a\n  - b ⟦c⟧\n"],
    ["is left to the editor in prose", "Some ‸text.\n", undefined],
    ["is left to the editor in a fence", "```\n- a\n- ‸b\n```\n", undefined],
    ["is left to the editor if more than bullets is selected", "⟦**A**\n- b⟧\n", undefined],
    ["is left to the editor at a thematic break", "- a\n\n‸- - -\n", undefined],
    ["keeps CRLF", "- a\r\n- ‸b\r\n  c\r\n", "- a\r\n  - ‸b\r\n    c\r\n"],
  ]);
});

describe("Shift+Tab at bullets", () => {
  pressCases(liftBullets, [
    ["moves the bullet out of the one that contains it", "- a\n  - ‸b\n- c\n", "- a\n- ‸b\n- c\n"],
    ["works with the cursor inside the text", "- a\n  - b‸b\n", "- a\n- b‸b\n"],
    [
      "moves everything inside the bullet along",
      "- a\n    - ‸b\n      more\n      - c\n",
      "- a\n- ‸b\n  more\n  - c\n",
    ],
    ["nests the bullets that followed it", "- a\n  - ‸b\n  - c\n- d\n", "- a\n- ‸b\n  - c\n- d\n"],
    [
      "aligns the bullets that followed it with those inside it",
      "-   a\n    - ‸b\n      - c\n    - d\n",
      "-   a\n- ‸b\n  - c\n  - d\n",
    ],
    ["lifts selected bullets side by side", "- a\n  ⟦- b\n  - c⟧\n", "- a\n⟦- b\n- c⟧\n"],
    ["takes the marker of the list it joins, and renumbers", "1. a\n   - ‸b\n2. c\n", "1. a\n2. ‸b\n3. c\n"],
    [
      "starts the numbers of those that followed anew, or counts on inside",
      "1. a\n   1. b\n   2. ‸c\n      1. d\n   3. e\n   4. f\n2. g\n",
      "1. a\n   1. b\n2. ‸c\n   1. d\n   2. e\n   3. f\n3. g\n",
    ],
    ["starts them with 1", "- a\n  1. ‸b\n  2. c\n", "- a\n- ‸b\n  1. c\n"],
    ["moves an indented list as a whole", "**A**\n  - a\n  - ‸b\n  - c\n", "**A**\n- a\n- ‸b\n- c\n"],
    ["removes the indentation of a list", "**A**\n  - ‸a\n    b\n", "**A**\n- ‸a\n  b\n"],
    ["does not change an outermost bullet", "- ‸a\n", "- ‸a\n"],
    ["lifts bullets indented with tabs", "- a\n\t- b\n\t\t- ‸c\n", "- a\n\t- b\n\t- ‸c\n"],
    ["is left to the editor in prose", "  Some ‸text.\n", undefined],
  ]);
});

describe("Enter in lists of a document that stays Markdown, for which VS Code has no rules", () => {
  pressCases(
    (text, selections) => pressEnter(text, selections, false),
    [
      ["continues with a bullet", "- a‸\n", "- a\n- ‸\n"],
      ["continues with an open task", "+ [x] a‸\n", "+ [x] a\n+ [ ] ‸\n"],
      ["starts a bullet below a project", "**Shop**‸\n", "**Shop**\n- ‸\n"],
      ["is left to the editor in prose", "Text‸\n", undefined],
      ["is left to the editor in indented prose", "  Text‸\n", undefined],
    ],
  );
});

describe("Enter in lists", () => {
  pressCases(pressEnter, [
    ["leaves bullets to VS Code's rules", "- a‸\n", undefined],
    ["leaves the middle of a bullet to VS Code's rules", "* a‸ b\n", undefined],
    ["leaves tasks to VS Code's rules", "+ [x] a‸\n", undefined],
    ["leaves project lines to VS Code's rules", "**Shop**‸\n", undefined],
    ["starts a bullet below a project as those that follow", "**Shop**‸\n* a\n", "**Shop**\n* ‸\n* a\n"],
    [
      "starts one with their indentation and box",
      "**Shop**‸\n\n  - [x] a\n",
      "**Shop**\n  - [ ] ‸\n\n  - [x] a\n",
    ],
    ["starts the numbers there", "**Shop**‸\n1. a\n2. b\n", "**Shop**\n1. ‸\n2. a\n3. b\n"],
    ["leaves a project line above bullets to VS Code's rules", "**Shop**‸\n- a\n", undefined],
    ["leaves one to them with a part of what follows selected", "**Shop**⟦\n1.⟧ a\n", undefined],
    ["leaves one above another project to them", "**Shop**‸\n\n**Portal**\n* a\n", undefined],
    ["leaves prose to VS Code's rules", "Text‸\n", undefined],
    ["keeps the space after a marker", "-   a‸\n", "-   a\n-   ‸\n"],
    ["writes the next number", "1. a‸\n", "1. a\n2. ‸\n"],
    ["writes the next number with its parenthesis", "  9) a‸\n", "  9) a\n  10) ‸\n"],
    ["renumbers the items below", "1. a‸\n2. b\n3. c\n", "1. a\n2. ‸\n3. b\n4. c\n"],
    ["keeps equal numbers equal", "1. a\n1. b‸\n", "1. a\n1. b\n1. ‸\n"],
    ["splits a numbered item", "1. a‸ b\n2. c\n", "1. a\n2. ‸ b\n3. c\n"],
    ["continues a numbered task with an open one", "1. [x] a‸\n", "1. [x] a\n2. [ ] ‸\n"],
    ["inserts a bullet above if the cursor is at the start of the text", "- ‸a\n", "- \n- ‸a\n"],
    [
      "inserts a bullet above if the cursor is at the start of the line",
      "x\n\n  * ‸a\n",
      "x\n\n  * \n  * ‸a\n",
    ],
    ["inserts a task above", "- [x] ‸a\n", "- [ ] \n- [x] ‸a\n"],
    ["inserts a numbered item above", "1. ‸a\n2. b\n", "1. \n2. ‸a\n3. b\n"],
    ["ends the list on an empty bullet", "- a\n- ‸\n", "- a\n\n‸\n"],
    ["ends the list on an empty task", "- [x] a\n- [ ] ‸\n", "- [x] a\n\n‸\n"],
    ["ends the list on an empty number", "1. a\n2. ‸\n", "1. a\n\n‸\n"],
    ["numbers on what follows an item that ends", "4. a\n5. ‸\n6. b\n7. c\n", "4. a\n\n‸\n5. b\n6. c\n"],
    ["numbers it as the first", "3) ‸\n4) b\n", "\n‸\n3) b\n"],
    ["numbers on after selected items", "1. a⟦\n2. b\n3. c⟧ d\n4. e\n5. f\n", "1. a\n2. ‸ d\n3. e\n4. f\n"],
    ["ends the list without a line below", "* a\n* ‸", "* a\n\n‸"],
    ["moves a nested empty bullet one level up", "- a\n    - ‸\n", "- a\n- ‸\n"],
    ["moves it up with the outer marker", "1. a\n   - ‸\n2. b\n", "1. a\n2. ‸\n3. b\n"],
    ["ends the list on a bullet without a space", "- a\n-‸\n", "- a\n\n‸\n"],
    ["moves one without a space up", "- a\n  - b\n  -‸\n", "- a\n  - b\n- ‸\n"],
    ["writes a line below a year", "a\n\n2024.‸\n", undefined],
    ["writes a line below a sign that ends a paragraph", "a\n\nb\n-‸\n", undefined],
    [
      "leaves the bullets that an empty one came before in the bullet they were in",
      "- a\n- ‸\n  - b\n    - c\n- d\n",
      "- a\n  - b\n    - c\n\n‸\n- d\n",
    ],
    ["leaves them to their project", "**Shop**\n- ‸\n  - a\n", "**Shop**\n  - a\n\n‸\n"],
    [
      "leaves a continued line to the bullet that it continues",
      "- a\n- ‸\n  more\n- b\n",
      "- a\n  more\n\n‸\n- b\n",
    ],
    [
      "moves a nested empty bullet up below what it came before",
      "- a\n  - b\n  - [ ] ‸\n    - c\n  - d\n- e\n",
      "- a\n  - b\n    - c\n- [ ] ‸\n  - d\n- e\n",
    ],
    [
      "gives it the next number there",
      "1. a\n   - b\n   - ‸\n     c\n2. d\n",
      "1. a\n   - b\n     c\n2. ‸\n3. d\n",
    ],
    ["leaves what is inside at the end of the text", "- a\r\n- ‸\r\n  - b", "- a\r\n  - b\r\n\r\n‸"],
    ["writes no bullet in a fence", "```\n- a‸\n```\n", "```\n- a\n‸\n```\n"],
    [
      "keeps the indentation in a fence of a bullet",
      "- a\n  ```\n  - b‸\n  ```\n",
      "- a\n  ```\n  - b\n  ‸\n  ```\n",
    ],
    [
      "keeps it in a fence of a nested bullet",
      "- a\n  - b\n    - c\n      ```\n      - d‸\n      ```\n    - e\n",
      "- a\n  - b\n    - c\n      ```\n      - d\n      ‸\n      ```\n    - e\n",
    ],
    [
      "continues below such a fence",
      "- a\n  - b\n    1. ```\n       c\n\n       ```\n    2. d‸\n",
      "- a\n  - b\n    1. ```\n       c\n\n       ```\n    2. d\n    3. ‸\n",
    ],
    ["writes no bullet in front matter", "---\n- a‸\n---\n", "---\n- a\n‸\n---\n"],
    ["tells a thematic break at the start from front matter", "---\n1. a‸\n", "---\n1. a\n2. ‸\n"],
    ["writes no bullet below indented code", "a\n\n    - b‸\n", "a\n\n    - b\n    ‸\n"],
    ["does not continue thematic breaks", "a\n\n***‸\n", undefined],
    ["does not continue thematic breaks with spaces", "a\n\n- - -‸\n", undefined],
    ["does not continue thematic breaks of asterisks", "a\n\n* * *‸\n\nb\n", undefined],
    ["works at several cursors", "- ‸a\n- b‸\n", "- \n- ‸a\n- b\n- ‸\n"],
    ["keeps CRLF", "1. a‸\r\n", "1. a\r\n2. ‸\r\n"],
  ]);
});

describe("Backspace before the text of a bullet", () => {
  pressCases(pressBackspace, [
    ["removes an empty marker", "- a\n- ‸\n- b\n", "- a\n‸\n- b\n"],
    ["removes the marker before text", "- a\n* ‸b\n- c\n", "- a\n‸b\n- c\n"],
    ["removes it with its indentation", "a\n\n  -   ‸b\n      c\n", "a\n\n‸b\nc\n"],
    ["moves a nested bullet out", "- a\n  - ‸b\n    - c\n  - d\n", "- a\n- ‸b\n  - c\n  - d\n"],
    ["moves an empty one out", "- a\n\t- b\n\t- ‸\n", "- a\n\t- b\n- ‸\n"],
    ["takes a task for a bullet first", "- [x] ‸a\n", "- ‸a\n"],
    ["removes a marker before a check box", "- ‸[ ] a\n", "‸[ ] a\n"],
    ["numbers on what follows", "1. a\n2. ‸b\n3. c\n4. d\n", "1. a\n‸b\n2. c\n3. d\n"],
    ["leaves the first number to what follows an empty one", "5. ‸\n6. b\n7. c\n", "‸\n5. b\n6. c\n"],
    ["leaves a number that starts a list below text", "5. ‸a\n6. b\n7. c\n", "‸a\n1. b\n2. c\n"],
    ["does so below a blank line", "1. a\n\n2. ‸b\n3. c\n", "1. a\n\n‸b\n1. c\n"],
    ["leaves what is inside to the bullet above", "- a\n- ‸b\n\t- c\n\t  d\n", "- a\n‸b\n\t- c\n\t  d\n"],
    [
      "leaves what is inside bullets if there is none",
      "**Shop**\n-\t‸a\n\n\tmore\n\t- b\n- c\n",
      "**Shop**\n‸a\n\nmore\n- b\n- c\n",
    ],
    ["leaves it bullets below a blank line", "- a\n\n- ‸b\n\t- c\n", "- a\n\n‸b\n  - c\n"],
    ["keeps CRLF", "1. a\r\n2. ‸b\r\n3. c\r\n", "1. a\r\n‸b\r\n2. c\r\n"],
    ["is left to the editor within the text", "- a‸\n", undefined],
    ["is left to the editor within the marker", "-‸ a\n", undefined],
    ["is left to the editor before the marker", "a\n‸- b\n", undefined],
    ["is left to the editor between spaces", "-  ‸ a\n", undefined],
    ["is left to the editor with a selection", "- ⟦a⟧\n", undefined],
    ["is left to the editor at several cursors", "- ‸a\n- ‸b\n", undefined],
    ["is left to the editor in a fence", "```\n- ‸a\n```\n", undefined],
    ["is left to the editor in a quotation", "> - ‸a\n", undefined],
    ["is left to the editor at a year", "a\n2024. ‸b\n", undefined],
  ]);

  it("is asked for wherever it does something", () => {
    for (const before of ["- ", "  12) ", "\t* [x] ", "+ [ ]  "]) assert.ok(endsWithMarker(before), before);
    for (const before of ["-", "- a", "2024.", "> - ", "- [ ]a "]) assert.ok(!endsWithMarker(before), before);
  });
});

describe("moving lines up in lists of numbers", () => {
  pressCases(moveLinesUp, [
    ["keeps the numbers in order", "1. a\n2. b‸\n3. c\n", "1. b‸\n2. a\n3. c\n"],
    [
      "does so right below a project, where Markdown starts no list with 2",
      "**Shop**\n1. a\n2. ‸b\n",
      "**Shop**\n1. ‸b\n2. a\n",
    ],
    ["keeps the first number", "5) a\n6) b\n7) ‸c\n", "5) a\n6) ‸c\n7) b\n"],
    ["moves what is selected", "1. a\n2. ⟦b\n3. c⟧\n4. d\n", "1. ⟦b\n2. c⟧\n3. a\n4. d\n"],
    ["leaves a line of which nothing is selected", "1. a\n⟦2. b\n⟧3. c\n", "⟦1. b\n⟧2. a\n3. c\n"],
    ["counts inside of bullets", "- x\n  1. a\n  2. ‸b\n", "- x\n  1. ‸b\n  2. a\n"],
    [
      "moves what is inside a number with it",
      "9. a\n10. b\n11. c‸\n    - d\n",
      "9. a\n10. c‸\n11. b\n    - d\n",
    ],
    ["moves the last line", "1. a\n2. b‸", "1. b‸\n2. a"],
    ["keeps CRLF", "1. a\r\n2. ‸b", "1. ‸b\r\n2. a"],
    ["is left to the editor for bullets", "- a\n- ‸b\n", undefined],
    ["is left to the editor for equal numbers", "1. a\n1. ‸b\n", undefined],
    ["is left to the editor for numbers in no order", "1. a\n3. ‸b\n5. c\n", undefined],
    ["is left to the editor in the first line", "1. ‸a\n2. b\n", undefined],
    ["is left to the editor in a fence", "```\n1. a\n2. ‸b\n```\n", undefined],
    ["is left to the editor at several cursors", "1. a\n2. ‸b\n3. ‸c\n", undefined],
  ]);
});

describe("moving lines down in lists of numbers", () => {
  pressCases(moveLinesDown, [
    ["keeps the numbers in order", "1. ‸a\n2. b\n3. c", "1. b\n2. ‸a\n3. c"],
    [
      "numbers both lists if one is left for another",
      "1. a\n   1. x\n   2. ‸y\n2. b\n",
      "1. a\n   1. x\n2. b\n   1. ‸y\n",
    ],
    ["is left to the editor in the last line", "1. a\n2. ‸b", undefined],
  ]);
});

it("Enter leaves the list of the third level level by level, and nothing of it changes", () => {
  let text = "**Shop**\n- a\n  - b\n    - c\n    - ‸\n    - d\n  - e\n- f\n";
  for (const after of [
    "**Shop**\n- a\n  - b\n    - c\n  - ‸\n    - d\n  - e\n- f\n",
    "**Shop**\n- a\n  - b\n    - c\n    - d\n- ‸\n  - e\n- f\n",
    "**Shop**\n- a\n  - b\n    - c\n    - d\n  - e\n\n‸\n- f\n",
  ]) {
    text = press(pressEnter, text) ?? "";
    assert.equal(text, after);
  }
});
