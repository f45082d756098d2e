import * as l10n from "@vscode/l10n";
import type { Command, CommandOption } from "./common/command.ts";

const program = "slick-requirements";

/** A script that completes the command line in a shell, generated from the table of commands. */
export function completionScript(shell: "bash" | "zsh" | "fish", commands: readonly Command[]): string {
  return { bash, zsh, fish }[shell](commands);
}

function optionsOf({ options }: Command): readonly (readonly [string, CommandOption])[] {
  return [...Object.entries(options), ["help", { about: () => l10n.t("tells what the command takes") }]];
}

function takesValue({ value, choices }: CommandOption): boolean {
  return value !== undefined || choices !== undefined;
}

function takesFiles({ operands, completes }: Command): boolean {
  return operands !== undefined && completes === undefined;
}

/** True for an option whose value is a file, by the value's name. */
function isFile({ value }: CommandOption): boolean {
  return value === "FILE" || value === "NAME";
}

function bash(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name);
  const cases = commands.map((command) => {
    const options = optionsOf(command);
    const values = options
      .filter(([, option]) => takesValue(option))
      .map(([name, option]) => {
        const words = option.choices
          ? `COMPREPLY=($(compgen -W ${quoted(option.choices.join(" "))} -- "$word"))`
          : isFile(option)
            ? 'COMPREPLY=($(compgen -f -- "$word"))'
            : ":";
        return `        --${name}) ${words}; return ;;\n`;
      });
    const all = options.map(([name]) => `--${name}`).join(" ");
    const operands = takesFiles(command)
      ? 'COMPREPLY=($(compgen -f -- "$word"))'
      : `COMPREPLY=($(compgen -W ${quoted((command.completes ?? []).join(" "))} -- "$word"))`;
    return `    ${command.name})
${values.length > 0 ? `      case "$before" in\n${values.join("")}      esac\n` : ""}      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W ${quoted(all)} -- "$word")); else ${operands}; fi ;;
`;
  });
  return `# bash completion of ${program}
_slick_requirements() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W ${quoted([...names, "--help", "--version"].join(" "))} -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("")}  esac
}
complete -o filenames -F _slick_requirements ${program}
`;
}

function zsh(commands: readonly Command[]): string {
  const described = commands.map(({ name, about }) => `    ${quoted(`${name}:${about()}`)}`).join("\n");
  const cases = commands.map((command) => {
    const options = optionsOf(command).map(([name, option]) => {
      const repeated = option.isList ? "*" : "";
      const about = option.about().replace(/[[\]:\\]/g, "\\$&");
      const value = !takesValue(option)
        ? ""
        : option.choices
          ? `:value:(${option.choices.join(" ")})`
          : isFile(option)
            ? ":file:_files"
            : `:${option.value}:`;
      return `      ${quoted(`${repeated}--${name}[${about}]${value}`)}`;
    });
    const operands = takesFiles(command)
      ? ["      '*:file:_files'"]
      : command.completes
        ? [`      ${quoted(`*:value:(${command.completes.join(" ")})`)}`]
        : [];
    return `    ${command.name}) _arguments \\\n${[...options, ...operands].join(" \\\n")} ;;\n`;
  });
  return `#compdef ${program}
_slick_requirements() {
  local -a commands=(
${described}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${cases.join("")}  esac
}
if [[ $funcstack[1] == _slick-requirements ]]; then _slick_requirements "$@"; else compdef _slick_requirements ${program}; fi
`;
}

function fish(commands: readonly Command[]): string {
  const lines = [`# fish completion of ${program}`, `complete -c ${program} -f`];
  for (const command of commands) {
    lines.push(
      `complete -c ${program} -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.about())}`,
    );
    const where = `-n '__fish_seen_subcommand_from ${command.name}'`;
    for (const [name, option] of optionsOf(command)) {
      const value = !takesValue(option)
        ? ""
        : option.choices
          ? ` -x -a ${quoted(option.choices.join(" "))}`
          : isFile(option)
            ? " -r -F"
            : " -x";
      lines.push(`complete -c ${program} ${where} -l ${name}${value} -d ${quoted(option.about())}`);
    }
    if (takesFiles(command)) lines.push(`complete -c ${program} ${where} -F`);
    else if (command.completes?.length)
      lines.push(`complete -c ${program} ${where} -a ${quoted(command.completes.join(" "))}`);
  }
  return `${lines.join("\n")}\n`;
}

/** A word quoted so that all three shells read it the same way. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
