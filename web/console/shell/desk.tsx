import { shellText } from '../../../shared/text/console/shell/text.ts';
import { Current, LoadFailed } from '../../staff/current.tsx';
import { Gate } from '../../staff/gate.tsx';
import { session } from '../../staff/session.ts';
import { useEffect, useSignal } from '../../ui/framework.ts';
import { inLanguage } from '../../ui/language.ts';
import { Page } from '../../ui/page.tsx';
import { goTo, place } from '../../ui/place.tsx';
import type { Problem } from '../../ui/problem.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { chooseCohort, chosenCohort, loadCohorts } from '../cohort.ts';
import { loadMe, mayHere, me } from '../me.ts';
import { audienceOf, screenAt } from '../screens.ts';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';

/** The whole desk. The cohort of a place is the one that lists are shown of from then on. */
export const Desk = () => {
  const text = inLanguage(shellText);
  const entry = screenAt(place.value.path);
  const problem = useSignal<Problem | undefined>(undefined);
  useEffect(() => {
    if (session.value !== 'signed-in') return;
    void load().then((found) => {
      problem.value = found;
    });
  }, []);
  const cohortId = entry?.params['cohortId'];
  const isIn = session.value === 'signed-in' || session.value === 'ended';
  useEffect(() => {
    if (isIn && cohortId !== undefined) chooseCohort(cohortId);
  }, [isIn, cohortId]);
  const isOpen = entry !== undefined && mayHere(audienceOf(entry));
  // A trainer's day begins with the sessions.
  const home = `/cohorts/${chosenCohort.value}/sessions`;
  const isElsewhere = me.value !== undefined && entry?.area === 'today' && !isOpen;
  const isHomeKnown = chosenCohort.value !== undefined;
  useEffect(() => {
    if (isElsewhere && isHomeKnown) goTo(home);
  }, [isElsewhere, isHomeKnown, home]);
  return (
    <Gate {...text} header={<Header />} beside={<Navigation />}>
      {problem.value ? (
        <LoadFailed {...problem.value} />
      ) : me.value === undefined || (isElsewhere && isHomeKnown) ? (
        <Skeleton />
      ) : entry === undefined || isOpen ? (
        <Current entry={entry} {...text} />
      ) : (
        <Page title={text.closed.title}>{text.closed.detail}</Page>
      )}
    </Gate>
  );
};

/** Roles come first: they say what there is to load. Answers why they could not be told. */
const load = async (): Promise<Problem | undefined> => {
  const outcome = await loadMe();
  const isRefused = outcome.ok ? !mayHere('trainer') : outcome.problem.status === 403;
  if (isRefused) session.value = 'forbidden';
  else if (outcome.ok) await loadCohorts();
  return outcome.ok || isRefused || outcome.problem.status === 401 ? undefined : outcome.problem;
};
