/** Where nothing else is said: English as the author likes, if the document is English. */
export const anyEnglish = "en";

/** The spellings there are: English, American or British as the author likes; one of them; or both, told apart no further. */
export const locales = [anyEnglish, "en-US", "en-GB", "en-US,en-GB"] as const;
