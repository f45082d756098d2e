/** What columns and lines call a level, in English, German, French, Spanish and Portuguese: alternatives of an expression. */
export const levelWords =
  "levels?|proficiency|mastery|self[- ]assessment|stufe|niveau|nivel|nível|einstufung";

/** The same for what is rated, not only skills. */
export const ratingWords = "ratings?|scores?";

/** The signs that show a level where a legend explains them: what is in a class of an expression. */
export const signsOfLevels = "\\p{Extended_Pictographic}★☆●○◐◯■□▪▫";
