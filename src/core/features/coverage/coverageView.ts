import * as l10n from "@vscode/l10n";
import { type Html, html } from "../../wording/html.ts";
import type { Coverage } from "./coverage.ts";
import { nameWords, stateWords } from "./coverageWords.ts";

// The mark-up that the panel and the HTML report share. Each of them creates its links to places.

/** Creates a link to a line of the document. */
export type Go = (label: Html, to: Destination) => Html;

export interface Destination {
  readonly line: number;
  /** The same for the same place in successive renderings. */
  readonly key: string;
}

/**
 * The numbers above the matrix. `howToSetTargets` is shown if there are no targets: what the reader can do then differs
 * between panel and report.
 */
export function coverageSummary({ total, summary, openPoints }: Coverage, howToSetTargets: Html): Html {
  const { targets, profile } = summary;
  const figures: (Html | false)[] = [
    figure(l10n.t("Skills"), summary.skills),
    figure(l10n.t("Projects"), total.projects),
    figure(
      l10n.t("Bullets"),
      total.bullets,
      total.unique < total.bullets && l10n.t("{0} unique", total.unique),
    ),
    figure(l10n.t("Measured"), total.measured),
    targets.asked > 0 &&
      figure(
        l10n.t("Targets met"),
        targets.met,
        l10n.t("of {0}", targets.asked),
        targets.met === targets.asked ? "met" : "lack",
      ),
    profile.asked > 0 &&
      figure(
        l10n.t("Profile met"),
        profile.met,
        l10n.t("of {0}", profile.asked),
        profile.met === profile.asked ? "met" : "lack",
      ),
    summary.inversions > 0 && figure(l10n.t("Level inversions"), summary.inversions, false, "lack"),
    openPoints.length > 0 && figure(l10n.t("Open points"), openPoints.length),
  ];
  const asksNothing = targets.asked === 0 && profile.asked === 0;
  return html`<dl class="figures">${figures}</dl>${
    asksNothing &&
    html`<p class="note">${l10n.t("No targets are set, so no gaps are shown.")} ${howToSetTargets}</p>`
  }`;
}

function figure(name: string, count: number, more: string | false = false, state?: "met" | "lack"): Html {
  return html`<div><dt>${name}</dt><dd>${state && sign(state)}<b>${count}</b>${more && html` <small>${more}</small>`}</dd></div>`;
}

/** A text of the document, isolated for its writing direction. */
export function bdi(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

/** A sign before words with the same meaning: it differs in shape and colour, and is hidden from screen readers. */
export function sign(state: "met" | "lack" | "inversion"): Html {
  const shape = { met: "✓", lack: "△", inversion: "⇅" }[state];
  return html`<span class="sign ${state}" aria-hidden="true">${shape}</span>`;
}

/** The skills that the profile asks for, and how they are covered; empty if no profile is configured. */
export function coverageProfile({ profile }: Coverage, go: Go): Html {
  if (profile.length === 0) return html``;
  const rows = profile.map((answer, index) => {
    const { name, level, state, found } = answer;
    const place = found
      ? go(html`${bdi(nameWords(found.name))}, ${found.level}`, { line: found.line, key: `profile-${index}` })
      : html`–`;
    return html`<tr data-state="${state}"><th scope="row">${bdi(name)}</th><td>${level}</td><td>${sign(
      state === "met" ? "met" : "lack",
    )}${stateWords(answer)}</td><td>${place}</td></tr>
`;
  });
  return html`<section><h2>${l10n.t("Target profile")}</h2>
<table class="list"><thead><tr><th scope="col">${l10n.t("Required skill")}</th><th scope="col">${l10n.t("Required level")}</th><th scope="col">${l10n.t("State")}</th><th scope="col">${l10n.t("Found")}</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

/** The open points of the document; empty if there are none. */
export function coverageOpenPoints({ openPoints }: Coverage, go: Go): Html {
  if (openPoints.length === 0) return html``;
  const rows = openPoints.map(
    ({ line, text }, index) =>
      html`<li>${go(bdi(text), { line, key: `open-${index}` })} <small>${l10n.t("line {0}", line)}</small></li>\n`,
  );
  return html`<section><h2>${l10n.t("Open points")}</h2>
<ul class="open">${rows}</ul></section>`;
}
