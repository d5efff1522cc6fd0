/** Asks for nothing but its notice, or binds no more than itself. */
const FREE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unicode-3.0',
  'Unlicense',
  'Zlib',
]);

/** Parts whose own files stay under the MPL; what they are linked with does not. */
const OWN_FILES_ONLY = new Set(['@resvg/resvg-wasm', 'resvg']);

/** Whether a part may be shipped in an app under another licence. Its licence is an SPDX expression without brackets. */
export function mayShip({ name, licence }: { name: string; licence: string }): boolean {
  const free = (id: string) => FREE.has(id) || (id === 'MPL-2.0' && OWN_FILES_ONLY.has(name));
  return licence.split(' OR ').some((choice) => choice.split(' AND ').every((id) => free(id.trim())));
}

/** The licences that an expression names. */
export function licenceIds(licence: string): string[] {
  return licence.split(/ OR | AND /).map((id) => id.trim());
}
