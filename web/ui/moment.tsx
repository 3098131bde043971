import { formatDate, formatDateTime } from '../../shared/text/format.ts';
import { language } from './language.ts';

/** An instant on Finnish clocks, or a calendar date. */
export const Moment = ({ at }: { readonly at: string }) => (
  <time dateTime={at} class="moment">
    {/^\d{4}-\d\d-\d\d$/.test(at) ? formatDate(at, language.value) : formatDateTime(at, language.value)}
  </time>
);
