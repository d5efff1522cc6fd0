import { laterPane } from '../../ui/later.tsx';

/** Changes come into the panel when they are asked for, and not with the report. */
export const ChangesPane = laterPane(async () => (await import('./ChangesPane.tsx')).ChangesPane);
