import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { addIntended } from "../core/config/editReuse.ts";
import { setTarget } from "../core/config/editTargets.ts";
import { changeConfiguration, changeDictionary } from "./dictionaries.ts";
import { applyMove } from "./moves/applyMove.ts";
import type { MovingDocument } from "./moves/movingDocument.ts";
import { changeAnswer } from "./projectAnswers.ts";
import * as protocol from "./protocol.ts";

export interface CommandsContext {
  /** `slick.json` files open in the editor, by `fileKey` of their path. */
  readonly configurationTexts: ReadonlyMap<string, TextDocument>;
  /** Absolute path of the user's word list. */
  readonly userDictionary: string;
  /** A document of the workspace as it is now; undefined where it is not the one the index knows. */
  movingDocument(uri: string): Promise<MovingDocument | undefined>;
  /** Called after a configuration or a dictionary was changed. */
  reconfigure(): Promise<void>;
}

/** Executes the commands of code actions and of the client. */
export function serveCommands(connection: Connection, context: CommandsContext): void {
  const files = {
    connection,
    configurationTexts: context.configurationTexts,
    userDictionary: context.userDictionary,
  };
  /** A command that changes what is configured, and answers which file it changed. */
  const changing =
    <P>(change: (parameters: P) => Promise<protocol.WordAnswer>) =>
    async (parameters: unknown) => {
      const answer = await change(parameters as P);
      await context.reconfigure();
      return answer;
    };
  const commands: Record<
    (typeof protocol.serverCommands)[number],
    (parameters: unknown) => Promise<unknown>
  > = {
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
    [protocol.intendReuseCommand]: changing(({ keys, uri }: protocol.ReuseParams) =>
      changeConfiguration(uri, (text) => addIntended(text, keys), files),
    ),
    [protocol.setTargetCommand]: changing(({ uri, level, target, levels }: protocol.TargetParams) =>
      changeConfiguration(uri, (text) => setTarget(text, level, target, levels), files),
    ),
    [protocol.moveCommand]: async (parameters) => {
      const result = await applyMove(parameters as protocol.MoveParams, context.movingDocument);
      if ("refusal" in result) {
        const message = { type: MessageType.Warning, message: result.refusal };
        await connection.sendNotification(ShowMessageNotification.method, message);
      } else await connection.workspace.applyEdit(result.edit);
    },
    [protocol.showCommand]: async (parameters) => {
      const { uri, range } = parameters as protocol.ShowParams;
      await connection.window.showDocument({ uri, selection: range, takeFocus: true });
    },
  };
  connection.onExecuteCommand(({ command, arguments: parameters }) =>
    Object.hasOwn(commands, command)
      ? commands[command as keyof typeof commands](parameters?.[0])
      : undefined,
  );
}
