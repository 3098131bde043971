import { localDateOf } from '../../domain/kernel/dates.ts';
import { MEETING_LENGTHS, MEETING_MODES, MOODS } from '../../domain/meetings/choices.ts';
import { html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { formatDate } from '../../text/format.ts';
import { meetingsText } from '../../text/meetings/text.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import { type Control, faultSummary, input, radios } from '../controls.ts';
import { reportMeetingText } from './text.ts';

type Asked = {
  readonly partner: string;
  readonly now: Date;
  /** A plan whose time has come. */
  readonly planned?:
    | { readonly startsAt: string; readonly minutes: number; readonly mode: string }
    | undefined;
};

/** Day, mode and length in three taps, and a way to say that they have not met. */
export const reportMeetingPage = ({ partner, planned, now }: Asked, page: AskedPage): string => {
  const { language, token, menu, posted, faults = [] } = page;
  const text = reportMeetingText[language];
  const words = meetingsText[language];
  const given = { faults, language };
  const plannedDay = planned && localDateOf(new Date(planned.startsAt));
  const value = (name: string, otherwise = ''): string => posted?.get(name) ?? otherwise;
  const day: Control = {
    name: 'heldOn',
    label: text.day,
    missing: text.dayMissing,
    value: value('day', plannedDay),
  };
  const mode: Control = {
    name: 'mode',
    label: text.mode,
    missing: text.modeMissing,
    value: value('mode', planned?.mode),
  };
  const minutes: Control = {
    name: 'minutes',
    label: text.minutes,
    missing: text.minutesMissing,
    value: value('minutes', String(planned?.minutes ?? 60)),
  };
  const mood: Control = {
    name: 'mood',
    label: text.mood,
    hint: text.moodHint,
    missing: text.moodHint,
    value: value('mood'),
  };
  const lengths = [...new Set([...MEETING_LENGTHS, ...(planned ? [planned.minutes] : [])])].sort(
    (a, b) => a - b,
  );
  const days = [
    ...(plannedDay === undefined
      ? []
      : [{ value: plannedDay, label: text.planned(formatDate(plannedDay, language)) }]),
    { value: 'today', label: text.today },
    { value: 'yesterday', label: text.yesterday },
    { value: 'other', label: text.other },
  ];
  return askPage(
    page,
    text.title(partner),
    html`${faultSummary([day, mode, minutes, mood], given)}
<h1>${text.title(partner)}</h1>
<p class="lead">${text.lead}</p>
${linkForm(
  { language, token, verb: 'report-meeting', id: 'form' },
  html`${radios({ ...day, name: 'day' }, days, { ...given, faults: faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace('/heldOn', '/day') })) })}
${input({ name: 'heldOn', label: text.date, missing: text.dayMissing, value: value('heldOn') }, { type: 'date', max: localDateOf(now) }, { ...given, faults: [] })}
${radios(
  mode,
  MEETING_MODES.map((code) => ({ value: code, label: words.modes[code] })),
  given,
)}
${radios(
  minutes,
  lengths.map((count) => ({ value: count, label: words.minutes(count) })),
  given,
)}
${radios(
  mood,
  MOODS.map((code) => ({ value: code, label: words.moods[code] })),
  given,
)}
<button class="button" type="submit">${text.report}</button>
<p class="hint">${text.confirmed(partner)}</p>`,
)}
<h2>${text.notYetHeading}</h2>
<p>${text.notYetText}</p>
${linkForm({ language, token, verb: 'not-met-yet' }, html`<button class="button quiet" type="submit">${text.notYet}</button>`)}
${menu}`,
  );
};
