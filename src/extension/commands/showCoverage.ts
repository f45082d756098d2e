import { requirementsEditor } from "../client/requirementsEditor.ts";
import { type Command, inRequirements, onRequirements } from "./command.ts";

export const showCoverage: Command = {
  id: "showCoverage",
  title: "Show Coverage",
  icon: "table",
  palette: inRequirements,
  menus: [
    {
      menu: "view/title",
      when: "view == slickRequirements.skills && slickRequirements.state == document",
      group: "navigation@3",
    },
    { menu: "editor/title", when: onRequirements, group: "1_open@9" },
  ],
  run: ({ coverage, service }) => coverage.show(requirementsEditor(service.ours).document),
};
