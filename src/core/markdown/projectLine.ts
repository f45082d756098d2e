import type { Span } from "../text/span.ts";

/** How a line names a project: the name, where it stands in the line, and whether Markdown shows it as bold alone. */
export interface ProjectLine {
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly wellFormed: boolean;
}

/**
 * Reads a line as a project line: `**X**` or `__X__` and nothing else, or one of the forms meant to be that:
 * `** X **`, `**X **`, `** X**`, `**X**:`. A colon inside the marks (`**X:**`) is not part of the name.
 */
export function readProjectLine(line: string): ProjectLine | undefined {
  const match = projectLine.exec(line);
  if (!match) return undefined;
  const [, indent, mark, before, inner, after, , colon] = match as unknown as string[];
  const name = inner!.replace(/[ \t]*:$/, "");
  if (name === "" || name.includes(mark!) || !/[\p{L}\p{N}]/u.test(name)) return undefined;
  const start = indent!.length;
  const nameStart = start + mark!.length + before!.length;
  const end = nameStart + inner!.length + after!.length + mark!.length + colon!.length;
  return {
    name: name.replace(/[ \t]+/g, " "),
    span: { start, end },
    nameSpan: { start: nameStart, end: nameStart + name.length },
    wellFormed: before === "" && after === "" && colon === "",
  };
}

const projectLine = /^([ \t]{0,3})(\*\*|__)([ \t]*)(?![*_\s])(.*?[^*_\s])([ \t]*)(\2)([ \t]*:|)[ \t]*$/;
