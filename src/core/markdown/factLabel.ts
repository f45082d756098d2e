import { isNoteLabel } from "./noteLabel.ts";

/** True for words that state a fact about a project, or introduce what was done, instead of naming a project. */
export function isFactLabel(name: string): boolean {
  return facts.test(name) || isIntroduction(name);
}

/** True for words above a list that say what kind of things it holds: `Evidence`, `What I learned`, `Notes`. */
export function isIntroduction(name: string): boolean {
  return introduction.test(name) || isNoteLabel(name);
}

/** False for a fact label that states a time, or introduces a list, even with a period beside it. */
export function mayBeDated(name: string): boolean {
  return !isIntroduction(name) && !/^(?:duration|period|dates?|when|where|what|why|how|years.*)$/i.test(name);
}

const facts =
  /^(?:roles?|stack|tech(?:nolog(?:y|ies))?(?: stack)?|tools?|team(?: size)?|duration|period|dates?|when|where|what|why|how|clients?|customers?|company|employers?|environment|locations?|keywords?|skills?|level|used (?:in|at|for)|years(?: of experience)?|experience|(?:key |selected )?projects?)$/i;

const introduction = new RegExp(
  `^(?:${[
    "impact|outcomes?|summary|context|responsibilit(?:y|ies)|situation|tasks?|actions?|problem|challenge|solution|goals?|examples?",
    "warning|tip|important|caution|info|todo|evidence|proofs?|(?:(?:key|specific|core|main) )?(?:highlights?|achievements?|results?|points?|capabilities|features|strengths|details)",
    "prerequisites?|set-?up|findings?|foothold|lessons(?: learn(?:ed|t))?|learnings?|what (?:i|we) (?:learn(?:ed|t)|did|built|do)",
  ].join("|")})$`,
  "i",
);
