/** The line below a quotation: who said it. */
export function speakerWords(speaker: string): string {
  return `\u2013 ${speaker.trim()}`;
}
