import { type DictionaryFiles, dictionaryNames, readDictionaries } from "../host/spelling/dictionaryFiles.ts";
import { fromPlanes, isNumbers } from "./planes.ts";

/** The files of the spelling in packed form, asked for with the first document and then kept; after a failure they are asked for again. */
export function packedDictionaries(
  read: (name: string) => PromiseLike<Uint8Array>,
): () => Promise<DictionaryFiles> {
  let files: Promise<DictionaryFiles> | undefined;
  const load = async () => {
    const contents = await Promise.all(
      dictionaryNames.map(async (name) => {
        const bytes = await unpacked(await read(`${name}.gz`));
        return [name, isNumbers(name) ? fromPlanes(bytes) : bytes] as const;
      }),
    );
    const known = new Map<string, Uint8Array>(contents);
    return readDictionaries((name) => known.get(name)!);
  };
  return () => {
    files ??= load().catch((error: unknown) => {
      files = undefined;
      throw error;
    });
    return files;
  };
}

/** What a packed file holds; some servers say of such a file that it is a coded answer, which the browser has then unpacked. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
