import { cohortsText } from '../../../../shared/text/console/cohorts/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { call } from '../../../api/client.ts';
import { Facts } from '../../../ui/facts.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Page } from '../../../ui/page.tsx';
import { moduleName } from '../../modules.ts';
import type { Screen } from '../../screens.ts';

export const CohortScreen: Screen = ({ params }) => {
  const text = inLanguage(cohortsText);
  const cohortId = params['cohortId'] ?? '';
  const loaded = useLoaded(cohortId, () =>
    call('GET /api/coordinator/cohorts/{cohortId}', { params: { cohortId } }),
  );
  const period = ({ opens, closes }: { readonly opens: string; readonly closes: string }): string =>
    text.period(formatDate(opens, language.value), formatDate(closes, language.value));
  return (
    <Page title={loaded.value?.name ?? text.title} above={{ to: '/cohorts', name: text.title }}>
      <Show of={loaded}>
        {({ applications, matchingOn, kickOff, answerDays, training }) => (
          <Facts
            of={[
              [text.mentorsApply, period(applications.mentor)],
              [text.studentsApply, period(applications.student)],
              [
                text.training,
                [...training.mentor, ...training.student].map(moduleName).join(', ') || text.noTraining,
              ],
              [text.matchingOn, matchingOn.map((day) => formatDate(day, language.value)).join(', ')],
              [text.kickOff, <Moment key="kick-off" at={kickOff} />],
              [text.answerDays, answerDays],
            ]}
          />
        )}
      </Show>
    </Page>
  );
};
