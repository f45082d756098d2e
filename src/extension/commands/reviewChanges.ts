import type { ReviewedChange } from "../../server/lsp/protocol.ts";
import { hasGit } from "../client/inBrowser.ts";
import { requirementsEditor } from "../client/requirementsEditor.ts";
import { pickRevision } from "../review/pickRevision.ts";
import { reviewStateKey, reviewViewId } from "../review/reviewView.ts";
import { type Command, inRequirements, onRequirements } from "./command.ts";

const isShown = `view == ${reviewViewId} && ${reviewStateKey} == shown`;

/** Does not ask if a revision is passed as parameter. */
export const reviewChangesSince: Command = {
  id: "reviewChangesSince",
  title: "Review Changes Since...",
  icon: "git-compare",
  palette: `${inRequirements} && isWorkspaceTrusted && ${hasGit}`,
  menus: [
    { menu: "view/title", when: `view == ${reviewViewId} && isWorkspaceTrusted`, group: "navigation@1" },
    {
      menu: "editor/title",
      when: `${onRequirements} && isWorkspaceTrusted && ${hasGit}`,
      group: "1_open@10",
    },
  ],
  async run({ review, service }, revision) {
    const { uri } = requirementsEditor(service.ours).document;
    const chosen = typeof revision === "string" ? revision : await pickRevision(service, uri);
    if (chosen !== undefined) await review.start(uri, chosen);
  },
};

export const refreshReview: Command = {
  id: "refreshReview",
  title: "Refresh Review",
  icon: "refresh",
  palette: `${reviewStateKey} == shown`,
  menus: [{ menu: "view/title", when: isShown, group: "navigation@2" }],
  run: ({ review }) => review.refresh(),
};

export const clearReview: Command = {
  id: "clearReview",
  title: "Clear Review",
  icon: "clear-all",
  palette: `${reviewStateKey} == shown`,
  menus: [{ menu: "view/title", when: isShown, group: "navigation@3" }],
  run: ({ review }) => review.clear(),
};

export const openReviewedChange: Command = {
  id: "openReviewedChange",
  title: "Open Change",
  palette: false,
  run: ({ review }, change) => review.open(change as ReviewedChange),
};
