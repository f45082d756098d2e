import { type Command, inRequirements } from "./command.ts";

export const restartServer: Command = {
  id: "restartServer",
  title: "Restart Language Server",
  palette: inRequirements,
  run: ({ service }) => service.restart(),
};
