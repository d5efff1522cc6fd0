import type { CustomScheme, Protocol } from 'electron';
import { app } from './app.ts';
import { privilegesOf, registerSchemes } from './schemes.ts';

export type ProtocolHandler = Parameters<Protocol['handle']>[1];

export function createProtocol() {
  const handlers = new Map<string, ProtocolHandler>();
  const protocol = {
    handle(scheme: string, handler: ProtocolHandler) {
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      if (!privilegesOf(scheme)?.standard)
        throw new Error(
          `electron double: ${scheme} was not registered as a standard scheme, so relative addresses would not work`,
        );
      handlers.set(scheme, handler);
    },
    unhandle(scheme: string) {
      if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
    },
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
    /** “This method can only be used before the ready event of the app module gets emitted and can be called only once.” */
    registerSchemesAsPrivileged(customSchemes: CustomScheme[]) {
      if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      registerSchemes(customSchemes);
    },
  } satisfies Partial<Protocol>;
  return { protocol, handlerOf: (scheme: string) => handlers.get(scheme) };
}
