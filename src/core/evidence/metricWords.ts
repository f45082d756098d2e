import lists from "./words.json" with { type: "json" };

/** Units that are a measurement in any context; written as parts of a regular expression. */
export const strongUnits = [
  "%|‰|percent|per\\scent|pct|percentage\\spoints?|basis\\spoints?|bps|pp",
  "[x×]|-?fold",
  "[kKMGTP]i?B|[kKMGT]i?[Bb]ps|[MG]bit/s|[kKMGT]i?B/s|bytes|(?:kilo|mega|giga|tera|peta)bytes?",
  "rps|RPS|qps|QPS|tps|TPS|rpm|RPM|fps|FPS|IOPS|(?:req|ops|msg|requests|messages|events)/s|vCPUs?|FTEs?|LOC|[kM]Wh",
  "(?:USD|EUR|GBP|CHF|CAD|AUD|INR)(?!\\s?\\d)|dollars|euros|cents",
  "[kM]?€|[kM]?£|M\\$|\\$(?!\\d)",
  "lines\\sof\\scode|story\\spoints|nines",
].join("|");

/** Units of physics: a measurement only if something changes. */
export const physicalUnits =
  "[µm]?A|mAh|[µmkM]?W|[µmk]?V|[kMG]?Hz|dBm?|°C|[mk]?g|[kcmµn]m|km/h|kN|Nm|bar|[kM]?Pa";

/** Units of time up to a week: a measurement, unless they say how often something happens or how long it may take. */
export const shortTimes =
  "ns|[µμ]s|ms|msecs?|(?:milli|micro|nano)seconds?|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|(?:working\\s|business\\s|person[-\\s]|man[-\\s])?(?:days?|weeks?)|man-?hours?";

/** Longer units of time, which also describe careers: a measurement only if something changes. */
export const longTimes = "(?:person[-\\s]|man[-\\s])?(?:months?|years?)|quarters?|sprints?";

/** Numbers in words. `One` is left out, since it measures nothing. */
export const numberWords =
  "zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

/** Words that multiply the number before them. */
export const scaleWords = "hundred|thousand|million|billion";

/** Things that count even if their number is a word, since they show somebody's work. */
export const countedThings: ReadonlySet<string> = new Set(lists.countedThings);

/** Words after which a number is a name: `phase 2`, `port 8080`. In lower case and the singular. */
export const labels: ReadonlySet<string> = new Set(lists.labels);

/** Words that a number cannot count, and that end what it counts. Units of time are handled before. */
export const functionWords: ReadonlySet<string> = new Set(lists.functionWords);

/** Words that look like plurals but are not. */
export const notPlurals: ReadonlySet<string> = new Set(lists.notPlural);
