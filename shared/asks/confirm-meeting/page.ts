import { localDateOf } from '../../domain/kernel/dates.ts';
import { MEETING_LENGTHS, MEETING_MODES, MOODS } from '../../domain/meetings/choices.ts';
import type { MeetingMode } from '../../domain/meetings/meeting.ts';
import { attribute, html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { commonText } from '../../text/common/text.ts';
import { formatDate, formatDateTime } from '../../text/format.ts';
import { meetingsText } from '../../text/meetings/text.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import { type Control, faultSummary, input, radios } from '../controls.ts';
import { reportMeetingText } from '../report-meeting/text.ts';
import { confirmMeetingText } from './text.ts';

type Reported = {
  readonly partner: string;
  readonly heldOn: string;
  readonly mode: MeetingMode;
  readonly minutes: number;
  readonly confirmBy: string;
  /** Told otherwise before. */
  readonly corrected?: true | undefined;
  readonly now: Date;
};

type Question = Pick<AskedPage, 'language' | 'token' | 'posted' | 'faults'>;

/** Day, mode and length as they were told, to be put right. */
const correctionOf = (
  { heldOn, mode, minutes, now }: Reported,
  { language, token, posted, faults = [] }: Question,
) => {
  const text = confirmMeetingText[language];
  const asked = reportMeetingText[language];
  const words = meetingsText[language];
  const given = { faults, language };
  const isPosted = posted?.get('verb') === 'correct-report';
  const value = (name: string, told: string): string => (isPosted ? (posted.get(name) ?? '') : told);
  const day = { name: 'heldOn', label: asked.day, missing: asked.dayMissing, value: value('heldOn', heldOn) };
  const how = { name: 'mode', label: asked.mode, missing: asked.modeMissing, value: value('mode', mode) };
  const length: Control = {
    name: 'minutes',
    label: asked.minutes,
    missing: asked.minutesMissing,
    value: value('minutes', String(minutes)),
  };
  const lengths = [...new Set([...MEETING_LENGTHS, minutes])].sort((a, b) => a - b);
  const form = html`<details class="decline"${attribute('open', isPosted)}><summary>${text.correctHeading}</summary>
<p>${text.correctText}</p>
${linkForm(
  { language, token, verb: 'correct-report' },
  html`${input(day, { type: 'date', max: localDateOf(now) }, given)}
${radios(
  how,
  MEETING_MODES.map((code) => ({ value: code, label: words.modes[code] })),
  given,
)}
${radios(
  length,
  lengths.map((count) => ({ value: count, label: words.minutes(count) })),
  given,
)}
<button class="button" type="submit">${text.correct}</button>`,
)}
</details>`;
  return { controls: [day, how, length], form };
};

/** The meeting as it was told, a yes, a way to put it right, and one to object. */
export const confirmMeetingPage = (reported: Reported, page: AskedPage): string => {
  const { language, token, menu, posted, faults = [] } = page;
  const { partner, heldOn, mode, minutes, confirmBy, corrected } = reported;
  const text = confirmMeetingText[language];
  const words = meetingsText[language];
  const given = { faults, language };
  const correction = correctionOf(reported, { language, token, ...(posted ? { posted } : {}), faults });
  const mood: Control = {
    name: 'mood',
    label: text.mood,
    hint: text.moodHint,
    missing: text.moodHint,
    value: posted?.get('mood') ?? '',
  };
  const facts = [
    [text.day, formatDate(heldOn, language)],
    [text.mode, words.modes[mode]],
    [text.minutes, words.minutes(minutes)],
  ];
  const until = commonText[language].finnishTime(formatDateTime(confirmBy, language));
  return askPage(
    page,
    text.title,
    html`${faultSummary([mood, ...correction.controls], given)}
<h1>${text.title}</h1>
<p class="lead">${corrected ? text.correctedLead(partner) : text.lead(partner)}</p>
<section class="card"><dl>${facts.map(([term, detail]) => html`<div><dt>${term}</dt><dd>${detail}</dd></div>`)}</dl></section>
${linkForm(
  { language, token, verb: 'confirm-meeting', id: 'form' },
  html`${radios(
    mood,
    MOODS.map((code) => ({ value: code, label: words.moods[code] })),
    given,
  )}
<button class="button" type="submit">${text.confirm}</button>
<p class="hint">${text.silence(until)}</p>`,
)}
${correction.form}
<h2>${text.disputeHeading}</h2>
<p>${text.disputeText}</p>
${linkForm({ language, token, verb: 'dispute-meeting' }, html`<button class="button quiet" type="submit">${text.dispute}</button>`)}
${menu}`,
  );
};
