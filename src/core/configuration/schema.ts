import * as l10n from "@vscode/l10n";
import { severities } from "../findings/finding.ts";
import { rules } from "../rules/index.ts";
import type { Schema } from "../settings/jsonSchema.ts";
import { keySchemas } from "./keySchemas.ts";

/** The schema of `slick.json` and of the setting `slickRequirements.config`. */
export function configurationSchema(): Schema {
  return {
    type: "object",
    additionalProperties: false,
    properties: {
      ...keySchemas(),
      rules: {
        type: "object",
        description: l10n.t("Severity of each rule, or an object with its severity and options."),
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
        default: {},
      },
    },
  };
}

function ruleSchema(rule: (typeof rules)[number]): Schema {
  const severity: Schema = { type: "string", enum: severities, default: rule.severity };
  return {
    description: rule.docs().when,
    default: rule.severity,
    anyOf: [
      severity,
      {
        type: "object",
        additionalProperties: false,
        properties: {
          severity: { ...severity, description: l10n.t("How findings of this rule are shown.") },
          ...rule.options,
        },
      },
    ],
  };
}
