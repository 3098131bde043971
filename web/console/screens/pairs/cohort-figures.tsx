import { pairsText } from '../../../../shared/text/console/pairs/text.ts';
import { formatPercent } from '../../../../shared/text/format.ts';
import { surveyTitles } from '../../../../shared/text/surveys/titles.ts';
import { call } from '../../../api/client.ts';
import { Facts } from '../../../ui/facts.tsx';
import { useSignal } from '../../../ui/framework.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { SavedTable } from '../../../ui/saved-table.tsx';

const Success = ({ cohortId }: { readonly cohortId: string }) => {
  const text = inLanguage(pairsText);
  const loaded = useLoaded(`success ${cohortId}`, () =>
    call('GET /api/coordinator/cohorts/{cohortId}/success', { params: { cohortId } }),
  );
  return (
    <>
      <h3>{text.figures.success}</h3>
      <Show of={loaded}>
        {({ definition, pairs, verified, unverified, onCourse, notReached }) => (
          <>
            <Facts
              of={[
                [text.figures.pairs, pairs],
                [text.success.standings.VERIFIED, verified],
                [text.success.standings.UNVERIFIED, unverified],
                [text.success.standings.ON_COURSE, onCourse],
                [text.success.standings.NOT_REACHED, notReached],
              ]}
            />
            <p class="hint">{text.success.rule(definition.fewestMeetings)}</p>
          </>
        )}
      </Show>
    </>
  );
};

const ResponseRates = ({ cohortId }: { readonly cohortId: string }) => {
  const text = inLanguage(pairsText);
  const loaded = useLoaded(`surveys ${cohortId}`, () =>
    call('GET /api/coordinator/cohorts/{cohortId}/surveys', { params: { cohortId } }),
  );
  return (
    <>
      <h3>{text.figures.rates}</h3>
      <Show of={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{text.surveys.none}</p>
          ) : (
            <SavedTable
              caption={text.figures.rates}
              rows={items}
              keyOf={({ kind, role }) => `${kind} ${role}`}
              columns={[
                { head: text.surveys.which, cell: ({ kind }) => surveyTitles[language.value][kind] },
                { head: text.surveys.whom, cell: ({ role }) => text.surveys.roles[role] },
                { head: text.figures.asked, isNumber: true, cell: ({ asked }) => asked },
                { head: text.figures.answered, isNumber: true, cell: ({ answered }) => answered },
                { head: text.figures.open, isNumber: true, cell: ({ open }) => open },
                {
                  head: text.figures.rate,
                  isNumber: true,
                  cell: ({ asked, answered }) => formatPercent((100 * answered) / asked, language.value),
                },
              ]}
            />
          )
        }
      </Show>
    </>
  );
};

/** Success and response rates of a cohort, counted when somebody opens them. */
export const CohortFigures = ({ cohortId }: { readonly cohortId: string }) => {
  const isOpen = useSignal(false);
  return (
    <details
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>{inLanguage(pairsText).figures.title}</summary>
      {isOpen.value && (
        <>
          <Success cohortId={cohortId} />
          <ResponseRates cohortId={cohortId} />
        </>
      )}
    </details>
  );
};
