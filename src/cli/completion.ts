import * as l10n from "@vscode/l10n";
import { defineCommand, UsageError } from "./common/command.ts";

const shells = ["bash", "zsh", "fish"] as const;

export const completion = defineCommand({
  name: "completion",
  about: () => l10n.t("prints a script that completes commands, options and values"),
  operands: shells.join("|"),
  completes: shells,
  options: {},
  notes: () => `bash:  source <(slick-requirements completion bash)
zsh:   slick-requirements completion zsh > "\${fpath[1]}/_slick-requirements"
fish:  slick-requirements completion fish > ~/.config/fish/completions/slick-requirements.fish`,
  async run({ operands }, commands) {
    const shell = shells.find((one) => one === operands[0]);
    if (shell === undefined || operands.length > 1)
      throw new UsageError(l10n.t("completion needs one of {0}", shells.join(", ")));
    const { completionScript } = await import("./completionScript.ts");
    process.stdout.write(completionScript(shell, commands));
    return 0;
  },
});
