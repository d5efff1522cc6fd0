/** “event.preventDefault()” of Electron’s events, and whether anyone called it. */
export type PreventableEvent = { defaultPrevented: boolean; preventDefault: () => void };

export function newEvent<Details extends object>(details: Details = {} as Details): PreventableEvent & Details {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
    ...details,
  };
  return event;
}
