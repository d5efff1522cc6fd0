import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { app } from './app.ts';
import { newEvent } from './event.ts';
import { onlyDoubled } from './not-doubled.ts';
import { createPermissions, type Permissions } from './permissions.ts';
import { createProtocol, type ProtocolHandler } from './protocol.ts';
import { note } from './run.ts';
import { createWebRequest, type WebRequest } from './web-request.ts';

/** What the requests of a page need of its session. */
export type InnerSession = {
  permissions: Permissions;
  webRequest: WebRequest;
  handlerOf: (scheme: string) => ProtocolHandler | undefined;
};

const inner = new WeakMap<object, InnerSession>();
const sessions = new Map<string, Session>();

export function innerSession(session: Session): InnerSession {
  return inner.get(session)!;
}

export const sessionModule = {
  get defaultSession(): Session {
    return sessionModule.fromPartition('');
  },
  fromPartition(partition: string): Session {
    const known = sessions.get(partition);
    if (known) return known;
    const session = createSession(partition);
    sessions.set(partition, session);
    app.emit('session-created', newEvent(), session);
    return session;
  },
};

function createSession(partition: string): Session {
  const permissions = createPermissions();
  const { protocol, handlerOf } = createProtocol();
  const { webRequest, ...requests } = createWebRequest();
  const words = new Set<string>();
  let spellCheckerEnabled = true;
  let languages = ['en-GB'];
  const session = Object.assign(new EventEmitter(), {
    protocol: onlyDoubled('session.protocol', protocol),
    webRequest: onlyDoubled('session.webRequest', webRequest),
    setPermissionRequestHandler: permissions.setRequestHandler,
    setPermissionCheckHandler: permissions.setCheckHandler,
    setDevicePermissionHandler: permissions.setDeviceHandler,
    isPersistent: () => partition === '' || partition.startsWith('persist:'),
    async addWordToSpellCheckerDictionaryAsync() {},
    addWordToSpellCheckerDictionary(word: string) {
      words.add(word);
      note('session.addWordToSpellCheckerDictionary', word);
      return true;
    },
    removeWordFromSpellCheckerDictionary: (word: string) => words.delete(word),
    listWordsInSpellCheckerDictionary: async () => [...words],
    setSpellCheckerEnabled(enable: boolean) {
      spellCheckerEnabled = enable;
    },
    isSpellCheckerEnabled: () => spellCheckerEnabled,
    setSpellCheckerLanguages(given: string[]) {
      languages = given;
    },
    setSpellCheckerDictionaryDownloadURL(address: string) {
      note('session.setSpellCheckerDictionaryDownloadURL', address);
    },
    getSpellCheckerLanguages: () => languages,
    availableSpellCheckerLanguages: ['en-GB', 'en-US'],
    async clearCache() {},
  });
  const doubled = onlyDoubled('session', session) as unknown as Session;
  inner.set(doubled, { permissions, webRequest: requests, handlerOf });
  return doubled;
}
