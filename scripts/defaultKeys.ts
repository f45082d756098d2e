import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbench } from "../test/ui/workbench.ts";

// Writes the keys that VS Code has of its own on each system, as its workbench lists them there, for the test that holds
// ours against them. Run it when the VS Code of the tests is another one.

const systems = {
  linux: "X11; Linux x86_64",
  mac: "Macintosh; Intel Mac OS X 10_15_7",
  win: "Windows NT 10.0",
};
const root = join(import.meta.dirname, "..");

interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

const folder = mkdtempSync(join(tmpdir(), "slick-keys-"));
writeFileSync(join(folder, "notes.txt"), "");
const keys: Record<string, Record<string, string>> = {};
try {
  for (const [system, agent] of Object.entries(systems)) {
    const workbench = await Workbench.open(folder, "notes.txt");
    const { page } = workbench;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.addInitScript(
      `Object.defineProperty(navigator, "userAgent", { get: () => "Mozilla/5.0 (${agent}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36" })`,
    );
    await page.reload();
    await workbench.editor("notes.txt").waitFor();
    await workbench.run("Preferences: Open Default Keyboard Shortcuts (JSON)");
    await page.locator(".tab.active", { hasText: "keybindings" }).waitFor();
    await page
      .locator(".editor-instance .monaco-editor.focused .view-line", { hasText: "Override" })
      .first()
      .waitFor();
    await page.keyboard.press(system === "mac" ? "Meta+A" : "Control+A");
    // The browser itself copies, and is on Linux whatever it says.
    await page.keyboard.press("Control+C");
    const text = await page.evaluate<string>("navigator.clipboard.readText()");
    const list = JSON.parse(text.replace(/^\s*\/\/.*$/gm, "")) as readonly Binding[];
    const own = list.filter(({ command }) => !command.startsWith("slickRequirements."));
    keys[system] = Object.fromEntries(own.map(({ key, command }) => [key, command]));
    console.log(`${system}: ${list.length} bindings, ${Object.keys(keys[system]).length} keys`);
    await workbench.close();
  }
} finally {
  rmSync(folder, { recursive: true });
}
writeFileSync(join(root, "test/fixtures/defaultKeys.json"), `${JSON.stringify(keys, null, 1)}\n`);
