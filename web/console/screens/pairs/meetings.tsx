import { ROLES, type Role } from '../../../../shared/domain/kernel/role.ts';
import { MEETING_MODES } from '../../../../shared/domain/meetings/choices.ts';
import type { MeetingMode } from '../../../../shared/domain/meetings/meeting.ts';
import { courseText } from '../../../../shared/text/console/course/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { meetingsText } from '../../../../shared/text/meetings/text.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Section } from '../../../ui/page.tsx';
import type { Outcome } from '../../../ui/problem.ts';
import { Table } from '../../../ui/table.tsx';
import { instantOf, localOf } from '../../finnish-time.ts';
import { given, nameOf } from './couple.tsx';
import { type Course, close, type Meeting, type Parts, people, seen, settled } from './course-parts.ts';

const numberOf = (typed: string): number => (typed.trim() === '' ? (undefined as never) : Number(typed));

const modes = () => MEETING_MODES.map((value) => ({ value, label: inLanguage(meetingsText).modes[value] }));

export const ReportDialog = ({ pair, loaded }: Parts) => {
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
                  role: given<Role>(role),
                  heldOn: given(heldOn),
                  mode: given<MeetingMode>(mode),
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
export const PlanDialog = ({ pair, loaded, meeting }: Parts & { readonly meeting?: Meeting }) => {
  const text = inLanguage(courseText);
  const { startsAt = '', mode = '', minutes = 60, place = '' } = meeting ?? {};
  const form = useForm(`plan-${meeting?.id ?? pair.id}`, {
    role: '',
    startsAt: startsAt && localOf(startsAt),
    mode: mode as string,
    minutes: String(minutes),
    place,
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

export const CorrectDialog = ({
  meeting,
  loaded,
}: {
  readonly meeting: Meeting;
  readonly loaded: Loaded<Course>;
}) => {
  const text = inLanguage(courseText);
  const form = useForm(`correct-${meeting.id}`, {
    heldOn: meeting.heldOn ?? '',
    mode: meeting.mode as string,
    minutes: String(meeting.minutes),
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

export const Meetings = ({ pair, loaded, meetings }: Parts & { readonly meetings: readonly Meeting[] }) => {
  const text = inLanguage(courseText);
  const act = useAct(loaded.reload);
  const run = (deed: () => Promise<Outcome<Course>>): void =>
    void act.run(deed, { said: () => inLanguage(courseText).entered, take: loaded.take });
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
                    <Button small quiet name={`${text.move}: ${dayOf(meeting)}`} opens={`move-${meeting.id}`}>
                      {text.move}
                    </Button>
                  )}
                  {meeting.heldOn !== undefined && (
                    <Button
                      small
                      quiet
                      name={`${text.correct}: ${dayOf(meeting)}`}
                      opens={`correct-${meeting.id}`}
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
          <Button opens="report-meeting">{text.report}</Button>
          <Button quiet opens="plan-meeting">
            {text.plan}
          </Button>
        </div>
      )}
    </Section>
  );
};
