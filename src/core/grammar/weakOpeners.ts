/** What to suggest instead of a weak opener, depending on what follows. */
interface Openers {
  /** If a thing follows: `Used Jest for …`. */
  readonly thing: readonly string[];
  /** If people follow: `Helped the team …`. The same as for a thing unless given. */
  readonly people?: readonly string[];
}

/** Openers that say little about what the author did, in lower case, with those that may say more, in the past. */
export const weakOpeners: Readonly<Record<string, Openers>> = {
  used: { thing: ["applied", "introduced", "adopted"] },
  utilized: { thing: ["applied", "introduced", "adopted"] },
  utilised: { thing: ["applied", "introduced", "adopted"] },
  helped: { thing: ["supported", "improved", "advanced"], people: ["coached", "guided", "supported"] },
  "helped with": { thing: ["supported", "improved", "shaped"] },
  "helped out with": { thing: ["supported", "improved", "shaped"] },
  "helped in": { thing: ["supported", "improved", "shaped"] },
  assisted: { thing: ["supported", "guided", "advised"] },
  "assisted in": { thing: ["supported", "co-designed", "shaped"] },
  "assisted with": { thing: ["supported", "improved", "shaped"] },
  aided: { thing: ["supported", "guided", "advised"] },
  "aided in": { thing: ["supported", "shaped", "improved"] },
  "responsible for": { thing: ["managed", "owned", "maintained"] },
  "was responsible for": { thing: ["managed", "owned", "maintained"] },
  "worked on": { thing: ["built", "improved", "maintained"] },
  "worked with": {
    thing: ["applied", "introduced", "extended"],
    people: ["partnered with", "advised", "trained"],
  },
  "participated in": { thing: ["shaped", "supported", "advanced"] },
  "took part in": { thing: ["shaped", "supported", "advanced"] },
  "involved in": { thing: ["shaped", "supported", "advanced"] },
  "was involved in": { thing: ["shaped", "supported", "advanced"] },
  "tasked with": { thing: ["managed", "led", "delivered"] },
  "was tasked with": { thing: ["managed", "led", "delivered"] },
  "in charge of": { thing: ["managed", "led", "owned"] },
  "was in charge of": { thing: ["managed", "led", "owned"] },
  "dealt with": { thing: ["resolved", "managed", "mitigated"] },
};

/** Words after an opener that give it another meaning: `Used by ten teams`, `Used to run the shop`. */
export const notWeakBefore: ReadonlySet<string> = new Set(
  "as at across and by cars car case cases daily desk every for from heavily in inside internally on only or since throughout to within".split(
    " ",
  ),
);

/** Nouns for people, which end a phrase that starts with a determiner. */
export const people: ReadonlySet<string> = new Set(
  (
    "analysts architects clients colleague colleagues coworkers customer customers designer designers developer developers " +
    "engineer engineers group groups intern interns juniors leadership management manager managers new owner owners partners people peers " +
    "product qa sales squad staff stakeholders student students support team teammates teams testers users ux vendors"
  ).split(" "),
);
