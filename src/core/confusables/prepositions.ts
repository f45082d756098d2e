import type { Confusable } from "./confusable.ts";

/** Words that ask for one preposition and are followed by another. */
export const prepositions: readonly Confusable[] = [
  {
    id: "on-in",
    becomes: { on: "in", with: "in", at: "in" },
    contexts: [
      "proficient|proficiency|fluent|fluency|interested|expertise|specialised|specialized|specialising|specializing|specialise|specialize|participated|participate|participating|participation [on] !a|the|site|behalf|time|top|demand|several|all|both|their|our|my|this|that|#|average|one|two|many|each|every",
      "proficient|fluent|interested|specialised|specialized|specializing|specialising|specialize|specialise|participated|participate|participating [on] the|a|several|all|both|their|our|many|various|different",
      "proficient|fluent [with|at] english|german|french|spanish|italian|dutch|portuguese|russian|chinese",
    ],
    example: {
      bad: "Proficient ⟦on⟧ Go, interested ⟦on⟧ data and fluent ⟦with⟧ German.",
      good: "Proficient in Go, interested in data and fluent in German.",
    },
    counterExamples: ["Proficient in Go on Linux, and interested in it on the whole."],
  },
  {
    id: "of-for",
    becomes: { of: "for", in: "for" },
    contexts: [
      "responsible|responsibility [of|in] *ing",
      "responsible [of] the|a|an|all|our|their|my|several|two|three|maintaining|<noun>",
      "am|was|were|is|be|been|being responsible [in] *ing",
    ],
    example: {
      bad: "Responsible ⟦of⟧ the release and was responsible ⟦in⟧ testing it.",
      good: "Responsible for the release and was responsible for testing it.",
    },
    counterExamples: ["Took the responsibility of the job, responsible in all things."],
  },
  {
    id: "of-on",
    becomes: { of: "on", from: "on" },
    contexts: [
      "depend|depends|depending|depended|rely|relies|relying|dependent [of|from] the|a|an|each|other|its|their|our|your|which|what|how|this|that|<noun>",
    ],
    example: {
      bad: "It depends ⟦of⟧ the load and is dependent ⟦from⟧ others of its kind.",
      good: "It depends on the load and is dependent on others of its kind.",
    },
    counterExamples: ["Independent of the load, and dependent on it."],
  },
  {
    id: "of-with",
    becomes: { of: "with", to: "with", about: "with" },
    contexts: [
      "familiar [of|about] the|a|an|all|both|several|many|*ing|<name>|aws|docker|kubernetes|linux|python|java|agile",
      "familiar [to] *ing|aws|docker|kubernetes|linux|python|java|agile .|,|and|or",
      "familiarity [to] _",
      "comply|complies|complied|complying [to|of] <regulation>|the|all|our|these|their|iso|eu",
    ],
    example: {
      bad: "Familiar ⟦of⟧ the tools and complied ⟦to⟧ the rules.",
      good: "Familiar with the tools and complied with the rules.",
    },
    counterExamples: [
      "A face familiar to us, a name familiar to Node users and to all, and familiar with the house.",
    ],
  },
  {
    id: "in-of",
    becomes: { in: "of", on: "of" },
    contexts: ["consists|consisted|consisting [in|on] the|a|an|several|two|three|four|many|#"],
    example: { bad: "A tool that consists ⟦in⟧ two parts.", good: "A tool that consists of two parts." },
    counterExamples: ["What it consists of in two parts."],
  },
];
