import { cohortsText } from '../../../../shared/text/console/cohorts/text.ts';
import { TextField } from '../../../ui/fields.tsx';
import { Confirmations } from '../../../ui/findings.tsx';
import type { Form } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Cohort } from '../../cohort.ts';

const DATES = [
  'mentorOpens',
  'mentorCloses',
  'studentOpens',
  'studentCloses',
  'matchingOn',
  'matchingAgainOn',
  'kickOff',
] as const;
type DateName = (typeof DATES)[number];

export type CohortValues = Readonly<Record<DateName | 'name' | 'answerDays', string>> & {
  readonly confirmed: readonly string[];
};

export const NEW_COHORT: CohortValues = {
  ...{ name: '', mentorOpens: '', mentorCloses: '', studentOpens: '', studentCloses: '' },
  ...{ matchingOn: '', matchingAgainOn: '', kickOff: '', answerDays: '5', confirmed: [] },
};

/** Where a fault of each value points in what is sent. */
const POINTERS: Readonly<Record<Exclude<keyof CohortValues, 'confirmed'>, string>> = {
  name: '/name',
  mentorOpens: '/applications/mentor/opens',
  mentorCloses: '/applications/mentor/closes',
  studentOpens: '/applications/student/opens',
  studentCloses: '/applications/student/closes',
  matchingOn: '/matchingOn/0',
  matchingAgainOn: '/matchingOn/1',
  kickOff: '/kickOff',
  answerDays: '/answerDays',
};
export const COHORT_POINTERS = Object.values(POINTERS);

export const valuesOf = ({ name, applications, matchingOn, kickOff, answerDays }: Cohort): CohortValues => ({
  name,
  mentorOpens: applications.mentor.opens,
  mentorCloses: applications.mentor.closes,
  studentOpens: applications.student.opens,
  studentCloses: applications.student.closes,
  matchingOn: matchingOn[0] ?? '',
  matchingAgainOn: matchingOn[1] ?? '',
  kickOff,
  answerDays: String(answerDays),
  confirmed: [],
});

/** What is sent. `further` are matching days beyond those that the form shows. */
export const planOf = (values: CohortValues, further: readonly string[] = []) => ({
  name: values.name,
  applications: {
    mentor: { opens: values.mentorOpens, closes: values.mentorCloses },
    student: { opens: values.studentOpens, closes: values.studentCloses },
  },
  matchingOn: [values.matchingOn, values.matchingAgainOn, ...further].filter((day) => day !== ''),
  kickOff: values.kickOff,
  answerDays: Number(values.answerDays),
  confirmed: values.confirmed,
});

export const CohortFields = ({ form }: { readonly form: Form<CohortValues> }) => {
  const text = inLanguage(cohortsText);
  return (
    <>
      <TextField form={form} name="name" label={text.name} />
      {DATES.map((name) => (
        <TextField
          key={name}
          form={form}
          name={name}
          pointer={POINTERS[name]}
          type="date"
          size="short"
          label={text[name]}
          hint={name === 'matchingOn' ? text.matchingHint : undefined}
          isOptional={name === 'matchingOn' || name === 'matchingAgainOn'}
        />
      ))}
      <TextField form={form} name="answerDays" type="number" size="short" label={text.answerDays} />
      <Confirmations form={form} />
    </>
  );
};
