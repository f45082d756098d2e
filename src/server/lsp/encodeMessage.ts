import type { EncodedList } from "./encodedList.ts";

const known = new WeakMap<readonly object[], EncodedList>();

/** Says of a list of diagnostics, just before it is sent, that it is nearly the one that `encoded` encoded last. */
export function sentAgain<T extends object>(list: T[], encoded: EncodedList): T[] {
  known.set(list, encoded);
  return list;
}

/** A message as JSON in UTF-8. Of diagnostics that are `sentAgain`, only those that are new are encoded. */
export function encodeMessage(message: object): Uint8Array {
  const { result, params } = message as Body;
  const list = result?.items ?? params?.diagnostics;
  const encoded = list && known.get(list);
  if (!encoded) return utf8.encode(JSON.stringify(message));
  const shell = JSON.stringify(message, (_, value) => (value === list ? [] : value));
  // In a string of JSON there is a backslash before each quotation mark, so only the list itself looks like this.
  const at = shell.search(/(?<="(?:items|diagnostics)":\[)\]/);
  const parts = encoded.encode(list).flatMap((bytes, index) => (index === 0 ? [bytes] : [comma, bytes]));
  return concatenate([utf8.encode(shell.slice(0, at)), ...parts, utf8.encode(shell.slice(at))]);
}

/** Where a message that answers a request for diagnostics, or pushes them, has its list. */
interface Body {
  readonly result?: { readonly items?: readonly object[] } | null;
  readonly params?: { readonly diagnostics?: readonly object[] };
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const utf8 = new TextEncoder();
const comma = utf8.encode(",");
