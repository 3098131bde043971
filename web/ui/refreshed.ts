import { uiText } from '../../shared/text/console/ui/text.ts';
import { formatDateTime } from '../../shared/text/format.ts';
import { useEffect, useRef } from './framework.ts';
import { inLanguage, language } from './language.ts';
import { foreignChangesIn, type Problem } from './problem.ts';
import { tell } from './told.tsx';

const sentenceOf = (problem: Problem): string => {
  const [newest] = foreignChangesIn(problem);
  return newest === undefined
    ? problem.title
    : `${newest.who}, ${formatDateTime(newest.at, language.value)}: ${newest.what}`;
};

/**
 * Loads the page anew where somebody else was faster, and gives the refusal as it then reads. Where the form is no
 * longer there to show it, the foot of the window tells it.
 */
export const useRefreshed = () => {
  const isThere = useRef(true);
  useEffect(
    () => () => {
      isThere.current = false;
    },
    [],
  );
  return async (problem: Problem, reload: (() => Promise<void>) | undefined): Promise<Problem> => {
    if (problem.code !== 'changed-meanwhile' || reload === undefined) return problem;
    await reload();
    // The new page is drawn before the next task.
    await new Promise((drawn) => setTimeout(drawn));
    if (!isThere.current) tell(() => sentenceOf(problem));
    const text = inLanguage(uiText);
    const changes = foreignChangesIn(problem);
    const isOwn = changes.length > 0 && changes.every((change) => change.isOwn);
    return { ...problem, ...(isOwn ? text.own : { detail: text.refreshed }) };
  };
};
