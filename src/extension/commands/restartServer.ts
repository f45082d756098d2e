import type { Command } from "./command.ts";

export const restartServer: Command = {
  id: "restartServer",
  title: "Restart Language Server",
  run: ({ service }) => service.restart(),
};
