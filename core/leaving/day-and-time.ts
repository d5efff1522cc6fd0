/** A moment as the file says it: `3 July 2023, 09:00 UTC`. */
export function dayAndTime(moment: string): string {
  const at = new Date(moment);
  const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
  return `${day}, ${time} UTC`;
}
