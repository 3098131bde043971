import { cohortsText } from '../../../../shared/text/console/cohorts/text.ts';
import { call } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { FormBox } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { goTo, place } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { tell } from '../../../ui/told.tsx';
import { chooseCohort, loadCohorts } from '../../cohort.ts';
import { CohortFields, type CohortValues, newCohort, planOf, valuesOf } from './cohort-form.tsx';

type Rules = NonNullable<ReturnType<typeof rulesIn>>;
const rulesIn = (plan: { readonly rules?: unknown }) => plan.rules as Record<string, unknown> | undefined;

const OpenForm = ({
  name,
  values,
  rules,
}: {
  readonly name: string;
  readonly values: CohortValues;
  readonly rules?: Rules | undefined;
}) => {
  const text = inLanguage(cohortsText);
  const form = useForm(name, values);
  return (
    <FormBox
      of={form}
      send={text.openNow}
      onCancel={() => goTo('/cohorts')}
      onSend={() =>
        void form.send(
          (filled, once) =>
            call('POST /api/coordinator/programmes/{programmeId}/cohorts', {
              params: { programmeId },
              body: { ...planOf(filled), ...(rules === undefined ? {} : { rules }) },
              once,
            }),
          ({ id, name: opened }) => {
            tell(() => inLanguage(cohortsText).opened(opened));
            chooseCohort(id);
            void loadCohorts();
            goTo(`/cohorts/${id}`);
          },
        )
      }
    >
      <CohortFields form={form} />
    </FormBox>
  );
};

/** A cohort like an earlier one, a year later: its plan is looked at and changed before it is opened. */
const NextYear = ({ cohortId }: { readonly cohortId: string }) => {
  const text = inLanguage(cohortsText);
  const loaded = useLoaded(`next-year ${cohortId}`, () =>
    call('GET /api/coordinator/cohorts/{cohortId}/next-year', { params: { cohortId } }),
  );
  return (
    <Show of={loaded}>
      {({ plan, findings }) => (
        <>
          {findings.length > 0 && (
            <Notice title={text.remarks}>
              <ul>
                {findings.map(({ code, fields, detail }) => (
                  <li key={`${code}${fields}`}>{detail}</li>
                ))}
              </ul>
            </Notice>
          )}
          <OpenForm name={`cohort-like-${cohortId}`} values={valuesOf(plan)} rules={rulesIn(plan)} />
        </>
      )}
    </Show>
  );
};

export const NewCohort: Screen = () => {
  const text = inLanguage(cohortsText);
  const { like } = place.value.query;
  return (
    <Page
      title={like === undefined ? text.open : text.copyTitle}
      above={{ to: '/cohorts', name: text.title }}
    >
      {like === undefined ? <OpenForm name="cohort" values={newCohort()} /> : <NextYear cohortId={like} />}
    </Page>
  );
};
