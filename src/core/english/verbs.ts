/** Verbs that are never a noun or an adjective in their base form, nor a plural with an `s`. */
export const pureVerbs = list(
  "accelerate accept accommodate accompany accomplish achieve acquire adapt add adhere administer adopt advise " +
    "align allocate allow amend amplify analyse analyze annotate anticipate apply appoint appraise arrange assemble " +
    "assert assess assign assist assume assure attain attend attract authorise authorize automate avoid begin bring " +
    "broaden build calculate centralise centralize choose clarify classify collaborate collect combine come " +
    "communicate compare compile compose compute conceive conceptualise conceptualize conclude conduct configure " +
    "confirm connect consolidate construct consult contain containerise containerize contribute convert convince " +
    "coordinate create cultivate customise customize debug decide decommission decouple dedicate deduplicate define " +
    "deliver demonstrate deploy deprecate derive describe detect determine develop devise diagnose digitise digitize " +
    "disable discover discuss dismantle disseminate distribute diversify divide earn educate elevate eliminate embed " +
    "embrace employ empower enable encourage enforce enhance enlarge enrich enroll ensure establish evaluate examine " +
    "exceed execute expand expedite explain explore expose extend extract fabricate facilitate familiarise " +
    "familiarize finalise finalize formalise formalize formulate foster fulfill gather generate get give go " +
    "govern harden harmonise harmonize have identify illustrate implement improve improvise incorporate incubate " +
    "inform initialise initialize initiate innovate inspect inspire install instantiate instruct integrate interact " +
    "interpret introduce invent investigate invite involve isolate justify keep know learn liaise liase listen " +
    "localise localize maintain make manage manipulate maximise maximize mediate migrate minimise minimize mitigate " +
    "mobilise mobilize modernise modernize modify motivate negotiate normalise normalize notify observe obtain " +
    "onboard operate optimise optimize orchestrate organise organize originate outperform oversee parallelise " +
    "parallelize participate perform persuade pioneer populate prepare prescribe preserve prevent prioritise " +
    "prioritize procure prove provide provision publish pursue qualify quantify reach realise realize rebuild " +
    "recommend reconcile recover recruit rectify redesign reduce refactor refine reinforce relocate remediate remove " +
    "render renew reorganise reorganize replace replicate represent reproduce resolve respond restore restructure " +
    "retain retrieve revise revitalise revitalize rewrite safeguard save scaffold see sell send serve simplify " +
    "simulate solve spearhead specialise specialize specify stabilise stabilize standardise standardize steer " +
    "streamline strengthen strive submit succeed suggest summarise summarize supervise surpass sustain synthesise " +
    "synthesize systematise systematize take teach tell terminate thrive throttle transcribe transform translate " +
    "transmit troubleshoot understand undertake unify unite uphold utilise utilize validate verify virtualise " +
    "virtualize visualise visualize widen withstand write",
);

/** Those that are nouns or adjectives too: `Design of the cache`, `Test coverage`. */
export const mixedVerbs = list(
  "access address advance aggregate alert answer approach approve architect archive articulate ask audit author " +
    "award back backfill balance base batch benchmark block book boost bootstrap bound budget bundle cache call " +
    "canary capture care catalogue chair challenge champion change chart check claim clean clear clone close coach " +
    "coauthor code complete compress contact contract control correct cost count cover craft curate cut " +
    "deal debate decrease delegate design detail direct dispatch do document double draft draw drive drop edit " +
    "elaborate encode encounter encrypt engage engineer enter error escalate estimate exercise experiment export " +
    "express feature feed fetch field file fill film filter finance finish fix focus follow force forecast forge fork " +
    "form format forward found fund gain grade grant group grow guard guide halve hand handle harness head help " +
    "highlight hire hold host hunt import increase index influence input institute instrument interface interview " +
    "issue iterate join judge label launch lay lead lecture level leverage lift limit link list load lock log look " +
    "lower map mark market master match measure meet mend mentor merge model moderate monitor mount move need network " +
    "note offer open order outline output overhaul own pack package pair park partition partner patch pay pilot pitch " +
    "place plan play plot point poll port post practice practise present press price process produce profile program " +
    "progress project promote propose protect prototype pull push put query question queue quote raise rank " +
    "rate read rebrand receive record redirect refer reform refresh register rehearse reject release remodel rename " +
    "repair repeat report request research reset rest retire return reuse revamp reveal review reward rework ring " +
    "risk roll rotate route run sample sandbox scale scan schedule scope scout script search secure seed segment " +
    "select separate service set settle shape share ship show shrink shut sign size sketch slash slice sort source " +
    "span speak speed spend spin split sponsor staff stage start state stop store stream stress structure study style " +
    "subscribe supplement supply support survey switch sync tackle tag tailor target task template tender test thread " +
    "tie time top tour trace track trade train transfer transition travel treat trial trigger trim triple tune turn " +
    "tweak update upgrade upload use value venture view visit volunteer wait walk want warn watch weigh win wire " +
    "work wrap yield",
);

/** Verbs with a past of their own: base, past, participle where it is another. */
export const irregularVerbs: readonly (readonly [base: string, past: string, participle?: string])[] = [
  ["arise", "arose", "arisen"],
  ["awake", "awoke", "awoken"],
  ["beat", "beat", "beaten"],
  ["become", "became", "become"],
  ["begin", "began", "begun"],
  ["bend", "bent"],
  ["bite", "bit", "bitten"],
  ["blow", "blew", "blown"],
  ["break", "broke", "broken"],
  ["bring", "brought"],
  ["broadcast", "broadcast"],
  ["build", "built"],
  ["buy", "bought"],
  ["catch", "caught"],
  ["choose", "chose", "chosen"],
  ["come", "came", "come"],
  ["cost", "cost"],
  ["cut", "cut"],
  ["deal", "dealt"],
  ["dig", "dug"],
  ["do", "did", "done"],
  ["draw", "drew", "drawn"],
  ["drink", "drank", "drunk"],
  ["drive", "drove", "driven"],
  ["eat", "ate", "eaten"],
  ["fall", "fell", "fallen"],
  ["feed", "fed"],
  ["feel", "felt"],
  ["fight", "fought"],
  ["find", "found"],
  ["fly", "flew", "flown"],
  ["forbid", "forbade", "forbidden"],
  ["forecast", "forecast"],
  ["foresee", "foresaw", "foreseen"],
  ["forget", "forgot", "forgotten"],
  ["freeze", "froze", "frozen"],
  ["get", "got"],
  ["give", "gave", "given"],
  ["go", "went", "gone"],
  ["grow", "grew", "grown"],
  ["have", "had"],
  ["hear", "heard"],
  ["hide", "hid", "hidden"],
  ["hit", "hit"],
  ["hold", "held"],
  ["hurt", "hurt"],
  ["input", "input"],
  ["keep", "kept"],
  ["know", "knew", "known"],
  ["lay", "laid"],
  ["lead", "led"],
  ["leave", "left"],
  ["lend", "lent"],
  ["let", "let"],
  ["lose", "lost"],
  ["make", "made"],
  ["mean", "meant"],
  ["meet", "met"],
  ["mistake", "mistook", "mistaken"],
  ["misunderstand", "misunderstood"],
  ["outdo", "outdid", "outdone"],
  ["outgrow", "outgrew", "outgrown"],
  ["output", "output"],
  ["overcome", "overcame", "overcome"],
  ["override", "overrode", "overridden"],
  ["oversee", "oversaw", "overseen"],
  ["overtake", "overtook", "overtaken"],
  ["overthrow", "overthrew", "overthrown"],
  ["overwrite", "overwrote", "overwritten"],
  ["pay", "paid"],
  ["prove", "proved", "proven"],
  ["put", "put"],
  ["quit", "quit"],
  ["read", "read"],
  ["rebuild", "rebuilt"],
  ["redo", "redid", "redone"],
  ["reset", "reset"],
  ["rethink", "rethought"],
  ["rewrite", "rewrote", "rewritten"],
  ["ride", "rode", "ridden"],
  ["ring", "rang", "rung"],
  ["rise", "rose", "risen"],
  ["run", "ran", "run"],
  ["say", "said"],
  ["see", "saw", "seen"],
  ["seek", "sought"],
  ["sell", "sold"],
  ["send", "sent"],
  ["set", "set"],
  ["shake", "shook", "shaken"],
  ["shine", "shone"],
  ["shoot", "shot"],
  ["show", "showed", "shown"],
  ["shrink", "shrank", "shrunk"],
  ["shut", "shut"],
  ["sing", "sang", "sung"],
  ["sink", "sank", "sunk"],
  ["sit", "sat"],
  ["sleep", "slept"],
  ["slide", "slid"],
  ["speak", "spoke", "spoken"],
  ["speed", "sped"],
  ["spend", "spent"],
  ["spin", "spun"],
  ["split", "split"],
  ["spread", "spread"],
  ["spring", "sprang", "sprung"],
  ["stand", "stood"],
  ["steal", "stole", "stolen"],
  ["stick", "stuck"],
  ["strike", "struck"],
  ["strive", "strove", "striven"],
  ["swear", "swore", "sworn"],
  ["sweep", "swept"],
  ["swim", "swam", "swum"],
  ["swing", "swung"],
  ["take", "took", "taken"],
  ["teach", "taught"],
  ["tear", "tore", "torn"],
  ["tell", "told"],
  ["think", "thought"],
  ["throw", "threw", "thrown"],
  ["troubleshoot", "troubleshot"],
  ["undergo", "underwent", "undergone"],
  ["understand", "understood"],
  ["undertake", "undertook", "undertaken"],
  ["undo", "undid", "undone"],
  ["uphold", "upheld"],
  ["wake", "woke", "woken"],
  ["wear", "wore", "worn"],
  ["weave", "wove", "woven"],
  ["win", "won"],
  ["withdraw", "withdrew", "withdrawn"],
  ["withstand", "withstood"],
  ["write", "wrote", "written"],
];

/** Verbs of more than one syllable that double their last letter before an ending; those of one do by rule. */
export const doubling: ReadonlySet<string> = new Set(
  list(
    "bootstrap commit control debug defer embed equip format outfit permit prefer program refer submit transfer transmit",
  ),
);

function list(words: string): readonly string[] {
  return words.split(" ");
}
