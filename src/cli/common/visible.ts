/** A text with the characters escaped that could control a terminal, break the line or change the reading direction. */
export function visible(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about.
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Writes a message to standard error, line by line, with control characters escaped: it may contain a file name that
 * somebody else chose.
 */
export function writeError(message: string): void {
  process.stderr.write(`${message.split("\n").map(visible).join("\n")}\n`);
}
