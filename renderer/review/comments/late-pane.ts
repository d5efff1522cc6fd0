import { laterPane } from '../../ui/later.tsx';

/** Comments come into the panel soon after the report, and not with it. */
export const CommentsPane = laterPane(async () => (await import('./CommentsPane.tsx')).CommentsPane);
