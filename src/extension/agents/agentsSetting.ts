/** How agents may ask: not at all, as tools of the chat, or by the server of the command line, for every agent in the editor. */
export const agentModes = ["off", "tools", "server"] as const;
export type AgentMode = (typeof agentModes)[number];

/** Below `slickRequirements`. A workspace cannot set it: nobody else switches it on. */
export const agentsSetting = "agents";

/** The id of the provider of the server. */
export const mcpProviderId = "slickRequirements.mcp";

/** What the tools are called in the editor: this before their ids. */
export const toolPrefix = "slickRequirements_";
