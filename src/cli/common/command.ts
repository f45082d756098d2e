import { parseArgs } from "node:util";
import * as l10n from "@vscode/l10n";

/** An option of a command; help, completion and the reading of a call are made from it. */
export interface CommandOption {
  /** What it does, in one line of help; asked for when it is shown. */
  readonly about: () => string;
  /** The name of its value in help, such as `REV`; without one and without `choices` the option is a switch. */
  readonly value?: string;
  /** The values it may have. */
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

/** What a command was called with: its operands as they are, its options by name. */
export interface Call<O extends Record<string, CommandOption>> {
  readonly operands: readonly string[];
  readonly options: { readonly [K in keyof O]: OptionValue<O[K]> };
}

/** A command of the command line. What it needs is imported in `run`: another command must not pay for it. */
export interface Command<O extends Record<string, CommandOption> = Record<string, CommandOption>> {
  readonly name: string;
  /** What it does, in one line; asked for when it is shown, for it is in the language of the user. */
  readonly about: () => string;
  /** The operands in help, such as `[FILES…]`; none are taken if it is missing. */
  readonly operands?: string;
  /** What operands are completed with; files if nothing is said. */
  readonly completes?: readonly string[];
  readonly options: O;
  /** What help says below the options. */
  readonly notes?: () => string;
  /** Answers the exit code: 0, 1 where something was not read, 2 with findings. `commands` are all there are. Throws a UsageError for a wrong call. */
  run(call: Call<O>, commands: readonly Command[]): Promise<number>;
}

/** The command as it is given, its options known to `run` by name and type. */
export function defineCommand<const O extends Record<string, CommandOption>>(
  command: Command<O>,
): Command<Record<string, CommandOption>> {
  return command as unknown as Command;
}

/** Reads the arguments of a command; undefined if they ask for its help. Throws a UsageError. */
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
  // Not strict: Node tells in English what it does not take.
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of parsed.tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const taken = Object.hasOwn(options, name) ? options[name] : undefined;
    if (taken === undefined) throw new UsageError(l10n.t('unknown option "{0}"', rawName));
    if (taken.type === "boolean" && value !== undefined)
      throw new UsageError(l10n.t("{0} takes no value", rawName));
    // A value that begins like an option is one that was forgotten, unless it is written after "=".
    if (taken.type === "string" && (value === undefined || (!token.inlineValue && /^-./.test(value))))
      throw new UsageError(l10n.t("{0} needs a value", rawName));
  }
  return parsed;
}

/** The call was wrong; the message says how, in one line. */
export class UsageError extends Error {}
