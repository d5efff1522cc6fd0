/** What the executable ends in: `@electron/fuses` finds the sentence, a version, a length and one byte for each fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** As Electron 45 leaves its factory, in the order of the wire: RunAsNode, cookie encryption, NODE_OPTIONS, inspect, … */
const FUSES = '101100011';

/**
 * The pretend executable: a shell script that starts Node as Electron’s fuses and switches would have it.
 * @param node and chromium where they are on this machine; the environment may name others
 */
export function launcherOf(node: string, chromium: string): Buffer {
  const script = `#!/bin/sh
# A pretend Electron for tests: Node, Chromium and a double of the electron module.
self=$(readlink -f "$0")
fuses=$(tail -c ${FUSES.length} "$self")
node=\${DOUBLE_NODE:-'${node}'}
case "$fuses" in
1*) if [ -n "$ELECTRON_RUN_AS_NODE" ]; then exec "$node" "$@"; fi ;;
esac
case "$fuses" in
??0*) unset NODE_OPTIONS ;;
esac
inspect=
case "$fuses" in
???1*) for each in "$@"; do case "$each" in --inspect*) inspect=$each ;; esac; done ;;
esac
export DOUBLE_EXECUTABLE="$self" DOUBLE_FUSES="$fuses" DOUBLE_CHROMIUM="\${DOUBLE_CHROMIUM:-${chromium}}"
exec "$node" $inspect --no-warnings "$(dirname "$self")/double/start.js" "$@"
`;
  return Buffer.concat([Buffer.from(`${script}# ${SENTINEL}`), Buffer.from([1, FUSES.length]), Buffer.from(FUSES)]);
}
