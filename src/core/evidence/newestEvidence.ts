import type { Skill } from "../document/requirementsDocument.ts";
import { findPeriod, type Period, type PeriodDate } from "../text/period.ts";

/** When a skill was last shown. */
export interface NewestEvidence {
  /** The words that say so. */
  readonly text: string;
  /** The last date; undefined for what goes on. */
  readonly date: PeriodDate | undefined;
}

/**
 * The newest evidence of a skill that says when: by the periods of its projects, and by dates in bullets that open with one, or have it in
 * parentheses or after a word such as `in` or `since`. Undefined if nothing says when.
 */
export function newestEvidence({ projects, orphans }: Skill): NewestEvidence | undefined {
  let newest: NewestEvidence | undefined;
  const take = (period: Period | undefined) => {
    const date = period?.end ?? period?.start;
    if (!period || !date) return;
    const one = { text: period.text, date: date === "present" ? undefined : date };
    if (!newest || monthOf(one.date) > monthOf(newest.date)) newest = one;
  };
  for (const project of projects) {
    take(project.period);
    for (const { text } of project.bullets) take(datedBy(text));
  }
  for (const { text } of orphans) take(datedBy(text));
  return newest;
}

/** Months since the year 0; of a year alone its last. */
export function monthOf(date: PeriodDate | undefined): number {
  return date === undefined ? Number.POSITIVE_INFINITY : date.year * 12 + (date.month ?? 12);
}

/** A date that says when; a year after a name may be the name's. */
function datedBy(text: string): Period | undefined {
  const found = findPeriod(text);
  if (!found) return undefined;
  const before = text.slice(0, found.span.start);
  const isSaid =
    /^[^\p{L}\p{N}]*$|[([][^()[\]]*$|(?<!\p{L})(?:in|since|from|until|during|by|im|seit|en|depuis|desde|em) $/iu.test(
      before.slice(-60),
    ) || /^(?:since|from|until|till|seit|ab|bis|depuis|desde|hasta|até) /iu.test(found.period.text);
  return isSaid ? found.period : undefined;
}
