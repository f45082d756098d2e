import type { ListEncoder } from "./listEncoder.ts";

const encoders = new WeakMap<readonly object[], ListEncoder>();

/** Says of a list of diagnostics, before it is sent, that an encoder has most of it already. */
export function encodedBy<T extends object>(list: T[], encoder: ListEncoder): T[] {
  encoders.set(list, encoder);
  return list;
}

/** A message as JSON in UTF-8; its list of diagnostics, the first in it, by its encoder, if it has one. */
export function encodeMessage(message: object): Uint8Array {
  const { result, params } = message as Body;
  const list = result?.items ?? params?.diagnostics;
  const encoder = list && encoders.get(list);
  if (!encoder) return utf8.encode(JSON.stringify(message));
  const shell = JSON.stringify(message, (_, value) => (value === list ? [] : value));
  // In a string of JSON there is a backslash before each quotation mark, so only the list itself looks like this.
  const at = shell.search(/(?<="(?:items|diagnostics)":\[)\]/);
  const parts = encoder.encode(list).flatMap((bytes, index) => (index === 0 ? [bytes] : [comma, bytes]));
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
