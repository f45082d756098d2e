import { createSpeller } from "../../../src/core/spelling/speller/createSpeller.ts";
import { Vocabulary } from "../../../src/core/spelling/vocabulary.ts";
import { dictionaryFiles } from "../../../src/node/spelling/dictionaryFiles.ts";

// A separate process: loads the dictionary of the folder it is given, checks a sentence, and waits to be measured.

const files = dictionaryFiles(process.argv[2]!);
const speller = createSpeller(new Vocabulary(files.dictionary(), { locale: "en-US" }), files.suggestionData);
const [found] = await speller.check(["The environement of the team."]);
if (found?.length !== 1) throw new Error("the verdict is wrong");
process.stdout.write("x");
process.stdin.resume();
