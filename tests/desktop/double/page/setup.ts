/** What the main process gives to the scripts of a page: the constant `setup` around them. */
export type Setup = {
  /** Unguessable, of one window. */
  secret: string;
  versions: Record<string, string>;
  platform: string;
  argv: string[];
  /** Where the preload script stands; empty where the window has none. */
  preload: string;
};

/** What the isolated world tells the main process, through the one binding that only that world has. */
export type FromPage =
  | { tell: 'send'; channel: string; args: string }
  | { tell: 'invoke'; call: number; channel: string; args: string }
  | { tell: 'open window'; url: string; name: string; features: string }
  | { tell: 'preload failed'; message: string; stack: string }
  | { tell: 'title'; title: string }
  | { tell: 'context menu'; params: ContextMenu }
  | { tell: 'files arrived'; event: number };

/** What the main process tells the isolated world. */
export type ToPage =
  | { tell: 'send'; channel: string; args: string }
  | { tell: 'result'; call: number; result: string }
  | { tell: 'fault'; call: number; fault: string }
  | { tell: 'paths'; event: number; paths: string[] };

/** Of Electron’s `ContextMenuParams`, what the page itself knows. */
export type ContextMenu = {
  x: number;
  y: number;
  linkURL: string;
  linkText: string;
  srcURL: string;
  mediaType: 'none' | 'image';
  selectionText: string;
  isEditable: boolean;
};
