import * as l10n from "@vscode/l10n";
import { ladders } from "../document/ladders.ts";
import { layoutKinds } from "../document/layout.ts";
import { defaultConfiguration, locales, maxLevels } from "../settings/configuration.ts";
import type { Schema } from "../settings/jsonSchema.ts";
import { templateKinds } from "../settings/template.ts";

/**
 * The schema of each key of `slick.json` except `rules`: code that needs no rules parses a configuration without them.
 */
export function keySchemas(): Readonly<Record<string, Schema>> {
  return {
    $schema: { type: "string", description: l10n.t("The address of this schema, for other editors.") },
    levels: {
      type: "array",
      description: l10n.t(
        "The names of the levels as they appear in headings, lowest first. By default they are recognised from the document.",
      ),
      items: { type: "string", minLength: 1 },
      maxItems: maxLevels,
      uniqueItems: true,
      default: defaultConfiguration.levels,
    },
    ladder: {
      type: "string",
      description: l10n.t(
        "The ladder of level names, unless `levels` lists them. `auto` recognises it from the document.",
      ),
      enum: ["auto", ...ladders.map(({ id }) => id)],
      default: defaultConfiguration.ladder,
    },
    layout: {
      type: "string",
      description: l10n.t("How documents write levels. `auto` recognises it from the document."),
      enum: ["auto", ...layoutKinds],
      enumDescriptions: [
        l10n.t("Recognised from the document."),
        l10n.t("Levels are headings, and skills are headings below them."),
        l10n.t("Skills are headings, and levels are headings below them."),
        l10n.t("Skills say their level in their heading or in a line below it."),
        l10n.t("Skills and levels are columns of a table."),
      ],
      default: defaultConfiguration.layout,
    },
    detect: {
      type: "string",
      description: l10n.t("What happens when a Markdown file looks like a requirements document."),
      enum: ["ask", "beside", "switch", "off"],
      enumDescriptions: [
        l10n.t("You are asked once. Until then it stays Markdown."),
        l10n.t("It stays Markdown and is checked next to your other Markdown tools."),
        l10n.t("It gets the requirements language, with an Outline down to the bullet."),
        l10n.t("Nothing, unless its name or its front matter says that it is one."),
      ],
      default: defaultConfiguration.detect,
    },
    hints: {
      type: "boolean",
      description: l10n.t("Show hints: what to consider, not what is wrong."),
      default: defaultConfiguration.hints,
    },
    words: {
      type: "array",
      description: l10n.t("Words that count as spelled correctly in these documents."),
      items: { type: "string", minLength: 1 },
      uniqueItems: true,
      default: [],
    },
    locale: {
      type: "string",
      description: l10n.t(
        "The spelling: `en` for any English, `en-US`, `en-GB`, or both. All but `en` also say that a document is English.",
      ),
      enum: locales,
      default: defaultConfiguration.locale,
    },
    projects: {
      type: "array",
      description: l10n.t("Your answers to the questions of the rule `project-name`."),
      default: [],
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name"],
        properties: {
          name: { type: "string", minLength: 1, description: l10n.t("The name of the project.") },
          aliases: {
            type: "array",
            items: { type: "string", minLength: 1 },
            uniqueItems: true,
            description: l10n.t("Other correct names of the same project."),
          },
          differsFrom: {
            type: "array",
            items: { type: "string", minLength: 1 },
            uniqueItems: true,
            description: l10n.t("Different projects with a similar name."),
          },
        },
      },
    },
    targets: {
      type: "object",
      description: l10n.t(
        "The minimum number of projects, unique bullets and measured bullets for each skill of a level, by the name of the level, such as `Expert`.",
      ),
      default: {},
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        properties: {
          projects: { type: "integer", minimum: 0, description: l10n.t("Projects with a bullet.") },
          unique: {
            type: "integer",
            minimum: 0,
            description: l10n.t("Bullets that say something that no other bullet of the skill says."),
          },
          measured: {
            type: "integer",
            minimum: 0,
            description: l10n.t("Unique bullets with a metric, such as `20%` or `10 applications`."),
          },
        },
      },
    },
    profile: {
      description: l10n.t(
        "The required skills, each with its level, or the name of a JSON file next to `slick.json` that contains the list.",
      ),
      default: [],
      anyOf: [profileSchema(), { type: "string", minLength: 1 }],
    },
    confidential: {
      type: "array",
      description: l10n.t(
        "Names of clients, employers and the like that a redacted export must not contain: each a term, or a term with its replacement.",
      ),
      default: [],
      items: {
        anyOf: [
          { type: "string", minLength: 1 },
          {
            type: "object",
            additionalProperties: false,
            required: ["term"],
            properties: {
              term: {
                type: "string",
                minLength: 1,
                description: l10n.t(
                  "The term, in upper or lower case. Its plural and possessive are found too.",
                ),
              },
              replacement: {
                type: "string",
                minLength: 1,
                description: l10n.t("The replacement. The default is `REDACTED`."),
              },
            },
          },
        ],
      },
    },
    templates: {
      type: "array",
      description: l10n.t("Your own templates, offered with the built-in ones."),
      default: [],
      items: {
        type: "object",
        additionalProperties: false,
        required: ["kind", "label", "body"],
        properties: {
          kind: {
            type: "string",
            enum: templateKinds,
            description: l10n.t("What the template inserts. It decides where the template goes."),
          },
          label: {
            type: "string",
            minLength: 1,
            description: l10n.t("The name in the list of templates."),
          },
          description: { type: "string", description: l10n.t("Shown next to the name.") },
          body: {
            type: "array",
            minItems: 1,
            items: { type: "string" },
            description: l10n.t("The lines, in snippet syntax: `${1:Project name}` is a tab stop."),
          },
        },
      },
    },
  };
}

/** The schema of a profile, in `slick.json` or a separate file. */
export function profileSchema(): Schema {
  return {
    type: "array",
    items: {
      type: "object",
      additionalProperties: false,
      required: ["skill", "level"],
      properties: {
        skill: {
          type: "string",
          minLength: 1,
          description: l10n.t("The name of the skill, in upper or lower case."),
        },
        level: {
          type: "string",
          minLength: 1,
          description: l10n.t("The lowest level that is enough, such as `Strong`."),
        },
        aliases: {
          type: "array",
          items: { type: "string", minLength: 1 },
          uniqueItems: true,
          description: l10n.t("Other names that documents may give the skill."),
        },
      },
    },
  };
}
