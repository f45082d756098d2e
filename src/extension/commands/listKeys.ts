import * as vscode from "vscode";
import { pressBackspace } from "../../core/features/editing/backspaceKey.ts";
import { pressEnter } from "../../core/features/editing/enterKey.ts";
import { liftBullets, nestBullets } from "../../core/features/editing/indentBullets.ts";
import { moveLinesDown, moveLinesUp } from "../../core/features/editing/moveLines.ts";
import { isOurKey } from "../client/besideKeys.ts";
import { changeEditor, type EditorKey } from "../editing/changeEditor.ts";
import { backspaceKey, enterKey, numbersKey } from "../editing/watchListKeys.ts";
import { type Command, inRequirements } from "./command.ts";

/** When clause: text is typed into an editor, and no list or suggestion uses the key. */
const isTyping = `editorTextFocus && !editorReadonly && !suggestWidgetVisible && !inlineSuggestionVisible && !inlineEditIsVisible && !renameInputVisible && (!vim.active || vim.mode == 'Insert')`;
const isTab = `${isTyping} && !editorTabMovesFocus && !inSnippetMode && !hasSnippetCompletions && !tabShouldAcceptInlineEdit && !tabShouldJumpToInlineEdit`;

export const nestBullet: Command = {
  id: "nestBullet",
  title: "Nest Bullet",
  palette: false,
  keys: [{ key: "tab", when: `${isTab} && ${isOurKey("tab")}` }],
  run: () => press(nestBullets, "tab"),
};

export const liftBullet: Command = {
  id: "liftBullet",
  title: "Lift Bullet",
  palette: false,
  keys: [{ key: "shift+tab", when: `${isTab} && ${isOurKey("shift+tab")}` }],
  run: () => press(liftBullets, "outdent"),
};

export const continueList: Command = {
  id: "continueList",
  title: "Continue List",
  palette: `${enterKey} && ${inRequirements}`,
  keys: [
    { key: "enter", when: `${enterKey} && ${isTyping} && ${isOurKey("enter")} && !accessibilityModeEnabled` },
  ],
  // The key may arrive before the context key is updated.
  run({ service }) {
    const document = vscode.window.activeTextEditor?.document;
    const hasRules = !document || !service.ours.isBeside(document);
    const enter: typeof pressEnter = (text, selections) => pressEnter(text, selections, hasRules);
    return press(enter, "type", { text: "\n" });
  },
};

export const removeMarker: Command = {
  id: "removeMarker",
  title: "Remove Bullet Marker",
  palette: false,
  keys: [
    {
      key: "backspace",
      when: `${backspaceKey} && ${isTyping} && ${isOurKey("backspace")} && !accessibilityModeEnabled`,
    },
  ],
  run: () => press(pressBackspace, "deleteLeft"),
};

export const moveLines: readonly Command[] = [
  {
    id: "moveLinesUp",
    title: "Move Lines Up",
    palette: false,
    keys: [{ key: "alt+up", when: `${numbersKey} && ${isTyping} && ${isOurKey("alt+up")}` }],
    run: () => press(moveLinesUp, "editor.action.moveLinesUpAction"),
  },
  {
    id: "moveLinesDown",
    title: "Move Lines Down",
    palette: false,
    keys: [{ key: "alt+down", when: `${numbersKey} && ${isTyping} && ${isOurKey("alt+down")}` }],
    run: () => press(moveLinesDown, "editor.action.moveLinesDownAction"),
  },
];

/** The effect of a key that is on its way to the editor. */
let underway: Promise<void> | undefined;

/**
 * Applies the effect of a key in lists, and elsewhere the editor's default. A key that follows quickly waits, since it
 * is meant for the text that the one before leaves.
 */
async function press(key: EditorKey, command: string, parameters?: unknown): Promise<void> {
  while (underway) await underway.catch(() => undefined);
  underway = act(key, command, parameters);
  try {
    await underway;
  } finally {
    underway = undefined;
  }
}

async function act(key: EditorKey, command: string, parameters: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor && (await changeEditor(editor, key))) return;
  await vscode.commands.executeCommand(command, parameters);
}
