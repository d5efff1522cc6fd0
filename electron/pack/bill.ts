import { createHash } from 'node:crypto';
import { licenceIds } from './licences.ts';
import type { ShippedPart } from './shipped-parts.ts';

/** A file of the app folder: its path with slashes, and its bytes. */
export type ShippedFile = { path: string; bytes: Uint8Array };

type About = { version: string; electron: string };

/**
 * The bill of materials in CycloneDX 1.6. It bears no time, and its number is made from what it says: the same app has the
 * same bill.
 *
 * @param about versions of the app and of the runtime
 */
export function newBill(about: About, parts: readonly ShippedPart[], files: readonly ShippedFile[]): object {
  const app = {
    type: 'application',
    'bom-ref': `pkg:npm/assay@${about.version}`,
    name: 'assay',
    version: about.version,
    licenses: [{ license: { id: 'MIT' } }],
    purl: `pkg:npm/assay@${about.version}`,
  };
  const runtime = {
    type: 'framework',
    'bom-ref': `pkg:npm/electron@${about.electron}`,
    name: 'electron',
    version: about.electron,
    description: 'The runtime, with Chromium and Node.js in it',
    licenses: [{ license: { id: 'MIT' } }],
    purl: `pkg:npm/electron@${about.electron}`,
  };
  const bill = {
    metadata: { lifecycles: [{ phase: 'build' }], component: app },
    components: [runtime, ...parts.map(componentOf), ...files.map(fileOf)],
    dependencies: [
      { ref: app['bom-ref'], dependsOn: [runtime['bom-ref'], ...parts.filter(({ inside }) => !inside).map(purlOf)] },
      ...carriers(parts),
    ],
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(bill))}`,
    version: 1,
    ...bill,
  };
}

function componentOf(part: ShippedPart): object {
  const ids = licenceIds(part.licence);
  return {
    type: 'library',
    'bom-ref': purlOf(part),
    name: part.name,
    ...(part.version && { version: part.version }),
    ...(part.integrity && { hashes: [{ alg: 'SHA-512', content: hexOf(part.integrity) }] }),
    licenses: ids.length === 1 ? [{ license: { id: ids[0] } }] : [{ expression: part.licence }],
    purl: purlOf(part),
  };
}

function fileOf({ path, bytes }: ShippedFile): object {
  const content = createHash('sha256').update(bytes).digest('hex');
  return { type: 'file', 'bom-ref': `file:${path}`, name: path, hashes: [{ alg: 'SHA-256', content }] };
}

function purlOf({ kind, name, version }: ShippedPart): string {
  return `pkg:${kind}/${name.replace('@', '%40')}${version && `@${version}`}`;
}

function carriers(parts: readonly ShippedPart[]): object[] {
  const names = [...new Set(parts.flatMap(({ inside }) => inside ?? []))];
  return names.map((name) => ({
    ref: purlOf(parts.find((part) => part.name === name && !part.inside)!),
    dependsOn: parts.filter(({ inside }) => inside === name).map(purlOf),
  }));
}

function hexOf(integrity: string): string {
  return Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
}

/** Of version 8: made from a hash of our own choice. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
