/**
 * Tells electron-builder that no packages are to be installed, rebuilt or packed: everything is in the bundles. Without this
 * it packs the dependencies of the project’s own package.json as well.
 */
export const beforeBuild = (): boolean => false;
