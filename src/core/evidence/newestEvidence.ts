import type { Skill } from "../document/requirementsDocument.ts";
import { findPeriod, type Period, type PeriodDate } from "../text/period.ts";

/** The date of a skill's newest evidence. */
export interface NewestEvidence {
  /** The words of the document that state it. */
  readonly text: string;
  /** The last date; undefined for a period that goes on. */
  readonly date: PeriodDate | undefined;
}

/**
 * The date of a skill's newest evidence: taken from the periods of its projects, and from dates at the start of
 * bullets, in parentheses, or after a word such as `in` or `since`. Undefined if there is none.
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

/** Months since the year 0; a year without a month counts as its last month. */
export function monthOf(date: PeriodDate | undefined): number {
  return date === undefined ? Number.POSITIVE_INFINITY : date.year * 12 + (date.month ?? 12);
}

/** A date of evidence. A year right after a name may be part of the name. */
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
