import { type Application, referenceOf, standingOf } from '../../domain/applications/application.ts';
import { canPause, LONGEST_BREAK_DAYS } from '../../domain/applications/aside.ts';
import { canEndAlone } from '../../domain/applications/aside-reasons.ts';
import { addDays, localDateOf } from '../../domain/kernel/dates.ts';
import type { FieldFault } from '../../domain/kernel/refusal.ts';
import { isAgreed } from '../../domain/pairs/agreement.ts';
import { isRunning } from '../../domain/pairs/pair.ts';
import { THEMES } from '../../domain/sessions/themes.ts';
import { isSurveyAwaited } from '../../domain/surveys/request.ts';
import { messageLanguages } from '../../domain/vocabularies/languages.ts';
import { labelOf } from '../../domain/vocabularies/vocabulary.ts';
import { datesIn } from '../../text/dates.ts';
import { formatDate, formatTime } from '../../text/format.ts';
import type { Language } from '../../text/language.ts';
import { meetingsText } from '../../text/meetings/text.ts';
import type { MyPageText } from '../../text/my-page/en.ts';
import { myPageText } from '../../text/my-page/text.ts';
import { surveyTitles } from '../../text/surveys/titles.ts';
import { mailTo } from '../address.ts';
import { framed } from '../frame.ts';
import { attribute, type Html, html } from '../html.ts';
import { ASSETS, MY_PAGE } from '../paths.ts';
import { type Own, type OwnApplication, type OwnPair, type Way, wayValue } from './own.ts';
import { keyFields, question, row, type SessionPage } from './parts.ts';

/** Outcome of a press that led back to the page. */
export type OverviewNote = keyof MyPageText['notes'];

type OwnPage = SessionPage & {
  readonly own: Own;
  /** ISO instant of the end of the session. */
  readonly until: string;
  readonly now: Date;
  /** A pause whose last day was refused, as it was typed. */
  readonly refusedPause?: {
    readonly applicationId: string;
    readonly typed: string;
    readonly fault: FieldFault;
  };
  readonly note?: OverviewNote | undefined;
};

const OPEN = 'open';

const wayLabel = ({ verb, survey, heldOn, until }: Way, language: Language, whose?: string): string => {
  const text = myPageText[language];
  const dates = datesIn(language);
  const name = survey === undefined ? '' : `: ${surveyTitles[language][survey]}`;
  const details = [whose, heldOn && dates.day(heldOn), until && text.by(dates.moment(until))]
    .filter(Boolean)
    .join(', ');
  return `${text.ways[verb]}${name}${details && ` (${details})`}`;
};

const wayButton = (way: Way, label: string, isFirst = false): Html =>
  html`<button class="button${isFirst ? '' : ' quiet'}" type="submit" form="${OPEN}" name="way" value="${wayValue(way)}">${label}</button>`;

const ways = (all: readonly Way[], language: Language): Html | false =>
  all.length > 0 &&
  html`<ul class="ways">${all.map((way) => html`<li>${wayButton(way, wayLabel(way, language))}</li>`)}</ul>`;

/** Name of the cohort of a pair, where the pairs of the person are of several. */
const seasonOf = ({ pair, role }: OwnPair, { applications, pairs }: Own): string | undefined => {
  if (new Set(pairs.map((each) => each.pair.cohortId)).size < 2) return undefined;
  const id = role === 'mentor' ? pair.mentorApplicationId : pair.studentApplicationId;
  return applications.find(({ application }) => application.id === id)?.cohortName;
};

/** Everything that waits for an answer. Two of one name tell whose they are. */
const waitingWays = (
  own: Own,
  language: Language,
): readonly { readonly way: Way; readonly label: string }[] => {
  const text = myPageText[language];
  const all = [
    ...own.applications.flatMap(({ application, cohortName, ways: open }) =>
      open.map((way) => ({
        way,
        whose: way.partner ?? `${text.applications.roles[application.form.role]}, ${cohortName}`,
      })),
    ),
    ...own.pairs.flatMap((given) => {
      const name = given.partner?.fullName ?? formatDate(given.pair.formedAt, language);
      const whose = [name, seasonOf(given, own)].filter((part) => part !== undefined).join(', ');
      return given.ways.map((way) => ({ way, whose }));
    }),
  ].filter(({ way }) => way.isWaiting);
  const labels = all.map(({ way }) => wayLabel(way, language));
  return all.map(({ way, whose }, place) => {
    const label = labels[place] ?? '';
    const isOnly = labels.indexOf(label) === labels.lastIndexOf(label);
    return { way, label: isOnly ? label : wayLabel(way, language, whose) };
  });
};

const training = (
  { training: given, application }: OwnApplication,
  { site, language }: OwnPage,
): Html | false => {
  if (given === undefined) return false;
  const text = myPageText[language].training;
  const { enrolment, choices } = given;
  const { outcome, required, attended } = enrolment;
  const name = (module: string): string => site.programme.modules[module]?.name[language] ?? module;
  const line = (module: string): string => {
    const seat = choices.find((choice) => choice.module === module)?.seat;
    if (attended[module] !== undefined) return text.attended(name(module));
    return seat === undefined
      ? text.noSeat(name(module))
      : `${name(module)}: ${datesIn(language).span(seat.startsAt, seat.minutes)}`;
  };
  const lines =
    outcome.status === 'COMPLETED'
      ? [text.done(formatDate(outcome.completedOn, language))]
      : outcome.status === 'WAIVED'
        ? [text.waived]
        : required.map(line);
  return html`<h3 id="training-${application.id}">${text.title}</h3><ul aria-labelledby="training-${application.id}">${lines.map((each) => html`<li>${each}</li>`)}</ul>`;
};

const jointSessions = ({ sessions, application }: OwnApplication, language: Language): Html | false => {
  if (sessions.length === 0) return false;
  const text = myPageText[language].sessions;
  const id = `sessions-${application.id}`;
  return html`<h3 id="${id}">${text.title}</h3><ul aria-labelledby="${id}">${sessions.map(
    ({ session, guest: { answer } }) =>
      html`<li>${session.title ?? THEMES[session.theme].name[language]}, ${datesIn(language).span(session.startsAt, session.minutes)}: ${
        session.cancelled !== undefined
          ? text.isCancelled
          : answer === undefined
            ? text.open
            : text.standings[answer.is]
      }</li>`,
  )}</ul>`;
};

/** If somebody else waits, a proposal is answered or a pair is ended first. */
const canWithdraw = ({ application }: OwnApplication): boolean => {
  const { status } = application;
  if (status === 'PARTICIPATING')
    return application.partners.proposed.length + application.partners.formed.length === 0;
  return status === 'CONFIRMED' || status === 'NEEDS_INFO' || status === 'APPROVED';
};

const canCorrect = ({ application: { status } }: OwnApplication): boolean =>
  status !== 'SUBMITTED' && status !== 'REJECTED' && status !== 'WITHDRAWN';

const withdrawal = (given: OwnApplication, page: OwnPage): Html | false => {
  const text = myPageText[page.language].withdraw;
  return (
    canWithdraw(given) &&
    html`<details class="decline"><summary>${text.title}</summary><p>${text.lead}</p>
<form method="post" action="${MY_PAGE.withdraw}">${keyFields(page)}<input type="hidden" name="application" value="${given.application.id}">
<button class="button quiet" type="submit">${text.submit}</button></form></details>`
  );
};

/** A pause of the participation, or the way out of one. */
const pause = ({ application }: OwnApplication, page: OwnPage): Html | false => {
  const { language, now, refusedPause } = page;
  if (application.status !== 'PARTICIPATING') return false;
  const text = myPageText[language].pause;
  const { id, aside } = application;
  const fields = html`${keyFields(page)}<input type="hidden" name="application" value="${id}">`;
  if (aside !== undefined)
    return (
      canEndAlone(aside) &&
      html`<p class="note">${text.isOn(aside.until && datesIn(language).day(aside.until))}</p>
<form method="post" action="${MY_PAGE.goOn}">${fields}<button class="button quiet" type="submit">${text.end}</button></form>`
    );
  if (!canPause(application)) return false;
  const refused = refusedPause?.applicationId === id ? refusedPause : undefined;
  const today = localDateOf(now);
  const name = `until-${id}`;
  return html`<details class="decline"${attribute('open', refused !== undefined)}><summary>${text.title}</summary><p>${text.lead}</p>
<form method="post" action="${MY_PAGE.pause}">${fields}
${question(
  { name, label: text.until, hint: text.untilHint, fault: refused?.fault, language },
  (attributes) =>
    html`<input${attributes} type="date" class="medium" min="${today}" max="${addDays(today, LONGEST_BREAK_DAYS)}" value="${refused?.typed ?? ''}">`,
)}
<button class="button quiet" type="submit">${text.submit}</button></form></details>`;
};

const languageForm = (page: OwnPage): Html => {
  const { site, language, own } = page;
  const text = myPageText[language].language;
  return html`<form method="post" action="${MY_PAGE.language}">${keyFields(page)}
<div class="question"><label for="mail-language">${text.title}</label>
<select id="mail-language" name="language" class="medium">${site.programme.languages.map((each) => html`<option value="${each}" lang="${each}"${attribute('selected', each === own.person.language)}>${labelOf(messageLanguages, each, each)}</option>`)}</select></div>
<button class="button quiet" type="submit">${text.submit}</button></form>`;
};

/** They are in no round by their own wish, which they take back themselves. */
const isResting = (application: Application): boolean =>
  standingOf(application) === 'ASIDE' &&
  'aside' in application &&
  application.aside !== undefined &&
  canEndAlone(application.aside);

/** Of one who has taken part, or waited to: a no and a withdrawal stay what they are. */
const isOver = ({ application, isOver: over }: OwnApplication): boolean =>
  over &&
  (application.status === 'APPROVED' || application.status === 'PARTICIPATING') &&
  !['RESTRICTED', 'PROPOSED'].includes(standingOf(application));

const applicationCard = (given: OwnApplication, page: OwnPage): Html => {
  const { language } = page;
  const text = myPageText[language];
  const { application, cohortName } = given;
  const standing = standingOf(application);
  const now = isOver(given)
    ? text.applications.over
    : isResting(application)
      ? text.pause.standing
      : text.standings[standing];
  return html`<section class="card"><h2>${text.applications.roles[application.form.role]}</h2>
<dl>${row(text.applications.standing, now)}${row(text.applications.cohort, cohortName)}${row(text.applications.reference, referenceOf(application))}${row(text.applications.sentOn, formatDate(application.submittedAt, language))}</dl>
${training(given, page)}
${jointSessions(given, language)}
${ways(
  given.ways.filter(({ isWaiting }) => !isWaiting),
  language,
)}
${canCorrect(given) && html`<p><a href="${MY_PAGE.answers}?${new URLSearchParams({ application: application.id, lang: language }).toString()}">${text.answers.see}</a></p>`}
${!isOver(given) && pause(given, page)}
${!isOver(given) && withdrawal(given, page)}</section>`;
};

const meetings = ({ meetings: all, pair }: OwnPair, language: Language): Html => {
  const text = myPageText[language].pairs;
  const modes = meetingsText[language];
  return html`<h3 id="meetings-${pair.id}">${text.meetings}</h3>${
    all.length === 0
      ? html`<p>${text.noMeetings}</p>`
      : html`<ul aria-labelledby="meetings-${pair.id}">${all.map((meeting) => {
          const when =
            'startsAt' in meeting
              ? datesIn(language).span(meeting.startsAt, meeting.minutes)
              : `${datesIn(language).day(meeting.heldOn)}, ${modes.minutes(meeting.minutes)}`;
          return html`<li>${when}, ${modes.modes[meeting.mode].toLocaleLowerCase(language)}: ${text.meetingStates[meeting.status]}</li>`;
        })}</ul>`
  }`;
};

const surveys = ({ surveys: all, pair }: OwnPair, { language, now }: OwnPage): Html | false => {
  const text = myPageText[language].surveys;
  return (
    all.length > 0 &&
    html`<h3 id="surveys-${pair.id}">${text.title}</h3><ul aria-labelledby="surveys-${pair.id}">${all.map(
      (survey) =>
        html`<li>${surveyTitles[language][survey.kind]} – ${
          survey.status === 'ANSWERED'
            ? text.answered(formatDate(survey.answeredAt, language))
            : isSurveyAwaited(survey, pair, now)
              ? text.open(datesIn(language).moment(survey.answerBy))
              : text.over
        }</li>`,
    )}</ul>`
  );
};

const pairCard = (given: OwnPair, page: OwnPage): Html => {
  const { language } = page;
  const text = myPageText[language].pairs;
  const { pair, partner, agreement } = given;
  const season = seasonOf(given, page.own);
  const agreed =
    agreement?.terms === undefined
      ? text.agreed.none
      : isAgreed(agreement)
        ? text.agreed.both
        : text.agreed.waiting;
  return html`<section class="card"><h2>${partner === undefined ? text.gone : text.with(partner.fullName)}</h2>
<dl>${season !== undefined && row(myPageText[language].applications.cohort, season)}${row(text.state, text.states[pair.status])}${row(text.since, formatDate(pair.formedAt, language))}${pair.status === 'PAUSED' && row(text.pausedUntil, datesIn(language).day(pair.until))}${'endedAt' in pair && row(text.endedOn, formatDate(pair.endedAt, language))}${
    partner?.email !== undefined && row(text.email, mailTo(partner.email))
  }${partner?.phone !== undefined && row(text.phone, html`<a href="tel:${partner.phone.replaceAll(' ', '')}">${partner.phone}</a>`)}${isRunning(pair) && row(text.agreement, agreed)}</dl>
${meetings(given, language)}
${surveys(given, page)}
${ways(
  given.ways.filter(({ isWaiting }) => !isWaiting),
  language,
)}</section>`;
};

/** A person's own page: first of all the things that wait for them. */
export const overviewPage = (page: OwnPage): string => {
  const { site, language, own, until, note } = page;
  const text = myPageText[language];
  const waiting = waitingWays(own, language);
  return framed({
    site,
    language,
    title: text.title,
    hidden: true,
    switchTo: { action: MY_PAGE.page, fields: {} },
    script: ASSETS.link,
    content: html`<form id="${OPEN}" method="post" action="${MY_PAGE.open}">${keyFields(page)}</form>
<h1>${text.greeting(own.person.contact.firstName)}</h1>
${note !== undefined && html`<div class="note" role="status"><p>${text.notes[note]}</p></div>`}
<p class="lead">${text.lead}</p>
${own.person.restriction !== undefined && html`<div class="note"><p>${text.restriction.standing}</p></div>`}
<section class="card" aria-labelledby="waiting"><h2 id="waiting">${text.waiting.title}</h2>
${
  waiting.length === 0
    ? html`<p>${text.waiting.none}</p>`
    : html`<ul class="ways">${waiting.map(({ way, label }, place) => html`<li>${wayButton(way, label, place === 0)}</li>`)}</ul>`
}</section>
${own.pairs.map((pair) => pairCard(pair, page))}
${own.applications.map((application) => applicationCard(application, page))}
<p><a href="${MY_PAGE.contact}?lang=${language}">${text.contact.see}</a></p>
<p><a href="${MY_PAGE.mails}?lang=${language}">${text.mails.see}</a></p>
<p><a href="${MY_PAGE.data}?lang=${language}">${text.data.see}</a></p>
<p><a href="${MY_PAGE.consents}?lang=${language}">${text.consents.see}</a></p>
<p><a href="${MY_PAGE.restriction}?lang=${language}">${text.restriction.see}</a></p>
<p><a href="${MY_PAGE.erasure}?lang=${language}">${text.erasure.see}</a></p>
${languageForm(page)}
<form method="post" action="${MY_PAGE.signOut}">${keyFields(page)}
<p>${text.until(formatTime(until, language))}</p>
<button class="button quiet" type="submit">${text.signOut}</button></form>`,
  });
};
