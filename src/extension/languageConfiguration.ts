import { enterRules } from "../core/features/editing/enterRules.ts";
import { wordPattern } from "../core/features/editing/wordPattern.ts";

/** The contents of `language-configuration.json`. */
export function languageConfiguration(): Record<string, unknown> {
  return {
    comments: { blockComment: ["<!--", "-->"] },
    brackets: [
      ["{", "}"],
      ["[", "]"],
      ["(", ")"],
    ],
    autoClosingPairs: [
      { open: "{", close: "}" },
      { open: "[", close: "]" },
      { open: "(", close: ")" },
      { open: "<!--", close: " -->", notIn: ["comment"] },
      { open: "`", close: "`" },
    ],
    surroundingPairs: [
      ["(", ")"],
      ["[", "]"],
      ["{", "}"],
      ["<", ">"],
      ["`", "`"],
      ["_", "_"],
      ["*", "*"],
      ['"', '"'],
      ["~", "~"],
    ],
    folding: {
      offSide: false,
      markers: {
        start: "^\\s*<!--\\s*#?region\\b.*-->",
        end: "^\\s*<!--\\s*#?endregion\\b.*-->",
      },
    },
    wordPattern: { pattern: wordPattern, flags: "u" },
    onEnterRules: enterRules.map(({ appendText, ...line }) => ({
      ...line,
      action: { indent: "none", appendText },
    })),
  };
}
