#!/usr/bin/env node
import { parseArgs } from "node:util";
import { locales } from "../core/config/locales.ts";
import { failOnSeverities } from "./failOn.ts";
import { UsageError } from "./usageError.ts";

const usage = `slick-requirements: checks requirement documents

  slick-requirements check [FILES|GLOBS…] [--format text|json] [--fail-on hint|information|warning|error]
  slick-requirements outline FILE [--format text|json]
  slick-requirements suggest [WORD…] [--locale en-US|en-GB|en-US,en-GB]
  slick-requirements lsp --stdio

check  exits 0 when clean, 2 with findings at or above --fail-on (default information), 1 when something could
       not be read or the call was wrong. Without files it checks **/*.md below the current folder.
suggest prints a line of JSON for each word, of standard input where none is named.
`;

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      // Each command brings its own: one word is looked up before the parser of the others is loaded.
      case "check": {
        const { check } = await import("./check.ts");
        return await check(readCheck(rest));
      }
      case "outline": {
        const { outline } = await import("./outline.ts");
        return outline(readOutline(rest));
      }
      case "suggest": {
        const { suggest } = await import("./suggest.ts");
        return await suggest(readSuggest(rest));
      }
      case "lsp": {
        if (!rest.some((one) => one === "--stdio" || one === "--node-ipc"))
          throw new UsageError("lsp needs --stdio or --node-ipc");
        const { serve } = await import("../server/main.ts");
        serve();
        return await new Promise<number>(() => undefined);
      }
      case undefined:
      case "help":
      case "--help":
      case "-h":
        process.stdout.write(usage);
        return command === undefined ? 1 : 0;
      default:
        throw new UsageError(`unknown command "${command}"; see slick-requirements --help`);
    }
  } catch (error) {
    if (error instanceof UsageError) process.stderr.write(`slick-requirements: ${error.message}\n`);
    else
      process.stderr.write(
        `slick-requirements: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    return 1;
  }
}

function readCheck(args: string[]) {
  const { values, positionals } = parse(args, { format: { type: "string" }, "fail-on": { type: "string" } });
  return {
    patterns: positionals.length > 0 ? positionals : ["**/*.md"],
    format: oneOf("--format", values.format ?? "text", ["text", "json"]),
    failOn: oneOf("--fail-on", values["fail-on"] ?? "information", failOnSeverities),
  };
}

function readOutline(args: string[]) {
  const { values, positionals } = parse(args, { format: { type: "string" } });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError("outline takes one file");
  return { file, format: oneOf("--format", values.format ?? "text", ["text", "json"]) };
}

function readSuggest(args: string[]) {
  const { values, positionals } = parse(args, { locale: { type: "string" } });
  const { locale } = values;
  return {
    words: positionals,
    locale: locale === undefined ? undefined : oneOf("--locale", locale, locales),
  };
}

function parse(args: string[], options: Record<string, { type: "string" }>) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string>(option: string, value: unknown, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${option} is ${known.join(", ")}, not "${String(value)}"`);
  return found;
}
