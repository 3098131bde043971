import { cohortsText } from '../../../../shared/text/console/cohorts/text.ts';
import { call } from '../../../api/client.ts';
import { FormBox } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Page } from '../../../ui/page.tsx';
import { goTo } from '../../../ui/place.tsx';
import { tell } from '../../../ui/told.tsx';
import { chooseCohort, loadCohorts } from '../../cohort.ts';
import { programmeId } from '../../programme.ts';
import type { Screen } from '../../screens.ts';
import { COHORT_POINTERS, CohortFields, NEW_COHORT, planOf } from './cohort-form.tsx';

export const NewCohort: Screen = () => {
  const text = inLanguage(cohortsText);
  const form = useForm('cohort', NEW_COHORT);
  return (
    <Page title={text.open} above={{ to: '/cohorts', name: text.title }}>
      <FormBox
        of={form}
        send={text.openNow}
        pointers={COHORT_POINTERS}
        onCancel={() => goTo('/cohorts')}
        onSend={() =>
          void form.send(
            (values) =>
              call('POST /api/coordinator/programmes/{programmeId}/cohorts', {
                params: { programmeId },
                body: planOf(values),
                // A confirmed plan is another request than the one that was refused.
                once: crypto.randomUUID(),
              }),
            ({ id, name }) => {
              tell(text.opened(name));
              chooseCohort(id);
              void loadCohorts();
              goTo(`/cohorts/${id}`);
            },
          )
        }
      >
        <CohortFields form={form} />
      </FormBox>
    </Page>
  );
};
