import { ToolError, type ToolInput, type ToolProperty, type ToolSchema } from "./tool.ts";

/** The input of a call, validated by its schema. Throws a ToolError that says what is wrong, without the values. */
export function checkInput(value: unknown, { properties, required = [] }: ToolSchema): ToolInput {
  const given = value ?? {};
  if (typeof given !== "object" || Array.isArray(given)) throw new ToolError("The input must be an object.");
  const input = new Map(Object.entries(given));
  for (const name of input.keys())
    if (!Object.hasOwn(properties, name))
      throw new ToolError(`The input may have ${Object.keys(properties).join(", ")}, and nothing else.`);
  for (const name of required)
    if (input.get(name) === undefined) throw new ToolError(`The input needs "${name}".`);
  for (const [name, one] of input) if (one !== undefined) checkValue(name, one, properties[name]!);
  return Object.fromEntries(input) as ToolInput;
}

function checkValue(
  name: string,
  value: unknown,
  { type, enum: choices, maxLength, maxItems, items }: ToolProperty,
): void {
  if (type === "array") {
    if (!Array.isArray(value)) throw new ToolError(`"${name}" must be a list.`);
    if (maxItems !== undefined && value.length > maxItems)
      throw new ToolError(`"${name}" may have ${maxItems} entries at most.`);
    for (const one of value) checkValue(name, one, items!);
    return;
  }
  if (typeof value !== "string") throw new ToolError(`"${name}" must be text.`);
  if (choices && !choices.includes(value))
    throw new ToolError(`"${name}" must be one of ${choices.join(", ")}.`);
  if (maxLength !== undefined && value.length > maxLength)
    throw new ToolError(`"${name}" may have ${maxLength} characters at most.`);
}
