import type { Confusable } from "./confusable.ts";

/** Adjectives, adverbs and set phrases. */
export const modifiers: readonly Confusable[] = [
  {
    id: "discreet-discrete",
    becomes: { discreet: "discrete" },
    contexts: [
      "[discreet] services|components|modules|steps|units|events|values|tasks|pieces|parts|chunks|functions|time|math|mathematics|stages|phases|microservices|event|blocks|data|layers|jobs|processes",
    ],
    example: { bad: "Split it into ⟦discreet⟧ steps.", good: "Split it into discrete steps." },
    counterExamples: ["Was discreet in all steps."],
  },
  {
    id: "quiet-quite",
    becomes: { quiet: "quite" },
    contexts: [
      "!a|to|the|keep|stay|be|is|was [quiet] a few|lot|bit|number",
      "!a|the|to|very|an|and|too|more|keep|keeps|kept|stay|stays|stayed|is|are|was|were|be [quiet] often|well|different|useful|similar|easy|important|large|simple|high|expensive|complex|challenging|some|fast|slow|difficult|good",
    ],
    example: { bad: "Found it ⟦quiet⟧ often.", good: "Found it quite often." },
    counterExamples: ["It was a quiet, often lonely place; keep quiet a while."],
  },
  {
    id: "quite-quiet",
    becomes: { quite: "quiet" },
    contexts: [
      "[quite] mode|hours",
      "a|in|during|the [quite] mode|hours|period|periods|environment|room|flag",
    ],
    example: { bad: "Paged no one in ⟦quite⟧ hours.", good: "Paged no one in quiet hours." },
    counterExamples: ["Took quite a few hours, in quite different modes."],
  },
  {
    id: "eminent-imminent",
    becomes: { eminent: "imminent" },
    contexts: ["[eminent] threat|danger|deadline|release|failure|failures|outage|launch|risk|collapse"],
    example: { bad: "Warned of ⟦eminent⟧ failure.", good: "Warned of imminent failure." },
    counterExamples: ["Met an eminent engineer."],
  },
  {
    id: "elicit-illicit",
    becomes: { elicit: "illicit" },
    contexts: ["[elicit] traffic|trade|drugs"],
    example: { bad: "Blocked ⟦elicit⟧ traffic.", good: "Blocked illicit traffic." },
    counterExamples: ["Came to elicit feedback.", "Came to elicit use cases and content."],
  },
  {
    id: "everyday-every-day",
    becomes: { everyday: "every day" },
    contexts: [
      "[everyday] i|we|you|they|he|she _",
      "used|run|runs|ran|happens|happen|executed|performed|works|worked|met|meet|done|sent|deployed|processed|updated|processes|generated|users|requests|events|people|customers|messages|files|times|tool|released|work [everyday] .|at|by|for|and|to|in|from|since|with|using",
    ],
    example: { bad: "Jobs that ran ⟦everyday⟧ at noon.", good: "Jobs that ran every day at noon." },
    counterExamples: ["Used everyday words for everyday tasks."],
  },
  {
    id: "every-day-everyday",
    becomes: { "every day": "everyday" },
    contexts: [
      "in|for|of|our|their|my|your|into|the [every day] life|use|tasks|work|language|objects|problems|operations|activities|business",
    ],
    example: { bad: "Eased the ⟦every day⟧ work.", good: "Eased the everyday work." },
    counterExamples: ["Ran for hours every day; work went on."],
  },
  {
    id: "formally-formerly",
    becomes: { formally: "formerly" },
    contexts: ["[formally] known|twitter|facebook"],
    example: {
      bad: "Ran Entra, ⟦formally⟧ known by another name.",
      good: "Ran Entra, formerly known by another name.",
    },
    counterExamples: ["Formally verified what was formerly known.", "Was formally named lead."],
  },
  {
    id: "lightening-lightning",
    becomes: { lightening: "lightning" },
    contexts: ["[lightening] ~talk|talks|fast|component|components|web|network|strike|speed|bolt"],
    example: { bad: "Gave ⟦lightening⟧ talks.", good: "Gave lightning talks." },
    counterExamples: ["Helped by lightening the load."],
  },
  {
    id: "shear-sheer",
    becomes: { shear: "sheer" },
    contexts: [
      "[shear] number|amount|complexity|volume|scale of",
      "by|through [shear] volume|force|luck|number|size|will",
      "the [shear] number|volume|size|amount|scale|complexity|quantity|weight",
    ],
    example: { bad: "Tamed the ⟦shear⟧ volume of logs.", good: "Tamed the sheer volume of logs." },
    counterExamples: ["Measured the shear force of wind, by shear."],
  },
  {
    id: "through-thorough",
    becomes: { through: "thorough" },
    contexts: [
      "a|very|most [through] review|reviews|understanding|analysis|investigation|knowledge|documentation|evaluation|test|testing|assessment|audit|explanation|check",
    ],
    example: { bad: "Wrote a ⟦through⟧ test.", good: "Wrote a thorough test." },
    counterExamples: ["Learned more through testing, and of it through research."],
  },
  {
    id: "strait-straight",
    becomes: { strait: "straight" },
    contexts: ["[strait] ~forward|away|to"],
    example: { bad: "Kept it ⟦strait⟧-forward.", good: "Kept it straight-forward." },
    counterExamples: ["Sailed the strait; to sea."],
  },
  {
    id: "self-thought-taught",
    becomes: { thought: "taught", taut: "taught" },
    contexts: ["self ~[thought|taut] .|developer|programmer|in|and|engineer|software"],
    example: { bad: "Was a self-⟦thought⟧ developer.", good: "Was a self-taught developer." },
    counterExamples: ["In self, thought and deed."],
  },
  {
    id: "adverse-averse",
    becomes: { adverse: "averse", averse: "adverse" },
    contexts: [
      "risk|change -[adverse]",
      "too|very|more|highly|less risk|change [adverse]",
      "[averse] effect|effects|impact|impacts|reaction|reactions|event|events|conditions",
    ],
    example: { bad: "Had no ⟦averse⟧ effects.", good: "Had no adverse effects." },
    counterExamples: ["At risk of adverse events; averse to change.", "May risk adverse events."],
  },
  {
    id: "undo-undue",
    becomes: { undo: "undue" },
    contexts: [
      "no|any|without|cause|causing|avoid|avoiding [undo] burden|delay|delays|hardship|stress|influence|risk|pressure",
    ],
    example: { bad: "Moved it with no ⟦undo⟧ delay.", good: "Moved it with no undue delay." },
    counterExamples: ["Let users undo delays.", "Set the undo delay."],
  },
  {
    id: "course-coarse",
    becomes: { course: "coarse", coarse: "course" },
    contexts: [
      "[course] ~grained|grain",
      "of [coarse] .|it|this|we|the|you|not|there|i",
      "training|online|video|crash [coarse]",
    ],
    example: {
      bad: "Used ⟦course⟧-grained locks, of ⟦coarse⟧.",
      good: "Used coarse-grained locks, of course.",
    },
    counterExamples: ["Took a course on coarse grains."],
  },
  {
    id: "minor-miner",
    becomes: { miner: "minor" },
    contexts: [
      "[miner] bug|bugs|changes|change|improvement|improvements|release|releases|fixes|issue|issues|tweaks|updates",
    ],
    example: { bad: "Fixed ⟦miner⟧ bugs.", good: "Fixed minor bugs." },
    counterExamples: ["Met a miner of coins."],
  },
  {
    id: "currant-current",
    becomes: { currant: "current" },
    contexts: [
      "[currant] version|state|status|user|value|system|process|project|role|team|implementation|date|time",
    ],
    example: { bad: "Kept the ⟦currant⟧ version.", good: "Kept the current version." },
    counterExamples: ["Baked a currant bun."],
  },
  {
    id: "resent-recent",
    becomes: { resent: "recent" },
    contexts: [
      "most [resent]",
      "the|a|our [resent] changes|release|releases|version|versions|updates|incident|incidents|outage|project",
    ],
    example: { bad: "Read the most ⟦resent⟧ logs.", good: "Read the most recent logs." },
    counterExamples: ["Resent the mails, as most people resent."],
  },
  {
    id: "shore-sure",
    becomes: { shore: "sure" },
    contexts: ["make|makes|made|making [shore] that|the|it|all|to|we|our"],
    example: { bad: "Made ⟦shore⟧ that it runs.", good: "Made sure that it runs." },
    counterExamples: ["Helped to shore up the plan, and made it to shore."],
  },
  {
    id: "vise-vice-versa",
    becomes: { vise: "vice", visa: "vice" },
    contexts: ["[vise|visa] ~versa"],
    example: { bad: "From one to two and ⟦visa⟧ versa.", good: "From one to two and vice versa." },
    counterExamples: ["Paid by Visa; a vise."],
  },
  {
    id: "per-say-se",
    becomes: { say: "se" },
    contexts: ["per [say] .|but|and"],
    example: { bad: "It was no outage per ⟦say⟧.", good: "It was no outage per se." },
    counterExamples: ["Ten calls per second, say, or per user: say so."],
  },
  {
    id: "intensive-purposes",
    becomes: { "intensive purposes": "intents and purposes" },
    contexts: ["for all [intensive purposes]"],
    example: {
      bad: "It was done for all ⟦intensive purposes⟧.",
      good: "It was done for all intents and purposes.",
    },
    counterExamples: ["Used for intensive purposes."],
  },
  {
    id: "one-in-the-same",
    becomes: { in: "and" },
    contexts: ["are|is|were|was one [in] the same .|as|thing"],
    example: { bad: "They are one ⟦in⟧ the same.", good: "They are one and the same." },
    counterExamples: ["Kept one in the same zone."],
  },
  {
    id: "wreck-havoc",
    becomes: { wreck: "wreak", wrecked: "wreaked", wrecking: "wreaking", wrecks: "wreaks" },
    contexts: ["[wreck|wrecked|wrecking|wrecks] havoc"],
    example: { bad: "Let tests ⟦wreck⟧ havoc.", good: "Let tests wreak havoc." },
    counterExamples: ["Saw a wreck; havoc followed."],
  },
  {
    id: "very-vary",
    becomes: { very: "vary", vary: "very" },
    contexts: [
      "can|may|could|might|will|to [very] between|depending|by|from|widely|based|across",
      "was|is|are|were|a [vary] important|large|useful|easy|small|different|good|high|low",
    ],
    example: { bad: "Costs may ⟦very⟧ between zones.", good: "Costs may vary between zones." },
    counterExamples: ["It can very well vary from one to two."],
  },
  {
    id: "hole-whole",
    becomes: { hole: "whole" },
    contexts: [
      "the|a|as|this|our [hole] team|system|process|application|project|company|infrastructure|stack|time|cluster|organization|department",
    ],
    example: { bad: "Moved the ⟦hole⟧ team.", good: "Moved the whole team." },
    counterExamples: ["Closed the hole in the fence."],
  },
  {
    id: "passed-past",
    becomes: { passed: "past", past: "passed" },
    contexts: [
      "in|over|during|for|within the [passed] #|few|two|three|several|year|years|month|months|decade",
      "was|were|be|been|being|gets|arguments|parameters [past] to|into|as|in|through|along the|a|an|#|it|this|each|your|our",
    ],
    example: {
      bad: "In the ⟦passed⟧ year no test was ⟦past⟧ to the team.",
      good: "In the past year no test was passed to the team.",
    },
    counterExamples: ["Passed the past years in peace; all is past, to the good."],
  },
];
