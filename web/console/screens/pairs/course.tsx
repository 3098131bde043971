import { ROLES, type Role } from '../../../../shared/domain/kernel/role.ts';
import { MEETING_MODES } from '../../../../shared/domain/meetings/choices.ts';
import type { MeetingMode } from '../../../../shared/domain/meetings/meeting.ts';
import type { Verdict } from '../../../../shared/domain/pairs/health-rules.ts';
import { frequencies } from '../../../../shared/domain/vocabularies/taking-part.ts';
import { labelOf } from '../../../../shared/domain/vocabularies/vocabulary.ts';
import { courseText } from '../../../../shared/text/console/course/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { meetingsText } from '../../../../shared/text/meetings/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FormBox, SelectField, TextArea, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Section } from '../../../ui/page.tsx';
import type { Outcome } from '../../../ui/problem.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { tell } from '../../../ui/told.tsx';
import { instantOf, localOf } from '../../finnish-time.ts';
import { given, nameOf, type Pair } from './couple.tsx';

type Course = AnswerOf<'GET /api/coordinator/pairs/{pairId}/course'>;
type Meeting = Course['meetings'][number];

const TONES: Partial<Record<Verdict, 'good' | 'bad' | 'wait'>> = {
  CALL: 'bad',
  AT_RISK: 'bad',
  QUIET: 'wait',
  STARTING: 'wait',
  ON_COURSE: 'good',
};

/** The verdict in words, never in a colour alone. */
export const VerdictTag = ({ of }: { readonly of: Verdict }) => (
  <Tag {...(TONES[of] === undefined ? {} : { tone: TONES[of] })}>{inLanguage(courseText).verdict[of]}</Tag>
);

const close = (): void => setOpenDialog(undefined);

type Parts = { readonly pair: Pair; readonly loaded: Loaded<Course> };

const people = (pair: Pair) => ROLES.map((role) => ({ value: role, label: nameOf(pair[role]) }));

const settled = (loaded: Loaded<Course>) => (course: Course) => {
  loaded.take(course);
  tell(inLanguage(courseText).entered);
  close();
};

const numberOf = (typed: string): number => (typed.trim() === '' ? (undefined as never) : Number(typed));

/** The version that is on the screen, for `If-Match`. */
const seen = ({ version }: { readonly version: number }): string => `"${version}"`;

const modes = () => MEETING_MODES.map((value) => ({ value, label: inLanguage(meetingsText).modes[value] }));

const AgreementDialog = ({ pair, loaded }: Parts) => {
  const text = inLanguage(courseText);
  const terms = loaded.value?.agreement.terms;
  const form = useForm(`agreement-${pair.id}`, {
    role: '',
    goals: terms?.goals ?? '',
    rhythm: terms?.rhythm ?? '',
  });
  return (
    <Dialog title={text.confirmTitle} onClose={close}>
      <p>{text.confirmHint}</p>
      <FormBox
        of={form}
        send={text.send}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ role, goals, rhythm }) =>
              call('PUT /api/coordinator/pairs/{pairId}/agreement/{role}', {
                params: { pairId: pair.id, role },
                body: { goals: given(goals), rhythm: given(rhythm) },
                version: loaded.value && seen(loaded.value.agreement),
              }),
            settled(loaded),
            loaded.reload,
          )
        }
      >
        <SelectField form={form} name="role" label={text.who} empty="–" choices={people(pair)} />
        <TextArea form={form} name="goals" label={text.goals} />
        <SelectField
          form={form}
          name="rhythm"
          label={text.rhythm}
          empty="–"
          choices={frequencies.codes.map((value) => ({
            value,
            label: labelOf(frequencies, value, language.value),
          }))}
        />
      </FormBox>
    </Dialog>
  );
};

const ReportDialog = ({ pair, loaded }: Parts) => {
  const text = inLanguage(courseText);
  const form = useForm(`report-${pair.id}`, { role: '', heldOn: '', mode: '', minutes: '60', mood: '' });
  return (
    <Dialog title={text.reportTitle} onClose={close}>
      <FormBox
        of={form}
        send={text.send}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ role, heldOn, mode, minutes, mood }) =>
              call('PUT /api/coordinator/pairs/{pairId}/meeting-report', {
                params: { pairId: pair.id },
                body: {
                  ...{ role: given<Role>(role), heldOn: given(heldOn), mode: given<MeetingMode>(mode) },
                  minutes: numberOf(minutes),
                  ...(mood === '' ? {} : { mood: Number(mood) }),
                },
              }),
            settled(loaded),
          )
        }
      >
        <SelectField form={form} name="role" label={text.who} empty="–" choices={people(pair)} />
        <TextField form={form} name="heldOn" type="date" size="medium" label={text.day} />
        <SelectField form={form} name="mode" label={text.how} empty="–" choices={modes()} />
        <TextField form={form} name="minutes" type="number" size="short" label={text.length} />
        <TextField form={form} name="mood" type="number" size="short" label={text.mood} isOptional />
      </FormBox>
    </Dialog>
  );
};

/** Plans a meeting, or moves one that is planned. */
const PlanDialog = ({ pair, loaded, meeting }: Parts & { readonly meeting?: Meeting }) => {
  const text = inLanguage(courseText);
  const { startsAt = '', mode = '', minutes = 60, place = '' } = meeting ?? {};
  const form = useForm(`plan-${meeting?.id ?? pair.id}`, {
    ...{ role: '', startsAt: startsAt && localOf(startsAt), mode: mode as string },
    ...{ minutes: String(minutes), place },
  });
  return (
    <Dialog title={meeting ? text.moveTitle : text.planTitle} onClose={close}>
      <FormBox
        of={form}
        send={text.send}
        onCancel={close}
        onSend={() =>
          void form.send(
            (typed) => {
              const body = {
                role: given<Role>(typed.role),
                mode: given<MeetingMode>(typed.mode),
                minutes: numberOf(typed.minutes),
                startsAt: given<string>(instantOf(typed.startsAt)),
                ...(typed.place.trim() === '' ? {} : { place: typed.place }),
              };
              return meeting
                ? call('PUT /api/coordinator/meetings/{meetingId}/plan', {
                    params: { meetingId: meeting.id },
                    body,
                    version: seen(meeting),
                  })
                : call('PUT /api/coordinator/pairs/{pairId}/meeting-plan', {
                    params: { pairId: pair.id },
                    body,
                  });
            },
            settled(loaded),
            loaded.reload,
          )
        }
      >
        <SelectField form={form} name="role" label={text.who} empty="–" choices={people(pair)} />
        <TextField form={form} name="startsAt" type="datetime-local" size="medium" label={text.at} />
        <SelectField form={form} name="mode" label={text.how} empty="–" choices={modes()} />
        <TextField form={form} name="minutes" type="number" size="short" label={text.length} />
        <TextField form={form} name="place" label={text.place} isOptional />
      </FormBox>
    </Dialog>
  );
};

const CorrectDialog = ({
  meeting,
  loaded,
}: {
  readonly meeting: Meeting;
  readonly loaded: Loaded<Course>;
}) => {
  const text = inLanguage(courseText);
  const form = useForm(`correct-${meeting.id}`, {
    ...{ heldOn: meeting.heldOn ?? '', mode: meeting.mode as string, minutes: String(meeting.minutes) },
  });
  return (
    <Dialog title={text.correctTitle} onClose={close}>
      <p>{text.correctHint}</p>
      <FormBox
        of={form}
        send={text.send}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ heldOn, mode, minutes }) =>
              call('PUT /api/coordinator/meetings/{meetingId}/correction', {
                params: { meetingId: meeting.id },
                body: { heldOn: given(heldOn), mode: given<MeetingMode>(mode), minutes: numberOf(minutes) },
                version: seen(meeting),
              }),
            settled(loaded),
            loaded.reload,
          )
        }
      >
        <TextField form={form} name="heldOn" type="date" size="medium" label={text.day} />
        <SelectField form={form} name="mode" label={text.how} choices={modes()} />
        <TextField form={form} name="minutes" type="number" size="short" label={text.length} />
      </FormBox>
    </Dialog>
  );
};

const dayOf = ({ heldOn, startsAt }: Meeting): string =>
  formatDate(heldOn ?? new Date(startsAt ?? 0), language.value);

/** Deeds that a coordinator can do about a meeting as it stands, each for the one who would do it. */
const deedsOf = (meeting: Meeting) => {
  const params = { meetingId: meeting.id };
  const version = seen(meeting);
  const other: Role = meeting.reportedBy === 'mentor' ? 'student' : 'mentor';
  const text = inLanguage(courseText);
  const confirm = {
    label: text.confirm,
    run: () =>
      call('PUT /api/coordinator/meetings/{meetingId}/confirmation', {
        params,
        body: { role: other },
        version,
      }),
  };
  const dispute = {
    label: text.dispute,
    run: () =>
      call('PUT /api/coordinator/meetings/{meetingId}/dispute', { params, body: { role: other }, version }),
  };
  const dismiss = {
    label: text.dismiss,
    run: () => call('PUT /api/coordinator/meetings/{meetingId}/dismissal', { params, version }),
  };
  const cancel = {
    label: text.cancel,
    run: () =>
      call('PUT /api/coordinator/meetings/{meetingId}/cancellation', {
        params,
        body: { role: 'student' },
        version,
      }),
  };
  switch (meeting.status) {
    case 'PLANNED':
      return [cancel];
    case 'REPORTED':
      return [confirm, dispute, dismiss];
    case 'DISPUTED':
      return [confirm, dismiss];
    case 'CONFIRMED':
      return [dismiss];
    default:
      return [];
  }
};

const Meetings = ({ pair, loaded, meetings }: Parts & { readonly meetings: readonly Meeting[] }) => {
  const text = inLanguage(courseText);
  const act = useAct(loaded.reload);
  const run = (deed: () => Promise<Outcome<Course>>): void =>
    void act.run(deed, { said: text.entered, take: loaded.take });
  const moodsOf = ({ moods = {} }: Meeting): string =>
    ROLES.flatMap((role) =>
      moods[role] === undefined ? [] : [`${nameOf(pair[role])}: ${moods[role]}`],
    ).join(', ');
  return (
    <Section title={text.meetings}>
      <Refusal of={act} />
      {meetings.length === 0 ? (
        <p>{text.noMeetings}</p>
      ) : (
        <Table
          caption={text.meetings}
          rows={meetings}
          keyOf={({ id }) => id}
          columns={[
            {
              head: text.day,
              cell: ({ heldOn, startsAt }) => <Moment at={heldOn ?? startsAt ?? ''} />,
            },
            { head: text.how, cell: ({ mode }) => inLanguage(meetingsText).modes[mode] },
            { head: text.length, cell: ({ minutes }) => String(minutes) },
            {
              head: text.state,
              cell: ({ status, confirmed }) =>
                confirmed === undefined
                  ? text.status[status]
                  : `${text.status[status]}: ${text.confirmed[confirmed]}`,
            },
            { head: text.moods, cell: moodsOf },
            {
              head: text.changes,
              hasButtons: true,
              cell: (meeting) => (
                <div class="buttons">
                  {deedsOf(meeting).map(({ label, run: deed }) => (
                    <Button
                      key={label}
                      small
                      quiet
                      name={`${label}: ${dayOf(meeting)}`}
                      onPress={() => run(deed)}
                    >
                      {label}
                    </Button>
                  ))}
                  {meeting.status === 'PLANNED' && (
                    <Button
                      small
                      quiet
                      name={`${text.move}: ${dayOf(meeting)}`}
                      onPress={() => setOpenDialog(`move-${meeting.id}`)}
                    >
                      {text.move}
                    </Button>
                  )}
                  {meeting.heldOn !== undefined && (
                    <Button
                      small
                      quiet
                      name={`${text.correct}: ${dayOf(meeting)}`}
                      onPress={() => setOpenDialog(`correct-${meeting.id}`)}
                    >
                      {text.correct}
                    </Button>
                  )}
                </div>
              ),
            },
          ]}
        />
      )}
      {pair.status !== 'ENDED_EARLY' && (
        <div class="buttons">
          <Button onPress={() => setOpenDialog('report-meeting')}>{text.report}</Button>
          <Button quiet onPress={() => setOpenDialog('plan-meeting')}>
            {text.plan}
          </Button>
        </div>
      )}
    </Section>
  );
};

const Health = ({ pair, loaded, course }: Parts & { readonly course: Course }) => {
  const text = inLanguage(courseText);
  const act = useAct(loaded.reload);
  const { health } = course;
  const asksFor = ({ rule, role }: Course['health']['calls'][number]): string =>
    role === undefined ? text.rule[rule] : `${nameOf(pair[role])}: ${text.rule[rule]}`;
  return (
    <Section title={text.health}>
      <Refusal of={act} />
      <Facts
        of={[
          [text.state, <VerdictTag key="verdict" of={health.verdict} />],
          [text.ruleLabel, health.rule && text.rule[health.rule]],
          [text.since, <Moment key="since" at={health.since} />],
          [text.count, String(health.meetings)],
          [text.met, health.metOn && <Moment key="met" at={health.metOn} />],
          [text.calls, health.calls.map(asksFor).join(' ')],
          [text.next, health.checkOn && <Moment key="next" at={health.checkOn} />],
        ]}
      />
      <p class="hint">{text.rulesHint}</p>
      {(health.verdict === 'CALL' || health.verdict === 'AT_RISK') && (
        <div class="buttons">
          <Button
            isBusy={act.isBusy}
            onPress={() =>
              void act.run(
                () => call('PUT /api/coordinator/pairs/{pairId}/talk', { params: { pairId: pair.id } }),
                { said: text.talkedTold, take: loaded.take },
              )
            }
          >
            {text.talked}
          </Button>
        </div>
      )}
    </Section>
  );
};

const AgreementPart = ({ pair, course }: { readonly pair: Pair; readonly course: Course }) => {
  const text = inLanguage(courseText);
  const { terms, confirmed } = course.agreement;
  const names = ROLES.filter((role) => confirmed[role] !== undefined).map((role) => nameOf(pair[role]));
  return (
    <Section title={text.agreement}>
      {terms === undefined ? (
        <p>{text.noAgreement}</p>
      ) : (
        <Facts
          of={[
            [text.goals, terms.goals],
            [text.rhythm, labelOf(frequencies, terms.rhythm, language.value)],
            [text.confirmedBy, names.join(', ') || text.nobody],
          ]}
        />
      )}
      {pair.status !== 'ENDED_EARLY' && (
        <div class="buttons">
          <Button quiet onPress={() => setOpenDialog('agreement')}>
            {text.confirmFor}
          </Button>
        </div>
      )}
    </Section>
  );
};

/** Health, agreement and meetings of a pair, with everything that a coordinator can do for one of the two. */
export const CourseSections = ({ pair }: { readonly pair: Pair }) => {
  const loaded = useLoaded(`course-${pair.id}-${pair.status}`, () =>
    call('GET /api/coordinator/pairs/{pairId}/course', { params: { pairId: pair.id } }),
  );
  const open = openDialog();
  const corrected = loaded.value?.meetings.find(({ id }) => open === `correct-${id}`);
  const moved = loaded.value?.meetings.find(({ id }) => open === `move-${id}`);
  return (
    <>
      <Show of={loaded}>
        {(course) => (
          <>
            <Health pair={pair} loaded={loaded} course={course} />
            <AgreementPart pair={pair} course={course} />
            <Meetings pair={pair} loaded={loaded} meetings={course.meetings} />
          </>
        )}
      </Show>
      {loaded.value && open === 'agreement' && <AgreementDialog pair={pair} loaded={loaded} />}
      {loaded.value && open === 'report-meeting' && <ReportDialog pair={pair} loaded={loaded} />}
      {loaded.value && open === 'plan-meeting' && <PlanDialog pair={pair} loaded={loaded} />}
      {moved && <PlanDialog pair={pair} loaded={loaded} meeting={moved} />}
      {corrected && <CorrectDialog meeting={corrected} loaded={loaded} />}
    </>
  );
};
