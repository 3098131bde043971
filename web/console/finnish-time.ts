import { instantAt } from '../../shared/domain/kernel/dates.ts';

/** An instant from what a `datetime-local` control holds, read as Finnish time wherever the reader is. */
export const instantOf = (local: string): string => {
  const [date = '', time = ''] = local.split('T');
  return date === '' || time === '' ? '' : instantAt(date, time).toISOString();
};
