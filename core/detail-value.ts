import type { Detail } from './template.ts';

/** What is wrong with the value of a detail whose kind has a form of its own, as the end of a sentence; or nothing. */
export function wrongWithDetail({ kind }: Detail, value: string): string | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  switch (kind) {
    case 'year':
      return /^(19|20)\d\d$/.test(text) ? undefined : 'write a year in four figures.';
    case 'isbn':
      return isIsbn(text) ? undefined : 'this is no ISBN of 13 figures with the right check digit.';
    case 'count':
      return /^\d{1,3}(,\d{3})+$|^\d+$/.test(text) ? undefined : 'write a whole number in figures.';
    case 'web':
      return /^https?:\/\/[^\s/]+\.\S+$/i.test(text) ? undefined : 'write a web address that begins with https://.';
    case 'text':
    case 'paragraph':
      return undefined;
  }
}

/** Whether a text is an ISBN of 13 digits (hyphens and spaces allowed) whose check digit is right (ISO 2108). */
export function isIsbn(text: string): boolean {
  const digits = text.replace(/[- ]/g, '');
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
