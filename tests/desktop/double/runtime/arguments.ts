export type Arguments = {
  /** Scripts of “-r” or “--require”, which Electron loads before an app that is not packaged. */
  required: string[];
  switches: Map<string, string>;
  /** The app, where it is not packaged. */
  target: string | undefined;
};

/** As in Chromium, a switch counts wherever it stands: before the app or after it. */
export function parseArguments(args: readonly string[], isPackaged: boolean): Arguments {
  const required: string[] = [];
  const switches = new Map<string, string>();
  const plain: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const each = args[at]!;
    const [, name, value = ''] = /^--([^=]+)=?(.*)$/s.exec(each) ?? [];
    if (!isPackaged && (each === '-r' || each === '--require')) required.push(args[++at] ?? '');
    else if (name !== undefined) switches.set(name, value);
    else if (!each.startsWith('-')) plain.push(each);
  }
  return { required, switches, target: isPackaged ? undefined : plain[0] };
}
