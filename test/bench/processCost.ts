import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a process costs until it first writes something. */
export interface ProcessCost {
  readonly ms: number;
  /** Resident memory in MB; NaN where the system does not tell. */
  readonly memory: number;
}

/** What a process costs from its start to its end. */
export interface WholeCost extends ProcessCost {
  /** Milliseconds of all processors together; NaN if it did not say. */
  readonly processor: number;
}

/** Starts Node with the arguments, waits for its first output, and ends it. It must wait on its standard input. */
async function processCost(parameters: readonly string[]): Promise<ProcessCost> {
  const start = performance.now();
  const child = spawn(process.execPath, parameters, { stdio: ["pipe", "pipe", "inherit"] });
  await new Promise((resolve, reject) => {
    child.stdout.once("data", resolve);
    child.once("exit", (code) => reject(new Error(`ended with ${code} before it said anything`)));
  });
  const ms = performance.now() - start;
  const memory = memoryOf(child.pid!);
  child.stdin.end();
  return { ms, memory };
}

/**
 * The cheapest of several runs in time and in memory: what the machine does beside is not the process's. The processes take
 * turns, so that all have the same weather.
 */
export async function leastProcessCosts(
  processes: readonly (readonly string[])[],
  runs = 9,
): Promise<readonly ProcessCost[]> {
  const costs: ProcessCost[][] = processes.map(() => []);
  for (let i = 0; i < runs; i++)
    for (const [index, parameters] of processes.entries()) costs[index]!.push(await processCost(parameters));
  return costs.map((some) => ({
    ms: Math.min(...some.map(({ ms }) => ms)),
    memory: Math.min(...some.map(({ memory }) => memory)),
  }));
}

/** Arguments for a Node that does nothing. */
export const bareNode = ["-e", "process.stdout.write('x');process.stdin.resume()"];

/** Resident memory of a process in MB; NaN where the system does not tell. */
export function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Arguments that have a process of Node say at its end, as the last line of its errors, what it took of the processors. */
export const tellProcessor = [
  "--import",
  `data:text/javascript,${encodeURIComponent(
    'process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write(`\nprocessor ${(user + system) / 1000}\n`); });',
  )}`,
];

/** The milliseconds that such a process said; NaN where it said none. */
export function toldProcessor(errors: string): number {
  return Number(/^processor ([\d.]+)\n$/m.exec(errors.slice(-100))?.[1] ?? Number.NaN);
}

/** What a process of Node costs from its start to its end, in time of processors too; the memory is the most it had. */
export async function wholeCost(args: readonly string[], cwd: string): Promise<WholeCost> {
  const start = performance.now();
  // Nothing that an earlier run left is used.
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" };
  const child = spawn(process.execPath, [...tellProcessor, ...args], {
    cwd,
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors = (errors + text).slice(-1000);
  });
  let memory = 0;
  const look = setInterval(() => {
    memory = Math.max(memory, mostMemoryOf(child.pid!));
  }, 20);
  await new Promise((resolve) => child.once("close", resolve));
  clearInterval(look);
  return { ms: performance.now() - start, memory, processor: toldProcessor(errors) };
}

/** The most memory a running process had, in MB; 0 if the system does not tell, or it ended. */
function mostMemoryOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;
  } catch {
    return 0;
  }
}
