import { fileURLToPath } from "node:url";

/** The path of a file URI; undefined for documents that are not on a disk. */
export function toPath(uri: string): string | undefined {
  return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
}

/** One spelling of a path for all that name the same file: drive letters are written either way. */
export function fileKey(path: string): string {
  return path.replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
}
