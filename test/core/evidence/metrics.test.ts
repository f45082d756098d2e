import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { metricsIn } from "../../../src/core/evidence/metrics.ts";
import { readMarks, writeMarks } from "../../kit/marks.ts";

function check(marked: string): void {
  const { text } = readMarks(marked);
  assert.equal(writeMarks(text, metricsIn(text)), marked);
}

describe("metrics", () => {
  const measured = {
    "shares of a hundred": [
      "Cut costs by ⟦20%⟧.",
      "Cut costs by ⟦20 %⟧.",
      "Cut costs by **⟦20%⟧**.",
      "Cut costs by **⟦20** %⟧.",
      "Raised the coverage from ⟦60 to 85%⟧.",
      "Raised the coverage from ⟦60%⟧ to ⟦85%⟧.",
      "Reached ⟦99.9%⟧ availability.",
      "Reached ⟦99,95 %⟧ availability.",
      "Grew sales ⟦12 percent⟧ in 2023.",
      "Won ⟦3 percentage points⟧.",
      "A ⟦40-percent⟧ drop in errors.",
      "Saved ⟦10–15%⟧ of the bill.",
      "Improved it by +⟦20%⟧.",
      "Cut S3 costs by ⟦30%⟧ and EC2 costs by ⟦12.5%⟧.",
      "Kept ⟦100%⟧ of the data.",
    ],
    "as people write them": [
      "Reached ⟦1M downloads⟧ in a year.",
      "Served ⟦one million users⟧ and ⟦a million requests⟧.",
      "Rewrote the billing in about ⟦3 months⟧.",
      "Moved it in only ⟦2 weeks⟧.",
      "Sped up reading by about ⟦5-10 times⟧.",
      "Ran ⟦4 EC2 servers⟧.",
      "Carried ⟦100 000 calls⟧ per day.",
      "Won deals worth ⟦150 M€⟧.",
      "Won deals worth ⟦20 €⟧.",
      "Handled trades worth ⟦$500.000.000⟧.",
      "Sold ⟦2.000.000 units⟧.",
      "Ran a ⟦3-node⟧ cluster.",
      "Ran a ⟦5-broker⟧ Kafka cluster.",
      "Got ⟦9 out of 10⟧ in the survey.",
      "Reached an accuracy of ⟦0.93⟧.",
      "Raised the F1 score to ⟦0.87⟧.",
      "Cut the power draw from ⟦3 W⟧ to ⟦0.8 W⟧.",
      "Reduced the weight by ⟦12 kg⟧.",
      "Moved the shop ⟦from monthly to daily⟧ releases.",
      "Cut lead times ⟦from weeks to hours⟧.",
      "Assigned ⟦50%⟧ more memory.",
    ],
    "how many times": [
      "Made it ⟦3x⟧ faster.",
      "Made it ⟦2.5x⟧ faster.",
      "Made it ⟦10×⟧ faster.",
      "Made it ⟦3 times⟧ faster.",
      "Made it ⟦three times⟧ faster.",
      "Released ⟦5 times⟧ a day.",
      "A ⟦4-fold⟧ rise in use.",
      "A ⟦tenfold⟧ rise in use.",
      "Cut it by a factor of ⟦12⟧.",
      "⟦Doubled⟧ the throughput.",
      "Throughput ⟦tripled⟧ within a year.",
      "⟦Halved⟧ the build time.",
      "Cut costs ⟦by half⟧.",
      "Cut the bill for the cluster ⟦in half⟧.",
      "Cut costs ⟦by a third⟧.",
      "Cut costs ⟦by two thirds⟧.",
      "Made it ⟦twice as fast⟧.",
    ],
    times: [
      "Answers within ⟦40 ms⟧.",
      "Answers within ⟦40ms⟧.",
      "Cut the p99 from ⟦1.2 s⟧ to ⟦300 ms⟧.",
      "Cut the p99 to sub-⟦100 ms⟧.",
      "Went from ⟦5 to 2 days⟧.",
      "Went from ⟦5 days⟧ to ⟦2 days⟧.",
      "Went from ⟦five to two days⟧.",
      "Cut lead time from ⟦6 months⟧ to ⟦2 weeks⟧.",
      "Restored service in ⟦15 minutes⟧.",
      "Restored service in under ⟦15 minutes⟧.",
      "Saves the team ⟦6 hours⟧ a sprint.",
      "Finished ⟦2 weeks⟧ early.",
      "Saved the team about ⟦12 hours⟧ a week.",
      "Delivered it in ⟦3 months⟧.",
      "The build went from ⟦30s⟧ to ⟦5s⟧.",
      "Saves ⟦12 person-days⟧ with each release.",
    ],
    "money and sizes": [
      "Saved ⟦$2M⟧.",
      "Saved ⟦$2 million⟧ a year.",
      "Saved ⟦$1,200⟧ a month.",
      "Saved ⟦€500k⟧.",
      "Saved ⟦£40⟧ an order.",
      "Saved ⟦500 euros⟧ and ⟦USD 4,000⟧.",
      "Saved ⟦2M USD⟧.",
      "Moved ⟦3 TB⟧ of data.",
      "Cut the bundle from ⟦900 KB⟧ to ⟦200 KB⟧.",
      "Served ⟦1,000 rps⟧ at peak.",
      "Served ⟦20 req/s⟧.",
      "Kept ⟦4 nines⟧.",
      "Removed ⟦12,000 lines of code⟧.",
    ],
    counts: [
      "Migrated ⟦10 applications⟧ to the cloud.",
      "Migrated approx ⟦10 applications⟧ to the cloud.",
      "Migrated approx. ⟦10 sites⟧.",
      "Migrated ~⟦10 sites⟧.",
      "Migrated ⟦10+ sites⟧.",
      "Migrated **⟦10** sites⟧.",
      "Migrated ⟦10\n  applications⟧.",
      "Migrated ⟦10 legacy applications⟧.",
      "Set up ⟦15 AWS accounts⟧.",
      "Wrote ⟦25 Lambdas⟧ and ⟦20 APIs⟧.",
      "Served ⟦2,000 users⟧.",
      "Served ⟦10k users⟧ and ⟦2 million requests⟧.",
      "Served ⟦5M events⟧ a day, ⟦3M requests⟧/day.",
      "Rolled out to ⟦10-15 teams⟧.",
      "Rolled out to between ⟦10 and 15 teams⟧.",
      "Ran it in ⟦2 Kubernetes clusters⟧.",
      "Led a team of ⟦5⟧.",
      "Led a team of ⟦five⟧.",
      "Led a ⟦6-person⟧ team.",
      "Trained ⟦six engineers⟧.",
      "Moved ⟦three legacy services⟧.",
      "Released ⟦20 per week⟧.",
      "Went from ⟦2 to 20 releases⟧ a month.",
      "Reduced the manual steps from ⟦12 to 3⟧.",
      "Raised the score from ⟦60 to 95⟧.",
      "Raised the Lighthouse score to ⟦95⟧.",
      "Rated ⟦4.8/5⟧ by users.",
      "In 2023 moved ⟦12 sites⟧.",
      "Handled ⟦0 incidents⟧.",
      "Moved 4 of ⟦6 applications⟧ from Java 8 to Java 17.",
    ],
  };
  const unmeasured = {
    "share of somebody's time, quotation or setting": [
      "Was assigned 50% to another project.",
      "Gave it 20% of my time, in a 80% position.",
      'Wrote that "50% reduction" reads better than "big reduction".',
      "Set a timeout of 30 s and 5 retries.",
      "Set the limit to 10 retries and 30 s.",
      "Configured a backoff of 2 seconds, 5 minutes and 3 hours.",
      "Built a 12 V supply for a 3.3 V board at 192.168.100.200.",
      "Ran it for about 3 years.",
    ],
    "names with digits": [
      "Stored files in S3 and ran EC2 machines.",
      "Signed in with OAuth2 and Auth0.",
      "Followed the 12-factor principles.",
      "Followed the 12 factor principles.",
      "Patched Log4j2 and Neo4j.",
      "Built for x86-64 and arm64.",
      "Hashed with SHA-256 and MD5.",
      "Wrote ES6 and ES2020 modules.",
      "Ran K8s clusters and EKS.",
      "Kept i18n and a11y in mind.",
      "Read UTF-8 and ISO 8859-1 files.",
      "Watched the p99 and p95.",
      "Moved from IPv4 to IPv6 addresses.",
      "Wrote CSS3 animations and HTML5 pages.",
      "Handled Route 53 records.",
      "Administered Office 365 users.",
      "Rolled out Windows 10 laptops.",
      "Worked for Fortune 500 companies.",
      "Closed JIRA-123 and #456.",
      "Used B2B and 2FA, 3DES, and 5G networks.",
      "Fixed CVE-2021-44228.",
      "Used C++11 features and C# 8 records.",
      "Ran 2FA and two-factor authentication.",
      "Used three-tier and 3-tier architectures.",
      "Ran a two-week sprint and a 30-day retention.",
    ],
    versions: [
      "Upgraded to Node 20 and Python 3.11.",
      "Upgraded Node from 16 to 20.",
      "Migrated Java 8 services to Java 17.",
      "Migrated Java 8, 11 and 17 services.",
      "Shipped v1.2.3 and 2.0.1.",
      "Shipped version 2 features.",
      "Used TLS 1.3 and HTTP/2.",
      "Migrated from Angular 2 to 14.",
      "Adopted OpenAPI 3 specs and WCAG 2.1 rules.",
      "Used release 5 builds.",
    ],
    "dates and times": [
      "Started in 2024.",
      "On call since 2019.",
      "In 2024 applications were moved.",
      "Planned Q3 2024 releases.",
      "From 2019 to 2021 led the team.",
      "From 2019-2021 led the team.",
      "Released on 2024-05-01 and 12 May 2023.",
      "Released on May 12 users liked.",
      "Met at 10 am and 10:30.",
      "Gave 24/7 support.",
      "Music of the 90s.",
      "Worked there for 3 years.",
      "Has 5 years of experience.",
      "Worked 40 hours a week.",
      "Polled every 5 minutes.",
      "Retried after 30 seconds.",
      "Set a timeout of 30 s and a limit of 5 MB.",
      "The delay defaults to 100 ms.",
      "Kept it for 30 days.",
      "Left 3 years ago.",
      "In the first 90 days.",
    ],
    "ports, addresses and codes": [
      "Listened on port 8080.",
      "Listened on :443 and localhost:3000.",
      "Opened ports 80 and 443 rules.",
      "Pinged 10.0.0.1 and 192.168.0.0/16.",
      "Answered HTTP 500 errors and 404 pages.",
      "Returned 404.",
      "Mapped status 503 responses.",
      "Drew at 1920x1080 and 2x2 grids.",
      "Passed $1 to the script.",
    ],
    "norms, ranks and parts": [
      "Read RFC 2119 and ISO 27001 audits.",
      "Passed SOC 2 audits.",
      "Fixed the OWASP Top 10 risks.",
      "Led the 1st, 2nd and 3rd releases.",
      "Ran Tier 1 systems and level 2 services.",
      "Finished Phase 2 features.",
      "In sprint 12 stories were done.",
      "Supported L2 and P1 tickets.",
      "See section 3 features and figure 2.",
      "Layer 7 proxies.",
      "Week 3 tasks.",
      "Ticket 1234 bugs.",
      "Asked the 5 Whys.",
    ],
    "words that say no number": [
      "Served many users and hundreds of sites.",
      "Helped one application.",
      "Halfway through.",
      "Wrote double quotes and a doubled letter.",
      "Left it to a service managed by a third party.",
      "Doubled as a scrum master.",
      "Split the file in half.",
      "Double-checked the bill.",
      "Two-way binding and one-to-one talks.",
      "The two services talk to each other.",
      "X% of users.",
      "Fewer errors.",
      "Improved performance.",
      "A single page.",
      "1 application.",
    ],
  };

  for (const [kind, cases] of Object.entries(measured))
    describe(`include ${kind}`, () => {
      for (const one of cases) it(`in ${JSON.stringify(one)}`, () => check(one));
    });

  for (const [kind, cases] of Object.entries(unmeasured))
    describe(`exclude ${kind}`, () => {
      for (const one of cases) it(`in ${JSON.stringify(one)}`, () => check(one));
    });

  it("equal those in the documentation", () => {
    const page = readFileSync(join(import.meta.dirname, "../../../docs/strength.md"), "utf8");
    const section = /## Metrics\n(.*?)\nA number in doubt/s.exec(page)![1]!;
    const [counts, others] = section.split("These are not metrics:") as [string, string];
    const examples = (part: string) => [...part.matchAll(/`([^`]+)`/g)].map(([, example]) => example!);
    assert.ok(examples(counts).length > 20 && examples(others).length > 20);
    assert.deepEqual(
      examples(counts).filter((example) => metricsIn(example).length !== 1),
      ["from 6 months to 2 weeks"],
    );
    assert.deepEqual(
      examples(others).filter((example) => metricsIn(example).length > 0),
      [],
    );
  });

  it("are found in order, in any text", () => {
    const parts = [
      "1",
      "1 ",
      "1,",
      "1-",
      "1.",
      "a1 ",
      "two ",
      "10 a ",
      "*1* ",
      "from 1 to ",
      "cut in half ",
      "1 %",
      "\\1",
      "by\t",
    ];
    for (const part of parts) {
      // Long enough for what takes the square of its length to run into the time limit.
      const text = part.repeat(40_000 / part.length);
      let at = 0;
      for (const { start, end } of metricsIn(text)) {
        assert.ok(at <= start && start < end && end <= text.length);
        at = end;
      }
      assert.ok(at <= text.length);
    }
  });
});
