import { laterPane } from '../ui/later.tsx';

/** What is found comes into the panel soon after the report, and not with it. */
export const FindingsPane = laterPane(async () => (await import('./FindingsPane.tsx')).FindingsPane);
