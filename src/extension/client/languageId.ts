/** Id of the language of requirements documents. */
export const languageId = "slick-requirements";
