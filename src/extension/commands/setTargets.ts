import { requirementsEditor } from "../client/requirementsEditor.ts";
import { type Command, inRequirements } from "./command.ts";

export const setTargets: Command = {
  id: "setTargets",
  title: "Set Targets...",
  palette: inRequirements,
  menus: [
    {
      menu: "view/title",
      when: "view == slickRequirements.skills && slickRequirements.state == document",
      group: "9_export@2",
    },
  ],
  async run({ service }) {
    const { document } = requirementsEditor(service.ours);
    const { askTargets } = await import("../client/askTargets.ts");
    await askTargets(document, service);
  },
};
