import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { type Connection, createConnection } from './cdp.ts';

export type Chromium = {
  connection: Connection;
  /** Where another client, such as Playwright, may connect. */
  address: string;
  version: string;
  kill: () => void;
};

/** Switches that say something to Electron and not to its Chromium, or that the double gives itself. */
const OWN = new Set(['inspect', 'inspect-brk', 'remote-debugging-port', 'user-data-dir', 'no-sandbox', 'headless']);

/** @param userData where its profile is kept, as Electron keeps its own there */
export async function startChromium(
  program: string,
  switches: ReadonlyMap<string, string>,
  userData: string,
): Promise<Chromium> {
  const profile = join(userData, 'chromium');
  // Of a start that was killed: the lock of instances is the double’s own.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(profile, name), { force: true });
  const own = [...switches].filter(([name]) => !OWN.has(name));
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--no-startup-window',
    '--no-first-run',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-crash-reporter',
    '--disable-quic',
    '--disable-background-networking',
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    // Nothing that a test opens may reach the network.
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    `--user-data-dir=${profile}`,
    ...own.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
  ];
  // Chromium ends when its pipe closes, and at once where the kernel can be asked to end it with this process.
  const leash = existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig', 'SIGKILL', '--'] : [];
  const [command = program, ...args] = [...leash, program, ...flags];
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const connection = createConnection(child.stdio[3] as Duplex, child.stdio[4] as Duplex);
  const address = await addressOf(child);
  const { product } = await connection.send('Browser.getVersion');
  await connection.send('Target.setDiscoverTargets', { discover: true });
  return { connection, address, version: product.split('/')[1] ?? product, kill: () => child.kill('SIGKILL') };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      if (said.length < 100_000) said += chunk;
      const found = /^DevTools listening on (ws:\S+)/m.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code} before it was ready:\n${said}`)));
  });
}
