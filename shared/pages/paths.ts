import type { Role } from '../domain/kernel/role.ts';
import type { Programme } from '../domain/programme/programme.ts';
import type { Language } from '../text/language.ts';

/** Pages that exist once in each language, below the path of their programme. No other file writes a path. */
export const PATHS = {
  start: { en: '/en/', sv: '/sv/', fi: '/fi/' },
  applyMentor: { en: '/en/apply/mentor', sv: '/sv/ansok/mentor', fi: '/fi/hae/mentoriksi' },
  applyStudent: { en: '/en/apply/student', sv: '/sv/ansok/studerande', fi: '/fi/hae/opiskelija' },
  thanks: { en: '/en/apply/thanks', sv: '/sv/ansok/tack', fi: '/fi/hae/kiitos' },
  prepare: { en: '/en/first-meeting', sv: '/sv/forsta-traffen', fi: '/fi/ensimmainen-tapaaminen' },
  privacy: { en: '/en/privacy', sv: '/sv/dataskydd', fi: '/fi/tietosuoja' },
  accessibility: { en: '/en/accessibility', sv: '/sv/tillganglighet', fi: '/fi/saavutettavuus' },
} as const satisfies Record<string, Record<Language, string>>;
export type PageName = keyof typeof PATHS;

/** The language of a programme's page for a reader of `language`: its first one where it has no such pages. */
export const spokenIn = ({ languages }: Pick<Programme, 'languages'>, language: Language): Language =>
  languages.includes(language) ? language : (languages[0] ?? language);

/** The address of a programme's page: each programme's pages lie below its own path. */
export const pathIn = (
  programme: Pick<Programme, 'path' | 'languages'>,
  page: PageName,
  language: Language,
): string => `${programme.path}${PATHS[page][spokenIn(programme, language)]}`;

/** The choice of language. */
export const HOME = '/';
/** Path of links in mails, with `?t=` and the token, and of their buttons' posts. */
export const LINK = '/a';
/** Page that gives a new link in place of one that works no longer. */
export const NEW_LINK = '/a/new-link';
/** A person's own page, and the targets of its forms. */
export const MY_PAGE = {
  page: '/a/me',
  code: '/a/me/code',
  session: '/a/me/session',
  signOut: '/a/me/sign-out',
  open: '/a/me/open',
  language: '/a/me/language',
  withdraw: '/a/me/withdraw',
  pause: '/a/me/pause',
  goOn: '/a/me/going-on',
  mails: '/a/me/mails',
  data: '/a/me/data',
  dataFile: '/a/me/data/file',
  erasure: '/a/me/erasure',
  consents: '/a/me/consents',
  restriction: '/a/me/restriction',
  answers: '/a/me/answers',
  contact: '/a/me/contact',
  address: '/a/me/address',
} as const;
/** The own page of a programme's people. */
export const myPagePath = ({ id, path }: Pick<Programme, 'id' | 'path'>): string =>
  path === '' ? MY_PAGE.page : `${MY_PAGE.page}?${new URLSearchParams({ programme: id }).toString()}`;
/** A certificate for its owner, and on paper, with the token of a link. */
export const CERTIFICATE = { page: '/a/certificate', file: '/a/certificate/file' } as const;
/** A person's own calendar, with `?t=` and the token of a link. */
export const CALENDAR_FILE = '/a/calendar.ics';
/** The check of a certificate’s number. */
export const VERIFY = '/a/verify';
/** The coordinator's desk: one page for all languages, below the path of its programme. */
export const CONSOLE = '/console/';
/** The finance page: one for all languages, below the path of its programme. */
export const FINANCE_PAGE = '/finance/';
/** Return path of the staff's sign-in; registered with it, so it is one for all pages. */
export const SIGNED_IN = '/staff/';

/** Files that keep their names, so that pages rendered by a Lambda and at build refer to the same. */
export const ASSETS = {
  style: '/assets/site.css',
  start: '/assets/start.js',
  apply: '/assets/apply.js',
  link: '/assets/link.js',
  proof: '/assets/proof.js',
  thanks: '/assets/thanks.js',
  signedIn: '/assets/signed-in.js',
  console: '/assets/console.js',
  consoleParts: '/assets/console-parts.js',
  consoleStyle: '/assets/console.css',
  finance: '/assets/finance.js',
  financeParts: '/assets/finance-parts.js',
  financeStyle: '/assets/finance.css',
  icon: '/assets/icon.svg',
} as const;

export const API = {
  signIn: '/api/sign-in',
  calendar: (programmeId: string): string => `/api/programmes/${programmeId}/calendar`,
  applications: (programmeId: string): string => `/api/programmes/${programmeId}/applications`,
  subscriptions: (programmeId: string): string => `/api/programmes/${programmeId}/subscriptions`,
} as const;

/** Path that the form posts to without JavaScript. */
export const formPost = (programmeId: string, role: Role): string =>
  `${API.applications(programmeId)}/form/${role}`;

export const applyPage = (role: Role): 'applyMentor' | 'applyStudent' =>
  role === 'mentor' ? 'applyMentor' : 'applyStudent';
