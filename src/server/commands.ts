import * as l10n from "@vscode/l10n";
import {
  type Connection,
  ErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from "vscode-languageserver";
import {
  addIntended,
  evidenceKeys,
  type RuleSetting,
  ruleSetting,
  setRule,
  setTarget,
  turnedOff,
} from "../core/index.ts";
import { changeConfiguration, changeDictionary, type DictionaryContext } from "./dictionaries.ts";
import * as protocol from "./lsp/protocol.ts";
import { applyMove, type MoveResult } from "./moves/applyMove.ts";
import { convertDocument } from "./moves/convertDocument.ts";
import type { MovingDocument } from "./moves/movingDocument.ts";
import { changeAnswer } from "./projectAnswers.ts";

type ServerCommand = (typeof protocol.serverCommands)[number];

/** The members with text that each command needs: other editors may send anything. */
const needed: Record<ServerCommand, readonly string[]> = {
  [protocol.addWordCommand]: ["word", "uri", "target"],
  [protocol.removeWordCommand]: ["word", "uri", "target"],
  [protocol.answerProjectCommand]: ["uri", "kind", "name", "other"],
  [protocol.takeBackAnswerCommand]: ["uri", "kind", "name", "other"],
  [protocol.intendReuseCommand]: ["text", "uri"],
  [protocol.setTargetCommand]: ["uri", "level"],
  [protocol.turnOffRuleCommand]: ["rule", "uri"],
  [protocol.restoreRuleCommand]: ["rule", "uri"],
  [protocol.convertCommand]: ["uri", "to"],
  [protocol.moveCommand]: ["what"],
  [protocol.showCommand]: ["uri"],
};

export interface CommandsContext extends Omit<DictionaryContext, "connection"> {
  /** The current version of a document of the workspace; undefined if it differs from the one in the index. */
  movingDocument(uri: string): Promise<MovingDocument | undefined>;
  /** Called after a configuration or a dictionary was changed. */
  reconfigure(): Promise<void>;
}

/** Executes the commands of code actions and of the client. */
export function serveCommands(connection: Connection, context: CommandsContext): void {
  const files = { ...context, connection };
  const warn = (message: string) =>
    connection.sendNotification(ShowMessageNotification.method, { type: MessageType.Warning, message });
  /** A command that changes the configuration, and returns which file it changed. */
  const changing =
    <P>(change: (parameters: P) => Promise<protocol.WordAnswer>) =>
    async (parameters: unknown) => {
      const answer = await change(parameters as P);
      await context.reconfigure();
      return answer;
    };
  const apply = async (result: MoveResult) => {
    if ("refusal" in result) return warn(result.refusal);
    const { applied, failureReason } = await connection.workspace.applyEdit(
      context.toClientEdit(result.edit),
    );
    if (!applied) await warn(failureReason ?? l10n.t("The document has changed. Try again."));
  };
  const commands: Record<ServerCommand, (parameters: unknown) => Promise<unknown>> = {
    [protocol.addWordCommand]: changing((word: protocol.WordParams) => changeDictionary("add", word, files)),
    [protocol.removeWordCommand]: changing((word: protocol.WordParams) =>
      changeDictionary("remove", word, files),
    ),
    [protocol.answerProjectCommand]: changing((answer: protocol.ProjectAnswerParams) =>
      changeAnswer("add", answer, files),
    ),
    [protocol.takeBackAnswerCommand]: changing((answer: protocol.ProjectAnswerParams) =>
      changeAnswer("remove", answer, files),
    ),
    [protocol.intendReuseCommand]: changing(({ text, uri }: protocol.ReuseParams) =>
      changeConfiguration(uri, (configuration) => addIntended(configuration, evidenceKeys(text)), files),
    ),
    [protocol.setTargetCommand]: changing(({ uri, level, target, levels }: protocol.TargetParams) =>
      changeConfiguration(uri, (text) => setTarget(text, level, target, levels), files),
    ),
    [protocol.turnOffRuleCommand]: changing(async ({ rule, uri }: protocol.RuleParams) => {
      let before: RuleSetting;
      const turnOff = (text: string) => {
        before = ruleSetting(text, rule);
        return setRule(text, rule, turnedOff(before));
      };
      const answer = await changeConfiguration(uri, turnOff, files);
      return { ...answer, before: before ?? null } satisfies protocol.RuleAnswer;
    }),
    [protocol.restoreRuleCommand]: changing(({ rule, uri, setting }: protocol.RestoreRuleParams) =>
      changeConfiguration(uri, (text) => setRule(text, rule, setting ?? undefined), files),
    ),
    [protocol.convertCommand]: async (parameters) => {
      const params = parameters as protocol.ConvertParams;
      return apply(convertDocument(await context.movingDocument(params.uri), params));
    },
    [protocol.moveCommand]: async (parameters) =>
      apply(await applyMove(parameters as protocol.MoveParams, context.movingDocument)),
    [protocol.showCommand]: async (parameters) => {
      const { uri, range } = parameters as protocol.ShowParams;
      await connection.window.showDocument({ uri, takeFocus: true, ...(range && { selection: range }) });
    },
  };
  connection.onExecuteCommand(({ command, arguments: parameters }) => {
    if (!isServerCommand(command)) return invalid(l10n.t("there is no command {0}", command));
    const given: unknown = parameters?.[0];
    const missing = needed[command].find(
      (name) => typeof (given as Readonly<Record<string, unknown>> | null | undefined)?.[name] !== "string",
    );
    if (missing !== undefined)
      return invalid(l10n.t("the command {0} needs an object with the text {1}", command, missing));
    return commands[command](given);
  });
}

function isServerCommand(command: string): command is ServerCommand {
  return Object.hasOwn(needed, command);
}

function invalid(reason: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, reason);
}
