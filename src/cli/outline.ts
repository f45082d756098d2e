import { defineCommand } from "./command.ts";
import { UsageError } from "./usageError.ts";

export const outline = defineCommand({
  name: "outline",
  about: "prints the levels, skills, projects and bullets of a document",
  operands: "FILE",
  options: {
    format: { choices: ["text", "json"], about: "the output format (default text)" },
  },
  async run({ operands, options }) {
    const [file] = operands;
    if (file === undefined || operands.length > 1) throw new UsageError("outline takes one file");
    const { printOutline } = await import("./printOutline.ts");
    return printOutline({ file, format: options.format ?? "text" });
  },
});
