import { cohortsText } from '../../../../shared/text/console/cohorts/text.ts';
import { call } from '../../../api/client.ts';
import { FormBox, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Page } from '../../../ui/page.tsx';
import { goTo } from '../../../ui/place.tsx';
import { tell } from '../../../ui/told.tsx';
import { chooseCohort, loadCohorts } from '../../cohort.ts';
import { programmeId } from '../../programme.ts';
import type { Screen } from '../../screens.ts';

const NEW = {
  name: '',
  mentorOpens: '',
  mentorCloses: '',
  studentOpens: '',
  studentCloses: '',
  matchingOn: '',
  kickOff: '',
  answerDays: '5',
};

/** Where a fault of each value points in what is sent. */
const POINTERS: Readonly<Record<keyof typeof NEW, string>> = {
  name: '/name',
  mentorOpens: '/applications/mentor/opens',
  mentorCloses: '/applications/mentor/closes',
  studentOpens: '/applications/student/opens',
  studentCloses: '/applications/student/closes',
  matchingOn: '/matchingOn/0',
  kickOff: '/kickOff',
  answerDays: '/answerDays',
};

export const NewCohort: Screen = () => {
  const text = inLanguage(cohortsText);
  const form = useForm('cohort', NEW);
  const date = (name: keyof typeof NEW, hint?: string) => (
    <TextField
      form={form}
      name={name}
      pointer={POINTERS[name]}
      type="date"
      size="short"
      label={text[name]}
      hint={hint}
    />
  );
  return (
    <Page title={text.open} above={{ to: '/cohorts', name: text.title }}>
      <FormBox
        of={form}
        send={text.openNow}
        pointers={Object.values(POINTERS)}
        onCancel={() => goTo('/cohorts')}
        onSend={() =>
          void form.send(
            (values, once) =>
              call('POST /api/coordinator/programmes/{programmeId}/cohorts', {
                params: { programmeId },
                body: {
                  name: values.name,
                  applications: {
                    mentor: { opens: values.mentorOpens, closes: values.mentorCloses },
                    student: { opens: values.studentOpens, closes: values.studentCloses },
                  },
                  matchingOn: values.matchingOn === '' ? [] : [values.matchingOn],
                  kickOff: values.kickOff,
                  answerDays: Number(values.answerDays),
                },
                once,
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
        <TextField form={form} name="name" label={text.name} />
        {date('mentorOpens')}
        {date('mentorCloses')}
        {date('studentOpens')}
        {date('studentCloses')}
        {date('matchingOn', text.matchingHint)}
        {date('kickOff')}
        <TextField form={form} name="answerDays" type="number" size="short" label={text.answerDays} />
      </FormBox>
    </Page>
  );
};
