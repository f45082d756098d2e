import { requirementsEditor } from "../requirementsEditor.ts";
import { type Command, inRequirements } from "./command.ts";

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
    { menu: "editor/title", when: "resourceLangId == slick-requirements", group: "1_open@9" },
  ],
  run: ({ coverage }) => coverage.show(requirementsEditor().document),
};
