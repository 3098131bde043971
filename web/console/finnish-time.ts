import { instantAt, localDateOf, localTimeOf } from '../../shared/domain/kernel/dates.ts';

/** An instant from what a `datetime-local` control holds, read as Finnish time wherever the reader is. */
export const instantOf = (local: string): string => {
  const [date = '', time = ''] = local.split('T');
  return date === '' || time === '' ? '' : instantAt(date, time).toISOString();
};

/** Value of a `datetime-local` control for an instant, in Finnish time. */
export const localOf = (instant: string): string =>
  `${localDateOf(new Date(instant))}T${localTimeOf(new Date(instant))}`;
