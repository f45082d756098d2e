import type { BulletEntry } from "./blockFacts.ts";
import { readNearProject } from "./nearProject.ts";
import { leadInOf, readItalicName } from "./projectLine.ts";

// How a bullet looks like a project line. This is read together with the block, since the model asks for it at every
// keystroke. Spans count like those of the bullet.

/** How a bullet opens with the name of a project, or ends like the line of one. */
export function projectSigns(source: string, bullet: BulletEntry): Pick<BulletEntry, "leadIn" | "closing"> {
  const opening = leadInOf(source, bullet.textSpan);
  if (opening.leadIn) return opening;
  if (bullet.details.length === 0) return closingLine(source, bullet);
  const italic = readItalicName(source, bullet.textSpan);
  return italic ? { leadIn: italic } : none;
}

/** The last line of a bullet without nested bullets, if it looks like a project line. */
export function closingLine(
  source: string,
  { span, textSpan: { start, end }, text }: BulletEntry,
): Pick<BulletEntry, "closing"> {
  if (!/[*_<]/.test(text)) return none;
  const shown = source.slice(start, end);
  const line = shown.slice(Math.max(shown.lastIndexOf("\n"), shown.lastIndexOf("\r")) + 1).trimStart();
  const near = readNearProject(line);
  if (!near?.isMarked || !near.isWhole) return none;
  if (line.length === shown.length) return { closing: { near, span } };
  // A bold line with so much indentation that Markdown takes it for the end of the bullet.
  return { closing: { near: { ...near, isMarked: false }, span: { start: end - line.length, end } } };
}

const none = {};
