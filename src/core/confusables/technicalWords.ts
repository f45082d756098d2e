import type { Confusable } from "./confusable.ts";

/** Terms of software that another word has crept into. */
export const technicalWords: readonly Confusable[] = [
  {
    id: "cash-cache",
    becomes: { cash: "cache", cashed: "cached", cashing: "caching", cashes: "caches" },
    contexts: [
      "redis|memcached|browser|http|cdn|dns|in-memory [cash|cashes|cashing]",
      "[cash] invalidation|eviction|busting|warming|ttl",
      "[cash] hit|miss rate|rates|ratio|ratios",
      "[cashed] responses|results|data|pages|queries|requests|images|content",
      "[cashing] layer|strategy|mechanism|headers|proxy|strategies",
    ],
    example: {
      bad: "Added a redis ⟦cash⟧ and a ⟦cashing⟧ layer.",
      good: "Added a redis cache and a caching layer.",
    },
    counterExamples: [
      "Paid in cash; cashed cheques and a cash flow.",
      "Handled cash hits and local cash, then distributed cash to all.",
    ],
  },
  {
    id: "pubic-public",
    becomes: { pubic: "public" },
    contexts: [
      "[pubic] api|apis|cloud|clouds|key|keys|repository|repositories|endpoint|endpoints|subnet|subnets|ip|internet|access|facing|health|sector|domain|method|methods|transport|url|website|bucket|buckets|network|data|dns|certificate|speaking|relations|interface|class|static|void",
    ],
    example: { bad: "Moved to the ⟦pubic⟧ cloud.", good: "Moved to the public cloud." },
    counterExamples: ["Read scans of the pubic bone."],
  },
  {
    id: "rout-route",
    becomes: { rout: "route", routs: "routes" },
    contexts: [
      "[rout|routs] traffic|requests|messages|calls|events|table|tables|53",
      "to [rout] the|all|each",
    ],
    example: { bad: "Used rules to ⟦rout⟧ traffic.", good: "Used rules to route traffic." },
    counterExamples: ["The match ended in a rout, and routed calls."],
  },
  {
    id: "statue-status",
    becomes: { statue: "status", statues: "statuses", statute: "status" },
    contexts: [
      "[statute] quo",
      "[statue] code|codes|quo|page|pages|update|updates|check|checks|bar|report|reports|field|message|messages",
      "order|job|http|response|project|payment|health|deployment|user|task|request|ticket|pipeline [statue|statues]",
    ],
    example: {
      bad: "Built a ⟦statue⟧ page of each job ⟦statue⟧.",
      good: "Built a status page of each job status.",
    },
    counterExamples: [
      "Saw the statue of a king; a statute of the land.",
      "Read statute updates and build statues.",
    ],
  },
  {
    id: "sever-server",
    becomes: { sever: "server", severs: "servers" },
    contexts: [
      "web|application|database|file|proxy|mail|sql|http|backend|linux|windows|a|the|our|each|build|dns|game|client|nginx|node|graphql|mcp|ftp|smtp|virtual|physical|dedicated [sever|severs]",
      "client ~[sever]",
      "[sever] ~side|less",
    ],
    example: {
      bad: "Ran a web ⟦sever⟧ and ⟦sever⟧-side code.",
      good: "Ran a web server and server-side code.",
    },
    counterExamples: ["Had to sever ties; severe outages."],
  },
  {
    id: "filed-field",
    becomes: { filed: "field" },
    contexts: [
      "a|the|each|this|every|new [filed] in the form|table|schema|document|response|database|record",
      "text|input|required|optional|search|custom|hidden|password|mandatory|dropdown|calculated|metadata|schema [filed] .|and|is|of|that|name|names|type|value|values",
      "a|the|each|this|every|new [filed] of|is|name|names|type|value|values|mapping|validation|must|should",
    ],
    example: {
      bad: "Added a text ⟦filed⟧ and each ⟦filed⟧ name.",
      good: "Added a text field and each field name.",
    },
    counterExamples: [
      "Wrote the report filed last week; bugs were filed in time.",
      "Had a text filed in court.",
    ],
  },
  {
    id: "casual-causal",
    becomes: { casual: "causal" },
    contexts: [
      "[casual] inference|relationship|relationships|consistency|ordering|graph|graphs|model|effect|effects|link|links|diagram|loop",
    ],
    example: { bad: "Built on ⟦casual⟧ consistency.", good: "Built on causal consistency." },
    counterExamples: ["Held casual talks, as casual users do."],
  },
  {
    id: "plain-plane",
    becomes: { plain: "plane", plains: "planes" },
    contexts: [
      "control|management [plain|plains] !text|english|old",
      "data [plain|plains] of|is|nodes|components|proxy|proxies",
    ],
    example: { bad: "Ran the control ⟦plain⟧.", good: "Ran the control plane." },
    counterExamples: ["Stored data plain, plain as day; control plain text."],
  },
  {
    id: "plane-plain",
    becomes: { plane: "plain" },
    contexts: [
      "!control|data|management|the|image [plane] text|english|javascript|html|css|sql|old|language",
    ],
    example: { bad: "Wrote it in ⟦plane⟧ English.", good: "Wrote it in plain English." },
    counterExamples: ["Ran a control plane; the plane landed."],
  },
  {
    id: "pool-pull",
    becomes: { pool: "pull" },
    contexts: [
      "merge|merged|merging|open|opened|opening|review|reviewed|reviewing|reviews|submit|submitted|submitting|create|created|github|approve|approved|code a|an|the|all|every [pool] request|requests",
      "merge|merged|merging|opened|opening|review|reviewed|reviewing|submit|submitted|submitting|github|approve|approved [pool] request|requests",
    ],
    example: { bad: "Reviewed every ⟦pool⟧ request.", good: "Reviewed every pull request." },
    counterExamples: ["Sized a pool: requests of the thread pool."],
  },
  {
    id: "pull-pool",
    becomes: { pull: "pool", poll: "pool" },
    contexts: ["connection|thread [pull|poll] size|sizes|settings|exhaustion|limit|limits|configuration|."],
    example: { bad: "Set the connection ⟦pull⟧ size.", good: "Set the connection pool size." },
    counterExamples: [
      "Let a thread pull data of any size; a connection poll of all.",
      "Threads pull configuration from it.",
    ],
  },
  {
    id: "suit-suite",
    becomes: { suit: "suite", suits: "suites" },
    contexts: [
      "test|testing|regression|automation|integration|unit|e2e|cypress|jest|selenium|product|office|application|tool|adobe|validation [suit|suits] .|of|for|and|to|that|with|which|in|using|is|was|by|from",
      "a|an|the|full|entire|complete|our [suit] of",
    ],
    example: {
      bad: "Wrote a test ⟦suit⟧ and a ⟦suit⟧ of tools.",
      good: "Wrote a test suite and a suite of tools.",
    },
    counterExamples: ["Wore a suit, and the tests suit us."],
  },
  {
    id: "continues-continuous",
    becomes: { continues: "continuous", contiguous: "continuous" },
    contexts: [
      "a|the|of|for|with|using|via|our|in|implemented|implementing|practiced|including|through [continues] integration|delivery|deployment|deployments|improvement|monitoring|testing",
      "set|setting up [continues] integration|delivery|deployment|deployments|improvement|monitoring|testing",
      "[contiguous] integration|delivery|deployment|deployments|improvement|monitoring",
    ],
    example: { bad: "Set up ⟦continues⟧ delivery.", good: "Set up continuous delivery." },
    counterExamples: [
      "It continues deployment on its own; took contiguous blocks.",
      "Owns and continues monitoring of all, and continues improvement of it.",
      "Continues monitoring of all; Jenkins continues deployment.",
    ],
  },
  {
    id: "singed-signed",
    becomes: { singed: "signed" },
    contexts: [
      "self|pre ~[singed]",
      "[singed] url|urls|certificate|certificates|commits|images|artifacts|cookies|jwt|tokens|up",
    ],
    example: { bad: "Served files at ⟦singed⟧ URLs.", good: "Served files at signed URLs." },
    counterExamples: ["The cable was singed; hair singed."],
  },
  {
    id: "thread-threat",
    becomes: { thread: "threat" },
    contexts: ["[thread] modeling|modelling|intelligence|landscape"],
    example: { bad: "Led ⟦thread⟧ modeling.", good: "Led threat modeling." },
    counterExamples: [
      "Wrote a thread model; threads detect and treat all.",
      "We treat modeling as a first-class discipline.",
      "Added stuck thread detection, and read the security thread.",
    ],
  },
  {
    id: "threat-thread",
    becomes: { threat: "thread" },
    contexts: ["[threat] ~pool|pools|safe|safety|dump|dumps"],
    example: { bad: "Sized the ⟦threat⟧ pool.", good: "Sized the thread pool." },
    counterExamples: ["Found a threat, pooled reports.", "Cut the threat count of the multi-threat shield."],
  },
  {
    id: "brunch-branch",
    becomes: { brunch: "branch", brunches: "branches" },
    contexts: [
      "feature|main|master|git|release|develop|default|hotfix|development|each|production [brunch|brunches]",
      "[brunch] protection|name|names|policy|policies|based|deployments",
    ],
    example: { bad: "Merged the feature ⟦brunch⟧.", good: "Merged the feature branch." },
    counterExamples: ["Met for brunch, and protection from it."],
  },
  {
    id: "spring-sprint",
    becomes: { spring: "sprint", springs: "sprints" },
    contexts: [
      "[spring] retro|retros|velocity|ceremonies",
      "agile|scrum|weekly|biweekly|bi-weekly [spring] planning|retrospective|retrospectives|backlog",
      "two-week|agile|scrum|week [springs] .|and|with|for",
    ],
    example: { bad: "Raised ⟦spring⟧ velocity.", good: "Raised sprint velocity." },
    counterExamples: [
      "Used Spring Boot, and Spring Cloud for planning.",
      "Led spring planning and a spring retrospective.",
    ],
  },
  {
    id: "heath-health",
    becomes: { heath: "health", heal: "health" },
    contexts: [
      "[heath] ~check|checks|probe|probes|endpoint|endpoints|status|care|data|records|monitoring|insurance",
      "[heal] ~check|checks|probe|probes",
    ],
    example: { bad: "Added ⟦heath⟧ checks.", good: "Added health checks." },
    counterExamples: ["Walked on the heath; pods heal, checks pass."],
  },
  {
    id: "docket-docker",
    becomes: { docket: "docker", doctor: "docker" },
    contexts: [
      "[docket] image|images|container|containers|compose|registry|swarm|hub",
      "[doctor] container|containers|compose|swarm",
    ],
    example: { bad: "Built ⟦docket⟧ images.", good: "Built docker images." },
    counterExamples: [
      "The court's docket, an image of it; the doctor's container.",
      "Read doctor images and docket files.",
    ],
  },
  {
    id: "pier-peer",
    becomes: { pier: "peer", pear: "peer" },
    contexts: ["[pier|pear] ~review|reviews|reviewed|feedback|mentoring"],
    example: { bad: "Held ⟦pier⟧ reviews.", good: "Held peer reviews." },
    counterExamples: ["Sat on the pier; a pear fell.", "Went from pier to pier."],
  },
  {
    id: "pear-pair",
    becomes: { pear: "pair", pare: "pair" },
    contexts: ["[pear|pare] ~programming|programmed|programmer|coding"],
    example: { bad: "Learned by ⟦pear⟧ programming.", good: "Learned by pair programming." },
    counterExamples: ["Met a peer; programming helped."],
  },
  {
    id: "cereal-serial",
    becomes: { cereal: "serial" },
    contexts: ["[cereal] number|numbers|port|ports|console|killer|connection"],
    example: { bad: "Read ⟦cereal⟧ numbers.", good: "Read serial numbers." },
    counterExamples: ["Sold cereal; number of boxes rose."],
  },
  {
    id: "instants-instance",
    becomes: { instants: "instance", instant: "instance" },
    contexts: [
      "for [instants]",
      "ec2|database|rds|server|vm [instants]",
      "ec2|rds [instant] .|type|types|and|with|size|to",
    ],
    example: { bad: "Sized the EC2 ⟦instant⟧.", good: "Sized the EC2 instance." },
    counterExamples: ["For an instant, the database froze at all instants."],
  },
  {
    id: "desperate-disparate",
    becomes: { desperate: "disparate" },
    contexts: [
      "[desperate] systems|sources|datasets|databases|data|services|tools|platforms|applications|technologies",
    ],
    example: { bad: "Joined ⟦desperate⟧ systems.", good: "Joined disparate systems." },
    counterExamples: ["Made desperate attempts with tools."],
  },
  {
    id: "fazed-phased",
    becomes: { fazed: "phased" },
    contexts: ["[fazed] rollout|rollouts|approach|migration|release|releases|deployment|out|delivery"],
    example: { bad: "Led a ⟦fazed⟧ migration.", good: "Led a phased migration." },
    counterExamples: ["Was not fazed, out of habit."],
  },
  {
    id: "idol-idle",
    becomes: { idol: "idle" },
    contexts: ["[idol] time|times|connection|connections|resources|instances|servers|timeout|state|cpu|pods"],
    example: { bad: "Closed ⟦idol⟧ connections.", good: "Closed idle connections." },
    counterExamples: ["Met an idol in time."],
  },
  {
    id: "duel-dual",
    becomes: { duel: "dual" },
    contexts: ["[duel] ~write|writes|boot|monitor|monitors|stack|purpose|region|core|role|authentication"],
    example: { bad: "Moved it with ⟦duel⟧ writes.", good: "Moved it with dual writes." },
    counterExamples: ["Wrote of a duel, and writes still."],
  },
  {
    id: "rapper-wrapper",
    becomes: { rapper: "wrapper", rapped: "wrapped" },
    contexts: ["[rapper] class|function|component|library|script|api", "[rapped] around|with a|an|the"],
    example: { bad: "Wrote a ⟦rapper⟧ class.", good: "Wrote a wrapper class." },
    counterExamples: ["The rapper rapped, in a class of his own."],
  },
  {
    id: "tear-tier",
    becomes: { tear: "tier", tears: "tiers", tier: "tear" },
    contexts: [
      "three|two|multi|free|premium|storage|pricing|single|service|support ~[tear|tears] architecture|application|system|storage|plan",
      "three|two|multi -[tear]",
      "to|and|then|automatically [tier] down the|all|an|a|environments|infrastructure|clusters|stacks|resources",
    ],
    example: { bad: "Built a three-⟦tear⟧ architecture.", good: "Built a three-tier architecture." },
    counterExamples: ["Let tests tear down the stack, and shed two, three tears."],
  },
  {
    id: "thorough-put-throughput",
    becomes: { "thorough put": "throughput", "through put": "throughput" },
    contexts: [
      "[thorough ~put]",
      "high|higher|low|lower|increase|increased|improve|improved|system|maximum|total [through ~put] .|and|of|by|for|to|with",
    ],
    example: { bad: "Raised the ⟦thorough put⟧.", good: "Raised the throughput." },
    counterExamples: ["Sent data through PUT calls; a thorough output."],
  },
  {
    id: "band-width-bandwidth",
    becomes: { "band width": "bandwidth" },
    contexts: [
      "network|low|high|limited|more|enough|team|internet|available [band ~width] .|and|usage|limits|of|to|costs|constraints",
    ],
    example: { bad: "Cut network ⟦band width⟧ usage.", good: "Cut network bandwidth usage." },
    counterExamples: ["Played in a band with friends."],
  },
  {
    id: "gradient-decent-descent",
    becomes: { decent: "descent" },
    contexts: ["gradient [decent]"],
    example: { bad: "Taught gradient ⟦decent⟧.", good: "Taught gradient descent." },
    counterExamples: ["Had a decent plan."],
  },
  {
    id: "mute-moot-point",
    becomes: { mute: "moot" },
    contexts: ["a [mute] point|issue|question"],
    example: { bad: "Made it a ⟦mute⟧ point.", good: "Made it a moot point." },
    counterExamples: ["Added a mute button."],
  },
  {
    id: "life-live",
    becomes: { life: "live" },
    contexts: [
      "go|goes|went|gone|going [life] .|on|in|with|at|for|to|and",
      "[life] stream|streams|streaming|streamed|reload|chat|coding",
    ],
    example: { bad: "The site went ⟦life⟧ on time.", good: "The site went live on time." },
    counterExamples: ["Life on earth, where going is life."],
  },
  {
    id: "live-life",
    becomes: { live: "life" },
    contexts: ["[live] ~cycle|cycles", "real -[live] scenario|scenarios|problem|problems|situations"],
    example: { bad: "Owned the whole ⟦live⟧ cycle.", good: "Owned the whole life cycle." },
    counterExamples: ["Sent real data live; live cyclists.", "Sent live spans and real live data."],
  },
  {
    id: "unite-unit",
    becomes: { unite: "unit", untied: "unit" },
    contexts: ["[unite|untied] ~test|tests"],
    example: { bad: "Wrote ⟦unite⟧ tests.", good: "Wrote unit tests." },
    counterExamples: ["Came to unite teams.", "Came to unite testing and work."],
  },
  {
    id: "text-test",
    becomes: { text: "test" },
    contexts: ["unit|integration|e2e|regression|smoke ~[text] cases|coverage|suite"],
    example: { bad: "Raised unit ⟦text⟧ coverage.", good: "Raised unit test coverage." },
    counterExamples: ["Set the unit; text and cases follow."],
  },
  {
    id: "mange-manage",
    becomes: { mange: "manage" },
    contexts: ["to|and|helped|will|can|we|that|which [mange] <determiner>|*s|multiple|data|infrastructure"],
    example: { bad: "Used Terraform to ⟦mange⟧ the stack.", good: "Used Terraform to manage the stack." },
    counterExamples: ["Treated dogs for mange and fleas."],
  },
];
