/** A link label as CommonMark compares it: case folded, with white space collapsed. */
export function normaliseLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, " ")
    .trim()
    .toLowerCase()
    .toUpperCase();
}

/** The normalised labels a text may refer to: every `[label]` in it. */
export function labelsIn(text: string): readonly string[] {
  if (!text.includes("[")) return [];
  const labels = new Set<string>();
  // CommonMark 4.7: at most 999 characters.
  for (const match of text.matchAll(/\[((?:[^[\]\\]|\\.){1,999})\]/g)) labels.add(normaliseLabel(match[1]!));
  return [...labels];
}

/** A short definition of the same label: the target makes no difference to a block, and may be long. */
export function definitionStub(source: string): string {
  const label = /^[ \t]*\[(?:[^[\]\\]|\\[\s\S])*\]:/.exec(source)?.[0] ?? "";
  return label === "" ? "" : `${label} #\n\n`;
}
