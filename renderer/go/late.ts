import { later } from '../ui/later.tsx';

/** The list of commands, and of the places of a report, comes soon after it and not with it. */
export const GoDialog = later(async () => (await import('./GoDialog.tsx')).GoDialog);
