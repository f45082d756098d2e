import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { CheckedDocument, type Speller, type TextEdit, Typing } from "../../core/index.ts";
import type { ConfigurationInForce } from "../../host/configurationStore.ts";
import type { UserWords } from "../../host/userWords.ts";
import { toSpan } from "./convert.ts";
import { ListEncoder } from "./listEncoder.ts";
import { MadeDiagnostics } from "./madeDiagnostics.ts";

/**
 * The shown diagnostics are kept within this distance from the line for which they were chosen: an editor shows some 50
 * lines.
 */
const minLineDistance = 50;

/** A requirements document that is open in the editor. */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  /** Its absolute path if files around it can be read and written; otherwise undefined. */
  path: string | undefined;
  readonly checked: CheckedDocument;
  /** What its author is typing, for editors that report the cursor. */
  readonly typing = new Typing();
  /** The effective configuration and its source. */
  inForce: ConfigurationInForce;
  readonly diagnostics = new MadeDiagnostics();
  /** Encodes its diagnostics. */
  readonly encoder = new ListEncoder();
  /** The number of problems that its editor does not show, and how many of these are hints. */
  hiddenProblems = 0;
  hiddenHints = 0;
  /** The line that the author looked at when the shown problems were last chosen. */
  lookedAt = 0;
  /** True if the editor cannot show all problems, and the author's position determines which it shows. */
  choosesByPlace = false;
  /** False until the editor's settings have been applied. */
  isConfigured = false;
  userWords: UserWords = { words: [] };
  /** The speller in use, with the key of its context. */
  speller: { readonly key: string; readonly speller: Speller | undefined } | undefined;

  constructor(uri: string, languageId: string, version: number, text: string, inForce: ConfigurationInForce) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.inForce = inForce;
    this.checked = new CheckedDocument(text, inForce.configuration);
  }

  /** Sets the line that the author looks at; true if other problems should be shown there. */
  looksAt(line: number): boolean {
    if (this.choosesByPlace && Math.abs(line - this.lookedAt) < minLineDistance) return false;
    this.lookedAt = line;
    return this.choosesByPlace;
  }

  /** Applies the editor's changes in order. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const edits: TextEdit[] = [];
    // Changes that come from the end to the start, as editors send those of many fixes, do not move each other.
    let waiting: TextEdit[] = [];
    const apply = () => {
      this.checked.editAll(waiting);
      waiting = [];
    };
    for (const change of changes) {
      if (!("range" in change)) {
        apply();
        edits.push({ span: { start: 0, end: this.checked.text.length }, text: change.text });
        this.checked.replace(change.text);
        continue;
      }
      let span = toSpan(this.checked.lines, change.range);
      const last = waiting.at(-1);
      // Only what is before the waiting changes is where it was before them.
      if (last && span.end >= last.span.start) {
        apply();
        span = toSpan(this.checked.lines, change.range);
      }
      const edit = { span, text: change.text };
      edits.push(edit);
      waiting.push(edit);
    }
    apply();
    if (edits.length > 0) this.typing.edited(edits);
    this.version = version;
  }

  /** Sets the configuration and the user's words; true if the configuration changed. */
  configure(inForce: ConfigurationInForce, userWords: UserWords): boolean {
    this.isConfigured = true;
    this.userWords = userWords;
    const changed = JSON.stringify(inForce.configuration) !== JSON.stringify(this.inForce.configuration);
    this.inForce = inForce;
    if (changed) this.checked.configure(inForce.configuration);
    return changed;
  }
}
