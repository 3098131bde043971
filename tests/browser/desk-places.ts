import type { Page } from 'playwright-core';
import type { Client } from '../../infra/local/sample/client.ts';
import { uiText } from '../../shared/text/console/ui/text.ts';
import { LANGUAGES } from '../../shared/text/language.ts';

/** Things of the full sample that a place on the desk is about. */
export type Found = {
  readonly cohort: string;
  /** Cohort whose pairs are formed. */
  readonly pilot: string;
  /** Waits for a review. */
  readonly confirmed: string;
  readonly approvedMentor: string;
  /** Can be proposed. */
  readonly ready: string;
  readonly rejected: string;
  readonly person: string;
  readonly company: string;
  /** Already held. */
  readonly pastSession: string;
  readonly nextSession: string;
  /** A joint session of pairs that was held. */
  readonly heldGroup: string;
  /** One that lies ahead. */
  readonly nextGroup: string;
  readonly cancelledGroup: string;
  readonly round: string;
  readonly publishedRound: string;
  /** `mentor~student` of the round. */
  readonly couple: string;
  readonly openProposal: string | undefined;
  readonly proposal: string;
  readonly pair: string;
  readonly mail: string;
  readonly inspection: string;
};

type Item = { readonly id: string; readonly name: string } & Readonly<Record<string, unknown>>;

const theOne = <Of>(items: readonly Of[], what: string, is: (item: Of) => boolean = () => true): Of => {
  const found = items.find(is);
  if (found === undefined) throw new Error(`The sample has no ${what}.`);
  return found;
};

/** Looks the ids up by the API, as the desk does, and opens an inspection: the sample has none. */
export const findPlaces = async (client: Client): Promise<Found> => {
  const get = async <Answer = { items: Item[] }>(path: string): Promise<Answer> =>
    (await client.send('GET', `/api/coordinator/${path}`, undefined, { staff: true })) as Answer;
  const { items: cohorts } = await get('programmes/cccc/cohorts');
  const cohort = theOne(cohorts, 'open cohort', ({ name }) => name === 'Sample cohort').id;
  const pilot = theOne(cohorts, 'earlier cohort', ({ name }) => name === 'Pilot group').id;
  const { items: applications } = await get(`cohorts/${cohort}/applications?limit=100`);
  const inState = (standing: string, role?: string): string =>
    theOne(
      applications,
      `${standing} application`,
      (each) => each['standing'] === standing && (role === undefined || each['role'] === role),
    ).id;
  const { items: sessions } = await get(`cohorts/${cohort}/training-sessions`);
  const byTime = sessions.toSorted((a, b) => String(a['startsAt']).localeCompare(String(b['startsAt'])));
  const { items: groups } = await get(`cohorts/${pilot}/group-sessions`);
  const groupOf = (theme: string): string =>
    theOne(groups, `${theme} session`, (each) => each['theme'] === theme).id;
  const { items: rounds } = await get(`cohorts/${cohort}/rounds`);
  const { items: published } = await get(`cohorts/${pilot}/rounds`);
  const round = theOne(rounds, 'proposed round', ({ status }) => status === 'PROPOSED').id;
  const { pairs } = await get<{ pairs: { mentorApplicationId: string; studentApplicationId: string }[] }>(
    `rounds/${round}`,
  );
  const couple = theOne(pairs, 'pair in its round');
  const { items: proposals } = await get(`cohorts/${pilot}/proposals`);
  const { items: formed } = await get(`cohorts/${pilot}/pairs`);
  const pair = theOne(formed, 'pair');
  const { items: mails } = await get('programmes/cccc/mails');
  const { items: companies } = await get('programmes/cccc/companies');
  const pastSession = theOne(byTime, 'session');
  const day = String(pastSession['startsAt']).slice(0, 10);
  const inspection = (await client.send(
    'POST',
    '/api/coordinator/programmes/cccc/inspections',
    { from: day, to: day, reason: 'The funder inspects the first quarter.' },
    { staff: true },
  )) as { readonly id: string };
  return {
    cohort,
    pilot,
    confirmed: inState('CONFIRMED', 'student'),
    approvedMentor: inState('APPROVED', 'mentor'),
    ready: inState('READY'),
    rejected: inState('REJECTED'),
    person: String(pair['mentorPersonId']),
    company: theOne(companies, 'company').id,
    pastSession: pastSession.id,
    nextSession: theOne(byTime.toReversed(), 'session').id,
    heldGroup: groupOf('KICK_OFF'),
    nextGroup: groupOf('COMPANY_VISIT'),
    cancelledGroup: groupOf('WORK_CULTURE'),
    round,
    publishedRound: theOne(published, 'published round').id,
    couple: `${couple.mentorApplicationId}~${couple.studentApplicationId}`,
    openProposal: proposals.find(({ status }) => String(status).startsWith('PROPOSED'))?.id,
    proposal: theOne(proposals, 'proposal').id,
    pair: pair.id,
    mail: theOne(mails, 'mail').id,
    inspection: inspection.id,
  };
};

/** A screen of the desk, or a dialog on it, and the way there in the full sample. */
export type DeskPlace = {
  readonly name: string;
  /** Place behind the `#`. */
  readonly at: (found: Found) => string;
  /** Needs the round approved, which is a draft in the sample. */
  readonly isApproved?: true;
};

/** Does something at a place, with the state that it needs, and puts the state back. */
export const atPlace = async <Result>(
  { at, isApproved }: DeskPlace,
  { client, found }: { readonly client: Client; readonly found: Found },
  deed: (to: string) => Promise<Result>,
): Promise<Result> => {
  if (!isApproved) return deed(at(found));
  const approval = `/api/coordinator/rounds/${found.round}/approval`;
  await client.send('POST', approval, {}, { staff: true });
  try {
    return await deed(at(found));
  } finally {
    await client.send('DELETE', approval, undefined, { staff: true });
  }
};

/** Every screen of the desk in every state that the full sample has, dialogs included. */
export const DESK_PLACES: readonly DeskPlace[] = [
  { name: 'today', at: () => '/today' },
  { name: 'today-done', at: () => '/today?tasks=done' },
  { name: 'applications', at: ({ cohort }) => `/cohorts/${cohort}/applications` },
  {
    name: 'applications-to-review',
    at: ({ cohort }) => `/cohorts/${cohort}/applications?role=student&standing=CONFIRMED`,
  },
  { name: 'applications-none', at: ({ cohort }) => `/cohorts/${cohort}/applications?standing=WAITLISTED` },
  { name: 'pairing-notes', at: ({ cohort }) => `/cohorts/${cohort}/pairing-notes` },
  { name: 'addresses-refusing', at: () => '/messages/refusing' },
  { name: 'facts-aside', at: () => '/history/aside' },
  { name: 'applications-late', at: ({ cohort }) => `/cohorts/${cohort}/applications/late` },
  { name: 'application', at: ({ confirmed }) => `/applications/${confirmed}` },
  { name: 'application-reject', at: ({ confirmed }) => `/applications/${confirmed}?do=reject` },
  { name: 'application-ask', at: ({ confirmed }) => `/applications/${confirmed}?do=ask` },
  { name: 'application-withdraw', at: ({ confirmed }) => `/applications/${confirmed}?do=withdraw` },
  { name: 'application-waive', at: ({ approvedMentor }) => `/applications/${approvedMentor}?do=waive` },
  { name: 'application-move', at: ({ confirmed }) => `/applications/${confirmed}?do=move` },
  { name: 'application-anew', at: ({ approvedMentor }) => `/applications/${approvedMentor}?do=anew` },
  { name: 'application-pause', at: ({ ready }) => `/applications/${ready}?do=pause` },
  { name: 'application-correct', at: ({ confirmed }) => `/applications/${confirmed}?do=correct` },
  { name: 'application-capacity', at: ({ approvedMentor }) => `/applications/${approvedMentor}?do=capacity` },
  { name: 'application-reopen', at: ({ rejected }) => `/applications/${rejected}?do=reopen` },
  { name: 'application-mentor', at: ({ approvedMentor }) => `/applications/${approvedMentor}` },
  { name: 'application-rejected', at: ({ rejected }) => `/applications/${rejected}` },
  { name: 'application-enter', at: ({ cohort }) => `/cohorts/${cohort}/applications/new` },
  { name: 'sessions', at: ({ cohort }) => `/cohorts/${cohort}/sessions` },
  { name: 'session-plan', at: ({ cohort }) => `/cohorts/${cohort}/sessions?do=plan` },
  { name: 'session', at: ({ nextSession }) => `/sessions/${nextSession}` },
  { name: 'session-change', at: ({ nextSession }) => `/sessions/${nextSession}?do=change` },
  { name: 'session-cancel', at: ({ nextSession }) => `/sessions/${nextSession}?do=cancel` },
  { name: 'session-give', at: ({ nextSession }) => `/sessions/${nextSession}?do=give` },
  { name: 'session-held', at: ({ pastSession }) => `/sessions/${pastSession}` },
  { name: 'session-add', at: ({ pastSession }) => `/sessions/${pastSession}?do=add` },
  { name: 'inspections', at: () => '/history/inspections' },
  { name: 'inspection', at: ({ inspection }) => `/history/inspections/${inspection}` },
  { name: 'group-sessions', at: ({ pilot }) => `/cohorts/${pilot}/sessions` },
  { name: 'group-session-plan', at: ({ pilot }) => `/cohorts/${pilot}/sessions?do=plan-group` },
  { name: 'group-session', at: ({ nextGroup }) => `/group-sessions/${nextGroup}` },
  { name: 'group-session-change', at: ({ nextGroup }) => `/group-sessions/${nextGroup}?do=change` },
  { name: 'group-session-cancel', at: ({ nextGroup }) => `/group-sessions/${nextGroup}?do=cancel` },
  { name: 'group-session-held', at: ({ heldGroup }) => `/group-sessions/${heldGroup}` },
  { name: 'group-session-cancelled', at: ({ cancelledGroup }) => `/group-sessions/${cancelledGroup}` },
  { name: 'matching', at: ({ cohort }) => `/cohorts/${cohort}/matching` },
  { name: 'matching-new', at: ({ cohort }) => `/cohorts/${cohort}/matching?do=new` },
  { name: 'round', at: ({ round }) => `/rounds/${round}` },
  { name: 'round-pair', at: ({ round, couple }) => `/rounds/${round}?pair=${encodeURIComponent(couple)}` },
  { name: 'round-unmatched', at: ({ round }) => `/rounds/${round}?view=unmatched` },
  { name: 'round-approve', at: ({ round }) => `/rounds/${round}?do=approve` },
  { name: 'round-publish', at: ({ round }) => `/rounds/${round}?do=publish`, isApproved: true },
  { name: 'round-cancel', at: ({ round }) => `/rounds/${round}?do=cancel` },
  { name: 'round-published', at: ({ publishedRound }) => `/rounds/${publishedRound}` },
  { name: 'pairs', at: ({ pilot }) => `/cohorts/${pilot}/pairs` },
  { name: 'proposal', at: ({ proposal }) => `/proposals/${proposal}` },
  { name: 'pair', at: ({ pair }) => `/pairs/${pair}` },
  { name: 'pair-pause', at: ({ pair }) => `/pairs/${pair}?do=pause` },
  { name: 'pair-meeting-plan', at: ({ pair }) => `/pairs/${pair}?do=plan-meeting` },
  { name: 'pair-meeting-report', at: ({ pair }) => `/pairs/${pair}?do=report-meeting` },
  { name: 'pair-agreement', at: ({ pair }) => `/pairs/${pair}?do=agreement` },
  { name: 'pair-survey', at: ({ pair }) => `/pairs/${pair}?do=survey` },
  { name: 'pair-close', at: ({ pair }) => `/pairs/${pair}?do=close` },
  { name: 'pair-end', at: ({ pair }) => `/pairs/${pair}?do=end` },
  { name: 'people', at: () => '/people' },
  { name: 'people-found', at: () => '/people?search=a' },
  { name: 'person', at: ({ person }) => `/people/${person}` },
  { name: 'person-contact', at: ({ person }) => `/people/${person}?do=contact` },
  { name: 'person-address', at: ({ person }) => `/people/${person}?do=address` },
  { name: 'person-hold', at: ({ person }) => `/people/${person}?do=hold` },
  { name: 'person-consent', at: ({ person }) => `/people/${person}?do=consent` },
  { name: 'person-own-page', at: ({ person }) => `/people/${person}?do=own-page` },
  { name: 'person-restrict', at: ({ person }) => `/people/${person}?do=restrict` },
  { name: 'person-erase', at: ({ person }) => `/people/${person}?do=erase` },
  { name: 'person-merge', at: ({ person }) => `/people/${person}?do=merge` },
  { name: 'companies', at: () => '/companies' },
  { name: 'company', at: ({ company }) => `/companies/${company}` },
  { name: 'company-correct', at: ({ company }) => `/companies/${company}?do=correct` },
  { name: 'company-contact', at: ({ company }) => `/companies/${company}?do=contact` },
  { name: 'company-merge', at: ({ company }) => `/companies/${company}?do=merge` },
  { name: 'write', at: ({ cohort }) => `/cohorts/${cohort}/write?role=student` },
  { name: 'written', at: ({ cohort }) => `/cohorts/${cohort}/written` },
  { name: 'paragraphs', at: ({ cohort }) => `/cohorts/${cohort}/paragraphs?mail=pair-formed` },
  { name: 'messages', at: () => '/messages' },
  { name: 'message', at: ({ mail }) => `/messages/${mail}` },
  { name: 'messages-held', at: () => '/messages?state=HELD' },
  { name: 'history', at: () => '/history' },
  { name: 'audit', at: () => '/history/audit' },
  { name: 'staff', at: () => '/staff' },
  { name: 'retention', at: () => '/history/retention?days=365' },
  { name: 'retention-hold', at: () => '/history/retention?do=hold' },
  { name: 'cohorts', at: () => '/cohorts' },
  { name: 'cohort-new', at: () => '/cohorts/new' },
  { name: 'cohort', at: ({ cohort }) => `/cohorts/${cohort}` },
  { name: 'cohort-edit', at: ({ cohort }) => `/cohorts/${cohort}?do=edit` },
  { name: 'handbook', at: () => '/handbook' },
  { name: 'handbook-match', at: () => '/handbook/match' },
  { name: 'not-found', at: () => '/nowhere' },
];

/** Whether something is loading, or begins to within so many frames: what has just come may ask for more. */
const isBusyWithin = (page: Page, frames: number): Promise<boolean> =>
  page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
    return document.querySelector('[aria-busy="true"], .skeleton') !== null;
  }, frames);

/** Waits until the screen has loaded what it shows. */
export const settled = async (page: Page): Promise<void> => {
  do await page.locator('main h1').first().waitFor();
  while (await isBusyWithin(page, 4));
};

/** Waits until a page has been at rest for a second: parts that come late stand in no picture as gaps. */
export const comeToRest = async (page: Page): Promise<void> => {
  while (await isBusyWithin(page, 60));
};

/** Goes somewhere, and waits until the page has all it shows. The page before may stand until the next one's code has come. */
export const settledAfter = async (page: Page, go: () => Promise<unknown>): Promise<void> => {
  let onTheirWay = 0;
  const leaves = () => (onTheirWay += 1);
  const arrives = () => (onTheirWay -= 1);
  page.on('request', leaves).on('requestfinished', arrives).on('requestfailed', arrives);
  await go();
  do await settled(page);
  while (onTheirWay > 0);
  page.off('request', leaves).off('requestfinished', arrives).off('requestfailed', arrives);
};

export type Looks = { readonly language: string; readonly theme: string; readonly width: number };

/** Waits for the dialog of a place, and refuses the one that says that there is none. */
const dialogAt = async (page: Page, to: string): Promise<void> => {
  if (!to.includes('do=')) return;
  await page.getByRole('dialog').waitFor();
  const title = (await page.getByRole('dialog').getByRole('heading').first().textContent()) ?? '';
  if (LANGUAGES.some((language) => uiText[language].overtaken.title === title))
    throw new Error(`The dialog of ${to} is not possible.`);
};

/** Goes on to another place of the desk as a link would, in the looks that it has. */
export const goOnTo = async (page: Page, to: string): Promise<void> => {
  await settledAfter(page, () =>
    page.evaluate((place) => {
      window.location.hash = place;
    }, to),
  );
  await dialogAt(page, to);
};

/** Opens a place of a signed-in desk anew, in the given looks. */
export const goToPlace = async (page: Page, origin: string, to: string, looks: Looks): Promise<void> => {
  await page.setViewportSize({ width: looks.width, height: 900 });
  await page.evaluate(
    ([language, theme]) => {
      window.localStorage.setItem('desk-language', language);
      window.localStorage.setItem('desk-theme', theme);
    },
    [looks.language, looks.theme] as const,
  );
  await page.goto(`${origin}/console/#${to}`);
  await settledAfter(page, () => page.reload());
  await dialogAt(page, to);
};
