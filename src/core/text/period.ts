import type { Span } from "./span.ts";

/** A year, with a month from 1 to 12 if the text names one. */
export interface PeriodDate {
  readonly year: number;
  readonly month?: number;
}

/** A period as a text states it. */
export interface Period {
  /** The words of the text: `2023–2024`, `since March 2023`. */
  readonly text: string;
  readonly start?: PeriodDate;
  /** Absent for a single date; `present` if the period goes on. */
  readonly end?: PeriodDate | "present";
}

/** A period and where it is in the text. */
export interface PlacedPeriod {
  readonly period: Period;
  readonly span: Span;
}

/** The first period in a text: `2021`, `2019–2021`, `Feb–Jun 2023`, `Jan 2020 - present`, `03/2020 to 05/2021`, `since March`. */
export function findPeriod(text: string): PlacedPeriod | undefined {
  if (!/\d{4}|\b(?:since|seit|depuis|desde|sinds)\b/iu.test(text)) return undefined;
  const match = periodPattern.exec(text);
  if (!match) return undefined;
  const { opening, from, joint, to, month } = match.groups!;
  const isOpen =
    opening !== undefined && /^(?:since|seit|depuis|desde|sinds|ab|vanaf)$/iu.test(opening.trim());
  // `Feb–Jun 2023`: the year of both.
  const start = from === undefined ? undefined : readDate(/\d{4}/.test(from) ? from : `${from} ${to}`);
  const end =
    to === undefined
      ? isOpen || joint !== undefined || month !== undefined
        ? ("present" as const)
        : undefined
      : presentPattern.test(to)
        ? ("present" as const)
        : readDate(to);
  const until = opening !== undefined && /^(?:until|till|bis|jusqu'en|hasta|até|tot)$/iu.test(opening.trim());
  return {
    period: {
      text: match[0],
      ...(until ? { ...(start && { end: start }) } : { ...(start && { start }), ...(end && { end }) }),
    },
    span: { start: match.index, end: match.index + match[0].length },
  };
}

function readDate(text: string): PeriodDate {
  const year = Number(/\d{4}/.exec(text)![0]);
  const name = /[\p{L}]{3,}/u.exec(text)?.[0].toLowerCase();
  const named = name === undefined ? -1 : monthNames.findIndex((one) => one.some((form) => name === form));
  const quarter = /q([1-4])/i.exec(text)?.[1];
  const digits = /(?:^|[/.\-\s])(\d{1,2})(?=$|[/.\-\s])/.exec(text.replace(/\d{4}/, " "))?.[1];
  const month = named >= 0 ? named + 1 : quarter ? Number(quarter) * 3 - 2 : digits ? Number(digits) : 0;
  return month >= 1 && month <= 12 ? { year, month } : { year };
}

/** English, German, French, Spanish, Portuguese and Dutch, in full and short. */
const monthNames: readonly (readonly string[])[] = [
  ["january", "jan", "januar", "janvier", "janv", "enero", "ene", "janeiro", "januari"],
  ["february", "feb", "februar", "février", "févr", "fév", "febrero", "fevereiro", "fev", "februari"],
  ["march", "mar", "märz", "mrz", "mär", "mars", "marzo", "março", "maart", "mrt"],
  ["april", "apr", "avril", "avr", "abril", "abr"],
  ["may", "mai", "mayo", "maio", "mei"],
  ["june", "jun", "juni", "juin", "junio", "junho"],
  ["july", "jul", "juli", "juillet", "juil", "julio", "julho"],
  ["august", "aug", "août", "agosto", "ago", "augustus"],
  ["september", "sep", "sept", "septembre", "septiembre", "setembro", "set"],
  ["october", "oct", "oktober", "okt", "octobre", "octubre", "outubro", "out"],
  ["november", "nov", "novembre", "noviembre", "novembro"],
  ["december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "dezembro"],
];

const months = monthNames
  .flat()
  .sort((a, b) => b.length - a.length)
  .join("|");
const date = `(?:(?:${months}|spring|summer|autumn|fall|winter|early|mid|late|q[1-4])\\.?[ \\u00a0'’-]{0,2}(?:de )?)?(?:19|20)\\d\\d(?![\\d.,]?\\d)(?:[-/.](?:0?[1-9]|1[0-2])(?!\\d))?|(?:0?[1-9]|1[0-2])[/.](?:19|20)\\d\\d(?!\\d)`;
const joints = "[-–—−]|to|until|till|bis|à|a|al|até|hasta|tot|t/m";
/** A month or a quarter whose year is that of the one after it. */
const half = `(?:${months}|q[1-4])\\.?(?= ?(?:${joints}) ?(?:${months}|q[1-4])\\.? ?(?:19|20)\\d\\d(?![\\d.,]?\\d)(?![\\p{L}\\p{N}]))`;
const present =
  "present|today|now|ongoing|current|currently|date|heute|jetzt|aujourd'hui|aujourd’hui|présent|actualidad|presente|hoy|atual|hoje|heden|nu";
const presentPattern = new RegExp(`^(?:${present})$`, "iu");
/**
 * An opening word, a date, and the end of the period. A word and a month without a year are also a period: `since
 * March`. Each part is short and starts with a character that no other part starts with, so matching takes linear time.
 */
const periodPattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<opening>since|from|until|till|seit|ab|bis|von|depuis|desde|de|hasta|até|sinds|vanaf|van|tot) )?(?<from>${date}|${half})(?<joint> ?(?:${joints}|\\+) ?(?<to>${date}|${present})?(?![\\p{L}\\p{N}]))?(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?:since|seit|depuis|desde|sinds) (?<month>${months})(?![\\p{L}\\p{N}])`,
  "iu",
);
