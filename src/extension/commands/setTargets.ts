import { requirementsEditor } from "../client/requirementsEditor.ts";
import { panelType } from "../coverage/coveragePanels.ts";
import { type Command, inRequirements } from "./command.ts";

export const setTargets: Command = {
  id: "setTargets",
  title: "Set Targets...",
  palette: `${inRequirements} || activeWebviewPanelId == ${panelType}`,
  menus: [
    {
      menu: "view/title",
      when: "view == slickRequirements.skills && slickRequirements.state == document",
      group: "9_export@2",
    },
  ],
  async run({ service, coverage }) {
    // Of the panel that has the focus, or of the editor's document.
    const document = (await coverage.activeDocument()) ?? requirementsEditor(service.ours).document;
    const { askTargets } = await import("../client/askTargets.ts");
    await askTargets(document, service);
  },
};
