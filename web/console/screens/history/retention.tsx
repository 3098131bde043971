import type { RetentionRule } from '../../../../shared/domain/privacy/retention.ts';
import { historyText } from '../../../../shared/text/console/history/text.ts';
import { retentionText } from '../../../../shared/text/console/retention/text.ts';
import { howLong, privacyText } from '../../../../shared/text/privacy/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { chosenIn, Filter, Filters } from '../../../ui/filters.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Empty, Refused } from '../../../ui/notice.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Page, Section } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Table } from '../../../ui/table.tsx';
import { HoldCohort } from './hold.tsx';

type View = AnswerOf<'GET /api/coordinator/programmes/{programmeId}/retention'>;

const DAYS = ['7', '30', '90', '365'] as const;
const USUAL = '30';

const ruleName = (rule: string): string => inLanguage(privacyText).rules[rule as RetentionRule];

const Numbers = ({ of }: { readonly of: View }) => {
  const text = inLanguage(retentionText);
  return (
    <Table
      caption={text.counts}
      rows={of.counts}
      keyOf={({ rule }) => rule}
      columns={[
        { head: text.rule, cell: ({ rule }) => ruleName(rule) },
        { head: text.count, cell: ({ going }) => going, isNumber: true },
        { head: text.keptCount, cell: ({ kept }) => kept, isNumber: true },
      ]}
    />
  );
};

const Going = ({ of }: { readonly of: View }) => {
  const text = inLanguage(retentionText);
  if (of.going.length === 0) return <Empty title={text.nothing} />;
  return (
    <>
      <Table
        caption={text.going}
        rows={of.going}
        keyOf={({ rule, applicationId }) => `${rule} ${applicationId}`}
        columns={[
          {
            head: text.person,
            cell: ({ personId, name }) => <Link to={`/people/${personId}`}>{name ?? personId}</Link>,
          },
          { head: text.rule, cell: ({ rule }) => ruleName(rule) },
          {
            head: text.scope,
            cell: ({ rule, isWholePerson, kept }) =>
              kept !== undefined
                ? text.kept[kept]
                : isWholePerson
                  ? text.wholePerson
                  : rule === 'NEEDS' || rule === 'WORDS'
                    ? text.part
                    : text.application,
          },
          { head: text.cohort, cell: ({ cohort }) => cohort.name ?? cohort.id },
          { head: text.when, cell: ({ dueAt }) => <Moment at={dueAt} /> },
        ]}
      />
      {of.more > 0 && <p class="hint">{text.more(of.more)}</p>}
    </>
  );
};

const Holds = ({ of, onEnded }: { readonly of: View; readonly onEnded: () => Promise<void> }) => {
  const text = inLanguage(retentionText);
  const act = useAct(onEnded);
  const end = ({ scope, aboutId, version }: View['holds'][number]): void =>
    void act.run(
      () =>
        scope === 'PERSON'
          ? call('DELETE /api/coordinator/people/{personId}/retention-hold', {
              params: { personId: aboutId },
              version: `"${version}"`,
            })
          : call('DELETE /api/coordinator/cohorts/{cohortId}/retention-hold', {
              params: { cohortId: aboutId },
              version: `"${version}"`,
            }),
      { said: () => inLanguage(retentionText).ended, take: () => void onEnded() },
    );
  if (of.holds.length === 0) return <p>{text.noHolds}</p>;
  return (
    <>
      {act.problem && <Refused problem={act.problem} />}
      <Table
        caption={text.holdsTitle}
        rows={of.holds}
        keyOf={({ aboutId }) => aboutId}
        columns={[
          {
            head: text.person,
            cell: ({ scope, aboutId, name }) => (
              <Link to={scope === 'PERSON' ? `/people/${aboutId}` : `/cohorts/${aboutId}`}>
                {name ?? aboutId}
              </Link>
            ),
          },
          { head: text.reason, cell: ({ reason }) => reason },
          { head: text.until, cell: ({ until }) => <Moment at={until} /> },
          { head: text.by, cell: ({ by }) => by.name ?? by.id },
          {
            head: text.end,
            hasButtons: true,
            cell: (hold) => (
              <Button quiet onPress={() => end(hold)}>
                {text.end}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
};

const LastNight = ({ of: { lastRun } }: { readonly of: View }) => {
  const text = inLanguage(retentionText);
  if (lastRun === undefined) return <p>{text.neverRun}</p>;
  const { reduced, people, certificates } = lastRun.counts;
  return (
    <p>
      <Moment at={lastRun.endedAt ?? lastRun.startedAt} />
      {': '}
      {lastRun.endedAt === undefined ? text.notEnded : text.ranOn(reduced, people, certificates)}
    </p>
  );
};

const Rules = ({ of }: { readonly of: View }) => {
  const text = inLanguage(retentionText);
  return (
    <Table
      caption={text.rulesTitle}
      rows={of.rules}
      keyOf={({ rule }) => rule}
      columns={[
        { head: text.rule, cell: ({ rule }) => ruleName(rule) },
        { head: text.time, cell: ({ rule }) => howLong(rule, language.value) },
        { head: text.how, cell: ({ way }) => text.ways[way] },
      ]}
    />
  );
};

/** Next removals of the nights, holds, and the times of retention. */
export const Retention: Screen = () => {
  const text = inLanguage(retentionText);
  const days = chosenIn('days', DAYS) ?? USUAL;
  const loaded = useLoaded(`retention ${days}`, () =>
    call('GET /api/coordinator/programmes/{programmeId}/retention', {
      params: { programmeId },
      query: { days },
    }),
  );
  return (
    <Page
      title={text.title}
      lead={text.leadIn}
      above={{ to: '/history', name: inLanguage(historyText).title }}
      beside={<Button opens="hold">{text.holdCohort}</Button>}
    >
      <Filters names={['days']}>
        <Filter
          name="days"
          label={text.within}
          none={text.days(Number(USUAL))}
          choices={DAYS.filter((value) => value !== USUAL).map((value) => ({
            value,
            label: text.days(Number(value)),
          }))}
        />
      </Filters>
      <Show of={loaded}>
        {(view) => (
          <>
            <Section title={text.going}>
              <Numbers of={view} />
              <Going of={view} />
            </Section>
            <Section title={text.holdsTitle}>
              <Holds of={view} onEnded={loaded.reload} />
            </Section>
            <Section title={text.lastRun}>
              <LastNight of={view} />
            </Section>
            <Section title={text.rulesTitle}>
              <Rules of={view} />
            </Section>
          </>
        )}
      </Show>
      {openDialog() === 'hold' && loaded.value && (
        <HoldCohort
          holds={loaded.value.holds}
          onClose={() => setOpenDialog(undefined)}
          onHeld={loaded.reload}
        />
      )}
    </Page>
  );
};
