/** The system and the kinds of processors that a program is made for. */
export type BuiltFor = { platform: 'linux' | 'win32' | 'darwin'; archs: string[] };

const ELF: Record<number, string> = { 3: 'ia32', 40: 'arm', 62: 'x64', 183: 'arm64' };
const PE: Record<number, string> = { 332: 'ia32', 34404: 'x64', 43620: 'arm64' };
const MACH: Record<number, string> = { 16777223: 'x64', 16777228: 'arm64' };

/**
 * Reads the first bytes of a program. Nothing where they do not tell, as those of a script.
 *
 * Source: the ELF, PE and Mach-O formats as their makers publish them.
 */
export function readBuiltFor(bytes: Buffer): BuiltFor | undefined {
  if (bytes.length < 64) return undefined;
  if (bytes.readUInt32BE(0) === 0x7f454c46) {
    const little = bytes[5] === 1;
    return { platform: 'linux', archs: named(ELF, little ? bytes.readUInt16LE(18) : bytes.readUInt16BE(18)) };
  }
  if (bytes.toString('latin1', 0, 2) === 'MZ') {
    const head = bytes.readUInt32LE(0x3c);
    if (head + 6 > bytes.length || bytes.toString('latin1', head, head + 2) !== 'PE') return undefined;
    return { platform: 'win32', archs: named(PE, bytes.readUInt16LE(head + 4)) };
  }
  if (bytes.readUInt32LE(0) === 0xfeedfacf) return { platform: 'darwin', archs: named(MACH, bytes.readUInt32LE(4)) };
  if (bytes.readUInt32BE(0) === 0xcafebabe) {
    const count = Math.min(bytes.readUInt32BE(4), 8, Math.floor((bytes.length - 8) / 20));
    const archs = Array.from({ length: count }, (_, index) => named(MACH, bytes.readUInt32BE(8 + index * 20)));
    return { platform: 'darwin', archs: archs.flat() };
  }
  return undefined;
}

function named(names: Record<number, string>, number: number): string[] {
  return [names[number] ?? `processor ${number}`];
}

export function sayBuiltFor({ platform, archs }: BuiltFor): string {
  const name = { linux: 'Linux', win32: 'Windows', darwin: 'macOS' }[platform];
  return `${name} on ${archs.join(' and ')}`;
}
