/** The spellings there are: American English, British English, or both. */
export const locales = ["en-US", "en-GB", "en-US,en-GB"] as const;
