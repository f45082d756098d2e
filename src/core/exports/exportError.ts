/** Why nothing was exported, in words for the author. */
export class ExportError extends Error {}
