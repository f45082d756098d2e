// Numbers of four bytes pack better with their first bytes together, then their second ones: the high ones hardly differ.

const width = 4;

/** Bytes by their place in numbers of four. */
export function toPlanes(bytes: Uint8Array): Uint8Array {
  const planes = new Uint8Array(bytes.length);
  let at = 0;
  for (let start = 0; start < width; start++)
    for (let i = start; i < bytes.length; i += width) planes[at++] = bytes[i]!;
  return planes;
}

/** The bytes that `toPlanes` sorted. */
export function fromPlanes(planes: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(planes.length);
  let at = 0;
  for (let start = 0; start < width; start++)
    for (let i = start; i < bytes.length; i += width) bytes[i] = planes[at++]!;
  return bytes;
}

/** True for a file of numbers, by its name. */
export function isNumbers(name: string): boolean {
  return name.endsWith(".dictionary");
}
