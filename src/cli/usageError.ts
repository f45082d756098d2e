/** The call was wrong; the message says how, in one line. */
export class UsageError extends Error {}
