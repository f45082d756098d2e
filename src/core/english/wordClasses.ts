import { classesOf } from "./lexicon.ts";
import { wordClass } from "./wordClass.ts";

const { noun, plural, base, third, past, participle, gerund, adjective, adverb, small } = wordClass;

/** The words of a class, as they are asked for. */
export interface WordSet {
  has(lower: string): boolean;
}

/** Words that open a noun phrase. */
export const determiners: ReadonlySet<string> = words(
  "a an the this that these those our your their its my his her each every any all several",
);

/** Words that do the same work in a sentence, by the name that contexts use: `<determiner>`. All lower case. */
export const wordClasses: Readonly<Record<string, WordSet>> = {
  article: words("a an the"),
  determiner: determiners,
  possessive: words("our your their its my his her"),
  pronoun: words("i you he she it we they"),
  modal: words(
    "can cannot could may might must shall should will would can't couldn't mustn't shouldn't won't wouldn't",
  ),
  /** Verbs in their base form that are hardly ever nouns. */
  verb: words(
    "achieve add adopt analyse analyze apply assign automate avoid become begin bring build calculate capture choose " +
      "collect combine compare complete compute configure connect consume continue convert create customise customize " +
      "decouple decrease define delete deliver deploy describe detect determine develop diagnose disable discover " +
      "eliminate enable enforce ensure evaluate execute expand explore extend fetch find fix focus generate get give " +
      "go handle have identify implement improve include increase inspect install integrate introduce investigate keep " +
      "know learn leverage lose maintain make manage measure migrate minimise minimize modify move notify observe " +
      "obtain onboard operate optimise optimize perform prevent prioritise prioritize provide provision reach react " +
      "read recover reduce refactor remove replace replicate resolve respond restore retrieve reuse roll run save " +
      "scale secure see select send separate serve set share simplify solve spin standardise standardize store support " +
      "take tell throttle track transform troubleshoot understand update upload use validate verify visualise visualize write",
  ),
  /** Those of them that are never nouns. */
  verbOnly: words(
    "achieve adopt analyse analyze apply assign automate avoid become begin bring calculate capture " +
      "choose collect combine compare complete compute configure connect consume continue convert create " +
      "customise customize decouple decrease define delete deliver deploy describe detect determine develop " +
      "diagnose disable discover eliminate enable enforce ensure evaluate execute expand explore extend " +
      "fetch generate go have identify implement improve include increase inspect install integrate " +
      "introduce investigate leverage lose maintain make manage migrate minimise minimize modify move " +
      "notify observe obtain onboard operate optimise optimize perform prevent prioritise prioritize " +
      "provide reach react recover reduce refactor remove replace replicate resolve respond restore " +
      "retrieve reuse save scale secure see send separate serve simplify solve spin standardise standardize " +
      "tell throttle troubleshoot understand upload validate verify visualise visualize write",
  ),
  /** How something is done; none of them goes with a number, as `nearly` does. */
  manner: words(
    "accurately automatically better carefully cheaply cleanly confidently consistently continuously correctly directly " +
      "dynamically easily effectively efficiently gracefully gradually independently incrementally instantly intelligently " +
      "programmatically proactively properly quickly rapidly reliably safely seamlessly securely simply smoothly " +
      "successfully",
  ),
  /** Past participles. */
  done: words(
    "added allowed applied automated avoided based become been begun broken brought built called caught caused changed " +
      "checked chosen cleaned come completed configured created cut deployed designed developed done driven easily " +
      "expected failed fixed found given gone gotten got grown had handled happened helped implemented improved " +
      "included kept known led left lost made managed missed moved needed noticed prevented provided put reduced " +
      "required resulted run said saved seen sent set shown solved spent started stopped stored taken taught told " +
      "tested tried updated used wanted worked written",
  ),
  /** Verbs in the past that open bullets. */
  past: words(
    "accelerated achieved administered advised analysed analyzed architected assisted authored automated built " +
      "championed coached collaborated completed coordinated created cut decreased defined delivered deployed designed " +
      "developed documented drove engineered enhanced ensured established evaluated expanded facilitated formed founded " +
      "helped hired identified implemented improved increased initiated integrated introduced launched maintained " +
      "managed mentored migrated modernised modernized monitored onboarded optimised optimized orchestrated organised " +
      "organized oversaw owned participated performed pioneered planned presented proposed provided ran redesigned " +
      "reduced refactored replaced researched resolved reviewed scaled scoped secured set shaped simplified solved " +
      "standardised standardized streamlined supervised supported tested trained transformed updated upgraded used " +
      "worked wrote",
  ),
  /** Verbs of moving something to somewhere, in the past. */
  moved: words(
    "abstracted cloned collected converted copied derived downloaded exported extracted fetched gathered imported " +
      "ingested inherited loaded migrated moved obtained ported pulled read received recovered removed restored " +
      "retrieved separated streamed switched synced transferred transitioned",
  ),
  /** What belongs to a system or a team, after a possessive. */
  owned: words(
    "accounts api apis application applications apps architecture availability behavior behaviour capabilities clients " +
      "cluster clusters code codebase components configuration configurations contents core customers dashboards data " +
      "database databases default dependencies deployments design developers documentation ecosystem entirety environment " +
      "environments features functionality goals implementation infrastructure instances integrations internals kind " +
      "lifecycle limitations logs maintainers metadata metrics needs own owner owners parent performance permissions " +
      "pipelines predecessor processes products projects properties purpose quality reliability requirements resources " +
      "responsibilities results roles scalability schema security server servers services settings size skills source " +
      "stack state status structure successor systems team teams tests throughput usage users value values workflows",
  ),
  /** Things that are counted, never measured; more than one. */
  countable: words(
    "accounts alerts apis applications apps arguments attempts bugs builds bullets calls cases characters classes clicks " +
      "clients clusters columns commits components concepts conflicts connections containers crashes customers " +
      "dashboards databases days defects dependencies deployments developers devices documents domains downtimes " +
      "duplicates elements emails employees endpoints engineers environments errors events exceptions failures features " +
      "fields files findings functions hours incidents instances issues items iterations jobs keys lambdas layers levels " +
      "lines machines members merges messages metrics microservices minutes modules months nodes notifications objects " +
      "options orders outages packages pages parameters participants partitions patients people pipelines pixels places " +
      "plugins pods processes products projects queries queues records regions regressions releases replicas reports " +
      "repositories requests results retries rows rules seconds sections servers services sessions sites stakeholders " +
      "states steps students systems tables tasks teams templates tenants tests threads tickets times tokens tools " +
      "transactions users values variables vendors versions views vulnerabilities weeks workers workflows years",
  ),
  /** Between `amount of` and what is counted. */
  beforeCounted: words(
    "active additional api available aws clinical cloud closed concurrent connected database different digital distinct " +
      "downstream external failed failing final given human in-flight incoming individual internal introduced invalid " +
      "long manual new old open outgoing parallel pending possible production redundant related remaining required " +
      "research running separate service simultaneous slow small software source successful support supported tech test " +
      "third-party trial unique unnecessary unused upstream user valid various web",
  ),
  /** What something forms: `the logs form the basis`. */
  basis: words(
    "backbone base bases basis bedrock body bulk center centre core entirety foundation foundations ground heart input " +
      "inputs majority part picture source spine start view whole",
  ),
  /** What people set up. */
  setUp: words(
    "alerting alerts automated authentication cd ci ci/cd cloudwatch clusters continuous dashboards datadog docker " +
      "environments github grafana infrastructure jenkins kubernetes load-balancing logging monitoring observability " +
      "pipelines prometheus replication servers terraform webhooks",
  ),
  /** What software complies with. */
  regulation: words(
    "gdpr hipaa pci pci-dss dss sox soc soc2 fda gxp wcag ada iso ccpa fedramp nist owasp regulatory",
  ),
  /** By the lexicon: what can be one thing only, for thousands of words. */
  noun: inLexicon(noun | plural, base | third | adjective | adverb | small | past | participle | gerund),
  /** A noun, which may be a verb as well. */
  thing: inLexicon(noun | plural, adverb | small | past | participle | gerund),
  bareVerb: inLexicon(base, noun | plural | adjective | adverb | small | third | past | participle | gerund),
  /** A participle that no noun or adjective is. */
  participle: inLexicon(participle, noun | plural | adjective | base | adverb | small),
  adjective: inLexicon(adjective, noun | plural | base | adverb | small | past | gerund),
  /** A verb that takes an object and no clause: nobody `thinks its size`. */
  governs: {
    has: (lower) => takesObject.has(lower) && !takesClause.test(lower),
  },
  /** A word the lexicon does not have, as most names. */
  name: { has: (lower) => classesOf(lower) === 0 && /^[a-z][a-z\d]*$/.test(lower) },
  /** A verb in the third person that is no plural. */
  does: inLexicon(third, plural | noun | adjective),
};

const takesObject = inLexicon(base | third | past, noun | adjective | adverb | small);
const takesClause =
  /^(?:think|thought|know|knew|mean|sa(?:y|id)|ensure|assum|believ|feel|felt|hop|find|found|see|saw|show|guarante|verif|check|confirm|impl(?:y|ies|ied)|indicat|suggest|underst|decid|notic|realiz|realis|tell|told|determin|explain|prove|remember|forget|forgot|expect|suppos|consider|argu|agree|add|say|recogni|wonder|require|recommend|prefer|insist|until|keep|kept|make|made|let)/;

function inLexicon(some: number, none: number): WordSet {
  return {
    has: (lower) => {
      const classes = classesOf(lower);
      return (classes & some) !== 0 && (classes & none) === 0;
    },
  };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
