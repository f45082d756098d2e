/**
 * What columns and lines call a level, in English, German, French, Spanish, Portuguese and Dutch: alternatives of an
 * expression.
 */
export const levelWords =
  "levels?|proficiency|mastery|self[- ]assessment|stufe|niveau|nivel|nível|einstufung";

/** The same for what is rated, not only skills. */
export const ratingWords = "ratings?|scores?";

/** The signs that show a level where a legend explains them: what is in a class of an expression. */
export const signsOfLevels = "\\p{Extended_Pictographic}★☆●○◐◯■□▪▫";

/** A head, in a row or alone, of what a person has now, which is a level beside one of what is to be reached. */
export const currentHead =
  /(?:^|\|)[ \t]*(?:current(?:ly)?|now|today|ist|aktuell|actuel|actual|atual|huidig)[ \t]*(?:\||$)/iu;
