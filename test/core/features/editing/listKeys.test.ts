import { pressEnter } from "../../../../src/core/features/editing/enterKey.ts";
import { liftBullets, nestBullets } from "../../../../src/core/features/editing/indentBullets.ts";
import { pressCases } from "./pressCases.ts";

describe("Tab at bullets", () => {
  pressCases(nestBullets, [
    ["nests in the bullet above", "- a\n- ‸b\n- c\n", "- a\n  - ‸b\n- c\n"],
    [
      "takes along all it holds",
      "- a\n‸- b\n  more\n\n  - c\n    d\nlazy\n- e\n",
      "- a\n  ‸- b\n    more\n\n    - c\n      d\n  lazy\n- e\n",
    ],
    ["joins what is nested there, as deep as it is", "- a\n    - b\n- ‸c\n", "- a\n    - b\n    - ‸c\n"],
    ["takes the marker of the list it joins", "- a\n  * b\n- ‸c\n", "- a\n  * b\n  * ‸c\n"],
    ["indents with tabs where the text does", "- a\n\t- b\n- ‸c\n", "- a\n\t- b\n\t- ‸c\n"],
    ["leaves a first bullet", "**Shop**\n- ‸a\n- b\n", "**Shop**\n- ‸a\n- b\n"],
    ["leaves the first below another project", "**A**\n- a\n\n**B**\n- ‸b\n", "**A**\n- a\n\n**B**\n- ‸b\n"],
    ["leaves an only child", "- a\n  - ‸b\n", "- a\n  - ‸b\n"],
    ["nests all that is selected beside each other", "- a\n⟦- b\n- c⟧\n- d\n", "- a\n  ⟦- b\n  - c⟧\n- d\n"],
    ["does not count a line of which nothing is selected", "- a\n⟦- b\n⟧- c\n", "- a\n  ⟦- b\n⟧- c\n"],
    ["moves a nested bullet once", "- a\n⟦- b\n  - c⟧\n", "- a\n  ⟦- b\n    - c⟧\n"],
    ["nests at several cursors", "- a\n- ‸b\n- c\n- ‸d\n", "- a\n  - ‸b\n- c\n  - ‸d\n"],
    ["nests an item of a numbered list and counts on", "1. a\n2. ‸b\n3. c\n", "1. a\n   1. ‸b\n2. c\n"],
    ["counts on in the list it joins", "1. a\n   1. b\n2. ‸c\n3. d\n", "1. a\n   1. b\n   2. ‸c\n2. d\n"],
    ["leaves equal numbers equal", "1. a\n1. ‸b\n1. c\n", "1. a\n   1. ‸b\n1. c\n"],
    [
      "takes a fence in the bullet along",
      "- a\n- ‸b\n  ```\n    x\n\n  ```\n- c\n",
      "- a\n  - ‸b\n    ```\n      x\n\n    ```\n- c\n",
    ],
    ["nests a task", "- [ ] a\n- [x] ‸b\n", "- [ ] a\n  - [x] ‸b\n"],
    ["is the editor's in a bullet's text", "- a\n- b‸ c\n", undefined],
    ["nests when some text is selected", "- a\n- b ⟦c⟧\n", "- a\n  - b ⟦c⟧\n"],
    ["is the editor's in prose", "Some ‸text.\n", undefined],
    ["is the editor's in a fence", "```\n- a\n- ‸b\n```\n", undefined],
    ["is the editor's where more than bullets is selected", "⟦**A**\n- b⟧\n", undefined],
    ["is the editor's at a thematic break", "- a\n\n‸- - -\n", undefined],
    ["keeps CRLF", "- a\r\n- ‸b\r\n  c\r\n", "- a\r\n  - ‸b\r\n    c\r\n"],
  ]);
});

describe("Shift+Tab at bullets", () => {
  pressCases(liftBullets, [
    ["lifts out of the bullet it is in", "- a\n  - ‸b\n- c\n", "- a\n- ‸b\n- c\n"],
    ["works within the text", "- a\n  - b‸b\n", "- a\n- b‸b\n"],
    ["takes along all it holds", "- a\n    - ‸b\n      more\n      - c\n", "- a\n- ‸b\n  more\n  - c\n"],
    ["nests what followed it", "- a\n  - ‸b\n  - c\n- d\n", "- a\n- ‸b\n  - c\n- d\n"],
    [
      "brings what followed it in line with what it holds",
      "-   a\n    - ‸b\n      - c\n    - d\n",
      "-   a\n- ‸b\n  - c\n  - d\n",
    ],
    ["lifts what is selected beside each other", "- a\n  ⟦- b\n  - c⟧\n", "- a\n⟦- b\n- c⟧\n"],
    ["takes the marker of the list it joins, and counts on", "1. a\n   - ‸b\n2. c\n", "1. a\n2. ‸b\n3. c\n"],
    ["takes away the indentation of a list", "**A**\n  - ‸a\n    b\n", "**A**\n- ‸a\n  b\n"],
    ["leaves what is outermost", "- ‸a\n", "- ‸a\n"],
    ["lifts by tabs", "- a\n\t- b\n\t\t- ‸c\n", "- a\n\t- b\n\t- ‸c\n"],
    ["is the editor's in prose", "  Some ‸text.\n", undefined],
  ]);
});

describe("Enter in lists of a document that stays Markdown, for which VS Code has no rules", () => {
  pressCases(
    (text, selections) => pressEnter(text, selections, false),
    [
      ["goes on with a bullet", "- a‸\n", "- a\n- ‸\n"],
      ["goes on with a task", "+ [x] a‸\n", "+ [x] a\n+ [ ] ‸\n"],
      ["begins a bullet below a project", "**Shop**‸\n", "**Shop**\n- ‸\n"],
      ["is the editor's in prose", "Text‸\n", undefined],
      ["is the editor's in indented prose", "  Text‸\n", undefined],
    ],
  );
});

describe("Enter in lists", () => {
  pressCases(pressEnter, [
    ["leaves bullets to VS Code's rules", "- a‸\n", undefined],
    ["leaves a bullet's middle to them", "* a‸ b\n", undefined],
    ["leaves tasks to them", "+ [x] a‸\n", undefined],
    ["leaves project lines to them", "**Shop**‸\n", undefined],
    ["leaves prose to them", "Text‸\n", undefined],
    ["keeps the space after a marker", "-   a‸\n", "-   a\n-   ‸\n"],
    ["writes the next number", "1. a‸\n", "1. a\n2. ‸\n"],
    ["writes the next number with its parenthesis", "  9) a‸\n", "  9) a\n  10) ‸\n"],
    ["counts on below", "1. a‸\n2. b\n3. c\n", "1. a\n2. ‸\n3. b\n4. c\n"],
    ["takes equal numbers for equal", "1. a\n1. b‸\n", "1. a\n1. b\n1. ‸\n"],
    ["splits a numbered item", "1. a‸ b\n2. c\n", "1. a\n2. ‸ b\n3. c\n"],
    ["opens a numbered task", "1. [x] a‸\n", "1. [x] a\n2. [ ] ‸\n"],
    ["makes a bullet above at the start of the text", "- ‸a\n", "- \n- ‸a\n"],
    ["makes a bullet above at the start of the line", "x\n\n  * ‸a\n", "x\n\n  * \n  * ‸a\n"],
    ["makes a task above", "- [x] ‸a\n", "- [ ] \n- [x] ‸a\n"],
    ["makes a numbered item above", "1. ‸a\n2. b\n", "1. \n2. ‸a\n3. b\n"],
    ["ends the list on an empty bullet", "- a\n- ‸\n", "- a\n\n‸\n"],
    ["ends it on an empty task", "- [x] a\n- [ ] ‸\n", "- [x] a\n\n‸\n"],
    ["ends it on an empty number", "1. a\n2. ‸\n", "1. a\n\n‸\n"],
    ["ends it without a line below", "* a\n* ‸", "* a\n\n‸"],
    ["takes a nested empty bullet up", "- a\n    - ‸\n", "- a\n- ‸\n"],
    ["takes it up with the outer marker", "1. a\n   - ‸\n2. b\n", "1. a\n2. ‸\n3. b\n"],
    ["writes no bullet in a fence", "```\n- a‸\n```\n", "```\n- a\n‸\n```\n"],
    [
      "keeps the indentation in a fence of a bullet",
      "- a\n  ```\n  - b‸\n  ```\n",
      "- a\n  ```\n  - b\n  ‸\n  ```\n",
    ],
    ["writes no bullet in front matter", "---\n- a‸\n---\n", "---\n- a\n‸\n---\n"],
    ["knows a rule at the start from front matter", "---\n1. a‸\n", "---\n1. a\n2. ‸\n"],
    ["writes none below indented code", "a\n\n    - b‸\n", "a\n\n    - b\n    ‸\n"],
    ["leaves thematic breaks alone", "a\n\n***‸\n", undefined],
    ["leaves spaced ones alone", "a\n\n- - -‸\n", undefined],
    ["leaves starred ones alone", "a\n\n* * *‸\n\nb\n", undefined],
    ["does all at several cursors", "- ‸a\n- b‸\n", "- \n- ‸a\n- b\n- ‸\n"],
    ["keeps CRLF", "1. a‸\r\n", "1. a\r\n2. ‸\r\n"],
  ]);
});
