/** The state that the page keeps when it is reloaded or moved; passed to the code that restores the panel. */
export interface PanelState {
  /** The document shown. */
  readonly uri?: string;
  /** True if it does not change when another document becomes active. */
  readonly pinned?: boolean;
  readonly text?: string;
  readonly level?: string;
  readonly onlyGaps?: boolean;
  readonly scroll?: { readonly x: number; readonly y: number };
}

/** To the page: the contents to show. */
export interface ContentMessage {
  readonly kind: "content";
  readonly uri: string;
  readonly pinned: boolean;
  /** Escaped mark-up. */
  readonly summary: string;
  /** Escaped mark-up. */
  readonly body: string;
}

/** From the page. */
export type PageMessage =
  /** It was loaded and is still empty. */
  | { readonly kind: "ready" }
  /** Go to a line, counted from 1. */
  | { readonly kind: "show"; readonly line: number }
  | { readonly kind: "pin"; readonly pinned: boolean }
  | { readonly kind: "save" }
  | { readonly kind: "setTargets" };
