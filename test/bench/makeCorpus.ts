const levels = ["Basic", "Strong", "Advanced", "Expert"];
const skills =
  "Caching|Observability|Continuous Delivery|Data Modelling|Message Queues|Access Control|Release Planning|Incident Response|Service Design|Performance Testing|Cost Control|Schema Migration|Search|Accessibility|Code Review|Mentoring".split(
    "|",
  );
const firstNames = "Harbour Parcel Meadow Copper Granite Lantern Willow Saffron Beacon Juniper".split(" ");
const lastNames = "Portal Tracking Ledger Gateway Planner Archive".split(" ");
const verbs =
  "Built Designed Reduced Migrated Measured Automated Documented Rewrote Reviewed Introduced Replaced Planned".split(
    " ",
  );
const things =
  "the seat map|the nightly import|two caches|the release pipeline|the mail queue|every dashboard|the audit log|a service for bookings|the search index|the price list|access rules for partners|the backup of the archive|a report of open orders|the sign-in page".split(
    "|",
  );
const ways =
  "with a read-through cache|together with two colleagues|on Kubernetes and PostgreSQL|from a written plan|behind a feature flag|in TypeScript|with tests for every branch|over three releases|without a minute of downtime|for all teams of the company".split(
    "|",
  );
const ends =
  "so that a failed run goes on where it stopped|which cut the time to restore from two hours to ten minutes|by 20% within a month|and wrote down what came of it|so that support could answer in one call|and handed it over to the team in charge|which the auditors accepted without a question|so that nobody had to wait for a release".split(
    "|",
  );
const slips: readonly (readonly [string, string])[] = [
  ["release", "relaese"],
  ["which", "wich"],
  ["company", "comapny"],
  ["together", "togehter"],
  ["minute", "minuet"],
];

/** Requirements documents of 60 to 180 lines as different authors write them, always the same: a typo in every thirtieth bullet, a project line in twenty not well formed. */
export function* makeCorpus(count: number): Generator<{ readonly name: string; readonly text: string }> {
  const random = randomNumbers(11);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  for (let i = 0; i < count; i++) {
    const lines = 60 + Math.floor(random() * 120);
    const projects = Array.from({ length: 8 }, () => `${pick(firstNames)} ${pick(lastNames)}`);
    const out = [`# Requirements ${i}`, ""];
    const names = skills.toSorted(() => random() - 0.5);
    for (const [index, level] of levels.entries()) {
      out.push(`## ${level} Understanding`, "");
      do {
        out.push(`### ${names.pop() ?? `Skill ${out.length}`}`);
        for (let project = 0; project < 3; project++) {
          const name = pick(projects);
          out.push(random() < 0.05 ? `** ${name} **` : `**${name}**  `);
          for (let bullet = 0; bullet < 3; bullet++) {
            const text = `- ${pick(verbs)} ${pick(things)} ${pick(ways)}, ${pick(ends)}.`;
            out.push(random() < 1 / 30 ? misspell(text, pick(slips)) : text);
          }
          out.push("");
        }
      } while (out.length < (lines * (index + 1)) / levels.length);
      out.push("---", "");
    }
    yield { name: `document-${i}.requirements.md`, text: out.join("\n") };
  }
}

function misspell(text: string, [right, wrong]: readonly [string, string]): string {
  return text.includes(right) ? text.replace(right, wrong) : text.replace(" and ", " adn ");
}

/** The same numbers between 0 and 1 every time (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
