/** The spellings there are: English, American or British as the author likes; one of them; or both, told apart no further. */
export const locales = ["en", "en-US", "en-GB", "en-US,en-GB"] as const;
