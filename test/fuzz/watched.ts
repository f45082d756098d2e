import { setImmediate } from "node:timers/promises";
import type fc from "fast-check";

/** What fast-check asks of a property, beside how it is run. */
type AnyProperty = fc.IProperty<unknown> | fc.IAsyncProperty<unknown>;

/**
 * The property with a rest before each run, in which signals are heard. `onRun` is called after each run until one fails, then `onFailure`:
 * to make its text small may take long.
 */
export function watched(
  property: AnyProperty,
  onRun: () => void,
  onFailure: () => void,
): fc.IAsyncProperty<unknown> {
  let hasFailed = false;
  const run = async (value: unknown) => {
    await setImmediate();
    const failure = await property.run(value);
    const isError = failure !== null && "error" in failure;
    // A text that the property has nothing to say of is not counted.
    if (!hasFailed && (failure === null || isError)) onRun();
    if (!hasFailed && isError) onFailure();
    hasFailed ||= isError;
    return failure;
  };
  return new Proxy(property as fc.IAsyncProperty<unknown>, {
    get(of, key) {
      if (key === "run") return run;
      if (key === "isAsync") return () => true;
      const value = Reflect.get(of, key);
      return typeof value === "function" ? value.bind(of) : value;
    },
  });
}
