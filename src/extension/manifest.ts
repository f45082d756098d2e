import { keySchemas } from "../core/configuration/keySchemas.ts";
import { ownSettings } from "../core/configuration/ownSettings.ts";
import { configurationSchema } from "../core/configuration/schema.ts";
import { dataOnly, tools } from "../core/features/tools/index.ts";
import type { Schema } from "../core/settings/jsonSchema.ts";
import { agentModes, agentsSetting, mcpProviderId, toolPrefix } from "./agents/agentsSetting.ts";
import { inRequirements } from "./client/besideKeys.ts";
import { hasGit } from "./client/inBrowser.ts";
import { languageId } from "./client/languageId.ts";
import { commands } from "./commands/index.ts";
import { reviewStateKey, reviewViewId } from "./review/reviewView.ts";
import { taskType } from "./taskType.ts";
import { stateKey, viewId } from "./tree/viewId.ts";
import { openWalkthrough, walkthrough } from "./walkthrough.ts";

/** Strings of the manifest by key, in English: `package.nls.json`. */
export type Strings = Record<string, string>;

/**
 * The contributions of the manifest, generated from the lists in the code. Their strings are added to `strings`, and
 * replaced by `%keys%`.
 */
export function contributions(strings: Strings): Record<string, unknown> {
  const say = (key: string, text: string): string => {
    strings[key] = text;
    return `%${key}%`;
  };
  const category = say("category", "Slick Requirements");
  const palette = commands
    .filter((command) => command.palette !== true)
    .map((command) => ({ command: `slickRequirements.${command.id}`, when: String(command.palette) }));
  const menus: Record<string, unknown[]> = { commandPalette: palette };
  for (const command of commands) {
    for (const { menu, when, group } of command.menus ?? []) {
      menus[menu] = [...(menus[menu] ?? []), { command: `slickRequirements.${command.id}`, when, group }];
    }
  }
  menus["editor/title"] = [
    ...(menus["editor/title"] ?? []),
    {
      command: "markdown.showPreviewToSide",
      when: `resourceLangId == ${languageId} && !notebookEditorFocused`,
      alt: "markdown.showPreview",
      group: "navigation",
    },
  ];
  menus["editor/context"] = [
    ...(menus["editor/context"] ?? []),
    { submenu: "slickRequirements.insert", when: inRequirements, group: "1_modification@9" },
  ];
  menus["view/title"] = [
    ...(menus["view/title"] ?? []),
    {
      submenu: "slickRequirements.groupBy",
      when: `view == ${viewId} && ${stateKey} == document`,
      group: "navigation@1",
    },
    {
      submenu: "slickRequirements.filter",
      when: `view == ${viewId} && ${stateKey} == document`,
      group: "navigation@2",
    },
    {
      submenu: "slickRequirements.insert",
      when: `view == ${viewId} && ${stateKey} == document`,
      group: "1_new@2",
    },
  ];
  const keys = keySchemas();
  const config = configurationSchema();
  return {
    languages: [
      {
        id: languageId,
        aliases: ["Slick Requirements", "Requirements Document"],
        extensions: [".requirements.md", ".slick.md"],
        configuration: "./language-configuration.json",
        icon: { light: "./media/file-light.svg", dark: "./media/file-dark.svg" },
      },
      { id: "jsonc", filenames: ["slick.json"] },
    ],
    grammars: [
      {
        language: languageId,
        scopeName: "text.html.markdown.slick-requirements",
        path: "./syntaxes/slick-requirements.tmLanguage.json",
      },
    ],
    snippets: [{ language: languageId, path: "./snippets/slick-requirements.json" }],
    jsonValidation: [{ fileMatch: "slick.json", url: "./schemas/slick.schema.json" }],
    configuration: {
      title: category,
      properties: {
        "slickRequirements.config": {
          ...named({ ...config, properties: without(config.properties!, ownSettings) }, "config", say),
          default: {},
          scope: "resource",
          markdownDescription: say(
            "config",
            "The configuration for documents without a `slick.json`, with the same keys as that file. If there is a `slick.json`, its keys win.",
          ),
        },
        ...Object.fromEntries(
          ownSettings.map((name, order) => [
            `slickRequirements.${name}`,
            { ...named(keys[name]!, `setting.${name}`, say), scope: "resource", order },
          ]),
        ),
        "slickRequirements.pasteAsBullets": {
          type: "boolean",
          default: true,
          scope: "resource",
          description: say(
            "pasteAsBullets",
            "Paste plain lines as bullets if you paste them on an empty line below a project.",
          ),
        },
        [`slickRequirements.${agentsSetting}`]: {
          type: "string",
          enum: agentModes,
          enumDescriptions: [
            say("agents.off", "Agents cannot ask."),
            say("agents.tools", "Agents in the chat can use the tools."),
            say(
              "agents.server",
              "The editor offers a Model Context Protocol server with the tools to every agent in it.",
            ),
          ],
          default: "off",
          // A workspace must not be able to switch it on.
          scope: "machine",
          description: say(
            "agents",
            "Let AI agents read and check your requirements documents, in trusted workspaces only. What a model reads leaves this machine if the model runs elsewhere. Terms that slick.json lists as confidential are replaced, and no file is changed.",
          ),
        },
        "slickRequirements.codeLens": {
          type: "boolean",
          default: false,
          scope: "resource",
          description: say(
            "codeLens",
            "Show above each level and skill how many projects and bullets it has, and what is missing to reach its target.",
          ),
        },
      },
    },
    taskDefinitions: [
      {
        type: taskType,
        when: "processExecutionSupported",
        properties: {
          paths: {
            type: "array",
            items: { type: "string" },
            description: say(
              "task.paths",
              "The files, folders and globs to check. By default the whole workspace folder is checked.",
            ),
          },
        },
      },
    ],
    problemMatchers: [
      {
        name: taskType,
        label: category,
        owner: taskType,
        source: "slick",
        // The server checks those that are open.
        applyTo: "closedDocuments",
        fileLocation: ["autoDetect", "${workspaceFolder}"],
        // Used for severities that VS Code does not know.
        severity: "info",
        pattern: {
          regexp: "^(.+?):(\\d+):(\\d+): (error|warning|information|hint): (.*) \\[([a-z-]+)\\]$",
          file: 1,
          line: 2,
          column: 3,
          severity: 4,
          message: 5,
          code: 6,
        },
      },
    ],
    languageModelTools: tools.map(({ id, title, description, reads, input }) => ({
      name: `${toolPrefix}${id}`,
      displayName: say(`tool.${id}`, title()),
      userDescription: say(`tool.${id}.reads`, reads()),
      modelDescription: `${description} ${dataOnly}`,
      toolReferenceName: `slick_${id}`,
      canBeReferencedInPrompt: true,
      icon: "$(checklist)",
      inputSchema: input,
      when: `config.slickRequirements.${agentsSetting} == tools && isWorkspaceTrusted`,
    })),
    mcpServerDefinitionProviders: [{ id: mcpProviderId, label: category }],
    semanticTokenTypes: [
      {
        // Without a supertype: themes would colour it as a namespace, not as a heading.
        id: "slickLevel",
        description: say("slickLevel", "The name of a level in a requirements document."),
      },
      {
        id: "slickSkill",
        superType: "class",
        description: say("slickSkill", "The name of a skill in a requirements document."),
      },
      {
        id: "slickProject",
        superType: "type",
        description: say("slickProject", "The name of a project in a requirements document."),
      },
      {
        id: "slickMetric",
        superType: "number",
        description: say("slickMetric", "A number that shows a result, such as `20%` or `10 applications`."),
      },
      {
        id: "slickPlaceholder",
        superType: "macro",
        description: say("slickPlaceholder", "A placeholder that is not filled in, such as `<metric?>`."),
      },
    ],
    semanticTokenScopes: [
      // Also for documents that stay Markdown.
      {
        scopes: {
          slickLevel: ["markup.heading.level.slick-requirements"],
          slickSkill: ["entity.name.class.skill.slick-requirements"],
          slickProject: ["entity.name.type.project.slick-requirements"],
          slickMetric: ["constant.numeric.metric.slick-requirements"],
          slickPlaceholder: ["constant.other.placeholder.slick-requirements"],
        },
      },
    ],
    configurationDefaults: {
      // The pages of rules, whatever links to them.
      "workbench.editorAssociations": { "**/slick-rules/**/*.md": "vscode.markdown.preview.editor" },
      [`[${languageId}]`]: {
        "editor.wordWrap": "on",
        "editor.unicodeHighlight.ambiguousCharacters": false,
        "editor.unicodeHighlight.invisibleCharacters": false,
        "diffEditor.ignoreTrimWhitespace": false,
        "editor.wordBasedSuggestions": "off",
        "editor.quickSuggestions": { comments: "off", strings: "off", other: "off" },
        "files.trimTrailingWhitespace": false,
      },
    },
    commands: commands.map(({ id, title, icon, enablement }) => ({
      command: `slickRequirements.${id}`,
      title: say(`command.${id}`, title),
      category,
      ...(icon ? { icon: `$(${icon})` } : {}),
      ...(enablement ? { enablement } : {}),
    })),
    keybindings: [
      ...commands.flatMap(({ id, keys }) =>
        (keys ?? []).map((key) => ({ command: `slickRequirements.${id}`, ...key })),
      ),
      {
        command: "markdown.showPreview",
        key: "shift+ctrl+v",
        mac: "shift+cmd+v",
        when: `editorLangId == ${languageId}`,
      },
      {
        command: "markdown.showPreviewToSide",
        key: "ctrl+k v",
        mac: "cmd+k v",
        when: `editorLangId == ${languageId}`,
      },
    ],
    submenus: [
      { id: "slickRequirements.groupBy", label: say("menu.groupBy", "Group Tree by"), icon: "$(list-tree)" },
      { id: "slickRequirements.filter", label: say("menu.filter", "Filter Tree"), icon: "$(filter)" },
      { id: "slickRequirements.insert", label: say("menu.insert", "Insert from Template"), icon: "$(add)" },
    ],
    menus,
    viewsContainers: {
      activitybar: [{ id: "slickRequirements", title: category, icon: "./media/view.svg" }],
    },
    views: {
      slickRequirements: [
        { id: viewId, name: say("view.skills", "Skills by Level"), icon: "./media/view.svg" },
        {
          id: reviewViewId,
          name: say("view.review", "Review"),
          icon: "./media/view.svg",
          visibility: "collapsed",
          when: hasGit,
        },
      ],
    },
    walkthroughs: [walkthrough(say)],
    viewsWelcome: [
      {
        view: reviewViewId,
        contents: say(
          "welcome.review",
          "See what changed in a document since a Git revision: skills at another level, evidence added, removed or reworded, and claims raised without new evidence.\n[Review Changes Since...](command:slickRequirements.reviewChangesSince)",
        ),
        when: `${reviewStateKey} != shown && isWorkspaceTrusted && ${hasGit}`,
      },
      {
        view: reviewViewId,
        contents: say(
          "welcome.reviewRestricted",
          "Git runs only in trusted workspaces.\n[Manage Workspace Trust](command:workbench.trust.manage)",
        ),
        when: "!isWorkspaceTrusted",
      },
      {
        view: viewId,
        contents: say(
          "welcome.none",
          `There is no requirements document in this workspace yet.\n[New Requirements Document](command:slickRequirements.newDocument)\n[Open Sample Document](command:slickRequirements.openSample)\nA Markdown file with levels, skills and projects is listed here. [Take the Tour](${openWalkthrough})`,
        ),
        when: `${stateKey} == none`,
      },
      {
        view: viewId,
        contents: say(
          "welcome.markdown",
          "The active file is plain Markdown, and there is no requirements document in this workspace yet.\n[Treat as Requirements Document](command:slickRequirements.treatAsRequirements)\n[New Requirements Document](command:slickRequirements.newDocument)",
        ),
        when: `${stateKey} == markdown`,
      },
      {
        view: viewId,
        contents: say(
          "welcome.waiting",
          "The active file looks like a requirements document.\n[Choose Language...](command:slickRequirements.chooseLanguage)\nNothing is checked until you choose.",
        ),
        when: `${stateKey} == waiting`,
      },
    ],
  };
}

/** The keys that have no separate setting. */
function without(schemas: NonNullable<Schema["properties"]>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => !names.includes(name)));
}

/** The schema with every description moved to the strings. */
function named(
  schema: Schema,
  key: string,
  say: (key: string, text: string) => string,
): Record<string, unknown> {
  const { description, ...rest } = schema;
  const result: Record<string, unknown> = { ...rest };
  // The settings page would show backticks in plain text.
  if (description)
    result[description.includes("`") ? "markdownDescription" : "description"] = say(
      `${key}.description`,
      description,
    );
  if (schema.enumDescriptions)
    result.enumDescriptions = schema.enumDescriptions.map((text, index) =>
      say(`${key}.${schema.enum![index]}`, text),
    );
  if (schema.items) result.items = named(schema.items, `${key}.items`, say);
  if (typeof schema.additionalProperties === "object")
    result.additionalProperties = named(schema.additionalProperties, `${key}.each`, say);
  if (schema.anyOf) result.anyOf = schema.anyOf.map((one) => named(one, key, say));
  if (schema.properties) {
    result.properties = Object.fromEntries(
      Object.entries(schema.properties)
        .filter(([name]) => name !== "$schema")
        .map(([name, one]) => [name, named(one, `${key}.${name}`, say)]),
    );
  }
  return result;
}
