import { referenceOf } from '../../domain/applications/application.ts';
import { postFromAnswers } from '../../domain/applications/forms/post.ts';
import type { ConsentLog } from '../../domain/privacy/consent-log.ts';
import { applyText } from '../../text/apply/text.ts';
import { datesIn } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { myPageText } from '../../text/my-page/text.ts';
import { questionsText } from '../../text/questions/text.ts';
import { mailTo } from '../address.ts';
import { answerLines } from '../apply/answer-text.ts';
import { sectionsAt } from '../apply/questions.ts';
import { framed } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { MY_PAGE } from '../paths.ts';
import type { Site } from '../site.ts';
import { consentLines } from './consents-page.ts';
import { mailList, type OwnMail } from './mails-page.ts';
import type { Own, OwnApplication } from './own.ts';
import { row, wayBack } from './parts.ts';

/** Something that staff did with the data of a person. */
export type SeenBy = {
  readonly at: string;
  readonly kind: 'LOOK' | 'DEED' | 'EXPORT';
  readonly role: 'coordinator' | 'finance';
};

/** The newest on the page; all of them are in the file. */
const MOST_SEEN = 100;

type DataPage = {
  readonly site: Site;
  readonly language: Language;
  readonly own: Own;
  readonly mails: readonly OwnMail[];
  readonly seen: readonly SeenBy[];
  readonly consents: readonly ConsentLog[];
};

const answers = ({ application }: OwnApplication, language: Language): Html => {
  const { role } = application.form;
  const posted = postFromAnswers(application.form.answers);
  const text = applyText[language];
  const none = html`<span class="hint">${myPageText[language].data.none}</span>`;
  return html`<section class="card"><h2>${myPageText[language].applications.roles[role]}, ${referenceOf(application)}</h2>
${(['application', 'approval'] as const).flatMap((moment) =>
  sectionsAt(moment, role).map(
    ({ title, questions }) =>
      html`<h3>${text.sections[title]}</h3><dl class="answers">${questions.map((question) => {
        const lines = answerLines(question, { posted, language, text });
        return row(
          questionsText[language][question.name].label,
          lines.length === 0 ? none : lines.join('\n'),
        );
      })}</dl>`,
  ),
)}</section>`;
};

/** Everything that is kept about a person, to read. The file has the same and more. */
export const dataPage = ({ site, language, own, mails, seen, consents }: DataPage): string => {
  const text = myPageText[language].data;
  const { moment } = datesIn(language);
  const { contact, signedInAt } = own.person;
  const goals = own.pairs.flatMap(({ agreement }) => agreement?.terms?.goals ?? []);
  return framed({
    site,
    language,
    title: text.title,
    hidden: true,
    switchTo: { action: MY_PAGE.data, fields: {} },
    content: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p><a class="button" href="${MY_PAGE.dataFile}" download>${text.file}</a></p>
${wayBack(language)}
<section class="card"><h2>${text.contact}</h2><dl>${row(text.name, [contact.firstName, contact.lastName].filter((part) => part !== undefined).join(' '))}${row(text.email, contact.email)}${contact.lastingEmail !== undefined && row(text.lastingEmail, contact.lastingEmail)}${contact.phone !== undefined && row(text.phone, contact.phone)}</dl>
${signedInAt !== undefined && html`<p class="hint">${text.signedIn(moment(signedInAt))}</p>`}</section>
${own.applications.map((application) => answers(application, language))}
${goals.map((words) => html`<section class="card"><h2>${text.goals}</h2><p>${words}</p></section>`)}
<section class="card"><h2 id="consents">${myPageText[language].consents.title}</h2>${
      consents.length === 0
        ? html`<p>${myPageText[language].consents.none}</p>`
        : html`<ul aria-labelledby="consents">${consentLines(consents, language).map((line) => html`<li>${line}</li>`)}</ul>`
    }<p><a href="${MY_PAGE.consents}?lang=${language}">${myPageText[language].consents.see}</a></p></section>
<section class="card"><h2 id="mails">${text.mails}</h2>${
      mails.length === 0 ? html`<p>${text.noMails}</p>` : mailList(mails, 'mails', language)
    }</section>
<section class="card"><h2 id="seen">${text.seen}</h2><p class="hint">${text.seenLead}</p>${
      seen.length === 0
        ? html`<p>${text.seenNone}</p>`
        : html`<ul aria-labelledby="seen">${seen.slice(0, MOST_SEEN).map(({ at, kind, role }) => html`<li>${moment(at)}: ${text.seenRole[role]}, ${text.seenKind[kind]}</li>`)}</ul>`
    }${seen.length > MOST_SEEN && html`<p class="hint">${text.seenMore(seen.length - MOST_SEEN)}</p>`}</section>
<p>${text.wrong} ${mailTo(site.contact)}</p>`,
  });
};
