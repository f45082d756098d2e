import { CheckedDocument } from "../../checking/checkedDocument.ts";
import { redactDocument } from "../exports/redactDocument.ts";
import type { ConfidentialTerm } from "../exports/redaction/confidentialTerm.ts";
import { findLeak } from "../exports/redaction/findLeak.ts";
import { findResidue } from "../exports/redaction/findResidue.ts";
import { redactText } from "../exports/redaction/redactText.ts";
import { redactionTerms } from "../exports/redactionTerms.ts";
import { ExportError, select } from "../exports/selection.ts";
import { Answer } from "./answer.ts";
import { checkInput } from "./checkInput.ts";
import {
  type ReadDocument,
  type Tool,
  type ToolDocument,
  ToolError,
  type ToolHost,
  type ToolInput,
} from "./tool.ts";

/**
 * Answers a call of a tool. Confidential terms are replaced in documents, names and input before the tool sees them,
 * and the answer is searched for them twice. Throws a ToolError if a term could not be found or would remain, or if the
 * tool has no answer; the error's message is searched as well.
 */
export async function callTool(
  tool: Tool,
  input: unknown,
  host: ToolHost,
): Promise<Readonly<Record<string, unknown>>> {
  const given = checkInput(input, tool.input);
  const documents = await host.documents();
  if (documents.some(({ isMisconfigured }) => isMisconfigured))
    throw new ToolError("Nothing was answered: a slick.json has errors. Its author must fix them first.");
  const terms = termsOf(documents);
  const answer = new Answer();
  try {
    const call = { input: redactInput(given, terms), documents: readAll(documents, terms, host), answer };
    const result = { ...(await tool.run(call)), truncated: answer.truncated };
    refuseTerms(JSON.stringify(result), terms);
    return result;
  } catch (error) {
    if (!(error instanceof ToolError || error instanceof ExportError)) throw error;
    const said = answer.text(redactText(error.message, terms));
    refuseTerms(JSON.stringify(said), terms);
    throw new ToolError(said);
  }
}

function termsOf(documents: readonly ToolDocument[]): readonly ConfidentialTerm[] {
  try {
    return redactionTerms(documents.map(({ checked }) => checked.configuration));
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    // The reason is only for the author, who gets it from the command line.
    throw new ToolError(
      'Nothing was answered: the confidential terms in slick.json cannot be replaced safely. "slick-requirements export --redact" says why.',
    );
  }
}

function redactInput(input: ToolInput, terms: readonly ConfidentialTerm[]): ToolInput {
  const redact = (value: string) => redactText(value, terms);
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      typeof value === "string" ? redact(value) : value?.map(redact),
    ]),
  );
}

function readAll(
  documents: readonly ToolDocument[],
  terms: readonly ConfidentialTerm[],
  host: ToolHost,
): readonly ReadDocument[] {
  const names = new Set<string>();
  const selections =
    documents.length > 0
      ? select(
          documents.map(({ checked }) => checked),
          everything,
        )
      : [];
  return documents.map((document, index): ReadDocument => {
    const whole = { name: document.name, checked: document.checked, selection: selections[index]! };
    const redacted = terms.length > 0 ? redactDocument(whole, terms) : whole;
    // Redaction may give two files the same name.
    let name = redacted.name;
    for (let number = 2; names.has(name); number++) name = `${redacted.name} (${number})`;
    names.add(name);
    const { configuration } = redacted.checked;
    return {
      ...redacted,
      name,
      async at(revision) {
        return new CheckedDocument(redactText(await host.textAt(document, revision), terms), configuration);
      },
      spell: (checked) => host.spell(checked, document),
    };
  });
}

const everything = { levels: [], skills: [], projects: [] };

/** Throws a ToolError if the JSON still contains a term. */
function refuseTerms(json: string, terms: readonly ConfidentialTerm[]): void {
  if (terms.length === 0) return;
  const residue = () =>
    findResidue(
      json,
      "json",
      terms.map(({ written }) => written),
    );
  if (findLeak(json, "json", terms) || residue() !== undefined)
    throw new ToolError("Nothing was answered: a confidential term would still be in the answer.");
}
