import type { HandbookText } from '../../../../shared/text/console/handbook/en.ts';

export type JobName = keyof HandbookText['jobs'];
export type PictureName = keyof HandbookText['pictures'];

/** Size of every picture, in pixels. */
export const PICTURE = { width: 960, height: 600 } as const;

/**
 * Pictures of each job. A picture has the name of its place in `tests/browser/desk-places.ts`, and is drawn by
 * `npm run screenshots -- --handbook`.
 */
export const PICTURES: Readonly<Record<JobName, readonly PictureName[]>> = {
  cohort: ['cohort-new', 'cohort'],
  review: ['applications-to-review', 'application-reject'],
  train: ['sessions', 'session'],
  match: ['round', 'round-pair'],
  publish: ['round-approve', 'round-publish'],
  help: ['today', 'messages'],
  close: ['pairs', 'pair-end'],
};
