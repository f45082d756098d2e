/** True for a label whose bullets are not evidence, even inside a skill: `Notes`, `Open questions`, `Quellen`. */
export function isNoteLabel(name: string): boolean {
  return noteLabel.test(name);
}

const noteLabel = new RegExp(
  `^(?:${[
    "notes?|to[- ]?dos?|open (?:points?|questions?)|questions?|references?|links?|see also|sources?",
    "notiz(?:en)?|anmerkung(?:en)?|offene (?:punkte|fragen)|fragen|verweise|siehe auch|quellen",
    "remarques?|à faire|questions? ouvertes?|références?|liens|voir aussi",
    "notas?|pendientes|preguntas(?: abiertas)?|referencias?|enlaces|fuentes",
    "notities|opmerkingen|open (?:punten|vragen)|vragen|verwijzingen|zie ook|bronnen",
    "perguntas?(?: abertas)?|pendências?|referências?|fontes",
  ].join("|")})$`,
  "iu",
);
