import { localDateOf } from '../../domain/kernel/dates.ts';
import { MEETING_LENGTHS, MEETING_MODES } from '../../domain/meetings/choices.ts';
import { framed } from '../../pages/frame.ts';
import { html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { ASSETS } from '../../pages/paths.ts';
import { formatTime } from '../../text/format.ts';
import { meetingsText } from '../../text/meetings/text.ts';
import type { AskedPage } from '../ask.ts';
import { type Control, faultSummary, input, radios } from '../controls.ts';
import { planMeetingText } from './text.ts';

type Asked = {
  readonly partner: string;
  readonly now: Date;
  readonly planned?:
    | {
        readonly id: string;
        readonly startsAt: string;
        readonly minutes: number;
        readonly mode: string;
        readonly place?: string | undefined;
      }
    | undefined;
};

/** Day, time, length, mode and place; of a plan that stands, with a way to cancel it. */
export const planMeetingPage = (
  { partner, planned, now }: Asked,
  { site, language, token, menu, posted, faults = [] }: AskedPage,
): string => {
  const text = planMeetingText[language];
  const words = meetingsText[language];
  const given = { faults, language };
  const value = (name: string, otherwise = ''): string => posted?.get(name) ?? otherwise;
  const startsAt = planned && new Date(planned.startsAt);
  const date: Control = {
    ...{ name: 'date', label: text.date, missing: text.dateMissing },
    value: value('date', startsAt && localDateOf(startsAt)),
  };
  const time: Control = {
    ...{ name: 'time', label: text.time, missing: text.timeMissing },
    value: value('time', startsAt && formatTime(startsAt, 'en')),
  };
  const minutes: Control = {
    ...{ name: 'minutes', label: text.minutes, missing: text.minutesMissing },
    value: value('minutes', String(planned?.minutes ?? 60)),
  };
  const mode: Control = {
    ...{ name: 'mode', label: text.mode, missing: text.modeMissing },
    value: value('mode', planned?.mode),
  };
  const place: Control = {
    ...{ name: 'place', label: text.place, hint: text.placeHint, missing: text.placeHint },
    value: value('place', planned?.place),
  };
  const title = planned ? text.changeTitle : text.title(partner);
  const about = planned && html`<input type="hidden" name="meetingId" value="${planned.id}">`;
  return framed({
    site,
    language,
    title,
    faulty: faults.length > 0,
    hidden: true,
    switchForm: 'form',
    script: ASSETS.link,
    content: html`${faultSummary([date, time, minutes, mode, place], given)}
<h1>${title}</h1>
<p class="lead">${text.lead}</p>
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
${linkForm({ language, token, verb: 'cancel-meeting' }, html`${about}<button class="button quiet" type="submit">${text.cancel}</button>`)}`
}
${menu}`,
  });
};
