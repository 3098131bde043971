import { shellText } from '../../../shared/text/console/shell/text.ts';
import { uiText } from '../../../shared/text/console/ui/text.ts';
import { inLanguage } from '../../ui/language.ts';
import { isNarrow } from '../../ui/narrow.ts';
import { goTo, Link, place } from '../../ui/place.tsx';
import { chooseCohort, chosenCohort, cohorts } from '../cohort.ts';
import { mayHere } from '../me.ts';
import { type Area, areasFor, screenAt } from '../screens.ts';

/** Areas whose list is that of one cohort. */
const BY_COHORT: ReadonlySet<Area> = new Set(['applications', 'sessions', 'matching', 'pairs']);

const toArea = (area: Area, cohortId: string | undefined): string =>
  BY_COHORT.has(area) ? (cohortId === undefined ? '/cohorts' : `/cohorts/${cohortId}/${area}`) : `/${area}`;

/** Target of a change of cohort: the same screen of the other one, the list that what is open stands in, or nowhere else. */
const sameOf = (cohortId: string): void => {
  const { path } = place.value;
  const screen = screenAt(path);
  if (screen?.params['cohortId'] !== undefined) goTo(path.replace(screen.params['cohortId'], cohortId));
  else if (screen && BY_COHORT.has(screen.area)) goTo(toArea(screen.area, cohortId));
};

/** Ways to all areas. A phone shows the one where the reader is, and the others on a press. */
const Areas = () => {
  const text = inLanguage(shellText);
  const current = screenAt(place.value.path)?.area;
  const list = (
    <ul>
      {areasFor(mayHere).map((area) => (
        <li key={area}>
          <Link to={toArea(area, chosenCohort.value)} current={area === current}>
            {text.nav[area]}
          </Link>
        </li>
      ))}
    </ul>
  );
  if (!isNarrow.value) return list;
  return (
    // Closed again at the next place.
    <details key={place.value.path}>
      <summary>
        {text.menu}
        {current && `: ${text.nav[current]}`}
      </summary>
      {list}
    </details>
  );
};

export const Navigation = () => {
  const text = inLanguage(shellText);
  const all = cohorts.value ?? [];
  const none = cohorts.value === undefined ? inLanguage(uiText).loading : text.noCohort;
  return (
    <nav class="desk-nav" aria-label={text.menu}>
      <label class="cohort-choice">
        <span>{text.cohort}</span>
        <select
          value={chosenCohort.value ?? ''}
          onChange={(event) => {
            chooseCohort(event.currentTarget.value);
            sameOf(event.currentTarget.value);
          }}
        >
          {all.length === 0 && <option value="">{none}</option>}
          {all.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Areas />
    </nav>
  );
};
