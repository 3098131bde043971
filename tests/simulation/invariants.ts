import type { Fact } from '../../events/fact.ts';
import type { Application, Participating } from '../../shared/domain/applications/application.ts';
import type { MailMessage } from '../../shared/domain/follow-up/mail.ts';
import type { Task } from '../../shared/domain/follow-up/task.ts';
import type { Pair } from '../../shared/domain/pairs/pair.ts';
import { isOpen, type Proposal } from '../../shared/domain/pairs/proposal.ts';
import type { Person } from '../../shared/domain/people/person.ts';
import type { RunChunk } from '../../shared/domain/rounds/chunk.ts';
import type { TrainingSession } from '../../shared/domain/sessions/training.ts';
import { parseItem } from '../../shared/store/item-record.ts';
import { type MetricPart, metrics } from '../../shared/store/kinds/funding.ts';
import type { StoredRecord } from '../../shared/store/table.ts';
import { aWorld, logged, type World } from '../functions/world.ts';

/** Rules that hold of a system, whatever has happened to it. Each rule names its breaches; none is good. */

/** The world at one moment: reading it is dear, and no rule changes it. */
type Snapshot = {
  readonly records: readonly StoredRecord[];
  readonly facts: readonly Fact[];
  readonly calls: World['mails']['calls'];
};

const snapshotOf = ({ twin, mails }: World): Snapshot => ({
  records: twin.records(),
  facts: twin.allFacts(),
  calls: mails.calls,
});

const all = <State>({ records }: Snapshot, kind: string): State[] =>
  records
    .filter((record) => record['kind'] === kind)
    .map(({ data }) => (typeof data === 'string' ? JSON.parse(data) : data));

const told = ({ facts }: Snapshot, name: string): readonly Fact[] =>
  facts.filter(({ type }) => type.startsWith(`${name}.`));

const repeated = (names: readonly string[]): string[] =>
  names.filter((name, place) => names.indexOf(name) !== place);

const participants = (world: Snapshot): Participating[] =>
  all<Application>(world, 'Application').filter(
    (application): application is Participating => application.status === 'PARTICIPATING',
  );

/** I3, I4: nobody has more partners, asked or agreed, than places; and places and pairs tell the same. At every moment. */
const placesIn = (world: Snapshot): string[] => {
  const open = all<Proposal>(world, 'Proposal').filter(isOpen);
  const running = all<Pair>(world, 'Pair').filter(({ status }) => status !== 'ENDED_EARLY');
  return participants(world).flatMap(({ id, partners: { capacity, proposed, formed } }) => {
    const idsOf = (couples: readonly (Proposal | Pair)[]) =>
      JSON.stringify(
        couples
          .filter((couple) => [couple.mentorApplicationId, couple.studentApplicationId].includes(id))
          .map((couple) => couple.id)
          .sort(),
      );
    return [
      ...(proposed.length + formed.length > capacity ? [`${id} has more partners than places`] : []),
      ...(idsOf(open) === JSON.stringify([...proposed].sort())
        ? []
        : [`${id} is asked about other pairs than it has`]),
      ...(idsOf(running) === JSON.stringify([...formed].sort())
        ? []
        : [`${id} has other pairs than it is in`]),
    ];
  });
};

/** Whether somebody has more partners than places just now. */
export const brokenPlaces = (world: World): string[] => placesIn(snapshotOf(world));

/** The same of records alone: places, pairs and proposals tell the same. */
export const brokenPlacesIn = (records: readonly StoredRecord[]): string[] =>
  placesIn({ records, facts: [], calls: [] });

/** I1: each application is submitted once and confirmed at most once; a person has one open application a role. */
const brokenApplications = (world: Snapshot): string[] => {
  const applications = all<Application>(world, 'Application');
  const about = (name: string) => told(world, name).map(({ data }) => String(data['applicationId']));
  const submitted = about('ApplicationSubmitted');
  const confirmed = about('ApplicationConfirmed');
  return [
    ...repeated(submitted).map((id) => `${id} was submitted twice`),
    ...repeated(confirmed).map((id) => `${id} was confirmed twice`),
    ...repeated(
      applications.flatMap((application) =>
        ['SUBMITTED', 'REJECTED', 'WITHDRAWN'].includes(application.status)
          ? []
          : [`${application.form.role} ${(application as Participating).personId}`],
      ),
    ).map((who) => `${who} has two applications`),
    ...repeated(all<Person>(world, 'Person').flatMap(({ addresses }) => addresses)).map(
      (address) => `${address} leads to two people`,
    ),
    ...applications
      .filter(
        ({ id, status }) => !submitted.includes(id) || confirmed.includes(id) === (status === 'SUBMITTED'),
      )
      .map(({ id, status }) => `${id} is ${status}, and its facts say otherwise`),
  ];
};

/** A mail that came back for now has its next attempt, or waits a day for it. */
const SETTLED = ['SENT', 'DELIVERED', 'RETURNED', 'BOUNCED', 'COMPLAINED', 'HELD', 'FAILED', 'SUPPRESSED'];

/** I2: no decision is sent twice by itself, a confirmation twice at most; every mail has ended, and the doubtful are somebody's task. */
const brokenMails = (world: Snapshot): string[] => {
  const tasks = all<Task>(world, 'Task').map(({ kind, aboutId }) => `${kind} ${aboutId}`);
  return all<MailMessage>(world, 'MailMessage').flatMap(({ id, kind, template, state: { status } }) => {
    const calls = world.calls.filter(({ mailId, result }) => mailId === id && result !== 'REFUSED').length;
    const most = kind === 'verification' ? 2 : 1;
    return [
      ...(calls > most ? [`${template} ${id} was sent ${calls} times`] : []),
      ...(SETTLED.includes(status) ? [] : [`${template} ${id} is still ${status}`]),
      ...(status === 'HELD' && !tasks.includes(`MAIL_UNSURE ${id}`)
        ? [`nobody is asked about ${template} ${id}`]
        : []),
      ...(status === 'FAILED' && !tasks.includes(`MAIL_FAILED ${id}`)
        ? [`nobody is told that ${template} ${id} failed`]
        : []),
      ...(status === 'SENT' && calls === 0 ? [`${template} ${id} was never sent`] : []),
    ];
  });
};

/** I5, I9: a proposal has one outcome, told once, and each side has said each thing once at most. */
const brokenProposals = (world: Snapshot): string[] =>
  all<Proposal>(world, 'Proposal').flatMap((proposal) => {
    const count = (name: string): number =>
      told(world, name).filter(({ data }) => data['proposalId'] === proposal.id).length;
    const outcomes = {
      ACCEPTED: count('PairFormed'),
      DECLINED: count('PairDeclined'),
      LAPSED: count('PairProposalLapsed'),
    };
    const yeses = [count('PairAcceptedByMentor'), count('PairAcceptedByStudent')];
    const isPair = proposal.status === 'ACCEPTED';
    const right = Object.entries(outcomes).every(
      ([status, times]) => times === (proposal.status === status ? 1 : 0),
    );
    const pairs = all<Pair>(world, 'Pair').filter(({ proposalId }) => proposalId === proposal.id);
    return [
      ...(right ? [] : [`${proposal.id} is ${proposal.status}, told as ${JSON.stringify(outcomes)}`]),
      ...(count('PairProposed') === 1 ? [] : [`${proposal.id} was proposed ${count('PairProposed')} times`]),
      ...(yeses.some((times) => times > 1) || yeses.every((times) => times === 1) !== isPair
        ? [`${proposal.id} has ${yeses.join(' and ')} yeses`]
        : []),
      ...(pairs.length === (isPair ? 1 : 0) ? [] : [`${proposal.id} has formed ${pairs.length} pairs`]),
    ];
  });

/** I8: facts are told once, numbered without a gap within their save, and every one has reached the bus. */
const brokenFacts = (world: Snapshot): string[] => {
  const { facts, records } = world;
  const ids = facts.map(({ id }) => id);
  const bySave = Map.groupBy(
    facts,
    ({ subject, id }) => `${id.split('.').slice(0, -2).join('.')}.${subject.version}`,
  );
  return [
    ...repeated(ids).map((id) => `${id} was told twice`),
    ...[...bySave].flatMap(([save, together]) =>
      together.every((_, index) => together.some(({ id }) => id === `${save}.${index + 1}`))
        ? []
        : [`${save} has a gap`],
    ),
    ...records
      .filter((record) => record['fact'] !== undefined && record['publishedAt'] === undefined)
      .map(({ fact }) => `${(fact as Fact).id} never reached the bus`),
  ];
};

/** A published round has told the outcome of each of its pairs as it is, and left nobody waiting whom it has proposed. */
const brokenPublications = (world: Snapshot): string[] => {
  const proposals = all<Proposal>(world, 'Proposal');
  const chunks = all<RunChunk>(world, 'RunChunk');
  const waiting = told(world, 'ParticipantWaitlisted').map(
    ({ data }) => `${data['applicationId']} ${data['roundId']}`,
  );
  return [
    ...chunks.flatMap(({ roundId, pairs: outcomes }) =>
      outcomes.flatMap(({ mentorApplicationId, studentApplicationId, outcome }) => {
        const stands = proposals.some(
          (proposal) =>
            proposal.roundId === roundId &&
            proposal.mentorApplicationId === mentorApplicationId &&
            proposal.studentApplicationId === studentApplicationId,
        );
        return stands === (outcome === 'PROPOSED') ? [] : [`${roundId} tells ${outcome} of a pair, wrongly`];
      }),
    ),
    ...proposals
      .filter(({ roundId, studentApplicationId }) => waiting.includes(`${studentApplicationId} ${roundId}`))
      .map(({ id }) => `the student of ${id} waits and was proposed in one round`),
  ];
};

/** Rounds end, keep nobody out afterwards, and put nobody on the waiting list twice; sessions have no more people than seats. */
const brokenRounds = (world: Snapshot): string[] => [
  ...all<{ id: string; status: string }>(world, 'MatchingRound')
    .filter(({ status }) => !['PUBLISHED', 'FAILED', 'CANCELLED'].includes(status))
    .map(({ id, status }) => `${id} is still ${status}`),
  ...all<{ roundId: string }>(world, 'OpenRound').map(({ roundId }) => `${roundId} keeps other rounds out`),
  ...repeated(
    told(world, 'ParticipantWaitlisted').map(({ data }) => `${data['applicationId']} ${data['roundId']}`),
  ),
  ...repeated(told(world, 'ReminderDue').map(({ data }) => `${data['reminderId']} ${data['occurrence']}`)),
  ...all<TrainingSession>(world, 'TrainingSession')
    .filter(({ enrolled, seats }) => enrolled.length > seats || repeated(enrolled).length > 0)
    .map(({ id }) => `${id} has more people than seats`),
];

const figuresIn = ({ records }: Snapshot): readonly MetricPart[] =>
  records
    .filter(({ kind }) => kind === metrics.name)
    .map((record) => parseItem(metrics, record).state)
    // A part that is back at nothing leaves no trace in the figures.
    .filter(({ months }) => Object.keys(months).length > 0);

const metricsIn = (world: Snapshot): string =>
  JSON.stringify(
    figuresIn(world)
      .map((figure) => JSON.stringify(figure))
      .sort(),
  );

/** I10: the figures are what the log of facts says, to the byte, and what a recount says. */
const brokenFigures = async (world: Snapshot): Promise<string[]> => {
  const rebuilt = aWorld();
  await rebuilt.bus.replay(world.facts, { only: ['track-metrics'] });
  const accepted = all<Pair>(world, 'Pair');
  const shown = figuresIn(world)
    .filter(({ indicator }) => indicator === 'pairs.formed')
    .flatMap(({ months }) => Object.values(months))
    .reduce((sum, amount) => sum + amount, 0);
  return [
    ...(metricsIn(snapshotOf(rebuilt)) === metricsIn(world)
      ? []
      : ['the figures are not what the facts say']),
    ...(shown === accepted.length ? [] : [`${accepted.length} pairs are formed, ${shown} are counted`]),
  ];
};

/** Kinds of items where a person's data may live. */
const PERSONAL = ['Application', 'Person', 'Company', 'SpokenName', 'Certificate'];
/** Kinds that are found by name: the name is a sort key of the collection index, and goes with the item. */
const FOUND_BY_NAME = ['Person', 'SpokenName', 'Company'];

/**
 * I12: what people typed stands in their own items alone: in no fact, no figure, no task, no line of the log, and
 * in no key but that of the index of names. */
const leaks = ({ records, facts }: Snapshot, canary: RegExp): string[] => {
  const found = (what: string, text: string): string[] =>
    canary.test(text) ? [`a person's data in ${what}`] : [];
  return [
    ...records.flatMap(({ data, csk, ...record }) => {
      const kind = String(record['kind'] ?? 'fact');
      return found(
        `${kind} ${record['sk']}`,
        JSON.stringify({
          ...record,
          ...(PERSONAL.includes(kind) ? {} : { data }),
          ...(FOUND_BY_NAME.includes(kind) ? {} : { csk }),
        }),
      );
    }),
    ...found('the facts', JSON.stringify(facts)),
    ...found('the log', logged.join('\n')),
  ];
};

/** Everything that is broken once nothing is going on any more. */
export const brokenIn = async (given: World, canary: RegExp): Promise<string[]> => {
  const world = snapshotOf(given);
  return [
    ...brokenApplications(world),
    ...brokenMails(world),
    ...placesIn(world),
    ...brokenProposals(world),
    ...brokenFacts(world),
    ...brokenRounds(world),
    ...brokenPublications(world),
    ...(await brokenFigures(world)),
    ...leaks(world, canary),
  ];
};
