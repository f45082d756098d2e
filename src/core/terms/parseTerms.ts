import type { ListedCategory, LowerCase, Term, WrongForm } from "./term.ts";

/** The sections of a list, by what their names are if written in lower case. */
const sections: Readonly<Record<string, LowerCase>> = {
  names: "wrong",
  words: "word",
  abbreviations: "abbreviation",
};

/**
 * Reads a list of terms as `data/terms` has them, one name a line below the section it belongs to:
 *
 *     # a comment
 *     [names]
 *     DynamoDB | dynamo db | dynamo-db
 *     cURL = curl = Curl
 *     OpenAPI | Open API (near swagger, yaml)
 *     [words]
 *     Lambda (before function, layer)
 *
 * After `=` are other right spellings, after `|` wrong ones; see `Term` and `WrongForm`. Throws an Error that gives the
 * line if it cannot be parsed, or if the names of a section are not sorted.
 */
export function parseTerms(category: ListedCategory, text: string): readonly Term[] {
  const terms: Term[] = [];
  let lowerCase: LowerCase | undefined;
  let last = "";
  for (const [index, line] of text.split("\n").entries()) {
    const refuse = (why: string) => new Error(`data/terms/${category}.txt:${index + 1}: ${why}`);
    if (line === "" || line.startsWith("#")) continue;
    const section = /^\[(.*)\]$/.exec(line)?.[1];
    if (section !== undefined) {
      lowerCase = sections[section];
      if (!lowerCase)
        throw refuse(`there is no section "${section}", only ${Object.keys(sections).join(", ")}`);
      last = "";
      continue;
    }
    if (!lowerCase) throw refuse("a name has no section above it");
    const term = readTerm(line, { category, lowerCase });
    if (!term) throw refuse("expected a name, such as `Name = Alias (before noun) | wrong form (near word)`");
    if (compareNames(last, term.name) >= 0) throw refuse(`"${term.name}" must come before "${last}"`);
    last = term.name;
    terms.push(term);
  }
  return terms;
}

/** The order of names in a list: as in a dictionary, letters first. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || Number(a > b) - Number(a < b);
}

const collator = new Intl.Collator("en", { ignorePunctuation: true });

function readTerm(line: string, kind: Pick<Term, "category" | "lowerCase">): Term | undefined {
  const [first, ...wrong] = line.split(" | ").map((part) => readPart(part));
  const forms = wrong.map((one): WrongForm | undefined => {
    if (!one || one.relation === "before") return undefined;
    return one.words ? { written: one.written, near: one.words } : one.written;
  });
  if (!first || first.relation === "near" || !forms.every((form) => form !== undefined)) return undefined;
  const [name, ...aliases] = first.written.split(" = ");
  return {
    name: name!,
    ...kind,
    ...(aliases.length > 0 && { aliases }),
    ...(forms.length > 0 && { forms }),
    ...(first.words && { before: first.words }),
  };
}

/** A form and the words after it that say where it applies. */
function readPart(part: string) {
  const match = /^(\S(?:[^|()]*[^|()\s])?)(?: \((near|before) ([^()]+)\))?$/.exec(part);
  if (!match) return undefined;
  const [, written, relation, words] = match;
  return { written: written!, relation, words: words?.split(", ") };
}
