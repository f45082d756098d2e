import { parseArgs } from "node:util";
import * as l10n from "@vscode/l10n";

/** An option of a command. Help, completion and the parsing of arguments are derived from it. */
export interface CommandOption {
  /** Its description in one line of the help; called when it is shown. */
  readonly about: () => string;
  /** The name of its value in the help, such as `REV`. An option without `value` and `choices` is a switch. */
  readonly value?: string;
  /** The possible values. */
  readonly choices?: readonly string[];
  /** True if it may be given several times. */
  readonly isList?: boolean;
}

type OptionValue<O extends CommandOption> = O extends { readonly choices: readonly (infer C)[] }
  ? O extends { readonly isList: true }
    ? readonly C[]
    : C | undefined
  : O extends { readonly value: string }
    ? O extends { readonly isList: true }
      ? readonly string[]
      : string | undefined
    : boolean;

/** The parsed arguments of a call: the operands unchanged, the options by name. */
export interface Call<O extends Record<string, CommandOption>> {
  readonly operands: readonly string[];
  readonly options: { readonly [K in keyof O]: OptionValue<O[K]> };
}

/** A command of the command line. Its code is imported in `run`, so that other commands start faster. */
export interface Command<O extends Record<string, CommandOption> = Record<string, CommandOption>> {
  readonly name: string;
  /** Its description in one line; called when it is shown, since it is translated. */
  readonly about: () => string;
  /** The operands in the help, such as `[FILES…]`; if undefined, there are none. */
  readonly operands?: string;
  /** The completions of operands; files if undefined. */
  readonly completes?: readonly string[];
  readonly options: O;
  /** Additional help below the options. */
  readonly notes?: () => string;
  /**
   * Returns the exit code: 0, 1 if something was not read, 2 with findings. `commands` are all commands. Throws a
   * UsageError for a wrong call.
   */
  run(call: Call<O>, commands: readonly Command[]): Promise<number>;
}

/** Returns the command unchanged; gives `run` the names and types of its options. */
export function defineCommand<const O extends Record<string, CommandOption>>(
  command: Command<O>,
): Command<Record<string, CommandOption>> {
  return command as unknown as Command;
}

/** Parses the arguments of a command; undefined if they request its help. Throws a UsageError. */
export function readCall(
  command: Command,
  args: readonly string[],
): Call<Record<string, CommandOption>> | undefined {
  const { values, positionals } = parse(command, args);
  if (values.help === true) return undefined;
  if (positionals.length > 0 && command.operands === undefined)
    throw new UsageError(l10n.t('{0} has no use for "{1}"', command.name, positionals[0]!));
  const options: Record<string, unknown> = {};
  for (const [name, { choices, value, isList }] of Object.entries(command.options)) {
    const given = values[name];
    for (const one of [given ?? []].flat())
      if (choices && !choices.includes(String(one)))
        throw new UsageError(
          l10n.t('--{0} must be one of {1}, not "{2}"', name, choices.join(", "), String(one)),
        );
    options[name] = given ?? (isList ? [] : value === undefined && choices === undefined ? false : undefined);
  }
  return { operands: positionals, options: options as Call<Record<string, CommandOption>>["options"] };
}

function parse(command: Command, args: readonly string[]) {
  const options: Record<string, { type: "string" | "boolean"; multiple?: boolean; short?: string }> = {
    help: { type: "boolean", short: "h" },
  };
  for (const [name, { value, choices, isList }] of Object.entries(command.options)) {
    const type = value === undefined && choices === undefined ? "boolean" : "string";
    options[name] = { type, multiple: isList === true };
  }
  // Not strict, since Node's messages for invalid arguments are in English.
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of parsed.tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const taken = Object.hasOwn(options, name) ? options[name] : undefined;
    if (taken === undefined) throw new UsageError(l10n.t('unknown option "{0}"', rawName));
    if (taken.type === "boolean" && value !== undefined)
      throw new UsageError(l10n.t("{0} takes no value", rawName));
    // If a value starts like an option, the real value was probably forgotten, unless it is written after "=".
    if (taken.type === "string" && (value === undefined || (!token.inlineValue && /^-./.test(value))))
      throw new UsageError(l10n.t("{0} needs a value", rawName));
  }
  return parsed;
}

/** A wrong call; the message gives the reason in one line. */
export class UsageError extends Error {}
