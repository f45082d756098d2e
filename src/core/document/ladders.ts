/** Names of levels that belong together, lowest first. */
export interface Ladder {
  /** The value of `ladder` in `slick.json` that selects it. */
  readonly id: string;
  /** For each level its main name first, then other names for it. */
  readonly levels: readonly (readonly string[])[];
  /**
   * True if its names are words that appear in headings of any document. Such a document must also contain evidence to
   * be taken for one of ours.
   */
  readonly isEveryday: boolean;
  /** True if its names are numbers. */
  readonly isNumbered?: true;
  /** True if its names are codes without a word, which headings and cells of anything have: `B2`. */
  readonly isCode?: true;
  /** The language of the names, if it is not English. */
  readonly language?: "de" | "fr" | "es" | "pt" | "nl";
  /** Who defines it, for its page. */
  readonly source?: string;
}

/** The built-in ladders. If two fit a document equally well, the first is used. */
export const ladders: readonly Ladder[] = [
  {
    id: "understanding",
    isEveryday: false,
    levels: [
      ["Basic Understanding", "Limited Understanding"],
      ["Strong Understanding", "Good Understanding", "Solid Understanding"],
      ["Advanced Understanding", "Deep Understanding", "In-Depth Understanding"],
      ["Expert Understanding"],
    ],
  },
  {
    id: "knowledge",
    isEveryday: false,
    levels: [
      ["Basic Knowledge", "Fundamental Knowledge", "Foundational Knowledge", "Limited Knowledge"],
      ["Working Knowledge", "Good Knowledge", "Solid Knowledge", "Intermediate Knowledge"],
      ["Advanced Knowledge", "In-Depth Knowledge", "Deep Knowledge", "Strong Knowledge"],
      ["Expert Knowledge"],
    ],
  },
  {
    id: "beginner-expert",
    isEveryday: true,
    levels: [
      ["Beginner", "Basic", "Novice", "Elementary", "Foundational", "Fundamental", "Familiar"],
      ["Intermediate", "Competent", "Working Knowledge"],
      ["Advanced", "Proficient"],
      ["Expert", "Master"],
    ],
  },
  {
    id: "dreyfus",
    isEveryday: true,
    source: "Dreyfus and Dreyfus, model of skill acquisition, 1980",
    levels: [
      ["Novice"],
      ["Advanced Beginner"],
      ["Competent", "Competence"],
      ["Proficient", "Proficiency"],
      ["Expert", "Expertise", "Mastery"],
    ],
  },
  {
    id: "ddat",
    isEveryday: true,
    source: "Government Digital and Data Profession Capability Framework, United Kingdom",
    levels: [["Awareness", "Familiarity"], ["Working"], ["Practitioner"], ["Expert"]],
  },
  {
    id: "nih",
    isEveryday: true,
    source: "National Institutes of Health, Competencies Proficiency Scale",
    levels: [
      ["Fundamental Awareness", "Basic Knowledge"],
      ["Novice", "Limited Experience"],
      ["Intermediate", "Practical Application"],
      ["Advanced", "Applied Theory"],
      ["Expert", "Recognized Authority"],
    ],
  },
  {
    id: "sfia",
    isEveryday: true,
    source: "Skills Framework for the Information Age, levels of responsibility",
    levels: [
      ["Follow"],
      ["Assist"],
      ["Apply"],
      ["Enable"],
      ["Ensure, advise", "Ensure and advise", "Ensure", "Ensure/advise"],
      ["Initiate, influence", "Initiate and influence", "Initiate", "Initiate/influence"],
      ["Set strategy, inspire, mobilise", "Set strategy, inspire, mobilize", "Set strategy"],
    ],
  },
  {
    id: "career",
    isEveryday: true,
    levels: [
      ["Intern", "Trainee", "Apprentice"],
      ["Junior", "Entry", "Graduate"],
      ["Mid", "Mid-Level", "Midlevel", "Middle", "Medior", "Regular", "Intermediate"],
      ["Senior"],
      ["Staff", "Lead"],
      ["Principal", "Distinguished"],
    ],
  },
  {
    id: "aptitude",
    isEveryday: true,
    levels: [
      ["Learning", "Aware", "Familiar", "Exposure"],
      ["Practicing", "Practising", "Comfortable", "Capable", "Skilled"],
      ["Confident", "Experienced", "Strong", "Proficient", "Demonstrated"],
      ["Leading", "Expert", "Authority"],
    ],
  },
  {
    id: "experience",
    isEveryday: false,
    levels: [
      ["Basic Understanding", "Basic Experience", "Limited Experience", "Some Experience"],
      [
        "Working Experience",
        "Practical Experience",
        "Hands-On Experience",
        "Solid Experience",
        "Good Experience",
        "Good Understanding",
      ],
      [
        "Extensive Experience",
        "In-Depth Experience",
        "Deep Experience",
        "Strong Experience",
        "Advanced Experience",
      ],
      ["Expert Experience", "Expert"],
    ],
  },
  {
    id: "orienting-advanced",
    isEveryday: true,
    source: "Fontys, levels of professional tasks and skills",
    levels: [["Orienting"], ["Beginning"], ["Proficient"], ["Advanced"]],
  },
  {
    id: "cefr",
    isEveryday: true,
    isCode: true,
    source: "Council of Europe, Common European Framework of Reference for Languages",
    levels: [["A1"], ["A2"], ["B1"], ["B2"], ["C1"], ["C2"]],
  },
  {
    id: "kenntnisse",
    language: "de",
    isEveryday: false,
    levels: [
      [
        "Grundkenntnisse",
        "Basiskenntnisse",
        "Basiswissen",
        "Grundwissen",
        "Grundlegende Kenntnisse",
        "Erste Kenntnisse",
      ],
      ["Gute Kenntnisse", "Solide Kenntnisse", "Anwendungskenntnisse", "Praktische Kenntnisse"],
      [
        "Sehr gute Kenntnisse",
        "Fortgeschrittene Kenntnisse",
        "Fundierte Kenntnisse",
        "Vertiefte Kenntnisse",
        "Erweiterte Kenntnisse",
        "Fachkenntnisse",
        "Fortgeschritten",
      ],
      ["Expertenkenntnisse", "Expertenwissen", "Experte", "Expertin"],
    ],
  },
  {
    id: "anfänger-experte",
    language: "de",
    isEveryday: true,
    levels: [
      ["Anfänger", "Anfängerin", "Einsteiger", "Grundlagen", "Grundkenntnisse", "Basiskenntnisse", "Basis"],
      ["Fortgeschritten", "Fortgeschrittene", "Fortgeschrittener", "Mittel", "Gute Kenntnisse"],
      ["Erfahren", "Sehr gut", "Profi", "Erweitert"],
      ["Experte", "Expertin", "Expertenniveau"],
    ],
  },
  {
    id: "débutant-expert",
    language: "fr",
    isEveryday: true,
    levels: [
      ["Débutant", "Débutante", "Notions", "Bases", "Connaissances de base"],
      ["Intermédiaire", "Connaissances intermédiaires", "Bonnes connaissances"],
      ["Avancé", "Avancée", "Confirmé", "Confirmée", "Connaissances avancées", "Connaissances approfondies"],
      ["Expert", "Experte", "Maîtrise", "Maîtrisé", "Maîtrisée"],
    ],
  },
  {
    id: "acquis",
    language: "fr",
    isEveryday: true,
    levels: [
      ["Non acquis", "Non acquise"],
      ["En cours d'acquisition", "En cours"],
      ["Acquis", "Acquise"],
      ["Maîtrisé", "Maîtrisée", "Maîtrise"],
    ],
  },
  {
    id: "básico-experto",
    language: "es",
    isEveryday: true,
    levels: [
      ["Básico", "Básica", "Principiante", "Elemental", "Conocimientos básicos"],
      ["Intermedio", "Intermedia", "Medio", "Conocimientos intermedios"],
      ["Avanzado", "Avanzada", "Conocimientos avanzados"],
      ["Experto", "Experta"],
    ],
  },
  {
    id: "básico-especialista",
    language: "pt",
    isEveryday: true,
    levels: [
      ["Básico", "Básica", "Iniciante", "Conhecimentos básicos", "Conhecimento básico"],
      [
        "Intermediário",
        "Intermediária",
        "Intermédio",
        "Conhecimentos intermediários",
        "Conhecimento intermediário",
      ],
      ["Avançado", "Avançada", "Conhecimentos avançados", "Conhecimento avançado"],
      ["Especialista", "Expert", "Perito"],
    ],
  },
  {
    id: "beginner-gevorderd",
    language: "nl",
    isEveryday: true,
    levels: [
      ["Beginner", "Beginnend", "Basis", "Basiskennis"],
      ["Gemiddeld", "Halfgevorderd", "Halfgevorderde", "Intermediair"],
      ["Gevorderd", "Gevorderde", "Vergevorderd", "Ervaren"],
      ["Expert", "Expertniveau"],
    ],
  },
  numbered("level-n", "Level"),
  numbered("l-n", "L"),
  numbered("stufe-n", "Stufe", "de"),
  numbered("niveau-n", "Niveau", "fr"),
  numbered("nivel-n", "Nivel", "es"),
  numbered("nível-n", "Nível", "pt"),
  {
    id: "percent",
    isEveryday: true,
    isNumbered: true,
    levels: Array.from({ length: 10 }, (_, index) => [`${index + 1}0 %`]),
  },
];

/** The built-in ladder with the id. */
export function ladderOf(id: string): Ladder | undefined {
  return ladders.find((ladder) => ladder.id === id);
}

function numbered(id: string, word: string, language?: Ladder["language"]): Ladder {
  const levels = Array.from({ length: 10 }, (_, index) => [
    word === "L" ? `L${index + 1}` : `${word} ${index + 1}`,
  ]);
  return { id, isEveryday: true, isNumbered: true, ...(language && { language }), levels };
}
