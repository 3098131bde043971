import { auditText } from '../../../../shared/text/console/audit/text.ts';
import { erasureText } from '../../../../shared/text/console/erasure/text.ts';
import { pairsText } from '../../../../shared/text/console/pairs/text.ts';
import { peopleText } from '../../../../shared/text/console/people/text.ts';
import { restrictionText } from '../../../../shared/text/console/restriction/text.ts';
import { retentionText } from '../../../../shared/text/console/retention/text.ts';
import { todayText } from '../../../../shared/text/console/today/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { LANGUAGE_NAMES } from '../../../../shared/text/language-names.ts';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { DialogFor } from '../../../ui/dialog-for.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Empty, Notice } from '../../../ui/notice.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Page, Section } from '../../../ui/page.tsx';
import { goTo, Link } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Table } from '../../../ui/table.tsx';
import { tell } from '../../../ui/told.tsx';
import { mayHere } from '../../me.ts';
import { useMerged } from '../../merged.ts';
import { moduleName } from '../../modules.ts';
import { StandingTag } from '../applications/standing.tsx';
import { nameOfCompany } from '../companies/names.ts';
import { HoldPerson } from '../history/hold.tsx';
import { HistorySection } from '../history/section.tsx';
import { MailsOf } from '../messages/of-person.tsx';
import { ConsentsOf } from './consents.tsx';
import { AddressDialog, ContactDialog } from './corrections.tsx';
import { EraseDialog, ErasureNotice, useErasure } from './erase.tsx';
import { MergePerson, type Person } from './merge.tsx';
import { OwnPageDialog } from './own-page.tsx';
import { LiftDialog, RestrictDialog, RestrictionNotice, useRestriction } from './restrict.tsx';

const Applications = ({ person }: { readonly person: Person }) => {
  const text = inLanguage(peopleText);
  const words = inLanguage(wordsText);
  return (
    <Table
      caption={text.applications}
      rows={person.applications}
      keyOf={({ applicationId }) => applicationId}
      columns={[
        {
          head: text.reference,
          cell: ({ applicationId, reference }) => (
            <Link to={`/applications/${applicationId}`}>{reference}</Link>
          ),
        },
        { head: text.role, cell: ({ role }) => words.role[role] },
        {
          head: text.cohort,
          cell: ({ cohort }) => <Link to={`/cohorts/${cohort.id}`}>{cohort.name ?? cohort.id}</Link>,
        },
        { head: text.state, cell: ({ standing }) => <StandingTag of={standing} /> },
        {
          head: text.company,
          cell: ({ company }) =>
            company && <Link to={`/companies/${company.id}`}>{nameOfCompany(company)}</Link>,
        },
      ]}
    />
  );
};

const Couples = ({ person }: { readonly person: Person }) => {
  const text = inLanguage(peopleText);
  const status: Readonly<Record<string, string>> = inLanguage(pairsText).status;
  const couples = [...person.pairs, ...person.proposals];
  if (couples.length === 0) return <p>{text.noCouples}</p>;
  return (
    <Table
      caption={text.couples}
      rows={couples}
      keyOf={({ id }) => id}
      columns={[
        {
          head: text.other,
          cell: ({ other }) => (
            <Link to={`/applications/${other.applicationId}`}>{other.name ?? other.applicationId}</Link>
          ),
        },
        {
          head: text.state,
          cell: ({ status: at, cohortId }) => (
            <Link to={`/cohorts/${cohortId}/pairs`}>{status[at] ?? at}</Link>
          ),
        },
      ]}
    />
  );
};

const Sessions = ({ person }: { readonly person: Person }) => {
  const text = inLanguage(peopleText);
  const words = inLanguage(wordsText);
  if (person.sessions.length === 0) return <p>{text.noSessions}</p>;
  return (
    <Table
      caption={text.sessions}
      rows={person.sessions}
      keyOf={({ id }) => id}
      columns={[
        {
          head: text.session,
          cell: ({ id, module }) => <Link to={`/sessions/${id}`}>{moduleName(module)}</Link>,
        },
        { head: text.when, cell: ({ startsAt }) => <Moment at={startsAt} /> },
        { head: text.wasThere, cell: ({ wasThere }) => (wasThere ? words.yes : words.no) },
      ]}
    />
  );
};

const Tasks = ({ person }: { readonly person: Person }) => {
  const text = inLanguage(peopleText);
  const kinds = inLanguage(todayText).kind;
  if (person.tasks.length === 0) return <p>{text.noTasks}</p>;
  return (
    <Table
      caption={text.tasks}
      rows={person.tasks}
      keyOf={({ id }) => id}
      columns={[
        {
          head: text.what,
          cell: ({ kind, doneAt }) => (
            <Link to="/today" query={{ kind, tasks: doneAt && 'done' }}>
              {kinds[kind]}
            </Link>
          ),
        },
        { head: text.since, cell: ({ openedAt }) => <Moment at={openedAt} /> },
        { head: text.doneAt, cell: ({ doneAt }) => (doneAt ? <Moment at={doneAt} /> : text.open) },
      ]}
    />
  );
};

const Corrections = ({ person }: { readonly person: Person }) => {
  const text = inLanguage(peopleText);
  return (
    <Table
      caption={text.corrections}
      rows={person.corrections}
      keyOf={({ at, what }) => `${at} ${what}`}
      columns={[
        { head: text.what, cell: ({ what }) => text.correction[what] },
        { head: text.since, cell: ({ at }) => <Moment at={at} /> },
        { head: text.why, cell: ({ reason }) => reason },
        { head: text.by, cell: ({ by }) => by.name ?? by.id },
      ]}
    />
  );
};

export const PersonScreen: Screen = ({ params }) => {
  const text = inLanguage(peopleText);
  const personId = params['personId'] ?? '';
  const loaded = useLoaded(personId, () =>
    call('GET /api/coordinator/people/{personId}', { params: { personId } }),
  );
  const { value } = loaded;
  const isMerged = useMerged('/people', personId, value);
  const erasure = useErasure(personId);
  const restriction = useRestriction(personId);
  const { restriction: kept } = restriction.value ?? {};
  /** Unused, and not until an announced end. */
  const isKept = kept !== undefined && kept.lift === undefined;
  const reload = (): void => {
    void restriction.reload();
    void loaded.reload();
  };
  const open = openDialog();
  const close = (): void => setOpenDialog(undefined);
  return (
    <Page
      title={value?.name ?? text.title}
      above={{ to: '/people', name: text.title }}
      beside={
        value && (
          <>
            <Button quiet opens="contact">
              {text.correct}
            </Button>
            <Button quiet opens="address">
              {text.address}
            </Button>
            <Button quiet opens="own-page">
              {text.ownPage}
            </Button>
            <Button quiet opens="merge">
              {text.merge}
            </Button>
            <Button quiet opens="hold">
              {inLanguage(retentionText).holdPerson}
            </Button>
            {restriction.value?.restriction === undefined && (
              <Button quiet opens="restrict">
                {inLanguage(restrictionText).restrict}
              </Button>
            )}
            <Button quiet opens="erase">
              {inLanguage(erasureText).erase}
            </Button>
          </>
        )
      }
    >
      {erasure.value && <ErasureNotice of={erasure.value} />}
      {restriction.value && <RestrictionNotice of={restriction.value} />}
      <Show of={loaded}>
        {(person) => (
          <>
            {isMerged && (
              <Notice>
                <p>{text.movedHere}</p>
              </Notice>
            )}
            <Facts
              of={[
                [text.email, person.contact.email],
                [text.lastingEmail, person.contact.lastingEmail],
                [text.phone, person.contact.phone],
                [text.language, inLanguage(LANGUAGE_NAMES)[person.language]],
                [text.known, <Moment key="known" at={person.knownSince.slice(0, 10)} />],
              ]}
            />
            <Section title={text.applications}>
              {person.applications.length === 0 ? (
                <Empty title={text.noneMatches} />
              ) : (
                <Applications person={person} />
              )}
            </Section>
            <Section title={text.couples}>
              <Couples person={person} />
            </Section>
            <Section title={text.sessions}>
              <Sessions person={person} />
            </Section>
            <Section title={text.tasks}>
              <Tasks person={person} />
            </Section>
            <ConsentsOf personId={person.id} name={person.name} />
            <MailsOf personId={person.id} />
            {person.corrections.length > 0 && (
              <Section title={text.corrections}>
                <Corrections person={person} />
              </Section>
            )}
          </>
        )}
      </Show>
      {value && open === 'contact' && <ContactDialog person={value} loaded={loaded} onClose={close} />}
      {value && open === 'address' && <AddressDialog person={value} loaded={loaded} onClose={close} />}
      {value && open === 'own-page' && (
        <OwnPageDialog
          personId={value.id}
          name={value.name}
          onClose={close}
          onSent={() => void loaded.reload()}
        />
      )}
      {value && open === 'merge' && (
        <MergePerson
          losing={value}
          onClose={close}
          onMerged={(kept) => {
            tell(() => inLanguage(peopleText).merged(kept.name));
            goTo(`/people/${kept.id}`);
          }}
        />
      )}
      {value && erasure.value && open === 'hold' && (
        <HoldPerson
          personId={value.id}
          name={value.name}
          version={erasure.value.holdVersion}
          onClose={close}
          onHeld={erasure.reload}
        />
      )}
      {value && restriction.value && (
        <>
          <DialogFor name="restrict" isPossible={!isKept}>
            {() => <RestrictDialog personId={value.id} name={value.name} onClose={close} onDone={reload} />}
          </DialogFor>
          <DialogFor name="lift" isPossible={isKept}>
            {() => <LiftDialog personId={value.id} name={value.name} onClose={close} onDone={reload} />}
          </DialogFor>
        </>
      )}
      {value && open === 'erase' && (
        <EraseDialog
          personId={value.id}
          name={value.name}
          onClose={close}
          onAsked={() => void erasure.reload()}
        />
      )}
      {mayHere('admin') && (
        <p>
          <Link to="/history/audit" query={{ person: value?.id ?? personId }}>
            {inLanguage(auditText).ofPerson}
          </Link>
        </p>
      )}
      <HistorySection
        of={`${personId} ${loaded.version}`}
        load={(after) =>
          call('GET /api/coordinator/people/{personId}/history', { params: { personId }, query: { after } })
        }
      />
    </Page>
  );
};
