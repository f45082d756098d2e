/** A row of a table: what is under each heading. */
export type Row = Readonly<Record<string, string | number>>;

/** Something that is measured, beside something simpler in the same run if there is such. */
export interface Benchmark {
  readonly title: string;
  run(): Promise<readonly Row[]> | readonly Row[];
}

/** The rows as a Markdown table; all have the headings of the first. */
export function markdownTable(rows: readonly Row[]): string {
  const headings = Object.keys(rows[0] ?? {});
  return [
    `| ${headings.join(" | ")} |`,
    `|${"---|".repeat(headings.length)}`,
    ...rows.map((row) => `| ${headings.map((heading) => row[heading]).join(" | ")} |`),
  ].join("\n");
}

/** How many milliseconds an action takes. */
export function time(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** How many milliseconds an action takes until it is done. */
export async function timeOf(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/** The value that a share `q` of the values is below. */
export function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * q)]!;
}

/** The middle of several measurements of an action, in milliseconds. */
export function median(times: number, action: () => void): number {
  return quantile(
    Array.from({ length: times }, () => time(action)),
    0.5,
  );
}

/** Milliseconds to read: two figures or more. */
export function ms(value: number): string {
  return value.toFixed(value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** How many times as much the simpler way takes. */
export function ratio(peer: number, ours: number): string {
  const times = peer / ours;
  return `${times.toFixed(times < 10 ? 1 : 0)}x`;
}
