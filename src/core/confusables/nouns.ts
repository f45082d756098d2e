import type { Confusable } from "./confusable.ts";

/** Nouns of everyday and office life. */
export const nouns: readonly Confusable[] = [
  {
    id: "parody-parity",
    becomes: { parody: "parity" },
    contexts: [
      "[parody] between|across|among",
      "in|have|has|had|keep|kept|reach|reached|ensure|ensured|maintain|maintained|achieve|achieved [parody] with",
      "feature|environment|environments|data|production|prod|cost|price|functional|functionality|dev|config|configuration|schema ~[parody]",
    ],
    example: { bad: "Kept ⟦parody⟧ between the stages.", good: "Kept parity between the stages." },
    counterExamples: ["Wrote a parody of the talk.", "Wrote a parody with friends."],
  },
  {
    id: "principle-principal",
    becomes: { principle: "principal", principles: "principals" },
    contexts: [
      "[principle|principles] software|cloud|data|security|platform|product|solutions|systems|devops engineer|developer|architect|engineers|developers|architects|designer|manager",
      "[principle|principles] engineer|engineer's|developer|architect|engineers|developers|architects|consultant|consultants|investigator|investigators|scientist|designer",
      "[principle] component|components analysis",
      "service|iam|security|user [principle|principles] name|names|id|ids",
    ],
    example: { bad: "Worked as ⟦principle⟧ engineer.", good: "Worked as principal engineer." },
    counterExamples: ["Taught each principle: engineers keep to the principle of least surprise."],
  },
  {
    id: "principal-principle",
    becomes: { principal: "principle", principals: "principles" },
    contexts: [
      "[principal|principals] of least|object|agile|separation|clean|continuous|devops",
      "least ~privilege [principal|principals]",
      "solid|agile|guiding|devops|lean|dry|oop|clean|coding|scrum [principals]",
    ],
    example: {
      bad: "Kept to the ⟦principal⟧ of least privilege.",
      good: "Kept to the principle of least privilege.",
    },
    counterExamples: [
      "Listed the service principals of a design principal, of least use.",
      "Met the principals of design firms, and all design principals.",
    ],
  },
  {
    id: "compliment-complement",
    becomes: {
      compliment: "complement",
      compliments: "complements",
      complimented: "complemented",
      complimenting: "complementing",
    },
    contexts: [
      "[compliment|compliments|complimented|complimenting] existing|systems|tools|services|tests|infrastructure|tooling",
      "[compliment|compliments|complimented|complimenting] <determiner> existing|platform|system|api|service|product|toolset|architecture|design|pipeline|suite|tests",
      "[compliments|complimented] our|their|its|the _ stack|tools|tooling|platform|system|pipeline|suite|toolset|architecture|strategy|tests|services",
      "full|entire [compliment] of",
    ],
    example: {
      bad: "Built tools to ⟦compliment⟧ the platform.",
      good: "Built tools to complement the platform.",
    },
    counterExamples: [
      "Was asked to compliment the team on its platform; compliments of the client.",
      "Colleagues compliment each other.",
    ],
  },
  {
    id: "cite-site",
    becomes: { cite: "site", sight: "site", cites: "sites", sights: "sites" },
    contexts: ["[cite|sight] ~reliability", "web|trial|construction|clinical ~[cite|sight|cites|sights]"],
    example: { bad: "Practised ⟦sight⟧ reliability.", good: "Practised site reliability." },
    counterExamples: ["Set sights on reliability, cite the source."],
  },
  {
    id: "site-sight",
    becomes: { site: "sight" },
    contexts: ["lose|losing|lost|loses [site] of", "line of [site]", "in|hidden plain [site]"],
    example: { bad: "Never lost ⟦site⟧ of costs.", good: "Never lost sight of costs." },
    counterExamples: ["The client lost sites of its own; each line of sites was new."],
  },
  {
    id: "breath-breadth",
    becomes: { breath: "breadth" },
    contexts: [
      "[breath] of <determiner>? knowledge|experience|skills|features|technologies|expertise|tools|services|work|topics|coverage|functionality",
      "depth and|or [breath]",
      "[breath] and|or depth",
      "[breath] ~first",
    ],
    example: { bad: "Showed depth and ⟦breath⟧.", good: "Showed depth and breadth." },
    counterExamples: ["It was a breath of fresh air, and first breath and pulse."],
  },
  {
    id: "trail-trial",
    becomes: { trail: "trial", trails: "trials" },
    contexts: ["clinical|randomized|randomised|drug|free [trail|trails]", "[trail] and error"],
    example: { bad: "Ran the site of a clinical ⟦trail⟧.", good: "Ran the site of a clinical trial." },
    counterExamples: [
      "Kept an audit trail and the trail of clues.",
      "Gave each audit trail users and audit trail versions.",
    ],
  },
  {
    id: "trial-trail",
    becomes: { trial: "trail", trials: "trails" },
    contexts: ["audit|audits|auditing|paper [trial|trials]"],
    example: { bad: "Added an audit ⟦trial⟧.", good: "Added an audit trail." },
    counterExamples: ["Ran an audit: trials of drugs, a clinical trial, a free trial."],
  },
  {
    id: "roll-role",
    becomes: { roll: "role", rolls: "roles" },
    contexts: [
      "[roll] ~based",
      "[rolls] and responsibilities|permissions",
      "iam|leadership|key|major|supporting|active|crucial|important|vital|pivotal|critical|engineering|management [roll|rolls] !out|over|back|up|forward|call|on|in|through",
      "play|plays|played|playing|had|took|taking <article> _? [roll] in",
    ],
    example: {
      bad: "Added ⟦roll⟧ based access and two IAM ⟦rolls⟧.",
      good: "Added role based access and two IAM roles.",
    },
    counterExamples: [
      "Can roll out and roll back, and made the drums roll, based on tests.",
      "Led the engineering roll out, with a major roll back.",
    ],
  },
  {
    id: "role-roll",
    becomes: { role: "roll", roles: "rolls" },
    contexts: [
      "to|will|and|then|can|automatically|gradually [role] out|back the|a|to|new|changes|any|features|updates|all|automatically",
      "that|which|it [roles] out|back",
    ],
    example: { bad: "Used flags to ⟦role⟧ out the page.", good: "Used flags to roll out the page." },
    counterExamples: ["Took the role out of the plan, and gave each role back."],
  },
  {
    id: "route-root-cause",
    becomes: { route: "root", rout: "root" },
    contexts: ["[route|rout] cause analysis|analyses|of|.|and|for|was|is", "[route|rout] causes of|."],
    example: { bad: "Found the ⟦route⟧ cause of each outage.", good: "Found the root cause of each outage." },
    counterExamples: [
      "Changes of the route may cause a delay, as routes cause others.",
      "The new route causes the delay.",
    ],
  },
  {
    id: "costumer-customer",
    becomes: { costumer: "customer", costumers: "customers" },
    contexts: [
      "[costumer|costumers] support|service|experience|satisfaction|feedback|success|data|portal|accounts|account|requests|base|facing|relations|retention|journey|care",
      "existing|internal|external|new|enterprise|key|potential|our|paying|each|every|all|many|more|for|to|for|with [costumer|costumers] !at|who|sews",
    ],
    example: { bad: "Raised ⟦costumer⟧ satisfaction.", good: "Raised customer satisfaction." },
    counterExamples: ["The costumer dressed all actors."],
  },
  {
    id: "manger-manager",
    becomes: { manger: "manager", mangers: "managers" },
    contexts: [
      "project|product|account|package|engineering|team|task|session|state|secrets|password|device|program|delivery|release|case|content|general|senior|hiring|event|systems|line|office|operations|sales|marketing|middle [manger|mangers]",
    ],
    example: { bad: "Worked with the project ⟦manger⟧.", good: "Worked with the project manager." },
    counterExamples: ["Lay away in a manger; mangers full of hay."],
  },
  {
    id: "moral-morale",
    becomes: { moral: "morale" },
    contexts: [
      "team|employee|staff|developer|team's|company|engineer|group|workplace [moral] .|was|by|across|at|through|during|after",
      "improve|improved|improving|boost|boosted|boosting|raise|raised|increase|increased [moral] .|of|across|by|on|in",
    ],
    example: { bad: "Raised team ⟦moral⟧.", good: "Raised team morale." },
    counterExamples: [
      "The team's moral duty and high moral standards.",
      "Weighed company moral and legal duties, and high moral, legal standards.",
    ],
  },
  {
    id: "personal-personnel",
    becomes: { personal: "personnel" },
    contexts: [
      "authorized|authorised|unauthorized|unauthorised|qualified|trained|medical|military|security|support|technical|clinical|operations [personal] .|who|only|were|are|must|can|should|from",
    ],
    example: { bad: "Kept it to authorized ⟦personal⟧.", good: "Kept it to authorized personnel." },
    counterExamples: [
      "Listed support: personal and team plans; a technical, personal blog.",
      "Kept it personal.",
      "Made it personal to each user.",
      "Issued a key personal to each user.",
    ],
  },
  {
    id: "personnel-personal",
    becomes: { personnel: "personal" },
    contexts: [
      "[personnel] computer|computers|opinion|preference|preferences|website|blog",
      "[personnel] access token|tokens",
    ],
    example: { bad: "Wrote a ⟦personnel⟧ blog.", good: "Wrote a personal blog." },
    counterExamples: ["Kept personnel records and personnel files.", "Managed personnel access to the site."],
  },
  {
    id: "stationary-stationery",
    becomes: { stationary: "stationery", stationery: "stationary" },
    contexts: [
      "office [stationary]",
      "[stationary] shop|store|supplies",
      "remain|remained|remains|be|is [stationery] .|for|while|until",
    ],
    example: { bad: "Sold office ⟦stationary⟧.", good: "Sold office stationery." },
    counterExamples: ["Probed a stationary target; sold stationery."],
  },
  {
    id: "queue-cue",
    becomes: { queue: "cue", queues: "cues" },
    contexts: ["verbal|contextual|nonverbal [queue|queues]"],
    example: { bad: "Read verbal ⟦queues⟧.", good: "Read verbal cues." },
    counterExamples: ["Added queues, a message queue and visual tests.", "Built visual queues for jobs."],
  },
  {
    id: "cue-queue",
    becomes: { cue: "queue", cues: "queues" },
    contexts: [
      "message|messages|messaging|job|task|event|sqs|letter|dead-letter|priority|retry|fifo|work|rabbitmq [cue|cues]",
    ],
    example: { bad: "Read from a message ⟦cue⟧.", good: "Read from a message queue." },
    counterExamples: ["Took each cue from the team; a message, cues of users."],
  },
  {
    id: "council-counsel",
    becomes: { council: "counsel", counsel: "council" },
    contexts: ["legal|in-house [council]", "student|parish [counsel]"],
    example: {
      bad: "Asked legal ⟦council⟧ and the student ⟦counsel⟧.",
      good: "Asked legal counsel and the student council.",
    },
    counterExamples: [
      "Asked the city council and outside counsel.",
      "Asked city counsel and the house council.",
    ],
  },
  {
    id: "capitol-capital",
    becomes: { capitol: "capital" },
    contexts: [
      "[capitol] letter|letters|expenditure|expenditures|expenses|investment|gains|costs|one|markets",
      "venture|human|working [capitol]",
    ],
    example: { bad: "Cut ⟦capitol⟧ costs.", good: "Cut capital costs." },
    counterExamples: ["Stood on the steps of the capitol."],
  },
  {
    id: "envelop-envelope",
    becomes: { envelop: "envelope" },
    contexts: [
      "[envelop] encryption|format|pattern|key",
      "an|soap|message|event|sealed [envelop] .|and|for|with|of|around",
      "push|pushed|pushing the [envelop]",
    ],
    example: { bad: "Used ⟦envelop⟧ encryption.", good: "Used envelope encryption." },
    counterExamples: ["Let the cache envelop the store."],
  },
  {
    id: "fare-fair",
    becomes: { fare: "fair" },
    contexts: ["[fare] share|scheduling|queuing|queueing|play|use policy|of|.|and|scheduling|scheduler|for"],
    example: { bad: "Set up ⟦fare⟧ scheduling of jobs.", good: "Set up fair scheduling of jobs." },
    counterExamples: ["Sold a bus fare, and each fare is shared."],
  },
  {
    id: "prospective-perspective",
    becomes: { prospective: "perspective" },
    contexts: [
      "user|technical|customer|business|security|user's|customer's|design [prospective] .|of|on|and|is|was|when",
      "a|an|the|my|our|new|different|this [prospective] of|on|is|was|when",
    ],
    example: { bad: "Saw it from a user ⟦prospective⟧.", good: "Saw it from a user perspective." },
    counterExamples: [
      "Met a prospective client, and new, prospective users.",
      "Met our prospective, large clients.",
    ],
  },
  {
    id: "perspective-prospective",
    becomes: { perspective: "prospective" },
    contexts: [
      "a|each|every|any [perspective] client|customer|employee|buyer|tenant|student|hire",
      "with|met|all|many [perspective] customers|clients|employees|hires|candidates|buyers|tenants|students",
    ],
    example: { bad: "Met many ⟦perspective⟧ clients.", good: "Met many prospective clients." },
    counterExamples: ["From that perspective, clients gain.", "From an ops perspective customers gain."],
  },
  {
    id: "rational-rationale",
    becomes: { rational: "rationale" },
    contexts: ["[rational] behind", "the|design|our|clear|main|business [rational] for"],
    example: { bad: "Wrote down the ⟦rational⟧ behind it.", good: "Wrote down the rationale behind it." },
    counterExamples: ["Made a rational choice, for reasons."],
  },
  {
    id: "sail-sale",
    becomes: { sail: "sale", sails: "sales" },
    contexts: [
      "point ~of ~[sail]",
      "for|on [sail] .|at|to",
      "[sails] team|teams|reps|forecast|forecasts|funnel|tax|department|figures",
    ],
    example: { bad: "Built a point of ⟦sail⟧ app.", good: "Built a point of sale app." },
    counterExamples: ["Set sail for the point of no return."],
  },
  {
    id: "soul-sole",
    becomes: { soul: "sole" },
    contexts: [
      "[soul] developer|engineer|owner|purpose|responsibility|contributor|maintainer|proprietor|source|author",
    ],
    example: { bad: "Was the ⟦soul⟧ engineer.", good: "Was the sole engineer." },
    counterExamples: ["Was the soul of the team, body and soul."],
  },
  {
    id: "vain-vein",
    becomes: { vain: "vein", vane: "vein" },
    contexts: ["the|a|this same|similar [vain|vane]", "in this [vain|vane]"],
    example: { bad: "Wrote more in the same ⟦vain⟧.", good: "Wrote more in the same vein." },
    counterExamples: ["Tried in vain, and it was vain."],
  },
  {
    id: "throws-throes",
    becomes: { throws: "throes" },
    contexts: ["in the [throws] of"],
    example: { bad: "Was in the ⟦throws⟧ of a move.", good: "Was in the throes of a move." },
    counterExamples: ["It throws in the middle of a call."],
  },
  {
    id: "tenants-tenets",
    becomes: { tenants: "tenets", tenant: "tenet" },
    contexts: [
      "[tenants] of agile|devops|scrum|lean|sre",
      "core|key|basic|central|fundamental [tenants|tenant] of agile|devops|scrum|lean|sre|good|clean|software|continuous|rest",
    ],
    example: { bad: "Taught the core ⟦tenants⟧ of agile.", good: "Taught the core tenets of agile." },
    counterExamples: [
      "Served tenants of a cluster; the core tenants left.",
      "Onboarded key tenants of the platform.",
      "Moved tenants of object stores and tenants of software platforms.",
    ],
  },
  {
    id: "tenet-tenant",
    becomes: { tenet: "tenant", tenets: "tenants" },
    contexts: ["multi ~[tenet|tenets]", "single -[tenet]"],
    example: { bad: "Ran a multi-⟦tenet⟧ cluster.", good: "Ran a multi-tenant cluster." },
    counterExamples: ["Kept every tenet of the team.", "Wrote a test per tenet."],
  },
  {
    id: "incidence-incident",
    becomes: { incidence: "incident" },
    contexts: ["[incidence] response|management|commander|postmortem|tickets"],
    example: { bad: "Led ⟦incidence⟧ response.", good: "Led incident response." },
    counterExamples: ["Cut the incidence of bugs.", "Read disease incidence reports."],
  },
  {
    id: "recourse-resource",
    becomes: { recourse: "resource", recourses: "resources" },
    contexts: [
      "human [recourses]",
      "[recourse] allocation|utilization|utilisation|usage|management|limits|group|groups|quota|quotas",
    ],
    example: { bad: "Cut ⟦recourse⟧ usage.", good: "Cut resource usage." },
    counterExamples: ["Left users with no recourse."],
  },
  {
    id: "complaint-compliant",
    becomes: { complaint: "compliant" },
    contexts: [
      "non ~[complaint]",
      "is|are|was|were|be|being|been|fully|not|remain|remained|remains|stay <regulation> ~[complaint] .|and|with|by|in|across|since",
      "is|are|be|being|been|fully|remain|remained|remains|not|were [complaint] with",
      "<regulation> -[complaint]",
    ],
    example: { bad: "Made sure it was GDPR ⟦complaint⟧.", good: "Made sure it was GDPR compliant." },
    counterExamples: [
      "Answered each GDPR complaint with care, and a complaint with the bank.",
      "Read the FDA complaint data feed.",
      "Built a GxP complaint system and FDA complaint handling.",
      "These are FDA complaint records.",
    ],
  },
  {
    id: "complaint-compliance",
    becomes: { complaint: "compliance" },
    contexts: ["in [complaint] with"],
    example: { bad: "Kept it in ⟦complaint⟧ with the law.", good: "Kept it in compliance with the law." },
    counterExamples: [
      "Sent in a complaint with the bill.",
      "Saw a drop in complaints with each release, and handled FDA complaints and recalls.",
    ],
  },
  {
    id: "inside-insight",
    becomes: { inside: "insight", incite: "insight", incites: "insights" },
    contexts: [
      "gain|gained|gaining|gains|valuable|provide|provided|providing|provides|better|deep|deeper|more|greater|gives|gave|give|giving [inside] into",
      "gain|valuable|more|better|actionable|key [incite|incites] into|from|on|about",
    ],
    example: { bad: "Gained ⟦inside⟧ into costs.", good: "Gained insight into costs." },
    counterExamples: ["Looked inside, into the box."],
  },
  {
    id: "fourth-forth",
    becomes: { fourth: "forth", forth: "fourth" },
    contexts: [
      "back and [fourth]",
      "and so [fourth]",
      "[forth] quarter|time|generation|year|version|industrial",
    ],
    example: {
      bad: "Cut the back and ⟦fourth⟧ in the ⟦forth⟧ quarter.",
      good: "Cut the back and forth in the fourth quarter.",
    },
    counterExamples: ["Came third and fourth; went forth."],
  },
  {
    id: "president-precedent",
    becomes: { president: "precedent" },
    contexts: ["set|sets|setting a|the [president] for|of|.|by"],
    example: { bad: "Set a ⟦president⟧ for all teams.", good: "Set a precedent for all teams." },
    counterExamples: ["Met a president, for whom it was built."],
  },
  {
    id: "peak-peek",
    becomes: { peak: "peek" },
    contexts: ["sneak [peak]", "take|took|taking a|quick [peak] at|into|inside"],
    example: { bad: "Gave users a sneak ⟦peak⟧.", good: "Gave users a sneak peek." },
    counterExamples: ["Reached a peak at noon.", "Queues have a peak at noon."],
  },
  {
    id: "peek-peak",
    becomes: { peek: "peak", pique: "peak" },
    contexts: [
      "[peek|pique] load|loads|hours|traffic|performance|times|usage|season|demand|period|periods|throughput",
    ],
    example: { bad: "Held at ⟦peek⟧ load.", good: "Held at peak load." },
    counterExamples: ["Took a peek at the load."],
  },
  {
    id: "peace-piece",
    becomes: { peace: "piece" },
    contexts: [
      "a|another|each|every|one|key|critical|this [peace] of code|software|infrastructure|work|functionality|data|information|the|advice|hardware|equipment",
    ],
    example: { bad: "Removed a ⟦peace⟧ of code.", good: "Removed a piece of code." },
    counterExamples: ["Wanted peace of mind, and the peace of the team."],
  },
  {
    id: "piece-peace",
    becomes: { piece: "peace" },
    contexts: ["[piece] of mind"],
    example: { bad: "Gave users ⟦piece⟧ of mind.", good: "Gave users peace of mind." },
    counterExamples: ["A piece of my mind and of code."],
  },
  {
    id: "pain-pane",
    becomes: { pain: "pane" },
    contexts: ["[pain] ~of ~glass", "window|preview|editor [pain] .|of|with|and|that"],
    example: { bad: "Built a single ⟦pain⟧ of glass.", good: "Built a single pane of glass." },
    counterExamples: ["Fixed the pain of users.", "Felt left side pain."],
  },
  {
    id: "reign-rein",
    becomes: { reign: "rein" },
    contexts: ["free [reign]"],
    example: { bad: "Gave teams free ⟦reign⟧.", good: "Gave teams free rein." },
    counterExamples: ["In the reign of queens."],
  },
  {
    id: "lessen-lesson",
    becomes: { lessen: "lesson", lessens: "lessons" },
    contexts: [
      "[lessens] learned|learnt",
      "a|the|important|valuable|key [lessen|lessens] .|learned|learnt|from|was|here",
    ],
    example: { bad: "Shared ⟦lessens⟧ learned.", good: "Shared lessons learned." },
    counterExamples: ["It lessens the load of all, and can lessen costs."],
  },
  {
    id: "bases-basis",
    becomes: { bases: "basis" },
    contexts: [
      "on|at a|an|the daily|weekly|monthly|regular|yearly|quarterly|hourly|continuous|ongoing|rolling|first|case-by-case|per [bases]",
      "day to day|daily|weekly|monthly|regular [bases]",
    ],
    example: { bad: "Met on a weekly ⟦bases⟧.", good: "Met on a weekly basis." },
    counterExamples: ["Moved the bases of the army weekly."],
  },
  {
    id: "analyses-analysis",
    becomes: { analyses: "analysis", crises: "crisis", emphases: "emphasis", hypotheses: "hypothesis" },
    contexts: [
      "a|an [analyses|crises|emphases|hypotheses]",
      "a|an deep|detailed|root|thorough|full|strong cause? [analyses|emphases] of|on|.|to|and",
    ],
    example: { bad: "Wrote an ⟦analyses⟧ of costs.", good: "Wrote an analysis of costs." },
    counterExamples: ["Wrote two analyses, and it analyses a crisis."],
  },
  {
    id: "angel-angle",
    becomes: { angle: "angel", angel: "angle" },
    contexts: [
      "[angle] investor|investors|investing|investment",
      "right|wide|camera|viewing|every [angel]",
      "[angel] bracket|brackets",
    ],
    example: {
      bad: "Asked ⟦angle⟧ investors from every ⟦angel⟧.",
      good: "Asked angel investors from every angle.",
    },
    counterExamples: ["Saw an angel, and an angle of the plan."],
  },
  {
    id: "week-weak",
    becomes: { week: "weak" },
    contexts: [
      "found|fixed|detected|blocked|against|flagged|replaced|removed|prevent|prevented|prevents|using|reject|rejects|rejected|forbid|forbade|cracked|no|any [week] password|passwords|ciphers|cipher|encryption|references|credentials|typing",
    ],
    example: { bad: "Found ⟦week⟧ passwords.", good: "Found weak passwords." },
    counterExamples: [
      "In the week passwords were lost, two week passwords too.",
      "That week passwords were rotated.",
      "Every other week passwords expire.",
    ],
  },
  {
    id: "weak-week",
    becomes: { weak: "week" },
    contexts: ["once|twice|times|hours|days a|per|each|every [weak] .|to|for|in|on"],
    example: { bad: "Met twice a ⟦weak⟧.", good: "Met twice a week." },
    counterExamples: ["Found a weak link, the last weak spot.", "Removed every weak, slow test."],
  },
];
