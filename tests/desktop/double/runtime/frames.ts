import type { WebFrameMain } from 'electron';
import type { Cdp } from './cdp.ts';
import { originOf, toOuter } from './schemes.ts';

/** Of Electron’s `WebFrameMain`, what a check of senders reads. The same object for as long as the frame lives. */
export type Frame = Pick<
  WebFrameMain,
  'url' | 'origin' | 'name' | 'frameTreeNodeId' | 'routingId' | 'processId' | 'detached' | 'isDestroyed'
> & { parent: Frame | null; top: Frame; frames: Frame[] };

export type Frames = {
  main: Frame;
  /** By its id in Chromium’s protocol. */
  find: (id: string) => Frame | undefined;
  /** From when the page is there: its main frame has the id of its target. */
  follow: (cdp: Cdp, targetId: string, on: FrameEvents) => void;
  /** Of a page that is gone. */
  detach: () => void;
};

export type FrameEvents = {
  navigated: (frame: Frame) => void;
  navigatedInPage: (frame: Frame) => void;
};

let last = 0;

export function createFrames(): Frames {
  const main = newFrame(null);
  const byId = new Map<string, Frame>();
  return {
    main,
    find: (id) => byId.get(id),
    follow(cdp, targetId, on) {
      byId.set(targetId, main);
      cdp.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
        const parent = byId.get(parentFrameId) ?? main;
        const frame = newFrame(parent);
        parent.frames.push(frame);
        byId.set(frameId, frame);
      });
      cdp.on('Page.frameDetached', ({ frameId, reason }) => {
        const frame = byId.get(frameId);
        if (!frame || reason !== 'remove') return;
        byId.delete(frameId);
        if (frame.parent) frame.parent.frames = frame.parent.frames.filter((each) => each !== frame);
        Object.assign(frame, { detached: true });
      });
      cdp.on('Page.frameNavigated', ({ frame: { id, url, urlFragment = '', name = '' } }) => {
        const frame = byId.get(id);
        if (!frame) return;
        // A page that another took the place of has taken its frames with it.
        for (const each of frame.frames.splice(0)) Object.assign(each, { detached: true });
        Object.assign(frame, { url: toOuter(url + urlFragment), name });
        on.navigated(frame);
      });
      cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
        const frame = byId.get(frameId);
        if (!frame) return;
        Object.assign(frame, { url: toOuter(url) });
        on.navigatedInPage(frame);
      });
    },
    detach: () => Object.assign(main, { detached: true }),
  };
}

function newFrame(parent: Frame | null): Frame {
  const id = ++last;
  const frame: Frame = {
    url: '',
    name: '',
    frameTreeNodeId: id,
    routingId: id,
    processId: 1,
    detached: false,
    parent,
    frames: [],
    get origin() {
      return originOf(frame.url);
    },
    get top(): Frame {
      return parent?.top ?? frame;
    },
    isDestroyed: () => frame.detached,
  };
  return frame;
}
