import type { Command, CommandOption } from "./command.ts";
import { commands } from "./commands.ts";

/** What `slick-requirements --help` prints. */
export function overallHelp(): string {
  return `slick-requirements: checks requirement documents

${table(commands.map(({ name, operands = "", about }) => [`  slick-requirements ${name} ${operands}`, about]))}

"slick-requirements COMMAND --help" lists the options of a command, "slick-requirements --version" prints the version.
`;
}

/** What `slick-requirements COMMAND --help` prints. */
export function commandHelp({ name, about, operands, options, notes }: Command): string {
  const rows = Object.entries(options).map(([option, one]) => [`  ${spelled(option, one)}`, one.about]);
  return `slick-requirements ${name}: ${about}

  slick-requirements ${name}${rows.length > 0 ? " [OPTIONS]" : ""}${operands === undefined ? "" : ` ${operands}`}
${rows.length > 0 ? `\n${table(rows)}\n` : ""}${notes === undefined ? "" : `\n${notes}\n`}`;
}

function spelled(name: string, { value, choices, isList }: CommandOption): string {
  const taken = choices?.join("|") ?? value;
  return `--${name}${taken === undefined ? "" : ` ${taken}`}${isList ? "…" : ""}`;
}

/** Two columns; a long first column gets a separate line. */
function table(rows: readonly (readonly string[])[]): string {
  const widest = 34;
  const width = Math.min(widest, Math.max(...rows.map(([left]) => left!.length))) + 2;
  return rows
    .map(([left, right]) =>
      left!.length + 2 > width ? `${left}\n${" ".repeat(width)}${right}` : `${left!.padEnd(width)}${right}`,
    )
    .join("\n");
}
