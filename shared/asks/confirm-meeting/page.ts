import { MOODS } from '../../domain/meetings/choices.ts';
import type { MeetingMode } from '../../domain/meetings/meeting.ts';
import { framed } from '../../pages/frame.ts';
import { html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { ASSETS } from '../../pages/paths.ts';
import { commonText } from '../../text/common/text.ts';
import { formatDate, formatDateTime } from '../../text/format.ts';
import { meetingsText } from '../../text/meetings/text.ts';
import type { AskedPage } from '../ask.ts';
import { type Control, faultSummary, radios } from '../controls.ts';
import { confirmMeetingText } from './text.ts';

type Reported = {
  readonly partner: string;
  readonly heldOn: string;
  readonly mode: MeetingMode;
  readonly minutes: number;
  readonly confirmBy: string;
};

/** The meeting as it was told, a yes, and a way to object. */
export const confirmMeetingPage = (
  { partner, heldOn, mode, minutes, confirmBy }: Reported,
  { site, language, token, menu, posted, faults = [] }: AskedPage,
): string => {
  const text = confirmMeetingText[language];
  const words = meetingsText[language];
  const given = { faults, language };
  const mood: Control = {
    ...{ name: 'mood', label: text.mood, hint: text.moodHint, missing: text.moodHint },
    value: posted?.get('mood') ?? '',
  };
  const facts = [
    [text.day, formatDate(heldOn, language)],
    [text.mode, words.modes[mode]],
    [text.minutes, words.minutes(minutes)],
  ];
  const until = commonText[language].finnishTime(formatDateTime(confirmBy, language));
  return framed({
    site,
    language,
    title: text.title,
    faulty: faults.length > 0,
    hidden: true,
    switchForm: 'form',
    script: ASSETS.link,
    content: html`${faultSummary([mood], given)}
<h1>${text.title}</h1>
<p class="lead">${text.lead(partner)}</p>
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
<h2>${text.disputeHeading}</h2>
<p>${text.disputeText}</p>
${linkForm({ language, token, verb: 'dispute-meeting' }, html`<button class="button quiet" type="submit">${text.dispute}</button>`)}
${menu}`,
  });
};
