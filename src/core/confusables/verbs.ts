import type { Confusable } from "./confusable.ts";

/** Verbs, and nouns that are taken for them. */
export const verbs: readonly Confusable[] = [
  {
    id: "affect-effect",
    becomes: { affect: "effect", affects: "effects" },
    contexts: [
      "a|an|the|no|any|negative|positive|adverse|direct|little|big|major|significant|ripple|network|domino|cascading|same|this [affect|affects] on|of|upon",
      "no|any|unwanted|unintended|unexpected|bad|without|other|has|have|had|with|of side ~[affect|affects]",
      "side -[affect|affects]",
      "take|takes|took|taking|into|in [affect] .|on|when|after|immediately|until|at|as",
      "cause and [affect]",
    ],
    example: {
      bad: "Changes had no side ⟦affects⟧ and a big ⟦affect⟧ on costs.",
      good: "Changes had no side effects and a big effect on costs.",
    },
    counterExamples: [
      "On that side, changes affect costs and the rest affects users.",
      "Rules in force affect all.",
      "Changes on the client side affect users.",
    ],
  },
  {
    id: "effect-affect",
    becomes: { effect: "affect", effects: "affects", effected: "affected", effecting: "affecting" },
    contexts: [
      "that|which|also|greatly|significantly [effected] users|customers|performance|thousands|hundreds|millions|all|many|production|other|every|multiple|several",
      "don't|doesn't|didn't|won't|wouldn't [effect] existing|other|users|performance|production|customers",
      "greatly|significantly [effected|effects] performance|users|<determiner>",
      "not|negatively|adversely|directly|positively|severely|could|might|can|will|would|may [effect] users|other|performance|all|existing|production|customers",
      "not|negatively|adversely|directly|positively|severely|could|might|can|will|would|may [effect] the|our|their|your|any|each|its !change|changes|transition|transitions|transfer|repair|repairs|cure",
      "negatively|adversely|directly|severely [effects|effected|effecting]",
      "is|are|was|were|be|been|not|being|most|heavily [effected] by",
      "without [effecting] the|users|other|our|production|performance|existing",
    ],
    example: {
      bad: "Released without ⟦effecting⟧ users; none were ⟦effected⟧ by it.",
      good: "Released without affecting users; none were affected by it.",
    },
    counterExamples: [
      "Came to effect the change, with effects on users.",
      "It had that effect on all.",
      "It didn't effect any change.",
    ],
  },
  {
    id: "loose-lose",
    becomes: { loose: "lose", looses: "loses", loosing: "losing" },
    contexts: [
      "to|not|never|don't|didn't|doesn't|won't|will|would|could|can|might|may|without|we|you|they|users|customers [loose|loosing] the|a|an|any|data|our|your|their|its|track|sight|messages|access|information|control|money|time|connection|all|progress|state|work|context|customers|users",
      "[loosing] data|track|sight|messages|access|information|control|money|connection|context|customers|users",
      "[looses] the|its|track|connection|data|access|power|messages|their|all",
    ],
    example: {
      bad: "Moved all records and did not ⟦loose⟧ data.",
      good: "Moved all records and did not lose data.",
    },
    counterExamples: ["Kept loose coupling, and ran to loose ends.", "Let the dogs loose the other day."],
  },
  {
    id: "lose-loose",
    becomes: { lose: "loose" },
    contexts: ["[lose] ~coupling", "a|the|very|too [lose] ~coupling|ends|connection|typing|set|definition"],
    example: { bad: "Built for ⟦lose⟧ coupling.", good: "Built for loose coupling." },
    counterExamples: ["Fear to lose couples with fear to win.", "Let no one lose end users."],
  },
  {
    id: "lead-led",
    becomes: { lead: "led" },
    contexts: [
      "is|was|are|were|been|being [lead] by",
      "was|were|been [lead] to believe|a|an|the|think",
      "has|have|had [lead] to|the|a|an|our|us|teams|development|many|several|multiple|various",
      "i [lead] the|a|an|our|several|multiple|many team|teams|project|projects|development|effort|efforts|migration|design|implementation|group",

      "!can|will|to|could|would|should|must successfully [lead] <article>",
      "was|were|been|being|is|are|initiative|effort [lead] by",
      "has|have|had|having [lead] to|the|a|an|several|multiple|many|teams",
      "<past> and [lead] the|a|an|our|development|several|multiple",
      "<past> <article> _ and [lead] the|a|an|our|development|several|multiple",
    ],
    example: {
      bad: "Planned and ⟦lead⟧ the move, which has ⟦lead⟧ to fewer pages.",
      good: "Planned and led the move, which has led to fewer pages.",
    },
    counterExamples: [
      "Was lead of the team, has lead time, and will plan and lead the move.",
      "Helped build and lead the team.",
      "Was made team lead by the board, and project lead by day.",
    ],
  },
  {
    id: "led-lead",
    becomes: { led: "lead" },
    contexts: ["to|will|can|could|would|may|might|should|must [led] to|the|a|an|our|teams|by"],
    example: { bad: "Asked to ⟦led⟧ the team.", good: "Asked to lead the team." },
    counterExamples: ["Led the team that led to this, and tied it to LED lights."],
  },
  {
    id: "except-accept",
    becomes: { except: "accept", excepts: "accepts", excepted: "accepted" },
    contexts: [
      "to|must|should|will|could|would|only|can [except] incoming|requests|connections|payments|input|parameters|arguments|multiple|json|new|orders|invitations|terms|user",
      "that|which|it|api|endpoint|service|function|method|and [excepts] a|an|the|any|multiple|json|requests|user|input|new|only|both|incoming",
      "widely|generally|commonly|universally [excepted]",
    ],
    example: {
      bad: "Built an endpoint that ⟦excepts⟧ any file.",
      good: "Built an endpoint that accepts any file.",
    },
    counterExamples: ["Sent all, except requests of guests; it will fail except on Sunday."],
  },
  {
    id: "accept-except",
    becomes: { accept: "except" },
    contexts: [
      "everything|everyone|nothing|anything|none|all|nobody|anyone [accept] for",
      "everything|everyone|nothing|none [accept] the|those|when",
    ],
    example: { bad: "Moved everything ⟦accept⟧ for mail.", good: "Moved everything except for mail." },
    counterExamples: ["All accept the terms, and everyone must accept for safety."],
  },
  {
    id: "advice-advise",
    becomes: { advice: "advise" },
    contexts: [
      "will|would|can|could|please|i|we|must|strongly [advice] the|teams|clients|against|customers|stakeholders|you|users|our|them|using|management",
      "asked|able|hired|helped|need|needed|how to [advice] the|teams|clients|against|customers|stakeholders|you|users|our|them|management",
    ],
    example: { bad: "Asked to ⟦advice⟧ teams.", good: "Asked to advise teams." },
    counterExamples: [
      "Listened to advice from teams, and gave advice that helped.",
      "Listened to advice users gave.",
    ],
  },
  {
    id: "advise-advice",
    becomes: { advise: "advice" },
    contexts: [
      "the|some|any|expert|technical|an|provide|provided|gave|give|given|giving|offer|offered|legal|professional|security|best|good|my [advise] on|to|about|from|.|for|regarding|of",
    ],
    example: { bad: "Provided ⟦advise⟧ on costs.", good: "Provided advice on costs." },
    counterExamples: ["We advise on costs, and they advise others to wait."],
  },
  {
    id: "insure-ensure",
    becomes: { insure: "ensure", insures: "ensures", insured: "ensured", insuring: "ensuring" },
    contexts: [
      "[insure|insures|insured|insuring] that",
      "[insure|insures|insured|insuring] data|code|high|consistent|proper|system|application|service quality|consistency|availability|integrity|reliability|performance|uptime|delivery",
      "[insure|insures|insured|insuring] quality|availability|reliability|uptime|compliance|correctness|scalability|consistency|stability",
    ],
    example: { bad: "Wrote tests to ⟦insure⟧ that it works.", good: "Wrote tests to ensure that it works." },
    counterExamples: ["Built a portal to insure cars, for people insured with the client."],
  },
  {
    id: "insurance-assurance",
    becomes: { insurance: "assurance" },
    contexts: ["quality [insurance] team|teams|process|processes|engineer|engineers|testing|tests"],
    example: {
      bad: "Worked with the quality ⟦insurance⟧ team.",
      good: "Worked with the quality assurance team.",
    },
    counterExamples: [
      "Sold quality insurance products, and insurance teams liked it.",
      "Sold quality insurance.",
    ],
  },
  {
    id: "build-built",
    becomes: { build: "built" },
    contexts: [
      "is|are|was|were|been|being|get|gets|getting [build] on|upon|with|in|for|around|to|as|at|out|from|using|by|into|specifically|entirely|automatically",

      "was|were|been|being|be [build] by|with|using|on|in|from|for|as|around|upon|into|to|specifically",
      "is|are [build] by|using|upon|around|with",
      "has|have|had|having [build] a|an|the|several|many|multiple",
    ],
    example: {
      bad: "The app was ⟦build⟧ with React, and the team has ⟦build⟧ a site.",
      good: "The app was built with React, and the team has built a site.",
    },
    counterExamples: [
      "A build by the team; the goal was fast builds.",
      "It has build tools, and they build with Rust.",
      "Sped up the app build with a cache, and each application build using it.",
    ],
  },
  {
    id: "built-build",
    becomes: { built: "build" },
    contexts: [
      "to|will|can|should|could|would|must|didn't|don't|help|helps|helped [built] a|an|the|new|our|upon|out|and",
    ],
    example: { bad: "Taught teams to ⟦built⟧ a site.", good: "Taught teams to build a site." },
    counterExamples: [
      "Added to built-in tools; services we built help the rest.",
      "Had not built a site; those of us built the rest.",
    ],
  },
  {
    id: "chose-choose",
    becomes: { chose: "choose" },
    contexts: [
      "to|will|can|could|should|would|may|must|not|don't|didn't|cannot|can't [chose] a|an|the|from|between|which|what|to|their|how|one",
    ],
    example: { bad: "Let readers learn to ⟦chose⟧ a plan.", good: "Let readers learn to choose a plan." },
    counterExamples: ["The people we spoke to chose well.", "They chose to wait.", "Users chose a plan."],
  },
  {
    id: "adapt-adopt",
    becomes: { adapt: "adopt", adapted: "adopted", adapting: "adopting" },
    contexts: ["[adapt|adapted|adapting] best practices", "widely [adapted] by|in|as|across"],
    example: { bad: "Helped teams ⟦adapt⟧ best practices.", good: "Helped teams adopt best practices." },
    counterExamples: ["Adapted the plan to best serve users; a widely adapted novel."],
  },
  {
    id: "device-devise",
    becomes: { device: "devise" },
    contexts: [
      "helped|able|need|needed|had|how|began to [device] a|an|the|new|strategies",
      "we [device] a|an",
    ],
    example: { bad: "Helped to ⟦device⟧ a plan.", good: "Helped to devise a plan." },
    counterExamples: ["Sent it from device to device a minute later.", "Gave each user and device a key."],
  },
  {
    id: "devise-device",
    becomes: { devise: "device", devises: "devices" },
    contexts: [
      "mobile|medical|iot|edge|user|android|ios|storage|wearable|network|input|usb|a|each|the|this|your [devise|devises]",
    ],
    example: { bad: "Read data of each ⟦devise⟧.", good: "Read data of each device." },
    counterExamples: ["Users devise plans of their own."],
  },
  {
    id: "asses-assess",
    becomes: { asses: "assess" },
    contexts: [
      ".|to|and|help|helps|we|will|can|could|must|should|regularly [asses] the|whether|how|risk|risks|impact|vulnerabilities|performance|if|what|their|our|its|all|security|quality|a|an|each|new",
    ],
    example: { bad: "Used probes to ⟦asses⟧ the risk.", good: "Used probes to assess the risk." },
    counterExamples: ["Horses and asses were all it knew."],
  },
  {
    id: "precede-proceed",
    becomes: { precede: "proceed", proceeded: "preceded" },
    contexts: ["to|not|can|cannot|will|and [precede] with", "is|are|was|were|be [proceeded] by"],
    example: { bad: "Was free to ⟦precede⟧ with the move.", good: "Was free to proceed with the move." },
    counterExamples: ["What must precede, with luck, was done; he proceeded by train."],
  },
  {
    id: "illicit-elicit",
    becomes: { illicit: "elicit" },
    contexts: ["to|helped|we [illicit] requirements|feedback|responses|input"],
    example: { bad: "Held talks to ⟦illicit⟧ requirements.", good: "Held talks to elicit requirements." },
    counterExamples: [
      "Blocked illicit requests and illicit use of data.",
      "Cut access to illicit information.",
    ],
  },
  {
    id: "breath-breathe",
    becomes: { breath: "breathe" },
    contexts: ["to [breath] .|again|new|life|freely|air"],
    example: { bad: "Gave teams room to ⟦breath⟧.", good: "Gave teams room to breathe." },
    counterExamples: ["From breath to breathing, a breath of fresh air."],
  },
  {
    id: "wander-wonder",
    becomes: { wander: "wonder", wandering: "wondering", wandered: "wondered" },
    contexts: ["[wander|wandering|wandered] if|why|whether|how|what"],
    example: { bad: "Users ⟦wandered⟧ why it failed.", good: "Users wondered why it failed." },
    counterExamples: ["Let robots wander where they may."],
  },
  {
    id: "brake-break",
    becomes: { brake: "break", brakes: "breaks", braking: "breaking" },
    contexts: [
      "[brake|braking] changes|change",
      "[brake|brakes|braking] the build|builds|api|apis|app|contract|contracts|monolith|application|site|code|pipeline|tests|silos",
      "[brake|brakes|braking] down|up|existing|backward|backwards|compatibility|production the|a|into|complex|large|monolith|monoliths|our|compatibility|functionality|code|clients|.",
      "without|not|never|avoid|avoiding [brake|braking] existing|production|backward|compatibility|api|apis|clients|anything",
    ],
    example: {
      bad: "Shipped no ⟦braking⟧ changes, and never let a merge ⟦brake⟧ the build.",
      good: "Shipped no breaking changes, and never let a merge break the build.",
    },
    counterExamples: ["Learned to brake early: the brakes of the car, and braking distance, were tested."],
  },
  {
    id: "waist-waste",
    becomes: { waist: "waste", waisted: "wasted", waisting: "wasting" },
    contexts: [
      "a|the|no|to|not|huge [waist] of time|money|resources|effort|space|compute",
      "to|not|never|without [waist|waisting] time|money|resources|effort|space|compute",
      "[waisted] time|money|resources|effort|space|compute",
    ],
    example: { bad: "Cut a ⟦waist⟧ of time.", good: "Cut a waste of time." },
    counterExamples: ["Measured the waist of each client."],
  },
  {
    id: "steel-steal",
    becomes: { steel: "steal", steeling: "stealing" },
    contexts: [
      "could|can|not|might [steel] data|credentials|information|passwords|tokens|sessions|user|users|secrets",
      "to [steel] credentials|passwords|tokens|sessions|secrets",
      "from|of|and|work [steeling] data|credentials|information|passwords|tokens|sessions|user|users|secrets",
      "work ~[steeling]",
    ],
    example: { bad: "Kept users from ⟦steeling⟧ tokens.", good: "Kept users from stealing tokens." },
    counterExamples: ["Sold to a steel mill, and moved steel data.", "Went from wood to steel."],
  },
  {
    id: "right-write",
    becomes: { right: "write" },
    contexts: [
      "how to [right] code|unit|tests|scripts|documentation|queries|clean|maintainable|reusable|readable|idiomatic|a",
      "able|need|needed|want|learned|began to [right] code|tests|scripts|documentation|queries|a",
      "read|reads ~and|or ~[right] access|permissions|permission|operations|operation|requests|queries|latency|throughput|replicas",
    ],
    example: { bad: "Taught teams how to ⟦right⟧ a test.", good: "Taught teams how to write a test." },
    counterExamples: [
      "Moved from left to right; had right access, and the right to code.",
      "Mapped it to right code points, and began to right the ship.",
    ],
  },
  {
    id: "extent-extend",
    becomes: { extent: "extend" },
    contexts: ["to|and|can|will|could [extent] the|a|an|our|its|existing|their|this|functionality|support"],
    example: { bad: "Used hooks to ⟦extent⟧ the tool.", good: "Used hooks to extend the tool." },
    counterExamples: ["Measured to what extent the tool helped."],
  },
  {
    id: "extend-extent",
    becomes: { extend: "extent" },
    contexts: [
      "to some|certain|great|large|lesser|what [extend] .|of|that|the|we|it",
      "a|the certain|great|large|lesser|full [extend] .|of|that|possible|and",
      "to the [extend] that|of|possible",
    ],
    example: { bad: "Helped to a certain ⟦extend⟧.", good: "Helped to a certain extent." },
    counterExamples: ["Added some to extend the tool, and the full extended plan."],
  },
  {
    id: "proof-prove",
    becomes: { proof: "prove" },
    contexts: ["to|will|can|could|helped|must [proof] that|the|it|our|this|how"],
    example: { bad: "Ran tests to ⟦proof⟧ that it works.", good: "Ran tests to prove that it works." },
    counterExamples: ["Came close to a proof that it works."],
  },
  {
    id: "prove-proof",
    becomes: { prove: "proof", proves: "proofs" },
    contexts: ["[prove|proves] ~of ~concept|concepts"],
    example: { bad: "Built a ⟦prove⟧ of concept.", good: "Built a proof of concept." },
    counterExamples: ["Set out to prove the concept."],
  },
  {
    id: "safe-save",
    becomes: { safe: "save" },
    contexts: ["to|will|can|would|could|helped [safe] time|money|costs|the", "to|and [safe] ~guard"],
    example: { bad: "Cached pages to ⟦safe⟧ costs.", good: "Cached pages to save costs." },
    counterExamples: ["Found it safe to cache, safe in time and money.", "Kept users safe the whole time."],
  },
  {
    id: "really-rely",
    becomes: { really: "rely", relay: "rely", relays: "relies", relayed: "relied" },
    contexts: [
      "to|can|could|must|longer|should [really] on|upon <determiner>|one|other|multiple|external|*s",
      "heavily|solely|mostly [relay|relays|relayed] on|upon <determiner>|one|other|multiple|external",
    ],
    example: { bad: "Users heavily ⟦relay⟧ on the service.", good: "Users heavily rely on the service." },
    counterExamples: [
      "It was really on the edge; the relay on all nodes worked.",
      "Sent it to a relay on the network.",
    ],
  },
  {
    id: "rise-raise",
    becomes: { rise: "raise" },
    contexts: [
      "to|and|helped|will|can [rise] awareness|alerts|alarms|an|a|the alarm|alert|issue|ticket|exception|error|bar|of|about|when|if|on|for",
    ],
    example: {
      bad: "Held talks to ⟦rise⟧ awareness of costs.",
      good: "Held talks to raise awareness of costs.",
    },
    counterExamples: ["Saw alerts rise, and the rise of a bar."],
  },
  {
    id: "depreciate-deprecate",
    becomes: {
      depreciated: "deprecated",
      depreciate: "deprecate",
      depreciating: "deprecating",
      depreciation: "deprecation",
    },
    contexts: [
      "[depreciated|depreciate|depreciating] api|apis|endpoint|endpoints|method|methods|library|libraries|version|versions|package|packages|function|functions|feature|features|dependency|dependencies|code|syntax|module|modules",
      "[depreciation] warning|warnings|notice|notices",
    ],
    example: { bad: "Removed ⟦depreciated⟧ endpoints.", good: "Removed deprecated endpoints." },
    counterExamples: [
      "Computed the depreciation of assets, and depreciated servers over years.",
      "Cars depreciated in value.",
    ],
  },
  {
    id: "peaked-piqued",
    becomes: { peaked: "piqued", peeked: "piqued" },
    contexts: ["[peaked|peeked] my|our|their|the|his|her|your interest|curiosity"],
    example: { bad: "It ⟦peaked⟧ their interest.", good: "It piqued their interest." },
    counterExamples: ["Traffic peaked, and their interest fell."],
  },
  {
    id: "pole-poll",
    becomes: { pole: "poll", poling: "polling" },
    contexts: [
      "[poling] interval|intervals|mechanism|frequency|rate|loop|strategy|for|the|every|logic",
      "to [pole] the|for|every",
      "long|short ~[poling]",
    ],
    example: { bad: "Set a longer ⟦poling⟧ interval.", good: "Set a longer polling interval." },
    counterExamples: ["Hung the flag from its pole, for all.", "Put up a flag and pole for all."],
  },
];
