import { rules } from "../../rules/index.ts";
import type { Completion, CursorLine } from "./completionLine.ts";

/** The rules that a comment at the cursor may name, `<!-- slick-disable-line |`, except those it already names. */
export function completeRules(line: CursorLine): Completion | undefined {
  const before = line.text.slice(0, line.cursor);
  const open = before.lastIndexOf("<!--");
  if (open < 0) return undefined;
  const said = comment.exec(before.slice(open))?.[1];
  if (said === undefined) return undefined;
  const typed = /[\s,]([a-z-]*)$/.exec(said)?.[1];
  // After `--` comes the reason, between quotation marks a word.
  if (typed === undefined || said.includes("--") || said.split('"').length % 2 === 0) return undefined;
  const after = /^(?:[a-z]|-(?=[a-z]))*/.exec(line.text.slice(line.cursor))![0];
  const rest = line.text.slice(line.cursor + after.length).split("--")[0]!;
  const others: readonly string[] =
    `${said.slice(0, said.length - typed.length)} ${rest}`.match(/[a-z][a-z-]*/g) ?? [];
  const cursor = line.start + line.cursor;
  return {
    kind: "rule",
    span: { start: cursor - typed.length, end: cursor + after.length },
    choices: rules
      .filter(({ id }) => !others.includes(id))
      .map((rule) => ({ name: rule.id, text: rule.id, detail: rule.docs().when })),
  };
}

const comment = /^<!--[ \t]*slick-(?:disable-next-line|disable-line|disable|enable)(?![a-z-])(.*)$/;
