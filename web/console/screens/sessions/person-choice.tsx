import type { Standing } from '../../../../shared/domain/applications/standing.ts';
import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { SelectField } from '../../../ui/fields.tsx';
import type { Form } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { cohorts } from '../../cohort.ts';
import { usePeopleOf } from '../../people-of-cohort.ts';
import type { Session } from './fields.tsx';

export type ChosenPerson = { readonly cohortId: string; readonly applicationId: string };

/** One person of a cohort, for whom the session's module is. Another cohort can be chosen first. */
export const PersonChoice = <V extends ChosenPerson>({
  form,
  session,
  isSought,
  pointer,
}: {
  readonly form: Form<V>;
  readonly session: Session;
  readonly isSought: (standing: Standing) => boolean;
  readonly pointer: string;
}) => {
  const text = inLanguage(sessionsText);
  const { cohortId } = form.values;
  const people = (usePeopleOf(cohortId).value ?? [])
    .filter(({ id, role, standing }) => {
      const isHere = session.enrolled.includes(id);
      return role === session.audience && !isHere && isSought(standing);
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'fi'));
  return (
    <>
      <SelectField
        form={form}
        name="cohortId"
        label={text.cohort}
        hint={cohortId === session.cohortId ? undefined : text.otherCohort}
        choices={(cohorts.value ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        form={form}
        name="applicationId"
        pointer={pointer}
        label={text.name}
        hint={people.length === 0 ? text.nobodyToChoose : undefined}
        empty="–"
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
};
