/**
 * Arguments of Node for the language server: 4 MB for each half of the space for young objects, not V8's own 16 MB. After 1,000 letters in
 * 12,000 real lines the server held 383 and 441 MB, without it 538, and took as much of the processor (`npm run bench -- server`).
 */
export const serverArguments: readonly string[] = ["--max-semi-space-size=4"];
