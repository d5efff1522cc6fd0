/** As much of it as is used here. */
declare module 'nspell' {
  // biome-ignore lint/style/noDefaultExport: it is what the package has
  export default function nspell(rules: string, words: string): { correct: (word: string) => boolean };
}
