import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { callTool } from "../core/features/tools/callTool.ts";
import { instructions, tools } from "../core/features/tools/index.ts";
import { ToolError } from "../core/features/tools/tool.ts";
import { version } from "./common/version.ts";
import { writeError } from "./common/visible.ts";
import { DiskTools, type ToolsCall } from "./diskTools.ts";

/** Serves the tools until the input ends. Returns the exit code 0. */
export async function runMcp(call: ToolsCall): Promise<number> {
  const host = new DiskTools(call);
  const server = new Server(
    { name: "slick-requirements", version: version() },
    { capabilities: { tools: {} }, instructions },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ id, title, description, input, output }) => ({
      name: id,
      title: title(),
      description,
      inputSchema: input as never,
      outputSchema: output as never,
      annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: input } }) => {
    const tool = tools.find(({ id }) => id === name);
    if (!tool) return failed("There is no such tool.");
    try {
      const answer = await callTool(tool, input, host);
      return {
        content: [{ type: "text" as const, text: JSON.stringify(answer) }],
        structuredContent: { ...answer },
      };
    } catch (error) {
      if (error instanceof ToolError) return failed(error.message);
      // The error message may contain anything: the user sees it, the model does not.
      writeError(`slick-requirements: ${error instanceof Error ? error.stack : String(error)}`);
      return failed("The tool failed.");
    }
  });
  const transport = new StdioServerTransport();
  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once("end", () => void server.close());
  });
  await server.connect(transport);
  await ended;
  await host.dispose();
  return 0;
}

function failed(text: string) {
  return { content: [{ type: "text" as const, text }], isError: true };
}
