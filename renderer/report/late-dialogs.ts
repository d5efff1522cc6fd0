import { later } from '../ui/later.tsx';

/**
 * Dialogs of a report. Their code is not there with the report, but soon after it. What is asked for in the midst of typing is
 * none of them: the next key is for it.
 */
export const CompareDialog = later(async () => (await import('../compare/CompareDialog.tsx')).CompareDialog);
export const DataDialog = later(async () => (await import('../data/DataDialog.tsx')).DataDialog);
export const ExportDialog = later(async () => (await import('./ExportDialog.tsx')).ExportDialog);
export const FindingsDialog = later(async () => (await import('../check/FindingsDialog.tsx')).FindingsDialog);
export const GlanceDialog = later(async () => (await import('../glance/GlanceDialog.tsx')).GlanceDialog);
export const ImportDialog = later(async () => (await import('../import/ImportDialog.tsx')).ImportDialog);
export const ImportReviewDialog = later(
  async () => (await import('../review/import/ImportReviewDialog.tsx')).ImportReviewDialog,
);
export const RoundsDialog = later(async () => (await import('../review/rounds/RoundsDialog.tsx')).RoundsDialog);
export const SignOffDialog = later(async () => (await import('../review/sign-off/SignOffDialog.tsx')).SignOffDialog);
export const VersionsDialog = later(async () => (await import('../versions/VersionsDialog.tsx')).VersionsDialog);
export const WhyRatings = later(async () => (await import('../rating/WhyRatings.tsx')).WhyRatings);
export const MergeDialog = later(async () => (await import('../merge/MergeDialog.tsx')).MergeDialog);
export const TakePartsDialog = later(async () => (await import('../merge/TakePartsDialog.tsx')).TakePartsDialog);
export const UnsavedDialog = later(async () => (await import('./recovery/UnsavedDialog.tsx')).UnsavedDialog);
export const RepairDialog = later(async () => (await import('../library/RepairDialog.tsx')).RepairDialog);
export const OriginalDialog = later(async () => (await import('../review/changes/OriginalDialog.tsx')).OriginalDialog);
export const WorkDialog = later(async () => (await import('../long-work/WorkDialog.tsx')).WorkDialog);
