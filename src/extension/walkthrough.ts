import { addWordCommand } from "../server/lsp/protocol.ts";
import { viewId } from "./tree/viewId.ts";

/** Context key that is true once a problem of a document was solved. */
export const solvedKey = "slickRequirements.solvedProblem";

const walkthroughId = "start";

/** A link that opens the walkthrough. */
export const openWalkthrough = `command:workbench.action.openWalkthrough?${encodeURIComponent(
  JSON.stringify([`slick-requirements.slick-requirements#${walkthroughId}`]),
)}`;

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The alternative text of the picture `media/walkthrough/ID.svg`. */
  readonly picture: string;
  readonly completionEvents: readonly string[];
}

// `toSide` opens the document beside the walkthrough, so that both can be seen.
const steps: readonly Step[] = [
  {
    id: "open",
    title: "Open a document",
    description:
      "Levels, skills, projects and bullets: the document shows what someone can do, and the evidence for it. The sample is a copy for you to edit.\n[Open Sample Document](command:toSide:slickRequirements.openSample)\nOr start [a new document](command:toSide:slickRequirements.newDocument).",
    picture: "A document with a level, a skill, a project and a bullet",
    completionEvents: ["onCommand:slickRequirements.openSample", "onCommand:slickRequirements.newDocument"],
  },
  {
    id: "fix",
    title: "Fix what is wrong",
    description:
      "Wavy lines mark misspellings, wrong names and missing parts. Put the cursor on one and choose a Quick Fix, or fix all that can be fixed safely.\n[Go to Next Problem](command:toSide:editor.action.marker.next)\n[Fix All Safe Problems](command:toSide:slickRequirements.fixAll)",
    picture: "A misspelled word with its Quick Fix menu",
    completionEvents: ["onCommand:slickRequirements.fixAll", `onContext:${solvedKey}`],
  },
  {
    id: "tree",
    title: "See it as a tree",
    description: `The tree shows skills by level, by project or by technology. Drag a skill or a bullet to move it.\n[Show the Tree](command:${viewId}.focus)`,
    picture: "A tree of levels, skills, projects and bullets",
    completionEvents: [`onView:${viewId}`],
  },
  {
    id: "coverage",
    title: "Compare with targets",
    description:
      "Coverage is a table of skills and projects: how much evidence there is, and what is missing to reach your targets.\n[Show Coverage](command:toSide:slickRequirements.showCoverage)\n[Set Targets...](command:toSide:slickRequirements.setTargets)",
    picture: "A table of skills and projects, with the number of bullets in each cell",
    completionEvents: ["onCommand:slickRequirements.showCoverage", "onCommand:slickRequirements.setTargets"],
  },
  {
    id: "words",
    title: "Add your own words",
    description:
      "A word that only your team uses goes into a dictionary with one Quick Fix: into slick.json for everybody who works on the document, or into your own list. Spelling, levels and hints have settings.\n[Open Settings](command:workbench.action.openSettings?%5B%22%40ext%3Aslick-requirements.slick-requirements%22%5D)",
    picture: "A word that is added to the list in slick.json",
    completionEvents: [
      `onCommand:${addWordCommand}`,
      "onCommand:slickRequirements.addWordToWorkspace",
      "onCommand:slickRequirements.addWordToUser",
      "onCommand:workbench.action.openSettings",
    ],
  },
];

/** The walkthrough in the form of the manifest. */
export function walkthrough(say: (key: string, text: string) => string): Record<string, unknown> {
  return {
    id: walkthroughId,
    title: say("walkthrough.title", "Get Started with Slick Requirements"),
    description: say("walkthrough.description", "Show what someone can do, and the evidence for it."),
    icon: "media/icon.png",
    steps: steps.map(({ id, title, description, picture, completionEvents }) => ({
      id,
      title: say(`walkthrough.${id}.title`, title),
      description: say(`walkthrough.${id}.description`, description),
      media: {
        svg: `media/walkthrough/${id}.svg`,
        altText: say(`walkthrough.${id}.picture`, picture),
      },
      completionEvents,
    })),
  };
}
