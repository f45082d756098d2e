import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { installOnce } from "./installOnce.ts";

/** How to launch the Chromium that was unpacked. */
export interface PackedChromium {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** Unpacks the Chromium for Linux x64 that npm's @sparticuz/chromium carries, with the libraries and the font it needs. */
export function packedChromium(): PackedChromium {
  const packed = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..");
  const { version } = JSON.parse(readFileSync(join(packed, "package.json"), "utf8"));
  const folder = installOnce(`chromium-${version}`, (target) => {
    console.log("Unpacking Chromium, once …");
    const unpacked = (name: string) => brotliDecompressSync(readFileSync(join(packed, "bin", name)));
    writeFileSync(join(target, "chromium"), unpacked("chromium.br"), { mode: 0o755 });
    for (const name of ["al2023", "swiftshader", "fonts"]) {
      execFileSync("tar", ["xf", "-", "-C", target], { input: unpacked(`${name}.tar.br`) });
    }
    // The configuration that comes with the font looks for it in separate places.
    const fonts = `<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>`;
    writeFileSync(join(target, "fonts.conf"), `<?xml version="1.0"?>\n${fonts}\n`);
  });
  const libraries = [join(folder, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: folder };
  return {
    executablePath: join(folder, "chromium"),
    args: ["--headless=shell"],
    env: { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: libraries, ...fonts },
  };
}
