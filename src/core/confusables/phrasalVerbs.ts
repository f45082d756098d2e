import type { Confusable } from "./confusable.ts";

/** Verbs of two words that are written as one where they are nouns: a rollback, but to roll back. */
export const phrasalVerbs: readonly Confusable[] = [
  {
    id: "setup-set-up",
    becomes: { setup: "set up" },
    contexts: [
      "to|<modal>|i|we|helped|successfully [setup] <setUp>",
      ". [setup] <setUp> and|for|to|in|on|with|using|across|of|pipelines",
      "to|.|i|we|you|and|<modal>|not|let's|helped|successfully [setup] <article>|<possessive>|new|multiple|two|several|up",
      "was|were|been|be|being [setup] by|with|using|in|for|as|on|correctly|properly|to",
      "have|has|had [setup] <article>|<possessive>|multiple|several",
    ],
    example: {
      bad: "⟦Setup⟧ a cluster that was ⟦setup⟧ by hand.",
      good: "Set up a cluster that was set up by hand.",
    },
    counterExamples: ["Wrote the setup of a cluster, led to setup files and has setup scripts."],
  },
  phrasalVerb("login", "log in", {
    intransitive: "to|using|as|via|into|with|through|again|automatically|without|.",
    example: { bad: "Users can ⟦login⟧ with a key.", good: "Users can log in with a key." },
    fine: ["Sent guests to login with a link to login pages."],
  }),
  phrasalVerb("logout", "log out", {
    intransitive: "of|from|.|automatically|after|when",
    example: { bad: "Forced users to ⟦logout⟧ of all.", good: "Forced users to log out of all." },
    fine: ["Changed the way to logout pages."],
  }),
  phrasalVerb("signup", "sign up", {
    intransitive: "for|to|with|using|via|.",
    example: { bad: "Users can ⟦signup⟧ for mails.", good: "Users can sign up for mails." },
    fine: ["Sent guests to signup with a link."],
  }),
  phrasalVerb("rollback", "roll back", {
    adjectives: "failed",
    objects: "changes|deployments|releases",
    intransitive: "to|if|when|automatically|quickly|safely|in|.",
    example: { bad: "Made it easy to ⟦rollback⟧ a release.", good: "Made it easy to roll back a release." },
    fine: ["Led to rollback of all, and due to rollback plans."],
  }),
  phrasalVerb("rollout", "roll out", {
    adjectives: "new",
    objects: "changes|updates|features",
    example: { bad: "Used flags to ⟦rollout⟧ the page.", good: "Used flags to roll out the page." },
    fine: [
      "Tied alerts to rollout steps.",
      "Sent monthly rollout updates.",
      "After design and rollout the team rested.",
    ],
  }),
  phrasalVerb("checkout", "check out", {
    objects: "code",
    example: { bad: "Wrote steps to ⟦checkout⟧ the code.", good: "Wrote steps to check out the code." },
    fine: [
      "Led guests to checkout pages.",
      "Wrote the cart and checkout code.",
      "Checkout code was refactored.",
    ],
  }),
  phrasalVerb("backup", "back up", {
    adjectives: "all",
    objects: "databases|files",
    example: { bad: "Ran jobs to ⟦backup⟧ the store.", good: "Ran jobs to back up the store." },
    fine: [
      "Wrote to backup stores.",
      "Moved logs and backup files.",
      "Kept daily backup files.",
      "Backup files are encrypted.",
      "Ran standby and backup databases.",
      "Restored it to backup databases.",
    ],
  }),
  phrasalVerb("shutdown", "shut down", {
    adjectives: "all|unused|idle|gracefully",
    intransitive: "gracefully|cleanly|.",
    example: { bad: "Used hooks to ⟦shutdown⟧ the pods.", good: "Used hooks to shut down the pods." },
    fine: ["Tied tests to shutdown hooks.", "Cut yearly shutdown all over the site."],
  }),
  phrasalVerb("startup", "start up", {
    example: { bad: "Used hooks to ⟦startup⟧ the pods.", good: "Used hooks to start up the pods." },
    fine: ["Sold shares to startup owners."],
  }),
  phrasalVerb("cleanup", "clean up", {
    adjectives: "old|unused|stale",
    example: { bad: "Ran jobs to ⟦cleanup⟧ old images.", good: "Ran jobs to clean up old images." },
    fine: ["Tied tests to cleanup steps."],
  }),
  phrasalVerb("lookup", "look up", {
    example: { bad: "Used a key to ⟦lookup⟧ the user.", good: "Used a key to look up the user." },
    fine: ["Added keys to lookup tables."],
  }),
  phrasalVerb("failover", "fail over", {
    intransitive: "to|automatically|when|if|.",
    example: { bad: "Nodes can ⟦failover⟧ to a twin.", good: "Nodes can fail over to a twin." },
    fine: ["Tied tests to failover to find gaps."],
  }),
  phrasalVerb("fallback", "fall back", {
    intransitive: "to|on",
    example: { bad: "Pages can ⟦fallback⟧ to a cache.", good: "Pages can fall back to a cache." },
    fine: ["Read a fallback to find gaps."],
  }),
  phrasalVerb("breakdown", "break down", {
    adjectives: "large|complex|big",
    example: { bad: "Helped to ⟦breakdown⟧ large tasks.", good: "Helped to break down large tasks." },
    fine: ["Tied costs to breakdown of cars."],
  }),
  phrasalVerb("teardown", "tear down", {
    example: { bad: "Ran jobs to ⟦teardown⟧ the stage.", good: "Ran jobs to tear down the stage." },
    fine: ["Moved code to teardown steps."],
  }),
  phrasalVerb("workaround", "work around", {
    example: { bad: "Used flags to ⟦workaround⟧ the bug.", good: "Used flags to work around the bug." },
    fine: ["Added notes to workaround pages."],
  }),
  phrasalVerb("plugin", "plug in", {
    intransitive: "to|into",
    example: { bad: "Teams can ⟦plugin⟧ to the bus.", good: "Teams can plug in to the bus." },
    fine: ["Used a plugin to read the bus."],
  }),
  phrasalVerb("handover", "hand over", {
    example: { bad: "Asked to ⟦handover⟧ the site.", good: "Asked to hand over the site." },
    fine: ["Added notes to handover pages."],
  }),
  phrasalVerb("takeover", "take over", {
    example: { bad: "Asked to ⟦takeover⟧ the site.", good: "Asked to take over the site." },
    fine: ["Led to takeover talks."],
  }),
  phrasalVerb("standup", "stand up", {
    adjectives: "new|multiple",
    example: { bad: "Wrote scripts to ⟦standup⟧ a cluster.", good: "Wrote scripts to stand up a cluster." },
    fine: ["Went to standup every day."],
  }),
];

/**
 * `adjectives` open an object behind `to` and behind a modal verb. `objects` are those without article or adjective,
 * `intransitive` is what follows where there is no object: both are asked for only behind words that want a verb, for
 * `to` may go with a noun, as in `to backup files`.
 */
function phrasalVerb(
  noun: string,
  verb: string,
  {
    adjectives,
    objects,
    intransitive,
    example,
    fine,
  }: {
    readonly adjectives?: string;
    readonly objects?: string;
    readonly intransitive?: string;
    readonly example: Confusable["example"];
    readonly fine: Confusable["counterExamples"];
  },
): Confusable {
  const opened = "<article>|<possessive>";
  const afterTo = adjectives ? `${opened}|${adjectives}` : opened;
  const certain = [objects, intransitive].filter((words) => words !== undefined).join("|");
  return {
    id: `${noun}-${verb.replace(" ", "-")}`,
    becomes: { [noun]: verb },
    contexts: [
      `to|<modal> [${noun}] ${afterTo}`,
      `. [${noun}] ${opened}`,
      `and [${noun}] a|an`,
      `<manner> [${noun}] ${opened}`,
      ...(certain
        ? [
            `<modal> [${noun}] ${certain}`,
            `to automatically|easily|gracefully|quickly|safely|seamlessly [${noun}] ${certain}|on`,
            `ability|able|allowed|easily|easy|forced|how|need|needed|needs|required|trying|unable|want|wanted to [${noun}] ${certain}`,
            `allow|allowed|allowing|allows|asked|enable|enabled|enables|enabling|forced|let|required|requires customers|people|them|us|user|users to [${noun}] ${certain}`,
          ]
        : []),
    ],
    example,
    counterExamples: fine,
  };
}
