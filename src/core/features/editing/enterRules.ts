/** What VS Code itself does at Enter in a document of ours, before any extension is asked: as in `language-configuration.json`. */
export interface EnterRule {
  /** Matches the line before the cursor. */
  readonly beforeText: string;
  /** Matches the line after the cursor. */
  readonly afterText?: string;
  /** What the new line begins with, after the indentation of the line above. */
  readonly appendText: string;
}

const thematicBreak = "\\s*(?:(?:-\\s*){3,}|(?:\\*\\s*){3,})$";

/** A project line begins a bullet; a bullet goes on with its own marker, a task with an open one. The first that matches holds. */
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

/** What VS Code writes at the start of the new line, indentation included. */
export function plainEnter(before: string, after: string): string {
  const indent = /^[ \t]*/.exec(before)![0];
  const rule = enterRules.find(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText).test(before) && (!afterText || new RegExp(afterText).test(after)),
  );
  return indent + (rule?.appendText ?? "");
}
