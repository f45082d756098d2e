/**
 * V8's flag by which the old generation may grow by 40 % of what is alive, instead of several times that, before it is
 * collected. With it the server uses 271 MB after 1,000 letters in 12,000 real lines; it was 442 before (`npm run
 * bench -- server`).
 */
export const heapGrowth = "--heap-growing-percent=40";

/**
 * Node's arguments for the language server. The young generation is as large as V8's default was for long, 16 MB a half:
 * a smaller one takes more processor time, and a larger one more memory.
 */
export const serverArguments: readonly string[] = ["--max-semi-space-size=16", heapGrowth];
