import type { Span } from "../text/span.ts";
import { type Figure, type Figures, figuresIn } from "./figures.ts";
import {
  countedThings,
  functionWords,
  longTimes,
  notPlurals,
  numberWords,
  physicalUnits,
  scaleWords,
  shortTimes,
  strongUnits,
} from "./metricWords.ts";

/** A fast test: false if a text cannot contain a metric. */
export function mayHoldMetric(text: string): boolean {
  return hint.test(text);
}

const hint = new RegExp(
  `\\d|${scaleWords}|doubl|tripl|quadrupl|halv|half|third|quarter|fold|twice|ly\\b|\\b(?:${numberWords}|days|hours|minutes)\\b`,
  "i",
);

/**
 * The metrics in a text of prose, in order: quantities that somebody measured or counted (`20%`, `3x`, `40 ms`, `10
 * applications`, `5 to 2 days`, `doubled`), from the number to the unit. Numbers in names, versions, dates, ports and
 * labels are not metrics, and neither are limits.
 */
export function metricsIn(text: string): readonly Span[] {
  if (!mayHoldMetric(text)) return [];
  const found: Span[] = [];
  for (const span of [...quantitiesIn(text), ...changesIn(text)].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (!last || last.end <= span.start) found.push(span);
  }
  return found;
}

/** Words for a change that are a quantity without a number. */
function* changesIn(text: string): Generator<Span> {
  for (const { index, 0: whole } of text.matchAll(change)) yield { start: index, end: index + whole.length };
}

const nearly = "(?:(?:about|almost|around|more than|nearly|over)\\s+)?";
const change = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[
    "(?<!\\b(?:the|an?|of|are|is)\\s)(?:doubl|tripl|quadrupl|halv)(?:ed|ing)(?!-|\\s+(?:as|back|down|over|up)\\b)",
    // A frequency or a duration, before and after a change.
    "from\\s(?:(?:bi-?)?(?:yearly|annual|annually|quarterly|monthly|weekly)|daily|nightly|manual)\\s(?:\\p{L}+\\s)?to\\s(?:(?:bi-?)?(?:quarterly|monthly|weekly)|daily|nightly|hourly|continuous)",
    "from\\s(?:years|months|weeks|days|hours|minutes)\\s(?:down\\s)?to\\s(?:months|weeks|days|hours|minutes|(?:milli)?seconds)",
    `by\\s+${nearly}half`,
    "(?<=\\b(?:cut|cuts|cutting|slash\\w{0,5}|reduc\\w{1,5})\\s[^.;!?]{0,60})in half",
    `by\\s+${nearly}(?:an?|one|two|three)[\\s-](?:thirds?|quarters?|fifths?)(?!\\s+part(?:y|ies)\\b)`,
    "(?:two|three|four|five|ten|hundred)-?fold",
    "twice\\s+as\\s+(?:fast|many|much|often|quickly)",
    "(?<=\\b(?:scor|rat)(?:e|es|ed|ing)\\s[^.;!?]{0,12})\\d{1,2}(?:\\.\\d)?/(?:5|10|100)",
  ].join("|")})(?![\\p{L}\\p{N}-])`,
  "giu",
);

function* quantitiesIn(source: string): Generator<Span> {
  const { text, figures, plurals } = figuresIn(source);
  let setting = -1;
  for (const figure of figures) {
    // In `a limit of 10 retries and 30 s`, the limit continues after `and`.
    const goesOn = setting >= 0 && alsoSet.test(text.slice(setting, figure.start));
    if (goesOn || allowed.test(figure.before)) {
      setting = figure.end;
      continue;
    }
    setting = -1;
    const end = endOf(figure, text, plurals);
    if (end !== undefined) yield { start: figure.start, end };
  }
}

/** What separates two values of settings. */
const alsoSet = /^(?:\s?\p{L}{1,12}){0,2}(?:,|,?\s(?:and|or))\s$/u;

/** The end of a quantity; undefined if the figure is not one. */
function endOf(figure: Figure, text: string, plurals: Figures["plurals"]): number | undefined {
  const { end, before, word, isName, isWord } = figure;
  if (isShareOfTime(figure, text)) return undefined;
  const measured = endOfUnit(figure, text);
  if (measured !== undefined) return measured;
  if (isName || isYear(figure) || /^(?:the|these|those|other|another|first|last|next)$/.test(word))
    return undefined;
  if (score.test(before)) return end;
  return (
    endAt(word === "by" ? anyTimes : times, text, end) ??
    endAt(teamSize, text, end) ??
    endAt(clusterSize, text, end) ??
    endAt(outOf, text, end) ??
    (isWord ? undefined : endAt(rate, text, end)) ??
    endOfThings(figure, text, plurals) ??
    endOfChange(figure)
  );
}

/** A limit is not an outcome. */
const allowed =
  /\b(?:every|at\s+most|(?:timeouts?|limits?|ttl|intervals?|retention|caps?|thresholds?|quotas?|back-?offs?)(?:\s+(?:after|at|is|of|to|was))?|(?:delays?|periods?|windows?)\s+(?:is|of|was)|(?:capped|configured|defaults?|limited|set|throttled|truncated)\s+(?:at|to)|max(?:imum)?\.?(?:\s+(?:number\s+)?of|\s+is)?)\s+[*_~<≤]{0,3}$/i;

const times =
  /\s?times(?=\s(?:an?|as|better|bigger|cheaper|faster|fewer|higher|larger|less|longer|lower|more|per|quicker|shorter|smaller|the)\b)/uy;

/** After `by`, no comparative need follow: `by 5-10 times`. */
const anyTimes = /\s?times(?![\p{L}\p{N}])/uy;

const outOf = /\sout\sof\s(?:\d+|ten|five|three|four|hundred)(?![\p{L}\p{N}])/uy;

const clusterSize =
  /-(?:node|broker|server|instance|machine|shard|member|region|host)(?=\s(?:[\p{L}\p{N}¤]+\s)?(?:cluster|deployment|fleet|ring|setup|system)s?\b)/uy;

/** Words before `of` or `to` after which a bare number is a metric: `an accuracy of 0.9`. */
const score =
  /\b(?:team|squad|group|crew|factor|score|rating|NPS|accuracy|precision|recall|AUC|MAE|RMSE|MAPE|IoU|mAP|BLEU|kappa|correlation|coverage|perplexity)\s(?:of|to)\s[*_~]{0,3}$/i;

/** `Assigned 50% to it` and `50% of my time` say how much somebody worked, not what came of it. */
function isShareOfTime({ end, before }: Figure, text: string): boolean {
  const rest = text.slice(end, end + 40);
  if (!/^\s?(?:%|percent)/.test(rest)) return false;
  if (
    /^\s?\S+\s(?:of\s(?:my|their|his|her|your|our|the\s(?:working|work))\s(?:own\s|working\s|work\s)?(?:time|hours|week|capacity)|part[-\s]time|position|workload|pensum|employment)\b/.test(
      rest,
    )
  )
    return !/$(?<=\b(?:sav|reduc|cut|free)\p{L}*\s[^.;!?]*)/iu.test(before);
  return (
    /\b(?:assigned|allotted|employed|worked|working|part-time|position|workload|pensum)\s(?:at\s|for\s|on\s|about\s|around\s|up\sto\s|to\s)?$/i.test(
      before,
    ) && !/^\s?\S+\s(?:more|less|fewer|faster|better)\b/.test(rest)
  );
}

const teamSize = /-(?:developer|engineer|member|people|person)(?=\s(?:crew|group|squad|team))/uy;

const rate =
  /\s?(?:\/\s?|per\s|an?\s)(?:seconds?|secs?|s|minutes?|mins?|hours?|h|days?|weeks?|months?|quarters?|years?|sprints?|releases?)(?![\p{L}\p{N}])/uy;

// The gap between a number and what it counts: spaces and emphasis marks. Code and other gaps are wider.
const gap = "[*_]{0,2}(?:[ \\u00a0\\u202f]|[ \\t]{0,9}(?:\\r\\n|\\n|\\r)[ \\t]{0,9})?[*_]{0,2}";

const unit = new RegExp(
  `(?:-(?=percent|fold|ms))?${gap}(?:(?<strong>${strongUnits})|(?<short>${shortTimes})|(?<long>${longTimes})|(?<physical>${physicalUnits}))(?![\\p{L}\\p{N}_]|['’]\\p{L})`,
  "uy",
);

/** The end of a quantity with a unit. */
function endOfUnit(figure: Figure, text: string): number | undefined {
  unit.lastIndex = figure.end;
  const match = unit.exec(text);
  if (!match) {
    // `$1` is an argument of a script.
    const { isMoney, isScaled, value, end } = figure;
    return isMoney && (isScaled || value >= 10 || !Number.isInteger(value)) ? end : undefined;
  }
  const { short, long, physical } = match.groups!;
  const end = figure.end + match[0].length;
  const rest = text.slice(end, end + 40);
  if (short !== undefined) return isShortTime(figure, match[0], short, rest) ? end : undefined;
  if (long !== undefined) return isLongTime(figure, long, rest) ? end : undefined;
  // A `12 V supply` is a part, not a measurement.
  if (physical !== undefined)
    return figure.isPair ||
      (/^(?:from|to|by|under|below|within|than|of|at)$/.test(figure.word) && changing.test(figure.before))
      ? end
      : undefined;
  return end;
}

/** Words after a time that make it a frequency, a start or an age. */
const timeOf =
  /^(?:-|\s(?:(?:an?|per)\s(?:day|week|month|year)|ago|later|old|before|sprints?|windows?|intervals?|timeouts?|retention|notice|weeks?|of\s(?:\p{L}+\s)?(?:experience|inactivity|idle|work|holiday|vacation))\b)/u;
const sooner = /^\s(?:faster|earlier|sooner|ahead|quicker|less|saved)\b/;

function isShortTime({ value, before, word }: Figure, written: string, unit: string, rest: string): boolean {
  if (timeOf.test(rest)) return /$(?<=\bsav(?:e|es|ed|ing)\s[^.;!?]*)/i.test(before);
  if (/^(?:for|the|first|last|past|next|previous|each|after)$/.test(word)) return sooner.test(rest);
  if (/^(?:in|to|from|under|below|within|by|than|of|over|about|approx\.?|around|saved|saving)$/.test(word))
    return true;
  // `Support 24 hours`, `the 90s` and `HTTP 500s` are not durations.
  if (value === 24 && /^h/.test(unit)) return false;
  return written !== "s" || !Number.isInteger(value);
}

function isLongTime({ before, word, isPair }: Figure, unit: string, rest: string): boolean {
  if (timeOf.test(rest)) return false;
  if (isPair || sooner.test(rest) || /^(?:by|within|under|than|saved|saving|saves)$/.test(word)) return true;
  if (word === "in") return !unit.includes("year");
  if (word === "from") return /^\s(?:down\s)?to\s/.test(rest);
  return /$(?<=\bfrom\b[^.;]{1,60}\sto\s)/.test(before);
}

function isYear({ value, start, end }: Figure): boolean {
  return end - start === 4 && Number.isInteger(value) && value >= 1950 && value < 2050 && value !== 2000;
}

const nextWord = new RegExp(`${gap}(?<![\\p{L}\\p{N}])(\\p{L}[\\p{L}\\p{M}\\p{N}¤&/-]*)`, "uy");

/** The end of what is counted: a plural, after at most three words. Numbers in words only count some things. */
function endOfThings(figure: Figure, text: string, plurals: Figures["plurals"]): number | undefined {
  const { value, isWord, isScaled, start } = figure;
  if (
    (value === 1 && !isScaled) ||
    (!isWord && !isScaled && !Number.isInteger(value)) ||
    /^0\d/.test(text.slice(start, start + 2))
  )
    return undefined;
  nextWord.lastIndex = figure.end;
  for (let words = isWord ? 3 : 4; words > 0; words--) {
    const thing = nextWord.exec(text)?.[1];
    if (thing === undefined || functionWords.has(thing.toLowerCase())) return undefined;
    if (isStatus(value) && /^(?:codes|errors|exceptions|pages|redirects|responses|statuses)$/.test(thing))
      return undefined;
    // The number of retries in a setting.
    if (/^(?:retries|retry|attempts|tries)$/.test(thing) && !changing.test(figure.before)) return undefined;
    // In `requests/day`, requests are counted.
    const [counted] = thing.split("/") as [string];
    const end = nextWord.lastIndex - thing.length + counted.length;
    if (
      countedThings.has(counted.toLowerCase()) ||
      ((!isWord || isScaled) && (isPlural(counted) || plurals.has(nextWord.lastIndex)))
    )
      return end;
  }
  return undefined;
}

function isPlural(word: string): boolean {
  if (/^(?:children|men|people|staff|women)$/.test(word)) return true;
  return /^\p{Lu}{2,}s$/u.test(word) || (/^\p{Ll}[\p{L}-]+[^siu]s$/u.test(word) && !notPlurals.has(word));
}

/** True for an HTTP status code. */
function isStatus(value: number): boolean {
  return Number.isInteger(value) && value >= 100 && value < 600 && (value % 100 < 30 || value === 451);
}

/** `Reduced the steps from 12 to 3` is a change; `upgraded from 8 to 17` names versions. */
function endOfChange({ end, before, isPair, word }: Figure): number | undefined {
  if (!isPair || word !== "from" || !changing.test(before) || versioning.test(before)) return undefined;
  return end;
}

const changing =
  /\b(?:reduc|cut|increas|rais|grew|grow|improv|lower|decreas|drop|shr[aiu]nk|boost|brought|scal|expand|lift)\p{L}*\s/iu;
const versioning = /\b(?:upgrad|migrat|mov|bump|updat|port|version)\p{L}*/iu;

function endAt(expression: RegExp, text: string, at: number): number | undefined {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : undefined;
}
