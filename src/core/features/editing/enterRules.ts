/**
 * A rule that VS Code applies at Enter in our documents before it asks an extension: as in
 * `language-configuration.json`.
 */
export interface EnterRule {
  /** Matches the line before the cursor. */
  readonly beforeText: string;
  /** Matches the line after the cursor. */
  readonly afterText?: string;
  /** The start of the new line, after the indentation of the line above. */
  readonly appendText: string;
}

const thematicBreak = "\\s*(?:(?:-\\s*){3,}|(?:\\*\\s*){3,})$";

/**
 * After a project line comes a bullet; after a bullet one with the same marker, after a task an open one. The first
 * match applies.
 */
export const enterRules: readonly EnterRule[] = [
  {
    beforeText: "^\\s{0,3}(?:\\*\\*(?! *\\*)[^*]*[^*\\s] *\\*\\*|__(?! *_)[^_]*[^_\\s] *__):?\\s*$",
    afterText: "^\\s*$",
    appendText: "- ",
  },
  ...["-", "*", "+"].flatMap((marker): readonly EnterRule[] => [
    { beforeText: `^\\s*[${marker}] \\[[ xX]\\] \\S.*$`, appendText: `${marker} [ ] ` },
    { beforeText: `^(?!${thematicBreak})\\s*[${marker}] (?!\\[[ xX]\\] *$)\\S.*$`, appendText: `${marker} ` },
  ]),
];

/** The text that VS Code writes at the start of the new line, including its indentation. */
export function plainEnter(before: string, after: string): string {
  const indent = /^[ \t]*/.exec(before)![0];
  const rule = enterRules.find(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText).test(before) && (!afterText || new RegExp(afterText).test(after)),
  );
  return indent + (rule?.appendText ?? "");
}
