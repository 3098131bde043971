import { shellText } from '../../../shared/text/console/shell/text.ts';
import { Current } from '../../staff/current.tsx';
import { Gate } from '../../staff/gate.tsx';
import { session } from '../../staff/session.ts';
import { useEffect } from '../../ui/framework.ts';
import { inLanguage } from '../../ui/language.ts';
import { place } from '../../ui/place.tsx';
import { chooseCohort, loadCohorts } from '../cohort.ts';
import { screenAt } from '../screens.ts';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';

/** The whole desk. The cohort of a place is the one that lists are shown of from then on. */
export const Desk = () => {
  const text = inLanguage(shellText);
  const entry = screenAt(place.value.path);
  useEffect(() => {
    if (session.value === 'signed-in') void loadCohorts().then(checkRight);
  }, []);
  const cohortId = entry?.params['cohortId'];
  const isIn = session.value === 'signed-in' || session.value === 'ended';
  useEffect(() => {
    if (isIn && cohortId !== undefined) chooseCohort(cohortId);
  }, [isIn, cohortId]);
  return (
    <Gate {...text} header={<Header />} beside={<Navigation />}>
      <Current entry={entry} {...text} />
    </Gate>
  );
};

const checkRight = (outcome: Awaited<ReturnType<typeof loadCohorts>>): void => {
  if (!outcome.ok && outcome.problem.status === 403) session.value = 'forbidden';
};
