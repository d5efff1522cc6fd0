/** For whom a package is made. */
export type Variant = {
  /** For computers that an administrator keeps up to date: the app looks for no updates. */
  managed: boolean;
  /** For the tests: the one fuse that locks Playwright out is left open. Never published. */
  inspectable: boolean;
  /** Whether there is a certificate. Without one, macOS starts no program of the hardened runtime, nor one with no seal at all. */
  signed: boolean;
  /** `owner/name` on GitHub, where releases and updates lie; without it the app looks for no updates. */
  repository?: string | undefined;
};

/** What a variant changes in electron-builder.yml, as arguments of electron-builder. */
export function settingsOf({ managed, inspectable, signed, repository }: Variant): string[] {
  const [owner, repo] = repository?.split('/') ?? [];
  const updated = !managed && owner && repo;
  return [
    `-c.extraMetadata.updates=${updated ? 'on' : 'off'}`,
    ...(owner && repo ? [`-c.extraMetadata.homepage=https://github.com/${owner}/${repo}`] : []),
    ...(updated ? ['-c.publish.provider=github', `-c.publish.owner=${owner}`, `-c.publish.repo=${repo}`] : []),
    ...(signed ? [] : ['-c.mac.identity=-', '-c.mac.hardenedRuntime=false']),
    ...(inspectable ? ['-c.electronFuses.enableNodeCliInspectArguments=true'] : []),
  ];
}
