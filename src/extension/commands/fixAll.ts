import { applySafeFixes } from "../client/applySafeFixes.ts";
import { requirementsEditor } from "../client/requirementsEditor.ts";
import { type Command, inRequirements } from "./command.ts";

export const fixAll: Command = {
  id: "fixAll",
  title: "Fix All Safe Problems",
  palette: inRequirements,
  run: ({ service }) => applySafeFixes(service, requirementsEditor(service.ours).document),
};
