import { applySafeFixes } from "../applySafeFixes.ts";
import { requirementsEditor } from "../requirementsEditor.ts";
import { type Command, inRequirements } from "./command.ts";

export const fixAll: Command = {
  id: "fixAll",
  title: "Fix All Safe Problems",
  palette: inRequirements,
  run: ({ service }) => applySafeFixes(service, requirementsEditor(service.ours).document),
};
