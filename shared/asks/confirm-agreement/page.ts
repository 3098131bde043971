import type { Terms } from '../../domain/pairs/agreement.ts';
import { frequencies } from '../../domain/vocabularies/taking-part.ts';
import { topics } from '../../domain/vocabularies/topics.ts';
import { labelOf } from '../../domain/vocabularies/vocabulary.ts';
import { attribute, html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { pathIn } from '../../pages/paths.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import { type Control, faultSummary, radios, textarea } from '../controls.ts';
import { confirmAgreementText } from './text.ts';

type Asked = {
  readonly partner: string;
  readonly mentor: { readonly expertise: readonly string[]; readonly frequencyWish?: string | undefined };
  readonly student: {
    readonly goals: string;
    readonly needs: readonly string[];
    readonly frequencyWish?: string | undefined;
  };
  readonly terms: Terms | undefined;
  /** The reader has confirmed the terms as they stand. */
  readonly confirmed: boolean;
  readonly isAgreed: boolean;
};

/** The wishes of both, and one text that both confirm. */
export const confirmAgreementPage = (
  { partner, mentor, student, terms, confirmed, isAgreed }: Asked,
  page: AskedPage,
): string => {
  const { site, language, token, menu, posted, faults = [] } = page;
  const text = confirmAgreementText[language];
  const given = { faults, language };
  const value = (name: string, otherwise = ''): string => posted?.get(name) ?? otherwise;
  const goals: Control = {
    name: 'goals',
    label: text.goals,
    hint: text.goalsHint,
    missing: text.goalsMissing,
    value: value('goals', terms?.goals),
  };
  const rhythm: Control = {
    name: 'rhythm',
    label: text.rhythm,
    missing: text.rhythmMissing,
    value: value('rhythm', terms?.rhythm ?? student.frequencyWish),
  };
  const secret: Control = {
    name: 'secret',
    label: text.secretLegend,
    missing: text.secretMissing,
    value: value('secret'),
  };
  const frequency = (wish: string | undefined): string =>
    wish === undefined ? text.unsaid : labelOf(frequencies, wish, language);
  const labels = (codes: readonly string[]): string =>
    codes.map((code) => labelOf(topics, code, language)).join('; ');
  const wishes = [
    [text.studentGoals, student.goals],
    [text.studentNeeds, labels(student.needs)],
    [text.mentorOffers, labels(mentor.expertise)],
    [`${text.rhythms} (${text.mentee})`, frequency(student.frequencyWish)],
    [`${text.rhythms} (${text.mentor})`, frequency(mentor.frequencyWish)],
  ];
  const secretFault = faults.some(({ pointer }) => pointer === '/secret');
  const standing = isAgreed
    ? text.outcomes.agreed.title
    : terms === undefined
      ? undefined
      : confirmed
        ? text.yourWords(partner)
        : text.theirWords(partner);
  return askPage(
    page,
    text.title(partner),
    html`${faultSummary([goals, rhythm, secret], given)}
<h1>${text.title(partner)}</h1>
<p class="lead">${text.lead}</p>
<p><a href="${pathIn(site.programme, 'prepare', language)}">${text.prepare}</a></p>
${standing !== undefined && html`<p class="note">${standing}</p>`}
<section class="card" aria-labelledby="wishes"><h2 id="wishes">${text.wishes}</h2>
<dl>${wishes.map(([term, detail]) => html`<div><dt>${term}</dt><dd class="words">${detail}</dd></div>`)}</dl></section>
${linkForm(
  { language, token, verb: 'confirm-agreement', id: 'form' },
  html`${textarea(goals, given)}
${radios(
  rhythm,
  frequencies.codes.map((code) => ({ value: code, label: labelOf(frequencies, code, language) })),
  given,
)}
<fieldset class="question" aria-describedby="secret-fault"><legend>${text.secretLegend}</legend>
<p class="fault" id="secret-fault"${attribute('hidden', !secretFault)}>${secretFault && text.secretMissing}</p>
<div class="mark"><input type="checkbox" id="secret" name="secret"${attribute('checked', confirmed || value('secret') === 'on')}><label for="secret">${text.secret}</label></div>
</fieldset>
<button class="button" type="submit">${text.confirm}</button>`,
)}
${menu}`,
  );
};
