import { type Benchmark, ms, type Row } from "./benchmark.ts";
import { type Action, actions } from "./growth/actions.ts";
import { patterns } from "./growth/patterns.ts";

/** A doubling of the text may not take more than this many times as long, twice in a row. */
const most = 2.6;

/** What takes less is not measured: the clock and the garbage collector are louder. Milliseconds. */
const least = 4;

/** Where a text takes longer, no longer one is tried. Milliseconds. */
const longest = 5_000;

/** The smallest text, in characters; it is doubled three times, and once more where all took too little to tell. */
const smallest = 4_000;
const largest = 256_000;

/** What grows too fast: `SLICK_ONLY=stars npm run bench -- growth` looks at patterns and actions of that name alone. */
export const benchmark: Benchmark = {
  title: "What takes more than its share of time as a text gets longer",
  async run() {
    const only = process.env.SLICK_ONLY ?? "";
    const rows: Row[] = [];
    let tried = 0;
    const all = Object.entries(patterns);
    for (const [index, [name, make]] of all.entries()) {
      // It takes a quarter of an hour until all are through.
      console.error(`${index + 1} of ${all.length}: ${name}`);
      for (const action of actions) {
        if (!`${name} · ${action.name}`.includes(only)) continue;
        tried++;
        const row = await growthOf(name, make, action);
        if (!row) continue;
        rows.push(row);
        console.error(Object.values(row).join(" | "));
      }
    }
    console.log(
      `${tried} tried (${all.length} patterns × ${actions.length} actions), ${rows.length} grow too fast or fail`,
    );
    return rows.length > 0 ? rows : [{ pattern: "none", action: "", "KB and ms": "" }];
  },
};

/** What is told of an action that fails on a pattern, or grows too fast: that is measured three times before it is told. */
async function growthOf(
  name: string,
  make: (size: number) => string,
  action: Action,
): Promise<Row | undefined> {
  let told: Row | undefined;
  for (let times = 0; times < 3; times++) {
    // A memory that is full, or a heap that has to grow, makes a step at one size; what grows too fast goes on at larger ones.
    const [top, wanted] = times === 0 ? [largest, 4] : [4 * largest, 6];
    const costs = new Map<number, number>();
    for (let size = smallest; size <= top; size *= 2) {
      const cost = await costOf(make(size), action, times + 1).catch((error: unknown) => String(error));
      // What fails is told with the rest, which goes on.
      if (typeof cost === "string")
        return { pattern: name, action: action.name, "KB and ms": `${size / 1000}: ${cost}` };
      costs.set(size, cost);
      // What cannot be told here cannot be told twice in a row.
      if (size * 4 >= top && cost < least) break;
      // So many sizes that can be told, or one that shows where this goes.
      if ([...costs.values()].filter((cost) => cost >= least).length >= wanted || cost > longest) break;
    }
    const all = [...costs.values()];
    if (!growsTooFast(times === 0 ? all : all.slice(-3)) && !isTooSlowToTell(all)) return undefined;
    const shown = [...costs].map(([size, cost]) => `${size / 1000}: ${ms(cost)}`).join(", ");
    told = { pattern: name, action: action.name, "KB and ms": shown };
  }
  return told;
}

/** True where so few sizes took so long that their growth cannot be told: that is a failure, not a pass. */
function isTooSlowToTell(costs: readonly number[]): boolean {
  return costs.at(-1)! > longest && costs.filter((cost) => cost >= least).length < 3;
}

function growsTooFast(costs: readonly number[]): boolean {
  return costs.some((cost, index) => {
    const [before, first] = [costs[index - 1] ?? 0, costs[index - 2] ?? 0];
    return first >= least && before > most * first && cost > most * before;
  });
}

/** The least time of some tries, in milliseconds of the processor for this thread: nothing else that runs counts. */
async function costOf(text: string, { prepare, run }: Action, tries: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i++) {
    const document = prepare(text);
    const start = process.threadCpuUsage();
    await run(document);
    const { user, system } = process.threadCpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
