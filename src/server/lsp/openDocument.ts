import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CheckedDocument, type Speller, type TextEdit, Typing } from "../../core/index.ts";
import type { ConfigurationInForce } from "../../host/configurationStore.ts";
import type { UserWords } from "../../host/userWords.ts";
import { toSpan } from "./convert.ts";

/** Within this distance from where they were chosen, the shown diagnostics are kept: an editor shows some 50 lines. */
const minLineDistance = 50;

/** A requirements document open in the editor: its text for positions, its checked form for everything else. */
export class OpenDocument {
  readonly uri: string;
  /** The text with its version, for positions; `update` makes it another. */
  text: TextDocument;
  /** Its absolute path if there are files around it that can be read and written. */
  path: string | undefined;
  readonly checked: CheckedDocument;
  /** What its author is typing; for editors that tell where the cursor is. */
  readonly typing = new Typing();
  /** Where its configuration comes from. */
  inForce: ConfigurationInForce;
  /** How many problems its editor does not show, and how many of these are hints. */
  hiddenProblems = 0;
  hiddenHints = 0;
  /** The line that the author looked at when problems were last chosen by it. */
  lookedAt = 0;
  /** True if the editor cannot show all problems, and the place decides which it shows. */
  choosesByPlace = false;
  /** False until the editor's settings were taken in. */
  isConfigured = false;
  userWords: UserWords = { words: [] };
  /** The speller in use, and the context it was opened for. */
  speller: { readonly key: string; readonly speller: Speller | undefined } | undefined;

  constructor(uri: string, languageId: string, version: number, text: string, inForce: ConfigurationInForce) {
    this.uri = uri;
    this.text = TextDocument.create(uri, languageId, version, text);
    this.inForce = inForce;
    this.checked = new CheckedDocument(text, inForce.configuration);
  }

  /** Takes the line that the author looks at now; true if other problems are to be shown there. */
  looksAt(line: number): boolean {
    if (this.choosesByPlace && Math.abs(line - this.lookedAt) < minLineDistance) return false;
    this.lookedAt = line;
    return this.choosesByPlace;
  }

  /** Applies the editor's changes in order. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const edits: TextEdit[] = [];
    // Of changes that come from the end to the start, as editors send those of many fixes, none moves the next.
    let waiting: TextEdit[] = [];
    const apply = () => {
      this.checked.editAll(waiting);
      waiting = [];
    };
    for (const change of changes) {
      if (!("range" in change)) apply();
      const span =
        "range" in change ? toSpan(this.text, change.range) : { start: 0, end: this.checked.text.length };
      const edit = { span, text: change.text };
      edits.push(edit);
      if (!("range" in change)) this.checked.replace(change.text);
      else {
        const last = waiting.at(-1);
        if (last && span.end >= last.span.start) apply();
        waiting.push(edit);
      }
      this.text = TextDocument.update(this.text, [change], version);
    }
    apply();
    if (edits.length > 0) this.typing.edited(edits);
    if (changes.length === 0) this.text = TextDocument.update(this.text, [], version);
  }

  /** Takes the configuration and the user's own words; true if the configuration is another one. */
  configure(inForce: ConfigurationInForce, userWords: UserWords): boolean {
    this.isConfigured = true;
    this.userWords = userWords;
    const changed = JSON.stringify(inForce.configuration) !== JSON.stringify(this.inForce.configuration);
    this.inForce = inForce;
    if (changed) this.checked.configure(inForce.configuration);
    return changed;
  }
}
