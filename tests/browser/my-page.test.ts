import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restOrEndPage } from '../../shared/asks/rest-or-end/page.ts';
import type { Known } from '../../shared/domain/applications/application.ts';
import type { Aside } from '../../shared/domain/applications/aside-reasons.ts';
import type { Pair } from '../../shared/domain/pairs/pair.ts';
import type { ConsentLog } from '../../shared/domain/privacy/consent-log.ts';
import { answersPage } from '../../shared/pages/my-page/answers-page.ts';
import { consentsPage } from '../../shared/pages/my-page/consents-page.ts';
import { contactPage } from '../../shared/pages/my-page/contact-page.ts';
import { dataPage } from '../../shared/pages/my-page/data-page.ts';
import { erasurePage } from '../../shared/pages/my-page/erasure-page.ts';
import { mailPage, mailsPage } from '../../shared/pages/my-page/mails-page.ts';
import { overviewPage } from '../../shared/pages/my-page/overview-page.ts';
import type { Own } from '../../shared/pages/my-page/own.ts';
import { restrictionPage } from '../../shared/pages/my-page/restriction-page.ts';
import { codePage, signInPage } from '../../shared/pages/my-page/sign-in-pages.ts';
import { newLinkPage, problemPage } from '../../shared/pages/problem-pages.ts';
import type { Language } from '../../shared/text/language.ts';
import { aStudent } from '../domain/given.ts';
import { site } from '../pages/site.ts';
import { launchChromium, noBrowser } from './chromium.ts';
import { overflow, violations } from './fitness.ts';
import { LOOKS } from './looks.ts';
import { servePages } from './site-server.ts';

const confirmedStudent: Known = {
  id: 'app_1',
  programmeId: 'cccc',
  cohortId: 'coh_1',
  personId: 'per_1',
  status: 'CONFIRMED',
  form: { role: 'student', answers: aStudent() },
  submittedAt: '2027-01-18T10:00:00.000Z',
  confirmedAt: '2027-01-18T10:05:00.000Z',
};

const own: Own = {
  person: {
    id: 'per_1',
    programmeId: 'cccc',
    language: 'en',
    emailHash: 'h',
    addresses: ['h'],
    contact: { firstName: 'Lin', lastName: 'Esimerkki', email: 'lin@student.example.org' },
    applicationIds: ['app_1'],
    corrections: [],
    knownSince: '2027-01-18T10:00:00.000Z',
  },
  applications: [
    {
      application: confirmedStudent,
      cohortName: 'Spring 2027',
      isOver: false,
      sessions: [
        {
          session: {
            id: 'grp_1',
            programmeId: 'cccc',
            cohortId: 'coh_1',
            theme: 'JOB_HUNT',
            audience: 'both',
            startsAt: '2027-05-12T13:00:00.000Z',
            minutes: 120,
            mode: 'ONLINE',
            place: 'Teams',
            guests: [],
            revision: 0,
          },
          guest: { applicationId: 'app_1', role: 'student', invitedAt: '2027-03-02T10:00:00.000Z' },
        },
      ],
      ways: [
        { verb: 'answer-sessions', applicationId: 'app_1', aboutId: 'app_1', isWaiting: true },
        { verb: 'choose-session', applicationId: 'app_1', aboutId: 'app_1', isWaiting: true },
        {
          verb: 'answer-proposal',
          applicationId: 'app_1',
          aboutId: 'prp_1',
          isWaiting: true,
          until: '2027-02-18T20:59:00.000Z',
        },
      ],
    },
  ],
  pairs: [
    {
      pair: {
        id: 'pai_1',
        programmeId: 'cccc',
        cohortId: 'coh_1',
        proposalId: 'prp_1',
        status: 'FORMED',
        mentorApplicationId: 'app_2',
        studentApplicationId: 'app_1',
        mentorPersonId: 'per_2',
        studentPersonId: 'per_1',
        formedAt: '2027-02-18T10:00:00.000Z',
      },
      role: 'student',
      partner: {
        fullName: 'Ada Exempel',
        email: 'ada.with.a.long.address@example.com',
        phone: '+358 40 000 0000',
      },
      meetings: [],
      copies: {},
      surveys: [],
      ways: [
        { verb: 'plan-meeting', applicationId: 'app_1', aboutId: 'pai_1', isWaiting: false },
        { verb: 'ask-for-help', applicationId: 'app_1', aboutId: 'pai_1', isWaiting: false },
      ],
    },
  ],
};

const consents: readonly ConsentLog[] = [
  {
    personId: 'per_1',
    programmeId: 'cccc',
    purpose: 'FOLLOW_UP',
    entries: [
      {
        at: '2027-02-01T10:00:00.000Z',
        applicationId: 'app_1',
        isGiven: true,
        by: 'person:per_1',
        channel: 'LINK',
        language: 'en',
        noticeVersion: '2026-11e',
      },
    ],
  },
];

const sentMails = [{ id: 'mai_1', at: '2027-02-18T10:00:00.000Z', subject: 'Your code for your own page' }];

/** The same person, ready for a matching, with a pause or without. */
const ready = (aside?: Aside): Own => ({
  ...own,
  applications: own.applications.map((each) => ({
    ...each,
    application: {
      ...confirmedStudent,
      status: 'PARTICIPATING',
      approvedAt: '2027-01-20T10:00:00.000Z',
      skippedIn: [],
      readyAt: '2027-01-20T10:00:00.000Z',
      partners: { capacity: 1, proposed: [], formed: [] },
      ...(aside === undefined ? {} : { aside }),
    },
  })),
});

const pagesIn = (language: Language): Readonly<Record<string, string>> => ({
  '/a/me': signInPage({ site, language, typed: 'lin', fault: { pointer: '/email', code: 'email-invalid' } }),
  '/test/code': codePage({
    site,
    language,
    signInId: 'sin_1',
    email: 'lin@example.org',
    fault: 'code-wrong',
  }),
  '/test/own': overviewPage({
    site,
    language,
    formKey: 'k',
    own,
    until: '2027-02-20T11:00:00.000Z',
    now: new Date('2027-02-20T10:00:00.000Z'),
  }),
  '/test/pause': overviewPage({
    site,
    language,
    formKey: 'k',
    own: ready(),
    until: '2027-02-20T11:00:00.000Z',
    now: new Date('2027-02-20T10:00:00.000Z'),
    refusedPause: {
      applicationId: 'app_1',
      typed: '2027-01-01',
      fault: { pointer: '/until', code: 'time-passed' },
    },
  }),
  '/test/paused': overviewPage({
    site,
    language,
    formKey: 'k',
    until: '2027-02-20T11:00:00.000Z',
    own: ready({ why: 'PAUSED', since: '2027-02-20T09:00:00.000Z', until: '2027-03-10' }),
    now: new Date('2027-02-20T10:00:00.000Z'),
  }),
  '/test/mails': mailsPage({ site, language, mails: sentMails }),
  '/test/mail': mailPage({
    site,
    language,
    mail: sentMails[0] as (typeof sentMails)[number],
    letter: { language, text: 'Hi Lin,\n\nYour code is below.\n\nhttps://mentoring.example/a?t=…' },
  }),
  '/test/data': dataPage({
    site,
    language,
    own,
    consents,
    mails: sentMails,
    seen: [{ at: '2027-02-17T10:00:00.000Z', kind: 'LOOK', role: 'coordinator' }],
  }),
  '/test/consents': consentsPage({ site, language, formKey: 'k', own, logs: consents }),
  '/test/restriction': restrictionPage({ site, language, formKey: 'k', own }),
  '/test/restricted': restrictionPage({
    site,
    language,
    formKey: 'k',
    own: {
      ...own,
      person: {
        ...own.person,
        restriction: {
          since: '2027-03-01T10:00:00.000Z',
          by: 'staff:sub',
          channel: 'PHONE',
          reason: 'Disputes the year of graduation',
          lift: { at: '2027-03-20T07:00:00.000Z', by: 'staff:sub', reason: 'The year is corrected.' },
        },
      },
    },
  }),
  '/test/erasure': erasurePage({
    site,
    language,
    formKey: 'k',
    own,
    typed: 'lin',
    fault: { pointer: '/email', code: 'address-other' },
  }),
  '/test/erased': erasurePage({
    site,
    language,
    formKey: 'k',
    own,
    erasure: {
      id: 'era_1',
      programmeId: 'cccc',
      personId: 'per_1',
      applicationIds: ['app_1'],
      cause: 'ASKED',
      requestedAt: '2027-02-18T10:00:00.000Z',
      requestedBy: 'person:per_1',
      status: 'REQUESTED',
    },
  }),
  '/test/answers': answersPage({
    site,
    language,
    formKey: 'k',
    application: confirmedStudent,
    version: 2,
    later: true,
    faults: [{ pointer: '/goals', code: 'too-short', limit: 100 }],
    note: 'meanwhile',
  }),
  '/test/contact': contactPage({
    site,
    language,
    formKey: 'k',
    person: own.person,
    isStudent: true,
    note: 'sent',
    faults: [{ pointer: '/email', code: 'address-same' }],
    change: {
      personId: 'per_1',
      programmeId: 'cccc',
      changeId: 'adc_1',
      language: 'en',
      email: 'lin.with.a.rather.long.address@example.org',
      emailHash: 'h2',
      formerHash: 'h',
      requestedAt: '2027-02-18T10:00:00.000Z',
      expiresAt: '2027-02-20T10:00:00.000Z',
    },
  }),
  '/test/rest': restOrEndPage(
    { pair: own.pairs[0]?.pair as Pair, partner: 'Ada', now: new Date('2027-03-01T10:00:00Z') },
    {
      site,
      language,
      token: 't',
      faults: [{ pointer: '/until', code: 'required' }],
      posted: new URLSearchParams({ verb: 'pause-pair' }),
    },
  ),
  '/test/none': problemPage({ site, language, code: 'link-unknown', newLinkFor: 'x' }),
  '/test/new-link': newLinkPage({ site, language }),
});

describe.skipIf(noBrowser !== undefined)(`the own page${noBrowser ? ` – skipped: ${noBrowser}` : ''}`, () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof servePages>>;
  let pages: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), servePages(({ pathname }) => pages[pathname])]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(LOOKS.slice(0, 3))(
    'is fit for everybody in $language, $theme, at $width px',
    async ({ language, theme, width }) => {
      pages = pagesIn(language);
      const page = await browser.newPage({
        viewport: { width, height: 800 },
        colorScheme: theme,
        bypassCSP: true,
      });
      for (const path of Object.keys(pages)) {
        await page.goto(`${server.origin}${path}`);
        if (process.env['SHOTS'])
          await page.screenshot({
            path: `${process.env['SHOTS']}/${language}${path.replaceAll('/', '-')}.png`,
            fullPage: true,
          });
        expect(await violations(page), path).toEqual([]);
        expect(await overflow(page), path).toBeLessThanOrEqual(0);
      }
      await page.close();
    },
  );
});
