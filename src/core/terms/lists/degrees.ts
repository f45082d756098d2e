import type { TermList } from "../term.ts";

/** Academic degrees as their abbreviations are written without points. */
export const degrees: TermList = {
  category: "degree",
  words: [
    // In capitals alone some of them are something else; `Meng` is a name.
    { name: "BSc", forms: ["Bsc"] },
    { name: "MSc", forms: ["Msc"] },
    { name: "BTech", forms: ["Btech"] },
    { name: "MTech", forms: ["Mtech"] },
    { name: "BCom", forms: ["Bcom"] },
    { name: "MCom", forms: ["Mcom"] },
    { name: "MPhil", forms: ["Mphil"] },
    { name: "DPhil", forms: ["Dphil"] },
    { name: "PhD", forms: ["Phd", "PHD", "phd"] },
    { name: "PharmD", forms: ["Pharmd"] },
  ],
};
