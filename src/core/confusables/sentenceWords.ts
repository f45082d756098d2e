import type { Confusable } from "./confusable.ts";

/** Small words with a letter too few or too many, and words with another of their family: what is right is told by the classes of their neighbours. */
export const sentenceWords: readonly Confusable[] = [
  {
    id: "you-your",
    becomes: { you: "your" },
    contexts: [
      "of|in|from|with|into|on|up|about|by|at|via|using|through|within|per|without|against|across|between|under|inside|upon [you] <thing>|own|current|new|first|main|local|existing",
      "for|to [you] <noun>|own|current|new|local|existing|cache|use !to|guys|people|folks|all|is",
      "configure|update|use|open|change|modify|edit|set|check|install|add|create|build|test|wrap|replace|run|deploy|upload|download|rename|up|protect|save|improve|reduce|manage [you] <noun>|own|current|new|existing !access|time|control|feedback|money|information|advice|insight|insights|that|what|how",
      "the|a|all|is [you] own",
    ],
    example: {
      bad: "Set up ⟦you⟧ network for ⟦you⟧ server and keep it in ⟦you⟧ cache.",
      good: "Set up your network for your server and keep it in your cache.",
    },
    counterExamples: [
      "It gives you access, builds you time and costs you money.",
      "It is for you to judge, and all of you know.",
    ],
  },
  {
    id: "your-you",
    becomes: { your: "you" },
    contexts: [
      "get|gets|getting|keep|keeps [your] started|going|up|there",
      "as|if|when|so|where|how|what|because|before|after|once|until|while|that|then|which|whenever|why|and|things|everything|all [your] <bareVerb>|must|should|could|would|cannot|can't|don't|won't|are|have|were|want|need !to|for",
      "as|if|when|so|where|how|what|because|before|after|once|until|while|that|whenever [your] can|will|may|must|should|could|want be|not|also|use|have|see|only|find|get|make",
      "let|lets|allow|allows|help|helps|enable|enables [your] to|<bareVerb>",
    ],
    example: {
      bad: "It helps as ⟦your⟧ write tests, so ⟦your⟧ must wait to get ⟦your⟧ started.",
      good: "It helps as you write tests, so you must wait to get you started.",
    },
    counterExamples: [
      "Read it when your will to learn is strong, so your must-haves are met.",
      "If your needs to be met grow.",
    ],
  },
  {
    id: "the-they",
    becomes: { the: "they" },
    contexts: [
      "[the] are|were|have|don't|aren't|weren't|haven't|should|would|could|cannot !a",
      "[the] will|may|must be|not|also|never|always",
    ],
    example: {
      bad: "Named them so that ⟦the⟧ are found and ⟦the⟧ will be kept.",
      good: "Named them so that they are found and they will be kept.",
    },
    counterExamples: ["The will to be better and the can also helped.", "The have-nots and the do-not list."],
  },
  {
    id: "they-the",
    becomes: { they: "the" },
    contexts: [
      "of|in|for|with|from|to|on|at|by|into|using|through|all|within|via|per [they] <noun>|same|current|new|first|last|other|following|existing",
      "[they] same|following|entire|latest <noun>",
    ],
    example: {
      bad: "Moved most of ⟦they⟧ data to ⟦they⟧ same place.",
      good: "Moved most of the data to the same place.",
    },
    counterExamples: ["What they need is what they users of it see."],
  },
  {
    id: "the-then",
    becomes: { the: "then" },
    contexts: [
      "and|first|or [the] run|use|click|add|create|set|copy|open|install|select|call|check|write|move|build|deploy|return|go|press|choose|send|delete|remove|update|merge|restart the|a|an|your|this|on|it|to|them",
      ".|if [the] run|use|click|add|create|call the|a|an|your|this|it",
    ],
    example: { bad: "Build it and ⟦the⟧ run the tests.", good: "Build it and then run the tests." },
    counterExamples: ["The build and the run of the other day.", "The use and the call of a day."],
  },
  {
    id: "and-an",
    becomes: { and: "an" },
    contexts: [
      "performing|creating|using|providing|having|building|running|adding|getting|making|being|scan|create|perform|provide|is|was|as|into|have|has|with [and] automated|existing|individual|external|internal|additional|empty|api|error|organization|organisation|interface|instance|application|engineer|example|object|array|issue|event|admin|open|active|important|easy|efficient|average|hour|overview|increase|improvement|image|update|identifier|endpoint|environment|email|account|item|integer|index .|of|on|to|in|for|from|that|with|which|is|as|build|system|test|process|by|service",
    ],
    example: {
      bad: "Led it as ⟦and⟧ engineer of the team and was ⟦and⟧ example for others.",
      good: "Led it as an engineer of the team and was an example for others.",
    },
    counterExamples: ["Worked with and as an engineer; built internal and external systems."],
  },
  {
    id: "an-and",
    becomes: { an: "and" },
    contexts: [
      "<bareVerb>|<noun>|build|test|design|plan|run|deploy|manage|release|update [an] <bareVerb> !to",
      "<noun> [an] the|our|their|its|your|my|a|his|her|these|those|this|all|other|some",
      "<participle> [an] <participle>|deployed|tested|maintained|managed",
    ],
    example: {
      bad: "It can create ⟦an⟧ manage servers ⟦an⟧ the rest.",
      good: "It can create and manage servers and the rest.",
    },
    counterExamples: ["Create an open and an announced plan."],
  },
  {
    id: "be-by",
    becomes: { be: "by" },
    contexts: [
      "used|made|caused|created|followed|written|provided|generated|managed|achieved|accomplished|supported|replaced|driven|given|handled|owned|built|led [be] the|a|an|our|their|its|your",
      "do|did|does|doing|achieve|achieved this|that|it|so [be] *ing",
      "done|achieved|accomplished|solved [be] *ing",
    ],
    example: {
      bad: "We do this ⟦be⟧ ensuring quality, driven ⟦be⟧ the team.",
      good: "We do this by ensuring quality, driven by the team.",
    },
    counterExamples: ["Let this be the start, and so be using it."],
  },
  {
    id: "by-be",
    becomes: { by: "be" },
    contexts: [
      "can|could|should|must|might|may|will|would|to|cannot|either|also|not|only [by] <participle>|able|available|used|set|configured|added|defined|enabled|disabled|updated|deployed|created|called|changed|replaced",
      "can|could|should|must|might|would|cannot either|only|also [by] a|an|the|any|one|used",
    ],
    example: {
      bad: "It can ⟦by⟧ configured and should ⟦by⟧ added.",
      good: "It can be configured and should be added.",
    },
    counterExamples: [
      "It can by default be set, and will by design hold.",
      "What we can by the end of May do.",
    ],
  },
  {
    id: "if-is",
    becomes: { if: "is" },
    contexts: ["that matters|counts|remains [if] that|how|what|whether"],
    example: { bad: "All that matters ⟦if⟧ that it runs.", good: "All that matters is that it runs." },
    counterExamples: ["Check whether that matters if the build breaks."],
  },
  {
    id: "in-is",
    becomes: { in: "is" },
    contexts: [
      "[in] not <participle>|required|needed|available|possible|supported|recommended|allowed|enough|always|an|a|the|used|set|necessary .|if|in|for|to|by|on|when|as|with|at|from|until|yet|and|but",
      "<noun>|it|this|that|which [in] available|possible|required|responsible|used|needed|able|recommended|supported|located|deprecated|enabled|disabled only|by|to|if|for|when|as|on|in|from|that|with|via",
    ],
    example: {
      bad: "Disabling it ⟦in⟧ not required if this ⟦in⟧ available only there.",
      good: "Disabling it is not required if this is available only there.",
    },
    counterExamples: ["Succeeded in not only that but in not failing.", "Time in used for it counts."],
  },
  {
    id: "is-it",
    becomes: { is: "it" },
    contexts: [
      "make|making [is] easy|easier|possible|impossible|harder|hard|difficult|simple|simpler|clear|clearer|safe|safer|faster|more|much|so|very|really|ready|up|running",
      "which|that|this|and|also makes [is] easy|easier|possible|impossible|harder|hard|difficult|simple|simpler to|for",
      "if|when|because|since [is] is|was|has|does|can|will",
    ],
    example: { bad: "It helps to make ⟦is⟧ easier to run.", good: "It helps to make it easier to run." },
    counterExamples: ["What it makes is faster, and the one he made is simple."],
  },
  {
    id: "do-to",
    becomes: { do: "to" },
    contexts: [
      "able|unable|need|needs|needed|want|wants|wanted|used|order|ability|trying|tried|try|going|has|ought|required|it|them|code|tool|tools|data|ready|how|responsible|easy|hard|difficult [do] <bareVerb>",
    ],
    example: {
      bad: "Was able ⟦do⟧ define it and to use it ⟦do⟧ migrate data.",
      good: "Was able to define it and to use it to migrate data.",
    },
    counterExamples: ["What they do matters, and how they do deploy."],
  },
  {
    id: "our-out",
    becomes: { our: "out" },
    contexts: [
      "check|find|figure|point|carry|turn|roll|try|rolled|figured|carried|pointed|found|checked|reach|reached|sort|sorted [our] our|your|their|how|what|why|which|where|whether|if|that|to|the|this|these|of|a",
      "check|figure|carry [our] my",
    ],
    example: {
      bad: "Figured ⟦our⟧ how to roll ⟦our⟧ the change.",
      good: "Figured out how to roll out the change.",
    },
    counterExamples: ["Find our guide, and check our figures."],
  },
  {
    id: "out-our",
    becomes: { out: "our" },
    contexts: [
      "of|in|for|with|to|from|on|by|all|improve|improved|across|within|through [out] team|teams|customers|clients|users|product|products|own|company|data|services|systems|platform|code|codebase|website|application|applications|infrastructure|stakeholders|database|servers|api",
    ],
    example: {
      bad: "Built it for ⟦out⟧ team with ⟦out⟧ own hands.",
      good: "Built it for our team with our own hands.",
    },
    counterExamples: ["Moved out data centres, and of out-of-date code."],
  },
  {
    id: "user-use",
    becomes: { user: "use", used: "use", us: "use" },
    contexts: [
      "need|needs|needed|want|wants|able|have|has|ability|try|trying|how|order|like|wish|possible|easy|going|required|allowed to [user|us] !to",
      "you|we|they|i|it|can|could|should|must|will can|could|should|must|will|may|might|cannot|not|also|now|then [user] <noun>|the|a|an|your|our|their|this|any|it|either|these",
      "can|could|should|must|will|would|to [us] the|a|an|your|our|their|this|any|it|these <thing>|<adjective>|<noun>",
      "need|needs|want|wants|able|order|ability|trying|easy|possible|going to [used] the|a|an|your|our|their|this|any|it|these",
    ],
    example: {
      bad: "We need to ⟦user⟧ groups, and you can ⟦us⟧ the same tool.",
      good: "We need to use groups, and you can use the same tool.",
    },
    counterExamples: ["Speak to user groups, and to us the best tool counts.", "What was able to us to see."],
  },
  {
    id: "relay-rely",
    becomes: { relay: "rely", relays: "relies", relaying: "relying", relayed: "relied" },
    contexts: [
      "to|can|could|should|must|will|would|may|might|not|we|they|you|cannot|don't [relay] on|upon",
      "it|that|which|who|app|code|service|tool|system|logic [relays] on|upon",
      "by|of|without|instead|is|are|was|from|and|when|for|avoid|not [relaying] on|upon",
      "has|have|had|was|were|and|we|i|it|that|which [relayed] on|upon",
    ],
    example: {
      bad: "Teams can ⟦relay⟧ on it without ⟦relaying⟧ on luck.",
      good: "Teams can rely on it without relying on luck.",
    },
    counterExamples: ["Put a relay on the board, and had the relays on the line."],
  },
  {
    id: "fro-for",
    becomes: { fro: "for" },
    contexts: ["!and [fro] !."],
    example: { bad: "Left one core ⟦fro⟧ the pool.", good: "Left one core for the pool." },
    counterExamples: ["Went to and fro all day, to and fro."],
  },
  {
    id: "ore-or",
    becomes: { ore: "or" },
    contexts: [
      "one|two|three|more|# [ore] more|two|three|less|none|several|#|many",
      "and/or|either _ [ore] _",
    ],
    example: { bad: "Took one ⟦ore⟧ more days.", good: "Took one or more days." },
    counterExamples: ["Mined iron ore more often than the two ore ships."],
  },
  {
    id: "god-good",
    becomes: { god: "good" },
    contexts: [
      "!the [god] practice|practices|judgement|judgment|knowledge|understanding|example|examples|idea|ideas|experience|enough|quality|performance|results|result|skills|job|work|way|time|start|thing|place|news|reason|relationship|relationships|command|at|in|for|communication",
      "a|very|is|as|are|was|so|pretty [god] practice|knowledge|understanding|example|idea|job|way|start|thing|reason|for|to|at|enough|as|fit|candidate",
    ],
    example: {
      bad: "Showed ⟦god⟧ judgment and ⟦god⟧ knowledge.",
      good: "Showed good judgment and good knowledge.",
    },
    counterExamples: ["Avoided the god object, and no god mode."],
  },
  {
    id: "fare-far",
    becomes: { fare: "far" },
    contexts: [
      "so|too|very [fare]",
      "by [fare] the|more|less|better",
      "as [fare] as",
      "[fare] more|less|better|fewer|away|too|beyond|from _",
    ],
    example: {
      bad: "So ⟦fare⟧ it has been ⟦fare⟧ more stable.",
      good: "So far it has been far more stable.",
    },
    counterExamples: ["Raised the fare as asked, and did fare well."],
  },
  {
    id: "neat-near",
    becomes: { neat: "near" },
    contexts: [
      "or|and|is|are|was|were|stay|stays|at|very|close [neat] the|our|its|their|future|real-time",
      "in|the [neat] future",
      "[neat] the|our|zero|realtime _",
    ],
    example: { bad: "Kept it at or ⟦neat⟧ the top.", good: "Kept it at or near the top." },
    counterExamples: ["A neat and clean design; a neat trick."],
  },
  {
    id: "hang-hand",
    becomes: { hang: "hand" },
    contexts: ["short|second|left|right|other|upper [hang] for|side|written|made|and|form"],
    example: { bad: "It is short ⟦hang⟧ for the name.", good: "It is short hand for the name." },
    counterExamples: ["Left it to hang for a day, and they hang on."],
  },
  {
    id: "exiting-existing",
    becomes: { exiting: "existing" },
    contexts: [
      "the|an|our|their|its|all|any|your|with|of|to|in|for|on|from|into|improved|improve|maintain|maintained|extend|extending|extended|replace|replaced|refactored|migrated|migrate|using|use|improving|maintaining|existing|an [exiting] infrastructure|code|codebase|system|systems|application|applications|app|apps|data|database|databases|feature|features|functionality|documentation|solution|solutions|tests|tool|tools|customer|customers|client|clients|platform|platforms|api|apis|project|projects|architecture|service|services|product|products|pipeline|pipelines|software|website|framework|frameworks|one|ones|team|technology|technologies|workflow|workflows|model|models|object|objects|file|files|user|users|implementation|configuration|cluster|clusters|resources|resource|account|accounts|server|servers|library|libraries|design|module|modules|standards",
    ],
    example: {
      bad: "Extended the ⟦exiting⟧ code for ⟦exiting⟧ customers.",
      good: "Extended the existing code for existing customers.",
    },
    counterExamples: ["Cleaned up before exiting the program, and kept the exiting process."],
  },
  {
    id: "underlining-underlying",
    becomes: { underlining: "underlying" },
    contexts: [
      "the|an|its|our|their|any|all|of|each|this|these|and [underlining] !the|a|text|style|and|of|all|is|was|it|each|every|words",
    ],
    example: { bad: "Changed the ⟦underlining⟧ storage.", good: "Changed the underlying storage." },
    counterExamples: ["Read while underlining the text, with the underlining of all links."],
  },
  {
    id: "preformed-performed",
    becomes: { preformed: "performed", preform: "perform", preforms: "performs", preforming: "performing" },
    contexts: [
      "[preformed] on|by|in|at|the|a|an|all|various|several|daily|many|data|code|and|with|during|well",
      "is|are|was|were|be|been|being|has|have [preformed] !.",
      "to|can|could|will|must|should|and|not|help|also [preform] !.",
      "[preforms|preforming] a|the|an|all|various|well|better|as|and|data|daily",
    ],
    example: {
      bad: "Updates ⟦preformed⟧ on a set, and ⟦preforming⟧ the tests to ⟦preform⟧ checks.",
      good: "Updates performed on a set, and performing the tests to perform checks.",
    },
    counterExamples: ["Heated the preform and the preformed shell."],
  },
  {
    id: "polices-policies",
    becomes: { polices: "policies" },
    contexts: [
      "usage|security|network|access|iam|retention|company|privacy|these|those|all|and|of|our|their|its|different|various|backup|branch|password|data|rls|acl|minimum|mandatory|service|internal|new|existing|custom|following|with|for|to|by|in|on|define|defined|write|wrote|enforce|enforced|create|created|company's [polices] !the|a|an|it|its|how|what|these|those",
      "the|security|access|privacy [polices] and|or|for|of|in|to|on|are|were|that|which|.",
    ],
    example: {
      bad: "Wrote security ⟦polices⟧ and enforced ⟦polices⟧ for access.",
      good: "Wrote security policies and enforced policies for access.",
    },
    counterExamples: ["A tool that polices the rules, and it polices what is used."],
  },
  {
    id: "expect-except",
    becomes: { expect: "except" },
    contexts: [
      "everything|nothing|anything|everyone|nobody|same|all|any|none [expect] for|in|when|where|if|as",
      "[expect] in how|what|that|when|where|cases|case",
      ". [expect] for|in|when|where|as|that the|a|an|one|some|how|those|it|this|cases|in",
    ],
    example: {
      bad: "Moved everything ⟦expect⟧ for the logs, the same ⟦expect⟧ when it failed.",
      good: "Moved everything except for the logs, the same except when it failed.",
    },
    counterExamples: ["I expect all that, and we always expect the best.", "They expect that all is well."],
  },
  {
    id: "live-like",
    becomes: { live: "like" },
    contexts: [
      "would|i'd|you'd|we'd|they'd [live] to do|make|use|add|contribute|build|have|help|get|learn|join|work|know|start|try|share|run|create|change|improve|thank",
    ],
    example: { bad: "For those who would ⟦live⟧ to do more.", good: "For those who would like to do more." },
    counterExamples: ["They would live to see it, and would live here."],
  },
  {
    id: "interesting-interested",
    becomes: { interesting: "interested" },
    contexts: [
      "i|i'm|am|we|you|you're|we're|they|they're|who|are|was|were|be|is|become|very|get [interesting] in *ing|the|a|how|learning|working|joining|all|this|new|everything|any|technology|software|data|ai",
    ],
    example: {
      bad: "If you are ⟦interesting⟧ in joining, write.",
      good: "If you are interested in joining, write.",
    },
    counterExamples: ["What is interesting in it all, and interesting in its own way."],
  },
  {
    id: "other-others",
    becomes: { other: "others" },
    contexts: [
      "help|helps|helped|helping|mentor|mentors|mentored|mentoring|encourage|encourages|encouraged|encouraging|enable|enables|enabled|enabling|allow|allows|allowed|allowing|teach|teaches|taught|teaching|coach|coaches|coached|train|trains|trained|training|support|supports|supported|inspire|inspires|motivate|motivates|influence|influences|assist|assisted|lead|leads|guide|guides|guided|from|with|to|than|among|for|by|many|some|against [other] to|in|on|by|when|who|as|are|were|can|through|at <bareVerb>|the|a|their|my|our|your|it|its|achieve|build|learn|use|do|be|that|*ing",
      "help|helped|mentor|mentored|encourage|teach|coach|train|inspire|motivate|mentors|support|enable|with|for|from|by|among|to [other] .|to|who",
    ],
    example: {
      bad: "Mentored ⟦other⟧ to build tools and shared them with ⟦other⟧ who asked.",
      good: "Mentored others to build tools and shared them with others who asked.",
    },
    counterExamples: [
      "Helped each other to learn, among other things, one way or the other.",
      "Moved from one to the other to save time.",
    ],
  },
  {
    id: "potential-potentially",
    becomes: {
      potential: "potentially",
      automatic: "automatically",
      dynamic: "dynamically",
      easy: "easily",
      manual: "manually",
      successful: "successfully",
      full: "fully",
      direct: "directly",
      heavy: "heavily",
      high: "highly",
      poor: "poorly",
      proper: "properly",
      correct: "correctly",
      complete: "completely",
      separate: "separately",
      independent: "independently",
      active: "actively",
      close: "closely",
      explicit: "explicitly",
      implicit: "implicitly",
      quick: "quickly",
      severe: "severely",
      significant: "significantly",
      previous: "previously",
      regular: "regularly",
      safe: "safely",
      slight: "slightly",
    },
    contexts: [
      "is|are|was|were|be|been|being|get|gets|not [potential|automatic|dynamic|easy|manual|successful|full|direct|heavy|high|poor|proper|correct|complete|separate|independent|active|close|explicit|implicit|quick|severe|significant|previous|regular|safe|slight] <participle>|used|tested|automated|updated|changed|built|written|migrated|scaled|integrated|managed|degraded|reused|replaced .|by|from|in|into|to|with|on|at|for|using|via|and|when|after|before",
    ],
    example: {
      bad: "Files that are ⟦potential⟧ changed and were ⟦automatic⟧ generated from code.",
      good: "Files that are potentially changed and were automatically generated from code.",
    },
    counterExamples: ["Full tested systems are a separate matter, and high used space."],
  },
  {
    id: "dependant-dependent",
    becomes: { dependant: "dependent", dependants: "dependents" },
    contexts: [
      "[dependant] on|upon|of",
      "is|are|was|were|be|been|being|become|becomes|highly|heavily|very|not|more|vendor|platform|system|language|environment|version|time|cloud|so|two|three|some|all|any|many|other|of|and|with|the|its|each|for ~[dependant] !relative|relatives|child|children|pass|visa|care|parent|spouse|parents|family",
      "_ [dependants] !relative|and|of|.",
    ],
    example: {
      bad: "It is ⟦dependant⟧ on the vendor of ⟦dependant⟧ services.",
      good: "It is dependent on the vendor of dependent services.",
    },
    counterExamples: ["Listed a dependant, his spouse, on the visa; the dependant child."],
  },
  {
    id: "useable-usable",
    becomes: { useable: "usable", unuseable: "unusable", reuseable: "reusable", useability: "usability" },
    contexts: ["[useable|unuseable|reuseable|useability] !zzz"],
    example: { bad: "Made it ⟦useable⟧ and ⟦reuseable⟧ again.", good: "Made it usable and reusable again." },
    counterExamples: ["Made it usable and reusable."],
  },
  {
    id: "bellow-below",
    becomes: { bellow: "below" },
    contexts: [
      "see|as|in|described|shown|listed|table|example|examples|code|section|list|guidelines|steps|image|figure|diagram|mentioned|provided|given|explained|found|defined|commands|command|link|is|are|from|drop|dropped|fell|just|well|far|kept|keep|stay|stayed|the|options|instructions|details|snippet|projects [bellow] !of|as|at|s",
      "[bellow] the|#|is|are|average|zero|for|freezing|we|you _",
    ],
    example: {
      bad: "Kept it ⟦bellow⟧ 20 ms, as shown ⟦bellow⟧ here.",
      good: "Kept it below 20 ms, as shown below here.",
    },
    counterExamples: ["Heard a bellow of rage, and they bellow at him."],
  },
  {
    id: "homogenous-homogeneous",
    becomes: { homogenous: "homogeneous", homogenously: "homogeneously", heterogenous: "heterogeneous" },
    contexts: ["[homogenous|homogenously|heterogenous] !zzz"],
    example: {
      bad: "Ran ⟦homogenous⟧ clusters beside ⟦heterogenous⟧ ones.",
      good: "Ran homogeneous clusters beside heterogeneous ones.",
    },
    counterExamples: ["Ran homogeneous clusters."],
  },
  {
    id: "advises-advice",
    becomes: {
      advises: "advice",
      advices: "advice",
      informations: "information",
      softwares: "software",
      knowledges: "knowledge",
      equipments: "equipment",
      feedbacks: "feedback",
      hardwares: "hardware",
      middlewares: "middleware",
      expertises: "expertise",
      homeworks: "homework",
      furnitures: "furniture",
    },
    contexts: [
      "[informations|softwares|knowledges|equipments|feedbacks|hardwares|expertises|homeworks|furnitures|advices] !zzz",
      "tips|tip|give|gave|gives|given|giving|some|of|many|useful|good|valuable|technical|provide|provided|providing|offer|offered|his|her|their|these|any|more|get|got and? [advises] !on",
      "tips|help|support|ideas and [advises] to|.|for|on",
      "_ [middlewares] !zzz",
    ],
    example: {
      bad: "Gave tips and ⟦advises⟧ on the ⟦softwares⟧ of labs.",
      good: "Gave tips and advice on the software of labs.",
    },
    counterExamples: ["She coaches and advises teams on software."],
  },
  {
    id: "show-shown",
    becomes: {
      show: "shown",
      describe: "described",
      mention: "mentioned",
      note: "noted",
      define: "defined",
      discuss: "discussed",
      illustrate: "illustrated",
      explain: "explained",
      specify: "specified",
      state: "stated",
      outline: "outlined",
      list: "listed",
      document: "documented",
      see: "seen",
      demonstrate: "demonstrated",
    },
    contexts: [
      "as [show|describe|mention|note|define|discuss|illustrate|explain|specify|state|outline|list|document|see|demonstrate] above|below|earlier|previously|here|in",
      "as we? [describe|mention|discuss|illustrate|explain|specify|demonstrate] by",
    ],
    example: {
      bad: "Set it up as ⟦show⟧ above and as ⟦describe⟧ in the guide.",
      good: "Set it up as shown above and as described in the guide.",
    },
    counterExamples: ["Did it as above, and served as document of the year."],
  },
  {
    id: "out-reach-outreach",
    becomes: { "out reach": "outreach" },
    contexts: [
      "did|do|does|doing|conducted|conducting|organized|organised|coordinated|performed|managed [out reach] to|for|at|in|with|and|.",
      "community|customer|public|and|for|through|our|educational|user|developer|the|in|of|social|email|sales|student [out reach] !to|the|a|for|them|every|your",
    ],
    example: {
      bad: "Ran the community ⟦out reach⟧ of the club.",
      good: "Ran the community outreach of the club.",
    },
    counterExamples: ["Those who go out reach the shore.", "Kept it out of reach, and out reach the tools."],
  },
  {
    id: "down-time-downtime",
    becomes: {
      "down time": "downtime",
      "up time": "uptime",
      "through put": "throughput",
      "on boarding": "onboarding",
      "data base": "database",
      "work flow": "workflow",
      "work flows": "workflows",
      "frame work": "framework",
      "dash board": "dashboard",
      "dash boards": "dashboards",
    },
    contexts: [
      "the|higher|more|high|improved|of|and|message|network|better|our [through put] !the|a|your|in|to",
      "any|less|no|zero|minimal|without|reduce|reduced|minimize|minimized|system|server|production|the|of|and|planned [down time] !to",
      "high|guarantee|guaranteed|server|system|service|improve|improved|monitor|monitored [up time] !to",
      "the|and|for|of|employee|user|new|customer|improved|client|during|an|our [on boarding] !a|the|flight|pass|planes",
      "a|the|our|relational|sql|oracle|of|and|new|this|in|to|from [data base] !their|its|the",
      "a|the|our|of|and|new|this|in|to|from [work flow] !of|to",
      "a|the|our|of|and|new|this|in|to|from|these [work flows]",
      "a|the|our|of|and|new|this|in|to|from|test|web [frame work]",
      "a|the|our|of|and|new|this|in|to|from|grafana [dash board]",
      "a|the|our|of|and|new|these|in|to|from|grafana [dash boards]",
    ],
    example: {
      bad: "Cut the ⟦down time⟧ of the ⟦data base⟧ to raise the ⟦through put⟧.",
      good: "Cut the downtime of the database to raise the throughput.",
    },
    counterExamples: ["We data base their case on facts, and let work flow to us."],
  },
];
