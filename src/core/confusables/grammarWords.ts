import type { Confusable } from "./confusable.ts";

/** Small words: pronouns, prepositions, conjunctions. */
export const grammarWords: readonly Confusable[] = [
  {
    id: "up-us",
    becomes: { up: "us" },
    contexts: [
      "allow|allows|allowed|allowing|enable|enables|enabled|enabling|helped|helps [up] to <verbOnly>",
      "allow|allows|allowed|allowing|enable|enables|enabled|enabling|helped|helps|required|requires [up] to <manner> _",
      "allow|allows|allowed|allowing|enable|enables|enabled|enabling|helped|helps [up] to *ly <verb>",
      "allow|allows|allowed|allowing|enable|enables|enabled|enabling|helped|helps|required|requires [up] to <verb> <determiner>",
    ],
    example: {
      bad: "This allowed ⟦up⟧ to safely remove old servers.",
      good: "This allowed us to safely remove old servers.",
    },
    counterExamples: ["The plan allowed up to nearly twenty users.", "It allows up to run 20 of the queue."],
  },
  {
    id: "there-their",
    becomes: { there: "their", "they're": "their" },
    contexts: [
      "ship|secure|submit|write [there] <owned>|code",
      "see|view|test|build|ship|share|submit|track|access|run|get|keep|host|store [they're] <owned>",
      "[there|they're] own",
      "of|with|for|between|about|through|into [there|they're] <owned>",
      "improve|improved|manage|managed|use|using|used|track|update|updated|migrate|migrated|deploy|deployed|reduce|reduced|and|of [they're] <owned>",
      "improve|improved|manage|managed|migrate|migrated|reduce|reduced [there] <owned>",
    ],
    example: {
      bad: "Helped teams improve ⟦there⟧ workflows and run ⟦they're⟧ own tests.",
      good: "Helped teams improve their workflows and run their own tests.",
    },
    counterExamples: [
      "They're on call, and from there users reach the service.",
      "There are own rules for this.",
      "With access there users see the build there teams made.",
      "From then on there users came.",
    ],
  },
  {
    id: "their-there",
    becomes: { their: "there" },
    contexts: ["[their] is|are|was|were|isn't|aren't|wasn't|weren't"],
    example: {
      bad: "Made sure ⟦their⟧ was no downtime.",
      good: "Made sure there was no downtime.",
    },
    counterExamples: ["Their will was read, and theirs is the code."],
  },
  {
    id: "your-you're",
    becomes: { your: "you're" },
    contexts: [
      "[your] the best|one|first|only|same",
      "if|when|once|while|because|unless|since [your] using|trying|going _",
      "[your] not|gonna",
      "if|when|that|once|while|because|unless|where|what|since [your] able|going|looking|trying|using|on|in|done|ready|unsure to|for|at|the|a",
    ],
    example: {
      bad: "Read it if ⟦your⟧ looking for a plan.",
      good: "Read it if you're looking for a plan.",
    },
    counterExamples: ["Keep your looking glass, and run your own tests."],
  },
  {
    id: "you're-your",
    becomes: { "you're": "your" },
    contexts: [
      "allow|allows|allowing|let|lets|help|helps|helping|enable|enables|enabling [you're] <owned>|team|project|app",
      "[you're] own",
      "of|with|in|from|to|for|on|run|deploy|use|update|configure|install|into|and [you're] <owned>",
      "of|with|in|from|to|for|on|deploy|update|configure|install|into|using [you're] app|project|account|computer|machine|repository|browser",
    ],
    example: {
      bad: "Install it in ⟦you're⟧ project.",
      good: "Install it in your project.",
    },
    counterExamples: ["If you're project lead, or you're in need of help, call."],
  },
  {
    id: "it's-its",
    becomes: { "it's": "its" },
    contexts: [
      "of|with|from|by|at|into|within|through|via|between|without|under|inside|across|for|onto|about|upon|against|despite|per [it's] <noun>|core|heart|own|output|input|use|usage|result|value|cache|state|name|<name>",
      ". [it's] main|primary|biggest|core|original|overall|only|key <noun> is|was|are|were|has|of",
      "of|with|from|by|into|within|through|via|without|for|about [it's] <adjective>|*ing|own|current|new|first|main|default|internal|first|last|full|entire|underlying <thing>",
      "in|on|to|at|and|or [it's] <noun> .|to|in|on|at|is|was|with|by|and|from|of|might|can|will|should",
      "in|on|and|to [it's] <adjective>|current|own|slave|main|default|internal|last|entire|underlying|original <noun>",
      "<governs>|start|report|update [it's] <noun>|own|default|current|internal|entire|underlying|initial|original|new",
      "<governs>|start|report|update|uses [it's] <adjective>|<name> <noun>",
      "when|if|while|because|where|before|after|although|though|once|since|because|and|but [it's] <noun> is|was|has|can|will|must|should|are|were|had",
      ".|updated|changed|created|the [it's] <noun> is|was|has|can|will|must|should|are|were|had",
      "the shorter|longer|better|larger|bigger|smaller|simpler|higher|lower|more|longer|faster [it's] <thing>|output|input",

      "[it's] own",
      "of|with|from|by|into|within|through|via|between|without|under|inside [it's] <owned>",
      "to|in|on|for|all|and [it's] <owned> !who|that|which|we|they|you",
      "improved|improve|improving|reduced|reduce|increase|increased|changed|lost|keeps|kept|expose|exposes|share|shares|has|have|manages|managed|update|updates|updated|store|stores [it's] <owned>",
    ],
    example: {
      bad: "Improved the service and ⟦it's⟧ dependencies, each in ⟦it's⟧ own cluster.",
      good: "Improved the service and its dependencies, each in its own cluster.",
    },
    counterExamples: ["It's data that counts, and it's on us.", "Where it stands it's well known."],
  },
  {
    id: "its-it's",
    becomes: { its: "it's" },
    contexts: [
      "[its] available|unavailable|possible|impossible|able|unable|likely|unlikely|helpful|useful|useless|useful|safe|ready|advisable|unclear|clear|obvious|important|fine|okay|ok|great|nice|good|bad to|that|for|if|when|because|.",
      "[its] because|gonna|also|already|becoming|getting",
      "when|if|because|since|so|that|time|as|once|until|unless|whenever|where|while|after|before|and|but|think|thinks|believe|know|sure|means|.|why|how|says|although|though|until [its] <participle> by|from|to|in|into|with|at|as|on|for|using|via|.",
      "when|if|because|since|so|once|until|unless|whenever|while|and|but|think|means|.|although|though [its] a|an|the|too|very|too|so|being|going|going|running|working|doing|using|trying|making|getting|having",

      "[its] a|an|been|the|not",
      "[its] possible|important|easy|hard|difficult|impossible|recommended|necessary|better to|that",
      ".|that|because|so|since|but|if|when|think [its] worth|going|just|only|also|still|easier|always|never a|an|the|to|too|been|better|being|*ing",
    ],
    example: {
      bad: "Wrote a guide because ⟦its⟧ hard to start, and ⟦its⟧ been read.",
      good: "Wrote a guide because it's hard to start, and it's been read.",
    },
    counterExamples: [
      "Kept its only copy safe, and did its best to last.",
      "Ran its A/B tests and its not-found page.",
    ],
  },
  {
    id: "to-too",
    becomes: { to: "too" },
    contexts: [
      "little|bit|much|little|far|way|lot [to] <adjective>|many|much|quick|fast|slow|long|late|early|small|big|large|high|low|hard|easy|few|old .|to|for|and|of|that|or|but",
      "waiting|wait|waits|waited|take|takes|took|taking|spend|spent|spending|is|was|be|are|were [to] long|much|many|often|late|early .|between|on|for|before|after|to|in|when|with",
      "has|have|had|with|are|is|was|were|use|uses|used|using|of|by|create|created|creates|not [to] many|much|few .|*s",
      "run|runs|ran|happen|happens|fail|fails|failed|grow|grew|changed|changes|late|log|logs|go|goes|went|do|does|works|drop|ask [to] often|fast|slowly|quickly|late|soon|early .|and|for|to|when|because",

      "is|was|were|are [to] late|small|low|high|long|big .|for",
      "is|are|was|were|had|has|have|took|takes|there|with|of way|far [to] many|much|long|slow|large|big|complex|complicated|expensive|often|high|low|late|early|small",
      "is|are|was|were|became|become|been|being|it's|not [to] complex|complicated|expensive|costly|noisy|risky|rigid|tedious|verbose",
      "is|are|was|were|became|become|been|being|it's [to] big|difficult|large|old .|for|to",
      "took|takes|taking [to] long|much|many",
    ],
    example: {
      bad: "Replaced a build that took ⟦to⟧ long and was ⟦to⟧ complex.",
      good: "Replaced a build that took too long and was too complex.",
    },
    counterExamples: [
      "Moved from one to many servers; the goal is to slow growth.",
      "It is not to large teams that we sell.",
      "The aim is to slow.",
      "Came a long way to many users, sold so far to large teams.",
    ],
  },
  {
    id: "too-to",
    becomes: { too: "to" },
    contexts: [
      "able|unable|order|need|needs|needed|want|wanted|used|allowed|ability|required [too] <verb>",
      "due|thanks|according|prior|access|compared|respect|addition [too] <determiner>",
    ],
    example: {
      bad: "Teams were able ⟦too⟧ deploy alone.",
      good: "Teams were able to deploy alone.",
    },
    counterExamples: ["It was used too often, and they need too much.", "We had access too."],
  },
  {
    id: "of-have",
    becomes: { of: "have" },
    contexts: [
      "would|could|should|must|might|wouldn't|couldn't|shouldn't [of] <done>",
      "would|could|should|must|might [of] not|never|also <done>",
    ],
    example: {
      bad: "Found errors that would ⟦of⟧ been missed.",
      good: "Found errors that would have been missed.",
    },
    counterExamples: ["We could of course use it, and might of arms made none."],
  },
  {
    id: "then-than",
    // biome-ignore lint/suspicious/noThenProperty: a word to look up, in a record that is never awaited
    becomes: { then: "than" },
    contexts: [
      "better|faster|slower|bigger|smaller|larger|greater|higher|lower|longer|shorter|older|newer|cheaper|easier|harder|simpler|later|earlier|sooner|worse|stronger|safer|cleaner|closer|wider|deeper|richer|quicker [then] a|an|any|all|every|most|both|my|his|it|those|these|that|we|they|i|usual|normal|expected|before|zero|needed|required|in|one|what|when|with|many|some|other|others",
      "more|less|fewer|other [then] one|two|three|once|twice|half|just|any|all|most|usual|#|your|their|our|i|it|my",

      "!is|are|be|gets faster|slower|better|larger|smaller|higher|lower|longer|shorter|older|newer|cheaper|easier|simpler [then] the previous|original|former|average|initial",
      "more|less _ [then] the previous|old|original|former|average|existing|initial",
      "more|less _ [then] before|ever|expected|usual",
      "!the|each|one other [then] the|that|*ing|aws|a|an",
      "rather [then] <verb>|*ing|a|an|the|to|just|in|on|by|with|one|having|using",
      "more|less|fewer|greater|larger|smaller|higher|lower|longer|shorter|faster|slower|older|newer|better|bigger [then] #|one|two|three|half|before|ever|expected|average|usual|enough|most|previously|planned|needed|necessary|anything|anyone|any|other|others|ours",
      "no|any|nothing|anything|everything|everyone other [then] _",
      "better|faster|easier|cheaper|worse [then] *ing",
    ],
    example: {
      bad: "Ran more ⟦then⟧ 40 services, rather ⟦then⟧ one.",
      good: "Ran more than 40 services, rather than one.",
    },
    counterExamples: [
      "Asked for more, then 40 came.",
      "If the load is higher then the pods scale.",
      "Load one or the other then run it.",
      "A year later then two teams joined.",
    ],
  },
  {
    id: "that-than",
    becomes: { that: "than" },
    contexts: [
      "faster|slower|bigger|smaller|larger|cheaper|safer|higher|lower|simpler|older|newer|longer|shorter|quicker|stronger|lighter|cleaner|greater|fewer [that] the|a|an|my|our|any|all|other|others|before|ever|expected|usual|in|with|what|most|those|#",
      "better|worse|easier|harder|more|less|rather [that] before|ever|expected|usual|any|others|most|#",
    ],
    example: { bad: "Made it faster ⟦that⟧ the old one.", good: "Made it faster than the old one." },
    counterExamples: ["It is better that the team knows, and clearer that it works.", "A newer that is."],
  },
  {
    id: "than-then",
    becomes: { than: "then" },
    contexts: [
      "[than] use|run|add|call|click|select|open|create|set|go|copy|write|return|check|merge|install|start|press|choose|pass|move|remove|deploy the|a|an|your|our|it|this|to|on|them|these",
      "and|first|or|if|but [than] it|the|we|you|they|he|she|i is|are|was|will|can|should|must|have|has|had|need|needs|go|goes|went|use|used|would|could",

      "and [than] <past>|we|deploy|run|use|add|sent|moved|pushed|merged|click|select",
      "since|back|until [than] .",
      "from [than] on",
    ],
    example: {
      bad: "Wrote the tests and ⟦than⟧ deployed the code.",
      good: "Wrote the tests and then deployed the code.",
    },
    counterExamples: ["It was faster and safer than deployed code.", "Cheaper than on site."],
  },
  {
    id: "whose-who's",
    becomes: { whose: "who's" },
    contexts: [
      "[whose] been",
      "someone|anyone|person|people|everyone|engineer|developer [whose] been|going|not|a|an|already|also|working|responsible",
    ],
    example: {
      bad: "Found a person ⟦whose⟧ responsible for each alert.",
      good: "Found a person who's responsible for each alert.",
    },
    counterExamples: ["Asked someone whose code had failed."],
  },
  {
    id: "who's-whose",
    becomes: { "who's": "whose" },
    contexts: [
      "users|user|customers|customer|people|person|someone|team|teams|engineer|engineers|developers|developer|company|companies [who's] <owned>|account|goal|job|name|names|role|work",
    ],
    example: {
      bad: "Warned users ⟦who's⟧ accounts were stale.",
      good: "Warned users whose accounts were stale.",
    },
    counterExamples: ["Listed who's on call and who's working with users.", "They know who's core."],
  },
  {
    id: "where-were",
    becomes: { where: "were" },
    contexts: [
      "we|they|these|those|users|customers|teams|servers|services|errors|requests [where] able|unable|not|being|also|already|using|previously|supposed|going to|the|a|an|able|using|being|<done>|*ed",
      "we|they|these [where] able|unable|previously|supposed",
      "there [where] no|many|several|multiple|some|only|too|few",
    ],
    example: {
      bad: "Fixed it before customers ⟦where⟧ able to see it.",
      good: "Fixed it before customers were able to see it.",
    },
    counterExamples: ["Knew the people and those where use was high.", "Asked users where to begin."],
  },
  {
    id: "were-where",
    becomes: { were: "where" },
    contexts: [
      "case|cases|situation|situations|place|places|point|environment|environments|scenario|scenarios|page|repository|folder|directory [were] we|you|they|users",
      "know|knows|knew|see|exactly [were] to",
    ],
    example: {
      bad: "Led in situations ⟦were⟧ we had no plan, and knew ⟦were⟧ to begin.",
      good: "Led in situations where we had no plan, and knew where to begin.",
    },
    counterExamples: ["The cases were closed, as were the places we knew."],
  },
  {
    id: "of-off",
    becomes: { of: "off" },
    contexts: [
      "[of] ~the ~shelf solution|solutions|software|product|products|tool|tools|tooling|component|components|hardware",
      "commercial ~[of] ~the ~shelf",
      "[of] -the -shelf",
      "trade -[of]",
      "switched|turned [of] the|all|unused|old",
    ],
    example: {
      bad: "Compared commercial ⟦of⟧ the shelf tools.",
      good: "Compared commercial off the shelf tools.",
    },
    counterExamples: ["It fell from the top of the shelf.", "Trade of goods takes a turn of events."],
  },
  {
    id: "off-of",
    becomes: { off: "of" },
    contexts: [
      "instead|because|capable|consists|consisting|variety|lots|hundreds|thousands|millions|dozens|lack|independent|regardless [off] _",
      "series|majority|collection [off] the|our|all|*s",
    ],
    example: {
      bad: "Used queues instead ⟦off⟧ calls.",
      good: "Used queues instead of calls.",
    },
    counterExamples: [
      "Turned the set off, and wrote the number off as lost.",
      "Took the amount off the bill, the number off the list and a set off the shelf.",
    ],
  },
  {
    id: "form-from",
    becomes: { form: "from" },
    contexts: [
      "<moved> data|metrics|logs|events|records|messages|files|traffic|services|code|*s [form] heroku|aws|azure|gcp|datadog|github|gitlab|jenkins|kafka|s3|mysql|postgres|oracle|salesforce|jira",
      "!the|a|an|this|that|each|every|its|our|their <moved> [form] the|a|an|our|their|its|multiple|various|different|several|on-premise|on-prem|legacy|external",
      "<moved> data|code|everything|*s [form] the|our|their|on-premise|on-prem|legacy|external !<basis>",
      "<moved> _ data|events|logs|metrics|records|files|messages|services|applications|users [form] the|our|their|on-premise|on-prem|legacy|external !<basis>",
      "ranging|coming|suffering|away|apart|benefited|benefitted|aside [form] _",
      "taken|collected|fetched|extracted|imported|exported|loaded|downloaded|received|read|derived|retrieved|gathered|came|comes|come|originated [form] the|a|an|our|their|various|different|several|multiple|other !<basis>",
      "different|differs|differ|differed [form] the|a|an|our|other|others|each|all|any|one",
    ],
    example: {
      bad: "Moved records ⟦form⟧ the old store, apart ⟦form⟧ one.",
      good: "Moved records from the old store, apart from one.",
    },
    counterExamples: [
      "Removed form fields, and received form data.",
      "Such events form the basis of the design.",
      "These metrics form the core of it.",
      "The logs form the source of truth.",
      "Collected metrics form the basis of all, and extracted data form our view.",
      "Sent the resulting form in a different form than the benefits form of old.",
    ],
  },
  {
    id: "from-form",
    becomes: { from: "form" },
    contexts: ["in the [from] of", "login|signup|registration [from] validation|submission|submissions"],
    example: {
      bad: "Sent alerts in the ⟦from⟧ of mails.",
      good: "Sent alerts in the form of mails.",
    },
    counterExamples: [
      "Removed the contact from the form, and a field from validation.",
      "Took a contact from field sales, and a login from field devices.",
    ],
  },
  {
    id: "though-through",
    becomes: { though: "through", thorough: "through", threw: "through", thought: "through" },
    contexts: [
      "go|goes|went|going|walk|walked|walking|iterate|iterated|iterates|iterating|loop|loops|looping|scroll|scrolls|scrolling|cut|routed [though] the|a|an|our|their|its|your|all|each|every|several|multiple|many",

      "go|goes|going|went|gone|walk|walked|walks|walking|loop|loops|looped|looping|iterate|iterates|iterated|iterating|sift|sifted|sifting [though] the|a|an|our|all|each|every|multiple|several|various",
      "go|goes|going|went|gone|walk|walked|walks|run|runs|ran|running|pass|passes|passed|passing|loop|loops|looped|iterate|iterates|iterating|looping|sort|sorted|search|sift|sifted|flow|flows|flowed|routed|send|sent|pushed|communicate|communicates|communicated|halfway [thorough|threw] the|our|all|each|every|multiple|several|various",
      "go|goes|going|went|walk|walked|loop|loops|looped|iterate|iterates|iterated|sift [thought] the|a|an|our|all|each|every|multiple|several|various",
    ],
    example: {
      bad: "Walked ⟦though⟧ the move and went ⟦thorough⟧ all alerts.",
      good: "Walked through the move and went through all alerts.",
    },
    counterExamples: [
      "It ran, though the plan was thorough.",
      "Many work thoroughly, though all are new.",
      "It worked though the load was high, and tests pass though a mock fails.",
    ],
  },
  {
    id: "thought-though",
    becomes: { thought: "though" },
    contexts: [". even [thought] the|it|we|they|this|there|i|you|it's|these|that"],
    example: {
      bad: "It ran, even ⟦thought⟧ the team was small.",
      good: "It ran, even though the team was small.",
    },
    counterExamples: ["Even thought experiments helped.", "They even thought the plan was new."],
  },
  {
    id: "weather-whether",
    becomes: { weather: "whether" },
    contexts: [
      "[weather] or not",
      "decide|decides|decided|determine|determines|determined|determining|know|ask|asked|verify|verifies|verified|evaluate|evaluated [weather] the|a|an|it|they|we|users|there|any",
      "check|checks|checked|checking|see|test|tests|tell|depending|depends on? [weather] it|they|we|there",
    ],
    example: {
      bad: "Tests decide ⟦weather⟧ a release goes out.",
      good: "Tests decide whether a release goes out.",
    },
    counterExamples: [
      "Checked weather data, whatever the weather.",
      "Sent alerts about weather to 200 farms.",
      "Checked weather each day, to see weather a week ahead.",
    ],
  },
  {
    id: "whether-weather",
    becomes: { whether: "weather" },
    contexts: [
      "a|the|our|my|local [whether] forecast|forecasts|api|app|apps|station|stations|report|conditions",
    ],
    example: { bad: "Built a ⟦whether⟧ app.", good: "Built a weather app." },
    counterExamples: [
      "Asked whether all forecasts were right, or whether the app failed.",
      "Checked whether conditions hold.",
      "Verified whether API responses match.",
      "Asked whether app updates arrive.",
    ],
  },
  {
    id: "witch-which",
    becomes: { witch: "which" },
    contexts: [
      "in|of|for|by|on|with|to|from|at|through|after [witch] the|we|it|they|each|all|users|you|i|a",
      "!a|the|this|that|wicked|old|white|good|young|evil|every|each [witch] is|was|are|were|will|allows|allowed|can|means|made|led|helped|enabled|reduced|has|had",
    ],
    example: {
      bad: "Built a cache, ⟦witch⟧ reduced costs.",
      good: "Built a cache, which reduced costs.",
    },
    counterExamples: ["The witch is a figure of the game, made for the witch.", "Read of witch hunts."],
  },
  {
    id: "amount-number",
    becomes: { amount: "number", amounts: "numbers" },
    contexts: [
      "[amount|amounts] of <countable>",
      "[amount|amounts] of <determiner>|<beforeCounted> <beforeCounted>? <beforeCounted>? <countable>",
    ],
    example: {
      bad: "Scales to any ⟦amount⟧ of new sites.",
      good: "Scales to any number of new sites.",
    },
    counterExamples: [
      "Cut the amount of data users send, the amount of time tests take, and any amount of savings.",
      "Kept a small amount of open source code.",
    ],
  },
  {
    id: "and-to-to",
    becomes: { "and to": "to" },
    contexts: [
      "use|used|using|leverage|leveraged|leveraging|utilize|utilized|utilizing|utilise|utilised|employ|employed <thing>|<name>|<adjective> [and to] <verb>|trigger|host|process|query|schedule|test",
      "use|used|using|leverage|leveraged|leveraging|utilize|utilized|utilizing|utilise|utilised|employ|employed <thing>|<name>|<adjective> <thing>|<name> [and to] <verb>|trigger|host|process|query|schedule|test",
    ],
    example: {
      bad: "Used cloud functions ⟦and to⟧ process each order.",
      good: "Used cloud functions to process each order.",
    },
    counterExamples: [
      "Used to read and to write. Used the tools and, to test them, a script.",
      "Used Git and to some extent Subversion.",
    ],
  },
  {
    id: "worlds-world's",
    becomes: { worlds: "world's" },
    contexts: ["the [worlds] most|largest|biggest|best|first|leading|fastest|smallest|oldest|top"],
    example: { bad: "Sold to the ⟦worlds⟧ largest bank.", good: "Sold to the world's largest bank." },
    counterExamples: ["Built the worlds of a game, and of all worlds most had two moons."],
  },
  {
    id: "mayor-major",
    becomes: { mayor: "major" },
    contexts: [
      "[mayor] version|versions|release|releases|update|updates|upgrade|upgrades|change|changes|issue|issues|feature|features|bug|bugs|outage|outages|refactoring|improvement|improvements|milestone|milestones",
      "[mayor] framework|software|code|api|database|library version|versions|release|releases|update|updates|upgrade|upgrades|change|changes",
    ],
    example: { bad: "Shipped two ⟦mayor⟧ releases.", good: "Shipped two major releases." },
    counterExamples: ["Built a site for the mayor and the mayor's team."],
  },
  {
    id: "apart-a-part",
    becomes: { apart: "a part" },
    contexts: ["is|are|was|were|be|been|being|as|become|became|i'm|not [apart] of"],
    example: { bad: "Was ⟦apart⟧ of the team.", good: "Was a part of the team." },
    counterExamples: ["It came apart, of course."],
  },
  {
    id: "do-due",
    becomes: { do: "due" },
    contexts: [
      "[do] to the fact that",
      "was|is|were|are|mostly|largely|mainly|partly [do] to <determiner>|lack|high|poor",
    ],
    example: {
      bad: "Moved it ⟦do⟧ to the fact that it was slow.",
      good: "Moved it due to the fact that it was slow.",
    },
    counterExamples: ["What it can do to the fact table is known."],
  },
  {
    id: "use-used-to",
    becomes: { use: "used", suppose: "supposed" },
    contexts: ["is|are|was|were|be|been|not|you're|it's|got [suppose] to", "it|this|there [use] to be|have"],
    example: { bad: "It was ⟦suppose⟧ to end.", good: "It was supposed to end." },
    counterExamples: ["We suppose to have it all; the paths we use to be safe are ours."],
  },
  {
    id: "know-known",
    becomes: { know: "known" },
    contexts: [
      "is|are|was|were|also|better|commonly|well|widely|formerly|previously|sometimes [know] as !much|many|little|well",
    ],
    example: { bad: "Ran Kafka, also ⟦know⟧ as the bus.", good: "Ran Kafka, also known as the bus." },
    counterExamples: [
      "They also know how to do this now as before.",
      "Tests are better now as the cache is warm.",
      "They also know as much as we do.",
    ],
  },
  {
    id: "wont-won't",
    becomes: { wont: "won't", cant: "can't" },
    contexts: [
      "it|they|we|you|i|he|she|this|that|which|checks|users|*s [wont] be|have|work|do|go|get|need|use|run|make|take|see|help|change|start|cause|affect|break|find|give|show|let|know|happen|fail|support|allow|able|fix|return",

      "<pronoun>|this|that|which|users|there|customers|who [wont|cant] <verb>|be|work|do|even|always|just",
    ],
    example: { bad: "Made sure it ⟦wont⟧ be lost.", good: "Made sure it won't be lost." },
    counterExamples: ["Rested on Sunday, as is their wont, be it hot or cold."],
  },
  {
    id: "lets-let's",
    becomes: { lets: "let's" },
    contexts: [
      ".|and|so|but|because|now|then|first|next [lets] face|take|talk|get|go|use|try|make|create|build|add|move|define|write|call|run|do|think|have|check|find|keep|begin|dive|walk|explore|learn|review|focus|not <determiner>|it|this|at|how|what|about|for|to|that|with|by|into|through|in|on|more|some|if",

      ". [lets] assume|say|see|look|start|imagine|suppose|consider|begin <determiner>|at|how|what|that|with|by|you|we|if|some",
    ],
    example: { bad: "⟦Lets⟧ assume that it fails.", good: "Let's assume that it fails." },
    counterExamples: ["It lets look-ups happen, and lets users see the queue."],
  },
  {
    id: "in-access-of",
    becomes: { access: "excess" },
    contexts: ["in [access] of #|one|two|three"],
    example: { bad: "Handled in ⟦access⟧ of 300 calls.", good: "Handled in excess of 300 calls." },
    counterExamples: [
      "Gained in access, of which 300 knew.",
      "Controlled access of 300 users.",
      "Cut the gap in access of the users.",
    ],
  },
  {
    id: "as-apposed-opposed",
    becomes: { apposed: "opposed" },
    contexts: ["as [apposed] to"],
    example: { bad: "Used queues as ⟦apposed⟧ to calls.", good: "Used queues as opposed to calls." },
    counterExamples: ["The two nouns were apposed to each other."],
  },
];
