/** Electron, Accelerators: “strings that can contain multiple modifiers and a single key code, combined by the + character”. */
const MODIFIERS = new Set(
  'Command Cmd Control Ctrl CommandOrControl CmdOrCtrl Alt Option AltGr Shift Super Meta'
    .split(' ')
    .map((name) => name.toLowerCase()),
);

const NAMED = new Set(
  (
    'Plus Space Tab Capslock Numlock Scrolllock Backspace Delete Insert Return Enter Up Down Left Right Home End ' +
    'PageUp PageDown Escape Esc VolumeUp VolumeDown VolumeMute MediaNextTrack MediaPreviousTrack MediaStop ' +
    'MediaPlayPause PrintScreen numdec numadd numsub nummult numdiv'
  )
    .split(' ')
    .map((name) => name.toLowerCase()),
);

/** @throws TypeError for what Electron would not take, which it does not always say */
export function checkAccelerator(accelerator: string): void {
  const words = accelerator.split('+');
  const key = words.pop() ?? '';
  const isKey = /^(?:[0-9a-z]|f(?:[1-9]|1\d|2[0-4])|num\d|[~!@#$%^&*()\-_=[\]{}\\|;:'",<.>/?`])$/i.test(key);
  if (!isKey && !NAMED.has(key.toLowerCase())) throw new TypeError(`Invalid accelerator: ${accelerator}`);
  const wrong = words.find((word) => !MODIFIERS.has(word.toLowerCase()));
  if (wrong !== undefined) throw new TypeError(`Invalid accelerator: ${accelerator}`);
}
