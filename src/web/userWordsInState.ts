import type * as vscode from "vscode";
import { type UserWordList, withoutWord, withWord, wordsOf } from "../host/userWords.ts";

const key = "userWords";

/** The user's own list in the state that the editor keeps for us, and takes along to other browsers where settings are synchronised. */
export function userWordsInState(
  state: Pick<vscode.Memento, "get" | "update">,
  uri: string,
): UserWordList & StoredText {
  const text = () => state.get<string>(key) ?? "";
  const write = async (next: string) => {
    if (next !== text()) await state.update(key, next);
  };
  return {
    name: uri,
    uri,
    read: () => ({ words: wordsOf(text()) }),
    add: (word) => write(withWord(text(), word)),
    remove: (word) => write(withoutWord(text(), word)),
    text,
    write,
  };
}

/** A text that is kept whole. */
export interface StoredText {
  text(): string;
  write(text: string): Promise<void>;
}

/** What of the state roams. */
export const roamingKeys: readonly string[] = [key];
