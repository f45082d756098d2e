import type { OpenPoint } from "./openPoints.ts";

/**
 * The newest of open points that are in order of place: the one whose line names the latest date (`2026-03-31`), and of
 * those without any the last, since authors add below. `lineOf` gives the source from the point to the end of its line.
 */
export function newestOf(
  points: readonly OpenPoint[],
  lineOf: (point: OpenPoint) => string,
): OpenPoint | undefined {
  let newest: OpenPoint | undefined;
  let latest = "";
  for (const point of points) {
    const date = (lineOf(point).match(/\b\d{4}-[01]\d-[0-3]\d\b/g) ?? []).sort().at(-1) ?? "";
    if (date < latest) continue;
    newest = point;
    latest = date;
  }
  return newest;
}
