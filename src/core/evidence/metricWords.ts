const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Units that measure whatever is around them; parts of an expression. */
export const strongUnits = [
  "%|‰|percent|per\\scent|pct|percentage\\spoints?|basis\\spoints?|bps|pp",
  "[x×]|-?fold",
  "[kKMGTP]i?B|[kKMGT]i?[Bb]ps|[MG]bit/s|[kKMGT]i?B/s|bytes|(?:kilo|mega|giga|tera|peta)bytes?",
  "rps|RPS|qps|QPS|tps|TPS|rpm|RPM|fps|FPS|IOPS|(?:req|ops|msg|requests|messages|events)/s|vCPUs?|FTEs?|LOC|[kM]Wh",
  "(?:USD|EUR|GBP|CHF|CAD|AUD|INR)(?!\\s?\\d)|dollars|euros|cents",
  "[kM]?€|[kM]?£|M\\$|\\$(?!\\d)",
  "lines\\sof\\scode|story\\spoints|nines",
].join("|");

/** Units of physics: they measure only if something changes. */
export const physicalUnits =
  "[µm]?A|mAh|[µmkM]?W|[µmk]?V|[kMG]?Hz|dBm?|°C|[mk]?g|[kcmµn]m|km/h|kN|Nm|bar|[kM]?Pa";

/** Units of time up to a week: they measure unless they say how often, or how long something is allowed to take. */
export const shortTimes =
  "ns|[µμ]s|ms|msecs?|(?:milli|micro|nano)seconds?|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|(?:working\\s|business\\s|person[-\\s]|man[-\\s])?(?:days?|weeks?)|man-?hours?";

/** Units of time in which lives are told as well: they measure only if something changes. */
export const longTimes = "(?:person[-\\s]|man[-\\s])?(?:months?|years?)|quarters?|sprints?";

/** Numbers in words. One measures nothing. */
export const numberWords = list(`
  zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety`).join("|");

/** What counts even where its number is a word: things that one shows for one's work. */
export const countedThings: ReadonlySet<string> = new Set(
  list(`
    accounts alerts analysts apis applications apps bugs builds campaigns clients clusters colleagues companies
    components contractors countries customers dashboards databases datasets defects departments deployments designers
    developers devs downloads employees endpoints engineers environments features hires hospitals incidents
    integrations interns issues languages libraries locations markets members merchants microservices migrations
    outages packages participants partners patients people pipelines platforms plugins products programmers projects
    regions releases reports repos repositories schools services sites squads stakeholders stores students subscribers
    suppliers systems teams tenants testers tickets users vendors vulnerabilities websites workflows workloads
    workshops`),
);

/** Words after which a number is a name: `phase 2`, `port 8080`. In lower case and the singular. */
export const labels: ReadonlySet<string> = new Set(
  list(`
    appendix area article band base basel batch big bug build building case category chapter class code day draft edition
  epic error exercise exhibit exit factor figure floor footnote fortune fy gate gen generation grade group http https
  id increment issue item iteration java js key law layer office lesson level line listing milestone model module no node note nr
  number option page part patch phase pin platform port pr principle priority q question quarter release replica
  requirement rev revision room round route row rule scenario season section series sev severity shard slot sprint stage
  status step story table task ticket tier top track type unit v ver version vol volume wave week windows year zone`),
);

/** Words that no number counts, and that nothing it counts can follow. Times were judged before. */
export const functionWords: ReadonlySet<string> = new Set(
  list(`
    a about across after against all also am among an and any are as at be because been before between both but by can
  could did do does during each either every for from had has have he her his how if in into is it its just less many
  may might more most must my no nor not of off on onto or our out over own per pm she should since so some such than
  that the their them then there these they this those through till times to under until up upon us was we were what
  when where which while who will with within without would you your
    adds allows brings comes covers describes does explains gets gives goes introduces lets makes means needs provides requires runs says shows starts supports takes uses wants works
    seconds minutes hours days weeks months quarters years decades sprints nights secs mins hrs`),
);

/** Words that end like a plural and are none. */
export const noThings: ReadonlySet<string> = new Set(
  list(
    "always apropos atlas bias canvas does kudos lens means news overseas perhaps plus series towards whereas yes",
  ),
);
