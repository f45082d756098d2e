/**
 * How agents can query documents: not at all, with tools of the chat, or with the server of the command line, for every
 * agent in the editor.
 */
export const agentModes = ["off", "tools", "server"] as const;
export type AgentMode = (typeof agentModes)[number];

/** The setting below `slickRequirements`. A workspace cannot set it, so that only the user can switch it on. */
export const agentsSetting = "agents";

/** The id of the provider of the server. */
export const mcpProviderId = "slickRequirements.mcp";

/** The prefix of the tools' ids in the editor. */
export const toolPrefix = "slickRequirements_";
