import { deepStrictEqual } from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { confusable } from "../../../src/core/rules/confusable.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { readMarks } from "../../kit/marks.ts";

/** Sentences with what is found marked, and what its fix makes of it after an arrow. */
const found: Readonly<Record<string, readonly string[]>> = {
  "words taken for each other": [
    "The new cache was faster ⟦then⟧ the old one. → than",
    "It returns a different value ⟦then⟧ the one it got. → than",
    "We mended the tests rather ⟦then⟧ wait. → than",
    "It takes more values ⟦then⟧ the input has. → than",
    "If no file matches, ⟦than⟧ an empty list comes back. → then",
    "The patterns are ⟦than⟧ used to skip files. → then",
    "The option takes ⟦it's⟧ value from the file. → its",
    "Checked that the lists and all ⟦it's⟧ entries match. → its",
    "That is why ⟦its⟧ quite fast. → it's",
    "Call the team once ⟦its⟧ ready. → it's",
    "Fixed the bundler of ⟦you're⟧ project. → your",
    "Once ⟦your⟧ done, send the form. → you're",
    "Mapped the versions with ⟦there⟧ releases. → their",
    "Said that ⟦their⟧ might be an error. → there",
    "Told users what they want ⟦too⟧ remove. → to",
    "Put new items ⟦too⟧ the head of the list. → to",
    "The images were ⟦to⟧ large to send and took ⟦to⟧ much memory. → too too",
    "Here is a list ⟦off⟧ known names. → of",
    "Told people to turn it ⟦of⟧ at night. → off",
    "Extracted the path ⟦form⟧ a pattern. → from",
    "Sent them in a short ⟦from⟧ of the report. → form",
    "Walked ⟦trough⟧ the plan and went ⟦though⟧ the list with them. → through through",
    "It looks as ⟦thought⟧ the output is old. → though",
    "They ⟦where⟧ moved to the cloud. → were",
    "Listed the cases ⟦were⟧ the user has no rights. → where",
    "Teams need to ⟦now⟧ how it works. → know",
    "It is ⟦know⟧ available to all. → now",
    "The options ⟦effect⟧ the results and have no side ⟦affect⟧. → affect effect",
    "Names are ⟦base⟧ on the ⟦follow⟧ rules. → based following",
    "The queue ⟦maybe⟧ used less. → may be",
    "The tool ⟦let's⟧ users see the queue. → lets",
    "The name is ⟦past⟧ to the hook. → passed",
    "⟦One⟧ you have the key, call the service. → Once",
    "Did the same ⟦think⟧ for mails. → thing",
    "This ⟦in⟧ a test of the line. → is",
    "⟦Is⟧ you want to see it, call. → If",
    "Asked ⟦weather⟧ it is safe. → whether",
    "Used queues instead ⟦or⟧ the calls. → of",
    "Chose to ask rather ⟦that⟧ guessing. → than",
    "Fed cats independent of ⟦they're⟧ size, and let owners bring ⟦they're⟧ own. → their their",
    "Weighed the ⟦affect⟧ of the drug. → effect",
  ],
  "verbs that do not fit their subject": [
    "Drew up a course that ⟦come⟧ with a book. → comes",
    "Set up a CI job that ⟦run⟧ in 5 minutes. Wrote a script which ⟦automatize⟧ it. → runs automatizes",
    "The command ⟦were⟧ mended by us. → was",
    "The results of the survey ⟦was⟧ clear. → were",
    "One of the tools ⟦were⟧ broken. → was",
    "Each of the teams ⟦have⟧ a lead. → has",
    "The purpose of the tests ⟦were⟧ clear. → was",
    "If the stream ⟦have⟧ ended, all these issues ⟦is⟧ handled. → has are",
    "By default every command ⟦have⟧ a help option. → has",
    "An executable subcommand ⟦are⟧ started. → is",
    "When you ⟦wants⟧ to read it, call. → want",
    "Used no cache, since the parser ⟦follow⟧ the links. → follows",
    "It ⟦support⟧ raw input. → supports",
    "This also ⟦make⟧ sense. → makes",
    "You might not ⟦needs⟧ it, and users should not ⟦has⟧ to. → need have",
    "The checks are now ⟦did⟧ by the robot with the ⟦gave⟧ name. → done given",
    "Wrote a function that ⟦allow⟧ you to skip. → allows",
    "Developers who ⟦writes⟧ tests sleep. → write",
    "Everyone ⟦have⟧ access. → has",
    "There ⟦were⟧ a big incident. → was",
    "There ⟦was⟧ many outages, and there ⟦is⟧ 3 bugs in it. → were are",
  ],
  "verbs that agree with the noun beside them instead": [
    "The cost of the repairs ⟦were⟧ high. The colours of the wall ⟦was⟧ new. → was were",
    "The number of accidents ⟦have⟧ fallen. The list of guests ⟦are⟧ short. → has is",
    "The tools in this box ⟦is⟧ for glass. The quality of tiles ⟦were⟧ low. → are was",
    "Some of the furniture ⟦were⟧ old. The information ⟦were⟧ late. → was was",
    "People ⟦was⟧ queuing. The news ⟦were⟧ good. → were was",
    "He ⟦lead⟧ the choir. → led",
    "The use of tools ⟦reduce⟧ the costs. There ⟦was⟧ no lifts in the house. → reduces were",
  ],
  "verbs after what asks for another form of them": [
    "Insisted ⟦to check⟧ the bolts, and thanks to ⟦optimize⟧ the routes. → on checking optimizing",
    "This led to ⟦reduce⟧ the costs, which allowed ⟦to hire⟧ a cook. → reducing hiring",
    "I am used to ⟦manage⟧ a kitchen. → managing",
    "Before ⟦start⟧ the shift, and instead of ⟦buy⟧ a press. → starting buying",
    "Involved in ⟦prepare⟧ meals. Involved in ⟦design⟧ the menu. → preparing designing",
    "They made us ⟦to repeat⟧ it, and it prevented users ⟦to book⟧ a room twice. → repeat from booking",
    "We didn't ⟦had⟧ enough beds. → have",
    "Cleaned the tanks and then ⟦fill⟧ them, repaired pumps and ⟦replace⟧ worn belts. → filled replaced",
    "I sorted letters and ⟦deliver⟧ the parcels. → delivered",
  ],
  "apostrophes of what owns nothing": [
    "Cooked for 200 ⟦guest's⟧ every day and taught 12 ⟦student's⟧. → guests students",
    "Repaired ⟦TV's⟧ and radios. The ⟦manager's⟧ were asked, with two ⟦week's⟧ notice. → TVs managers weeks'",
  ],
  "the perfect of what is over": [
    "Last year I ⟦have opened⟧ a shop. In 2012, we ⟦have moved⟧ to Graz. → opened moved",
    "From 2008 to 2012 I ⟦have been⟧ a cook. Two years ago ⟦we've sold⟧ it. → was we sold",
    "I ⟦have finished⟧ my studies in 2012. We ⟦have worked⟧ from 2011 to 2014 as cooks. → finished worked",
  ],
  "numbers of what is counted in every trade": [
    "Repaired three ⟦boiler⟧ a week and served 120 ⟦guest⟧ per night. → boilers guests",
    "There are many ⟦reason⟧ for it. All ⟦employee⟧ were trained. → reasons employees",
    "Hundreds of ⟦visitor⟧ came. One of the best ⟦customer⟧ cancelled the trip. → visitors customers",
    "Did a ⟦6 month⟧ trial with a ⟦20 years old⟧ boiler and a ⟦ten people⟧ team. → 6-month 20-year-old ten-person",
    "Wrote a ⟦20 pages⟧ report, checked by two ⟦person⟧. → 20-page people",
    "Made ⟦a big⟧ progress. I have a good communication ⟦skills⟧. → big skill",
  ],
  "what is in the singular or short enough for another form": [
    "It was ⟦more cheap⟧ than glue. She is ⟦very⟧ good nurse. → cheaper a very",
    "The gate is⟦ is⟧ open. → ",
  ],
  "numbers of nouns": [
    "Tested by a ⟦teammates⟧ after an ⟦outages⟧ of it. → teammate outage",
    "Stayed for 1 ⟦weeks⟧ and ran (1 ⟦Months⟧) of tests. → week Month",
    "The only differences ⟦was⟧ the price. → were",
  ],
  "periods before what lasts so long": [
    "Did a ⟦30 days⟧ internship, then a ⟦two hours⟧ workshop. → 30-day two-hour",
  ],
  "verbs after a preposition, or in its place": [
    "After ⟦finished⟧ my studies, by ⟦used⟧ the tool. → finishing using",
    "In charge of ⟦develop⟧ event services and responsible for ⟦maintain⟧ servers. → developing maintaining",
    "I was responsible ⟦to develop⟧ core systems, in charge ⟦to test⟧ the page. → for developing of testing",
    "I contributed to ⟦finish⟧ an app. The tool allows ⟦to add⟧ files. → finishing adding",
    "Helped ⟦maintaining⟧ the shop, to help ⟦testing⟧ our page. → maintain test",
    "Had time to ⟦improved⟧ it a bit. → improve",
    "Opened a ⟦40 euros⟧ shop and drove a ⟦30 tonnes⟧ crane past a ⟦five storeys⟧ house. → 40-euro 30-tonne five-storey",
    "Users can ⟦to find⟧ the shop, which should ⟦to be⟧ fine. → find be",
    "The page is ⟦been⟧ used by all. → being",
    "I really ⟦enjoying⟧ it, and I ⟦been⟧ able to help. → am enjoying have been",
    "I've ⟦wrote⟧ the tests, and we've also ⟦wrote⟧ the docs. → written written",
  ],
  "verbs of a person": [
    "For the test he ⟦take⟧ care of the page. → takes",
    "The app ⟦allow⟧ user to wait, and there ⟦is⟧ a few models. → allows are",
    "The app ⟦use⟧ the library. → uses",
    "It is ready, It ⟦connect⟧ all parts. → connects",
  ],
  "what somebody is without an article": [
    "I am ⟦student⟧ of physics, and I'm ⟦full⟧ stack developer. → a student a full",
    "I am ⟦enthusiastic⟧ person. → an enthusiastic",
  ],
  "the order of a question where none is asked": [
    "Showed them how ⟦does it turn⟧, and told all new cooks what ⟦is it⟧ for. → it turns it is",
    "Explained to the tenants how ⟦does the new boiler work⟧. → the new boiler works",
    "Learned how ⟦is it⟧ done, and showed why ⟦can we⟧ wait. → it is we can",
    "Figured out how ⟦does the cache work⟧. → the cache works",
    "Understood how ⟦does it work⟧. → it works",
    "Explained how ⟦do the parts talk⟧ to it. → the parts talk",
  ],
  "verbs that lack what is before them, or have too much": [
    "I am ⟦work⟧ at a bank, and I'm currently ⟦learn⟧ Go. → working learning",
    "I ⟦am agree⟧ with it, and ⟦I'm have⟧ tests. → agree I have",
    "I'm ⟦use⟧ Docker. → using",
  ],
  "the present where since asks for the perfect": [
    "I ⟦am⟧ working here since 2019. → have been",
    "⟦I'm⟧ running it since May 2020. → I've been",
    "The shop ⟦is⟧ using it since then. → has been",
    "We ⟦ship⟧ every Friday since May. → have shipped",
    "I ⟦live⟧ in Graz since 2010. We ⟦use⟧ it since March. → have lived have used",
  ],
  "articles before what is not counted": [
    "Wrote ⟦a short⟧ documentation on it. → short",
    "Wrote ⟦a software⟧ for banks, with ⟦a good⟧ feedback from users. → software good",
    "Did ⟦an interesting⟧ research on it. → interesting",
  ],
  "degrees that are twice there": ["It is ⟦more easier⟧ to use, in the ⟦most fastest⟧ way. → easier fastest"],
  "what somebody has without an article": ["I have ⟦good⟧ understanding of it. → a good"],
  "titles without an article": ["I ⟦am⟧ Software Engineer at a bank. → am a"],
  "plurals before the verb of one": ["Each ⟦lines⟧ contains one, and every ⟦users⟧ has two. → line user"],
  "names as the object of a verb": ["The system ⟦use⟧ Redis. This project ⟦use⟧ Docker. → uses uses"],
  "an article, or another word that opens a phrase, too many": [
    "That is ⟦the my⟧ plan, with ⟦the both⟧ parts. → my both",
  ],
  "what somebody works as, and what something is": [
    "I worked as ⟦web⟧ developer, and have been working as ⟦junior⟧ analyst. → a web a junior",
    "It is ⟦simple⟧ app that shows it. This is ⟦responsive⟧ web page. → a simple a responsive",
  ],
  "periods without an article": ["Did ⟦6 months⟧ internship, and ran it for 1.5 ⟦year⟧. → 6-month years"],
  "verbs beside those of the sentence": [
    "Worked with clients and ⟦help⟧ the team. → helped",
    "⟦It's⟧ shows the list. → It",
    "It runs well and it ⟦contain⟧ the list. → contains",
    "Wrote a page that ⟦display⟧ users. → displays",
    "It helped me ⟦developing⟧ my skills, and we set out to ⟦working⟧ on it. → develop work",
    "I built it and contributed to ⟦develop⟧ apps. → developing",
  ],
  "an article twice": ["Worked with a⟦ a⟧ real system. → "],
  "verbs in the wrong form": [
    "I did not ⟦finished⟧ the climb, and it does not ⟦helped⟧ me. → finish help",
    "Was ⟦chose⟧ as speaker. → chosen",
    "Avoided ⟦to use⟧ global state and enjoyed ⟦to teach⟧ others. → using teaching",
    "Succeeded ⟦to migrate⟧ the data, looking forward to ⟦meet⟧ you. → in migrating meeting",
    "Let the team ⟦to choose⟧ tools. → choose",
    "Are ⟦wrote⟧ in Go. → written",
    "Helped to ⟦migrating⟧ the accounts, in order to ⟦reducing⟧ the load. → migrate reduce",
    "Responsible for ⟦maintain⟧ the clusters and for ⟦ensure⟧ their quality. → maintaining ensuring",
    "Recommended ⟦to use⟧ it. → using",
    "Cut the time by ⟦improve⟧ our tests, without ⟦create⟧ a mess. → improving creating",
  ],
};

/** Sentences in which the same words are right. */
const fine: readonly string[] = [
  "The livestock on the farm were fed at six, and the fruit on the trees were sold in autumn.",
  "All fruit are washed twice.",
  "We have met the deadline in 2015, 2017 and 2019.",
  "In 2010 I have been to Rome for a course.",
  "The road is more long than wide.",
  "She is teacher and mother of three.",
  "He is manager in charge of two wards.",
  "Do you know how is it? We asked: how does it work? Learned what is needed and who can help.",
  "Saw what was there, and knew what the team can do. I know how important is to them what they do.",
  "I am at work at nine, I am used to it, I am set, and I am down the hall. I'm home.",
  "I am test lead and the cook. I am open, and I'm use case driven.",
  "I use data that is collected since 2019. We use tools available since May.",
  "I use it since 2019 was a bad year, and am working on what runs since then.",
  "The house I live in stands since 2010, and I put it up in 2019. Since then I work less.",
  "A software engineer, a software and hardware company, a software as a service product, a data lake.",
  "A hardware in the loop test, a feedback loop.",
  "Wanted more, better tools, more of the best, and the most.",
  "Has good understanding, and a good understanding of it.",
  "Each counts, each works in its way, and every test passed. Each records what it does.",
  "The app Use Case Maker, the system use case, and the project use of Docker.",
  "Lots of passion, and plenty of room for growth.",
  "The both-sided test, and The My Account page. The some-time lead.",
  "Worked as web developer. I worked as lead developer, and as part of it.",
  "It is common practice, it is open source software, and it is app data that counts.",
  "Ran it 6 months before the internship, and for 1.5 years.",
  "Used tools and code the team wrote; helped to build it and fix the rest.",
  "It's shows like this, and what it's needs that count.",
  "A page that records show, helped us using the tool, and let it run and it work.",
  "We do what we can to help, as fast as we could to fix it, wherever I must to get the parts.",
  "A bug users had reported, a list parents could take home, and a way beginners can follow.",
  "These fail on every target, many report to the head nurse, and those matter to users.",
  "This is where the draft write up of it is useful. Plenty of email, and plenty of thread.",
  "While the mains is switched on, the works is closed. Setting it requires a FIPS build of a FTSE firm.",
  "It has expertise on how to repair it.",
  "A rule that search engines obey, a plugin that test suites rely on, and a guide that support agents follow.",
  "Most best practices were followed. Attracted more higher-paying customers, more smaller experiments and most latest-generation phones.",
  "Based in the analysis team. Contributed in the design phase. The coach focused in training on stamina.",
  "In charge for our first launch. Often discussed about ten cases a day. Participated on weekends, with expertise on housing.",
  "I am general manager of a hotel. It is system and data design. I was hired as assistant to the board.",
  "Helped people starting a business, and students writing their thesis.",
  "Set a software per seat price, built a data at rest layer and a data in transit check.",
  "It is recommended to use it, and what we recommended to our users. The ability capable of it.",
  "Contributed to research the team published, to code that all use and to plan A.",
  "All of us contributed to make the launch a success.",
  "The changes made after improved our results, and the rules we live by shaped us.",
  "What we did before allowed us to grow, shortly after led the team out.",
  "The areas I was responsible for include payments. The people in charge of deliver well.",
  "It also helps knowing the domain; it helped keeping the code clean.",
  "A leader is responsible to serve the team. Allow to cool.",
  "Took 1 years' worth of data in sprint 1 weeks before, and class a a year ago.",
  "All that users can to date is read. Have I been there, or have we been asked?",
  "My manager and I working together built it.",
  "I am lead developer, I am engineer turned teacher, and I'm also one.",
  "Asked for help testing the page, and could not help thinking it.",
  "Helped existing users, and helped engineering teams.",
  "Suggested to the team he take care of the page.",
  "The day before started the clock; looked after used cars.",
  "Responsible to the board, and protected it instead of develop.",
  "Opened a can to find it, and had the will to live.",
  "Took 1/2 hours, 0.1 seconds, 21 days and 5 days a week.",
  "Wrote a 5 years' plan, a 30 days ago plan, and set a a b there.",
  "There was 40 ms of jitter. Which effects our users see is logged.",
  "Succeeded to the throne, and looked forward to work and to meeting them.",
  "Let us to it, let the door to the lab open, and let users in to see it.",
  "I wasn't born there, and I was not asked.",
  "Is the key to migrating the data, close to shipping it, and from order to reducing the stock.",
  "If your already deployed app fails, restart it; when your currently active branch is old, rebase.",
  "What he was took shape, and the lights kind of maintain the mood.",
  "There was 5 minutes of downtime, and there was two thirds of the budget left.",
  "She is member number five, and became the first citizen of the town.",
  "Read what the documentation says is allowed, and what matters is the seed.",
  "If the load grows then the pods scale, and a year later then two teams joined.",
  "It is better to ask than to guess, and cheaper, than it was.",
  "I think it's time, and it's part of the plan that it's data that counts.",
  "The branch and its remote-tracking branch, the tool and its upstream.",
  "You can tell from there what users see in there.",
  "We can too. The images were to be sent to many people.",
  "Started off using a database; one off the top of my head.",
  "These parts form a whole, and the results form the basis of it.",
  "Stopped the feed trough it stood in, though the list is long.",
  "They even thought the plan was new, and we thought, too.",
  "Cases where used, where possible and where needed.",
  "Up to now how it works was unknown.",
  "In effect the change came, to effect the change.",
  "A knowledge base on the web; follow the follow button.",
  "If the tool were old, I wish the list were short.",
  "A number of users are many, a lot of names are shown.",
  "What it is is a lathe, what it was was a lamp, and all that was was good.",
  "The jury were sent home, the orchestra are paid, and most of the staff were late.",
  "The rest of the tools are new, a wave of complaints were read, and the species of this wood is rare.",
  "If the cost of the repairs were lower, we would do it. The Tools in the Box is a book.",
  "Reading the signs on the doors is easy, and the staff at the sites were kind.",
  "The team she led to win the cup, what was used to work with, and the lamp is used to light the room.",
  "The conditions they live in make the work hard; the areas I was involved in include the garden.",
  "Before lunch the crew met, by design the door sticks, and after work we swam.",
  "Made them to fit the box, made it to the end, and prevented accidents to save lives.",
  "Last year, I have been told, was wet. Thanks to work by volunteers, prior to work, it led to use of peat.",
  "What this allowed to happen was growth, the permit it allowed to lapse was new, and I am used to work by now.",
  "Without help the barn would have burnt.",
  "Waited until the requisite number of beds are free.",
  "The manager's are the best seats; the BBC's and ITV's rules, and NASA's and other agencies' data.",
  "I have read a book written in 2010. We have written about the flood in 2012. I have lived here since 2012.",
  "The joy of seeing people learn the craft, and the number of users support the plan. There was no news.",
  "The best they could had sailed, and the records I have opened doors.",
  "In 2019 records I have opened, last year we sold, and since last year I have sold more.",
  "Repaired pumps and gear boxes, saw the clerk sort and file them, and had the team clean and pack it.",
  "A little customers' corner, a 6 month, a year 7 class, Level 2 order of things, and it is framework-specific.",
  "A new API results in more calls, all staff were trained, and all wood was oak.",
  "More clean water, more easy wins, more high schools, and it has more fast lanes.",
  "Required that the user have access, and the French are here.",
  "The client and the server are up. The tools do help.",
  "Kubernetes is up, the news is good and five minutes is long.",
  "What it refers to has a name.",
  "The default cipher suite, the object replace mechanism.",
  "Microsoft follows the principle.",
  "It should constructor the object, we constructor it, and tools that constructor it.",
  "Lines before and after it belong together.",
  "Stayed until they're adults, and when trained they're experts; made sure they're members.",
  "The affect of the patient was flat, and so was that of a child.",
  "Asked for 12 month's pay, wrote for a grade 4 student's parents and read Windows 11 user's guides.",
  "A set of scripts that run at night, and an oven and lamps that come with it.",
  "Told the board the plan and how it scales. Asked the guests what do they want?",
  "Read a documentation page, and wrote a script that otherwise fails.",
];

describe("slips of grammar", () => {
  for (const [kind, sentences] of Object.entries(found))
    it(`are found and corrected: ${kind}`, () => {
      for (const sentence of sentences) {
        const [marked, fixes] = sentence.split(" →") as [string, string];
        const { text, spans } = readMarks(`- ${marked}`);
        const slips = slipsOf(text);
        const expected = spans.map(({ start, end }) => text.slice(start, end));
        deepStrictEqual(
          slips.map(({ word }) => word),
          expected,
          marked,
        );
        deepStrictEqual(slips.map(({ fix }) => fix).join(" "), fixes.trim(), marked);
      }
    });

  it("are no confused words if the option of that rule names them", () => {
    const { enum: ignore } = confusable.options!.ignore!.items as { readonly enum: readonly string[] };
    const rules = { confusable: { ignore } };
    for (const sentence of Object.values(found).flat()) {
      const text = readMarks(`- ${sentence.split(" →")[0]}`).text;
      const left = new CheckedDocument(text, { ...defaultConfiguration, rules })
        .findings()
        .filter(({ rule }) => rule === confusable.id);
      deepStrictEqual(left, [], sentence);
    }
  });

  it("are not found where the same words are right", () => {
    for (const sentence of fine) deepStrictEqual(slipsOf(`- ${sentence}`), [], sentence);
  });
});

function slipsOf(text: string): readonly { readonly word: string; readonly fix: string | undefined }[] {
  const lead = "# Requirements\n\n## Basic Understanding\n\n### Delivery\n**Shop**\n";
  const source = lead + text;
  const document = new CheckedDocument(source, defaultConfiguration);
  return document
    .findings()
    .filter(({ rule }) =>
      ["agreement", "apostrophe", "article", "confusable", "repeated-word"].includes(rule),
    )
    .map(({ span, fixes }) => ({
      word: source.slice(span.start, span.end),
      fix: fixes?.[0]?.edits?.[0]?.text,
    }));
}
