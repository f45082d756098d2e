/** The part of JSON Schema that the configuration uses; read by `checkValue`, editors and the settings page alike. */
export interface Schema {
  readonly type?: "object" | "array" | "string" | "boolean" | "number" | "integer";
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** Whether other keys are allowed, or the schema of their values. */
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
}
