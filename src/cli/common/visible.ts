/** A text with the characters escaped that could control a terminal, break the line or change the reading direction. */
export function visible(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about.
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * The same for a text of several lines. JSON keeps its meaning: outside of its strings there are only spaces and line
 * feeds.
 */
export function visibleLines(text: string): string {
  return text.split("\n").map(visible).join("\n");
}

/**
 * Prints what a document says as it is. A terminal would obey control characters in it, so it gets them escaped; a file
 * or a program gets the text unchanged.
 */
export function printText(
  text: string | Uint8Array,
  output: Pick<NodeJS.WriteStream, "isTTY" | "write"> = process.stdout,
): void {
  output.write(typeof text === "string" && output.isTTY ? visibleLines(text) : text);
}

/**
 * Writes a message to standard error, line by line, with control characters escaped: it may contain a file name that
 * somebody else chose.
 */
export function writeError(message: string): void {
  process.stderr.write(`${visibleLines(message)}\n`);
}
