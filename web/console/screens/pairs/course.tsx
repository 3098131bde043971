import { ROLES } from '../../../../shared/domain/kernel/role.ts';
import type { Verdict } from '../../../../shared/domain/pairs/health-rules.ts';
import { frequencies } from '../../../../shared/domain/vocabularies/taking-part.ts';
import { labelOf } from '../../../../shared/domain/vocabularies/vocabulary.ts';
import { courseText } from '../../../../shared/text/console/course/text.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FormBox, SelectField, TextArea } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { openDialog } from '../../../ui/open.ts';
import { Section } from '../../../ui/page.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { given, nameOf, type Pair } from './couple.tsx';
import { type Course, close, type Parts, people, seen, settled } from './course-parts.ts';
import { CorrectDialog, Meetings, PlanDialog, ReportDialog } from './meetings.tsx';

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

const isIll = ({ verdict }: Pick<Course['health'], 'verdict'>): boolean =>
  verdict === 'CALL' || verdict === 'AT_RISK';

/** Whether a verdict is still one: nothing goes well or badly in a pause or after the end, but help that was asked for stays due. */
export const holdsFor = (
  { status }: Pick<Pair, 'status'>,
  health: Pick<Course['health'], 'verdict' | 'calls'>,
): boolean =>
  status === 'FORMED' ||
  (status === 'PAUSED' && isIll(health)) ||
  health.calls.some(({ rule }) => rule === 'HELP_ASKED');

const Health = ({ pair, loaded, course }: Parts & { readonly course: Course }) => {
  const text = inLanguage(courseText);
  const act = useAct(loaded.reload);
  const { health } = course;
  const asksFor = ({ rule, role }: Course['health']['calls'][number]): string =>
    role === undefined ? text.rule[rule] : `${nameOf(pair[role])}: ${text.rule[rule]}`;
  const isJudged = holdsFor(pair, health);
  return (
    <Section title={text.health}>
      <Refusal of={act} />
      <Facts
        of={[
          [text.state, isJudged && <VerdictTag key="verdict" of={health.verdict} />],
          [text.ruleLabel, isJudged && health.rule && text.rule[health.rule]],
          [text.since, isJudged && <Moment key="since" at={health.since} />],
          [text.count, String(health.meetings)],
          [text.met, health.metOn && <Moment key="met" at={health.metOn} />],
          [text.calls, health.calls.map(asksFor).join(' ')],
          [text.next, health.checkOn && <Moment key="next" at={health.checkOn} />],
        ]}
      />
      <p class="hint">{text.rulesHint}</p>
      {isJudged && isIll(health) && (
        <div class="buttons">
          <Button
            isBusy={act.isBusy}
            onPress={() =>
              void act.run(
                () => call('PUT /api/coordinator/pairs/{pairId}/talk', { params: { pairId: pair.id } }),
                { said: () => inLanguage(courseText).talkedTold, take: loaded.take },
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
          <Button quiet opens="agreement">
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
  const { meetings = [] } = loaded.value ?? {};
  const isGoing = loaded.value !== undefined && pair.status !== 'ENDED_EARLY';
  const corrected = meetings.find(({ id, heldOn }) => heldOn !== undefined && open === `correct-${id}`);
  const moved = meetings.find(({ id, status }) => status === 'PLANNED' && open === `move-${id}`);
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
      {isGoing && open === 'agreement' && <AgreementDialog pair={pair} loaded={loaded} />}
      {isGoing && open === 'report-meeting' && <ReportDialog pair={pair} loaded={loaded} />}
      {isGoing && open === 'plan-meeting' && <PlanDialog pair={pair} loaded={loaded} />}
      {moved && <PlanDialog pair={pair} loaded={loaded} meeting={moved} />}
      {corrected && <CorrectDialog meeting={corrected} loaded={loaded} />}
    </>
  );
};
