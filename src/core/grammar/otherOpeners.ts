import { inflect, type VerbForm } from "../english/verbForms.ts";

/** Up to three verbs of the same meaning, in the given form and in lower case; none for most verbs. */
export function otherOpeners(base: string, form: VerbForm): readonly string[] {
  const family = families.find((verbs) => verbs.includes(base)) ?? [];
  return family
    .filter((verb) => verb !== base)
    .slice(0, 3)
    .map((verb) => inflect(verb, form));
}

/** Verbs of similar meaning, the plainest first. */
const families: readonly (readonly string[])[] = [
  "build create develop construct",
  "design plan shape model",
  "implement deliver realize complete",
  "use apply introduce adopt",
  "utilize apply introduce adopt",
  "manage run oversee coordinate",
  "lead direct guide head",
  "improve enhance refine strengthen",
  "optimize tune streamline refine",
  "reduce cut lower shrink",
  "increase raise grow expand",
  "automate script streamline",
  "migrate move transfer port",
  "deploy release ship roll-out",
  "write author draft document",
  "test verify validate check",
  "analyze examine investigate assess",
  "maintain operate support sustain",
  "configure set-up tailor",
  "support assist advise",
  "train coach mentor teach",
].map((verbs) => verbs.split(" ").filter((verb) => !verb.includes("-")));
