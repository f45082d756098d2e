/** What the page keeps over reloads and moves; handed to whoever restores the panel. */
export interface PanelState {
  /** The document shown. */
  readonly uri?: string;
  /** True if it stays although another document becomes active. */
  readonly pinned?: boolean;
  readonly text?: string;
  readonly level?: string;
  readonly onlyGaps?: boolean;
  readonly scroll?: { readonly x: number; readonly y: number };
}

/** To the page: what it is to show. */
export interface ContentMessage {
  readonly kind: "content";
  readonly uri: string;
  readonly pinned: boolean;
  /** Mark-up, escaped. */
  readonly summary: string;
  /** Mark-up, escaped. */
  readonly body: string;
}

/** From the page. */
export type PageMessage =
  /** It was loaded and shows nothing yet. */
  | { readonly kind: "ready" }
  /** Go to a line, counted from 1. */
  | { readonly kind: "show"; readonly line: number }
  | { readonly kind: "pin"; readonly pinned: boolean }
  | { readonly kind: "save" }
  | { readonly kind: "setTargets" };
