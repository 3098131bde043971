import { todayText } from '../../../../shared/text/console/today/text.ts';
import { formatDateTime } from '../../../../shared/text/format.ts';
import { call } from '../../../api/client.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { useLoaded } from '../../../ui/loaded.tsx';
import { pageWithItems } from '../../../ui/page-with-items.ts';
import { Link } from '../../../ui/place.tsx';
import { moduleName } from '../../modules.ts';

const MOST = 100;

/** What the chosen cohort waits for, as links: a request for each. One that fails is left out. */
export const Waiting = ({ cohortId }: { readonly cohortId: string }) => {
  const text = inLanguage(todayText);
  const params = { cohortId };
  const unreviewed = useLoaded(`review ${cohortId}`, () =>
    pageWithItems(
      (after) =>
        call('GET /api/coordinator/cohorts/{cohortId}/applications', {
          params,
          query: { standing: 'CONFIRMED', limit: MOST, after },
        }),
      undefined,
    ),
  ).value;
  const session = useLoaded(`session ${cohortId}`, () =>
    call('GET /api/coordinator/cohorts/{cohortId}/training-sessions', {
      params,
      query: { when: 'ahead', limit: 1 },
    }),
  ).value?.items[0];
  const round = useLoaded(`round ${cohortId}`, () =>
    call('GET /api/coordinator/cohorts/{cohortId}/rounds', { params, query: { limit: 5 } }),
  ).value?.items.find(({ status }) => status in text.openRound);
  const status = round?.status as keyof typeof text.openRound | undefined;
  const count = unreviewed?.items.length ?? 0;
  if (count === 0 && !session && !status) return null;
  return (
    <ul>
      {count > 0 && (
        <li>
          <Link to={`/cohorts/${cohortId}/applications`} query={{ standing: 'CONFIRMED' }}>
            {text.toReview(unreviewed?.next === undefined ? String(count) : `${count}+`, count === 1)}
          </Link>
        </li>
      )}
      {session && (
        <li>
          <Link to={`/sessions/${session.id}`}>
            {text.nextSession(
              session.title ?? moduleName(session.module),
              formatDateTime(session.startsAt, language.value),
            )}
          </Link>
        </li>
      )}
      {round && status && (
        <li>
          <Link to={`/rounds/${round.id}`}>{text.openRound[status]}</Link>
        </li>
      )}
    </ul>
  );
};
