import { localDateOf } from '../../domain/kernel/dates.ts';
import { MEETING_LENGTHS, MEETING_MODES } from '../../domain/meetings/choices.ts';
import type { MeetingMode } from '../../domain/meetings/meeting.ts';
import { type Html, html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { LINK } from '../../pages/paths.ts';
import { commonText } from '../../text/common/text.ts';
import { formatDate, formatDateTime, formatTime } from '../../text/format.ts';
import type { Language } from '../../text/language.ts';
import { meetingsText } from '../../text/meetings/text.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import { type Control, faultSummary, input, radios } from '../controls.ts';
import { reportMeetingText } from '../report-meeting/text.ts';
import { planMeetingText } from './text.ts';

/** A meeting that cannot be moved any more. */
export type Ended = { readonly how: 'over' | 'cancelled' | 'told'; readonly on: string };

type Asked = {
  readonly ended?: Ended | undefined;
  readonly partner: string;
  readonly now: Date;
  readonly planned?:
    | {
        readonly id: string;
        readonly startsAt: string;
        readonly minutes: number;
        readonly mode: MeetingMode;
        readonly place?: string | undefined;
      }
    | undefined;
};

/** State of the link's meeting. One that is over leads to its report. */
const noteOf = ({ how, on }: Ended, { language, token }: Pick<AskedPage, 'language' | 'token'>): Html => {
  const way = new URLSearchParams({ t: token, ask: 'report-meeting', lang: language });
  return html`<div class="note" data-ended="${how}"><p>${planMeetingText[language].ended[how](formatDate(on, language))}</p>
${how === 'over' && html`<p><a href="${LINK}?${way.toString()}">${reportMeetingText[language].menu}</a></p>`}</div>`;
};

const factsOf = (
  { startsAt, minutes, mode, place }: NonNullable<Asked['planned']>,
  language: Language,
): Html => {
  const { facts, changeHeading, changeLead } = planMeetingText[language];
  const words = meetingsText[language];
  const rows = [
    [facts.time, commonText[language].finnishTime(formatDateTime(startsAt, language))],
    [facts.minutes, words.minutes(minutes)],
    [facts.mode, words.modes[mode]],
    ...(place === undefined ? [] : [[facts.place, place]]),
  ];
  return html`<section class="card"><dl>${rows.map(([term, detail]) => html`<div><dt>${term}</dt><dd>${detail}</dd></div>`)}</dl></section>
<h2>${changeHeading}</h2>
<p>${changeLead}</p>`;
};

/** Name of the field by which the page asks for a plan beside the one that stands. */
const ANOTHER = 'another';

/** A way to one more plan: the page once more, with an empty form. */
const anotherPlan = ({ language, token }: Pick<AskedPage, 'language' | 'token'>): Html => {
  const { anotherHeading, another } = planMeetingText[language];
  return html`<h2>${anotherHeading}</h2>
${linkForm({ language, token, verb: 'plan-meeting' }, html`<input type="hidden" name="${ANOTHER}" value="on"><button class="button quiet" type="submit" name="show" value="${language}">${another}</button>`)}`;
};

/** Day, time, length, mode and place; of a plan that stands, with a way to cancel it. */
export const planMeetingPage = (
  { partner, planned: standing, ended, now }: Asked,
  page: AskedPage,
): string => {
  const { language, token, menu, posted, faults = [] } = page;
  const isAnother = posted?.has(ANOTHER) ?? false;
  const planned = isAnother ? undefined : standing;
  const text = planMeetingText[language];
  const words = meetingsText[language];
  const given = { faults, language };
  const value = (name: string, otherwise = ''): string => posted?.get(name) ?? otherwise;
  const startsAt = planned && new Date(planned.startsAt);
  const date: Control = {
    name: 'date',
    label: text.date,
    missing: text.dateMissing,
    value: value('date', startsAt && localDateOf(startsAt)),
  };
  const time: Control = {
    name: 'time',
    label: text.time,
    missing: text.timeMissing,
    value: value('time', startsAt && formatTime(startsAt, 'en')),
  };
  const minutes: Control = {
    name: 'minutes',
    label: text.minutes,
    missing: text.minutesMissing,
    value: value('minutes', String(planned?.minutes ?? 60)),
  };
  const mode: Control = {
    name: 'mode',
    label: text.mode,
    missing: text.modeMissing,
    value: value('mode', planned?.mode),
  };
  const place: Control = {
    name: 'place',
    label: text.place,
    hint: text.placeHint,
    missing: text.placeHint,
    value: value('place', planned?.place),
  };
  const title = planned ? text.changeTitle : text.title(partner);
  const about = planned
    ? html`<input type="hidden" name="meetingId" value="${planned.id}">`
    : isAnother && html`<input type="hidden" name="${ANOTHER}" value="on">`;
  return askPage(
    page,
    title,
    html`${faultSummary([date, time, minutes, mode, place], given)}
<h1>${title}</h1>
${ended && !isAnother && noteOf(ended, { language, token })}
${planned ? factsOf(planned, language) : html`<p class="lead">${text.lead}</p>`}
${linkForm(
  { language, token, verb: planned ? 'move-meeting' : 'plan-meeting', id: 'form' },
  html`${about}
${input(date, { type: 'date', min: localDateOf(now) }, given)}
${input(time, { type: 'time' }, given)}
${radios(
  minutes,
  MEETING_LENGTHS.map((count) => ({ value: count, label: words.minutes(count) })),
  given,
)}
${radios(
  mode,
  MEETING_MODES.map((code) => ({ value: code, label: words.modes[code] })),
  given,
)}
${input(place, { type: 'text' }, given)}
<button class="button" type="submit">${planned ? text.move : text.plan}</button>`,
)}
${
  planned &&
  html`<h2>${text.cancelHeading}</h2>
${linkForm({ language, token, verb: 'cancel-meeting' }, html`${about}<button class="button quiet" type="submit">${text.cancel}</button>`)}
${anotherPlan({ language, token })}`
}
${menu}`,
  );
};
