import * as l10n from "@vscode/l10n";
import { largest } from "../core/text/collections.ts";
import { commands } from "./commands.ts";
import type { Command, CommandOption } from "./common/command.ts";

/** The output of `slick-requirements --help`. */
export function overallHelp(): string {
  return `slick-requirements: ${l10n.t("checks requirement documents")}

${table(commands.map(({ name, operands = "", about }) => [`  slick-requirements ${name} ${operands}`, about()]))}

${wrapped(l10n.t('"slick-requirements COMMAND --help" lists the options of a command, "slick-requirements --version" prints the version.'))}
`;
}

/** The output of `slick-requirements COMMAND --help`. */
export function commandHelp({ name, about, operands, options, notes }: Command): string {
  const rows = Object.entries(options).map(([option, one]) => [`  ${spelled(option, one)}`, one.about()]);
  return `slick-requirements ${name}: ${about()}

  slick-requirements ${name}${rows.length > 0 ? ` [${l10n.t("OPTIONS")}]` : ""}${operands === undefined ? "" : ` ${operands}`}
${rows.length > 0 ? `\n${table(rows)}\n` : ""}${notes === undefined ? "" : `\n${wrapped(notes())}\n`}`;
}

function spelled(name: string, { value, choices, isList }: CommandOption): string {
  const taken = choices?.join("|") ?? value;
  return `--${name}${taken === undefined ? "" : ` ${taken}`}${isList ? "…" : ""}`;
}

/** The text wrapped to lines of at most 120 characters, except for longer words. */
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    let filled = "";
    for (const word of line.split(" ")) {
      if (filled !== "" && filled.length + 1 + word.length > 120) {
        lines.push(filled);
        filled = word;
      } else filled += filled === "" ? word : ` ${word}`;
    }
    lines.push(filled);
  }
  return lines.join("\n");
}

/** Two columns; a long first column gets a separate line. */
function table(rows: readonly (readonly string[])[]): string {
  const maxWidth = 34;
  const width =
    Math.min(
      maxWidth,
      largest(
        rows.map(([left]) => left!.length),
        0,
      ),
    ) + 2;
  return rows
    .map(([left, right]) =>
      left!.length + 2 > width ? `${left}\n${" ".repeat(width)}${right}` : `${left!.padEnd(width)}${right}`,
    )
    .join("\n");
}
