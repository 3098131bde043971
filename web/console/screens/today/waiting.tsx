import { todayText } from '../../../../shared/text/console/today/text.ts';
import { formatDateTime } from '../../../../shared/text/format.ts';
import { call } from '../../../api/client.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { useLoaded } from '../../../ui/loaded.tsx';
import { Link } from '../../../ui/place.tsx';
import { moduleName } from '../../modules.ts';

/** Waiting work of the chosen cohort, as links. An answer that fails is left out. */
export const Waiting = ({ cohortId }: { readonly cohortId: string }) => {
  const text = inLanguage(todayText);
  const waiting = useLoaded(`waiting ${cohortId}`, () =>
    call('GET /api/coordinator/cohorts/{cohortId}/waiting', { params: { cohortId } }),
  ).value;
  if (waiting === undefined) return null;
  const { toReview: count, hasMoreToReview, session, round } = waiting;
  const status = round && round.status in text.openRound ? round.status : undefined;
  if (count === 0 && !session && !status) return null;
  return (
    <ul>
      {count > 0 && (
        <li>
          <Link to={`/cohorts/${cohortId}/applications`} query={{ standing: 'CONFIRMED' }}>
            {text.toReview(hasMoreToReview ? `${count}+` : String(count), count === 1)}
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
          <Link to={`/rounds/${round.id}`}>{text.openRound[status as keyof typeof text.openRound]}</Link>
        </li>
      )}
    </ul>
  );
};
