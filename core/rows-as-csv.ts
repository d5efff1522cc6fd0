/** Rows of words as a table that spreadsheets open. */
export function rowsAsCsv(rows: readonly (readonly string[])[]): string {
  // Spreadsheets take a file for one of UTF-8 where it begins with the mark of it.
  return `\u{feff}${rows.map((row) => row.map(cell).join()).join('\r\n')}\r\n`;
}

/** A spreadsheet would work out what begins like a formula. */
function cell(text: string): string {
  const plain = text.replace(/[\r\n\t]+/g, ' ');
  const safe = /^\s*[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return `"${safe.replaceAll('"', '""')}"`;
}
