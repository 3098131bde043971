import { PROGRAMMES } from '../../../../shared/domain/programme/catalogue.ts';
import { cohortsText } from '../../../../shared/text/console/cohorts/text.ts';
import { programmeId } from '../../../staff/programme.ts';
import { Button } from '../../../ui/button.tsx';
import { Faulty, Group } from '../../../ui/faults.tsx';
import { dayInWords, TextField, Theirs } from '../../../ui/fields.tsx';
import { Confirmations } from '../../../ui/findings.tsx';
import type { Form } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import type { Cohort } from '../../cohort.ts';
import { moduleName } from '../../modules.ts';

const PERIODS = ['mentorOpens', 'mentorCloses', 'studentOpens', 'studentCloses'] as const;
const MEETING = ['kickOffTime', 'kickOffMinutes', 'kickOffPlace', 'kickOffStreet'] as const;
type TextName =
  | (typeof PERIODS)[number]
  | (typeof MEETING)[number]
  | 'name'
  | 'kickOff'
  | 'closing'
  | 'answerDays';

export type CohortValues = Readonly<Record<TextName, string>> & {
  /** Matching days in the order of the fields. */
  readonly matchingOn: readonly string[];
  readonly modules: readonly string[];
  readonly confirmed: readonly string[];
};

const modulesFor = (audience: 'mentor' | 'student'): readonly (readonly [string, { usual: boolean }])[] =>
  Object.entries(PROGRAMMES.of(programmeId).modules).filter(([, module]) => module.audience === audience);

const usualModules = (): readonly string[] =>
  (['mentor', 'student'] as const).flatMap((role) =>
    modulesFor(role).flatMap(([id, { usual }]) => (usual ? [id] : [])),
  );

export const newCohort = (): CohortValues => ({
  name: '',
  mentorOpens: '',
  mentorCloses: '',
  studentOpens: '',
  studentCloses: '',
  kickOff: '',
  kickOffTime: '',
  kickOffMinutes: '120',
  kickOffPlace: '',
  kickOffStreet: '',
  closing: '',
  answerDays: '5',
  matchingOn: [''],
  modules: usualModules(),
  confirmed: [],
});

/** Pointer of a fault at each value of the body. */
const POINTERS: Readonly<Record<TextName, string>> = {
  name: '/name',
  mentorOpens: '/applications/mentor/opens',
  mentorCloses: '/applications/mentor/closes',
  studentOpens: '/applications/student/opens',
  studentCloses: '/applications/student/closes',
  kickOff: '/kickOff',
  kickOffTime: '/kickOffMeeting/startsAt',
  kickOffMinutes: '/kickOffMeeting/minutes',
  kickOffPlace: '/kickOffMeeting/place',
  kickOffStreet: '/kickOffMeeting/street',
  closing: '/closing',
  answerDays: '/answerDays',
};

const MOST_DAYS = 12;

type Planned = Pick<
  Cohort,
  'name' | 'applications' | 'matchingOn' | 'kickOff' | 'kickOffMeeting' | 'closing' | 'answerDays'
> & { readonly training?: Cohort['training'] | undefined };

export const valuesOf = (plan: Planned): CohortValues => {
  const { name, applications, matchingOn, kickOff, kickOffMeeting, closing, training, answerDays } = plan;
  return {
    name,
    mentorOpens: applications.mentor.opens,
    mentorCloses: applications.mentor.closes,
    studentOpens: applications.student.opens,
    studentCloses: applications.student.closes,
    matchingOn: matchingOn.length === 0 ? [''] : matchingOn,
    kickOff,
    kickOffTime: kickOffMeeting?.startsAt ?? '',
    kickOffMinutes: String(kickOffMeeting?.minutes ?? 120),
    kickOffPlace: kickOffMeeting?.place ?? '',
    kickOffStreet: kickOffMeeting?.street ?? '',
    closing: closing ?? '',
    answerDays: String(answerDays),
    modules: training ? [...training.mentor, ...training.student] : usualModules(),
    confirmed: [],
  };
};

/** The days as they are sent: in their order, so that a fault's index is the same here and there. */
const daysOf = ({ matchingOn }: Pick<CohortValues, 'matchingOn'>): readonly string[] =>
  matchingOn.filter((day) => day !== '').toSorted();

/** Body of the request. */
export const planOf = (values: CohortValues) => {
  const { kickOffTime: startsAt, kickOffMinutes, kickOffPlace: place, kickOffStreet: street } = values;
  const chosen = (role: 'mentor' | 'student'): string[] =>
    modulesFor(role).flatMap(([id]) => (values.modules.includes(id) ? [id] : []));
  return {
    name: values.name,
    applications: {
      mentor: { opens: values.mentorOpens, closes: values.mentorCloses },
      student: { opens: values.studentOpens, closes: values.studentCloses },
    },
    matchingOn: [...daysOf(values)],
    kickOff: values.kickOff,
    ...(values.closing === '' ? {} : { closing: values.closing }),
    ...(startsAt === '' && place === '' && street === ''
      ? {}
      : {
          kickOffMeeting: {
            startsAt,
            place,
            minutes: Number(kickOffMinutes),
            ...(street === '' ? {} : { street }),
          },
        }),
    training: { mentor: chosen('mentor'), student: chosen('student') },
    answerDays: Number(values.answerDays),
    confirmed: values.confirmed,
  };
};

/** One field for each day; the fault of a day stands at it, wherever it stands in what was sent. */
const MatchingDays = ({ form }: { readonly form: Form<CohortValues> }) => {
  const text = inLanguage(cohortsText);
  const days = form.values.matchingOn;
  const sorted = daysOf(form.values);
  return (
    <Faulty pointer="/matchingOn">
      {days.map((day, place) => (
        <TextField
          // A day stays in its field while it is typed.
          key={place}
          form={dayForm(form, place)}
          name="day"
          pointer={day === '' ? '/matchingOn/-' : `/matchingOn/${sorted.indexOf(day)}`}
          type="date"
          size="short"
          label={text.matchingDay(place + 1)}
          hint={place === 0 ? text.matchingHint : undefined}
          isOptional
        />
      ))}
      <Theirs
        form={form}
        name="matchingOn"
        label={text.matchingOn(days.length)}
        labelOf={(theirs) => (theirs as readonly string[]).map(dayInWords).join(', ')}
      />
      {days.length < MOST_DAYS && (
        <p>
          <Button small quiet isBusy={form.isBusy} onPress={() => form.set('matchingOn', [...days, ''])}>
            {text.anotherDay}
          </Button>
        </p>
      )}
    </Faulty>
  );
};

/** One day of the list as a form of its own, for a plain field. */
const dayForm = (form: Form<CohortValues>, place: number): Form<{ readonly day: string }> => ({
  ...(form as unknown as Form<{ readonly day: string }>),
  values: { day: form.values.matchingOn[place] ?? '' },
  meanwhile: {},
  set: (_, day) => form.set('matchingOn', form.values.matchingOn.with(place, day)),
});

const Modules = ({ form }: { readonly form: Form<CohortValues> }) => {
  const text = inLanguage(cohortsText);
  const { modules } = form.values;
  const { modules: known, undecided = [] } = PROGRAMMES.of(programmeId);
  return (
    <>
      {(['mentor', 'student'] as const).map((role) => (
        <Group
          key={role}
          pointer={`/training/${role}`}
          legend={text.modulesFor[role]}
          hint={role === 'mentor' && undecided.includes('TRAINING_RULE') ? text.trainingUndecided : undefined}
        >
          {(isInvalid) =>
            modulesFor(role).map(([id]) => (
              <label key={id} class="sheet-name">
                <input
                  type="checkbox"
                  aria-invalid={isInvalid}
                  checked={modules.includes(id)}
                  onChange={(event) =>
                    form.set(
                      'modules',
                      event.currentTarget.checked ? [...modules, id] : modules.filter((each) => each !== id),
                    )
                  }
                />
                {known[id]?.name[language.value] ?? id}
              </label>
            ))
          }
        </Group>
      ))}
      <Theirs
        form={form}
        name="modules"
        label={text.training}
        labelOf={(theirs) => (theirs as readonly string[]).map(moduleName).join(', ')}
      />
    </>
  );
};

export const CohortFields = ({ form }: { readonly form: Form<CohortValues> }) => {
  const text = inLanguage(cohortsText);
  const date = (name: TextName, isOptional = false, hint?: string) => (
    <TextField
      key={name}
      form={form}
      name={name}
      pointer={POINTERS[name]}
      type="date"
      size="short"
      label={text[name as 'kickOff']}
      hint={hint}
      isOptional={isOptional}
    />
  );
  return (
    <>
      <TextField form={form} name="name" label={text.name} />
      {PERIODS.map((name) => date(name))}
      <MatchingDays form={form} />
      {date('kickOff')}
      <TextField
        form={form}
        name="kickOffTime"
        pointer={POINTERS.kickOffTime}
        type="time"
        size="short"
        label={text.kickOffTime}
        hint={text.kickOffHint}
        isOptional
      />
      <TextField
        form={form}
        name="kickOffMinutes"
        pointer={POINTERS.kickOffMinutes}
        type="number"
        size="short"
        label={text.kickOffMinutes}
        isOptional
      />
      <TextField
        form={form}
        name="kickOffPlace"
        pointer={POINTERS.kickOffPlace}
        label={text.kickOffPlace}
        isOptional
      />
      <TextField
        form={form}
        name="kickOffStreet"
        pointer={POINTERS.kickOffStreet}
        label={text.kickOffStreet}
        isOptional
      />
      {date('closing', true, text.closingHint)}
      <Modules form={form} />
      <TextField form={form} name="answerDays" type="number" size="short" label={text.answerDays} />
      <Confirmations form={form} />
    </>
  );
};
