import { languageLevels, spokenLanguages } from '../../domain/vocabularies/languages.ts';
import { labelOf, type Vocabulary } from '../../domain/vocabularies/vocabulary.ts';
import type { ApplyText } from '../../text/apply/en.ts';
import { inside } from '../../text/inside.ts';
import type { Language } from '../../text/language.ts';
import { attribute, type Html, html } from '../html.ts';
import type { Question } from './question.ts';

/** The words of a question. `missing` asks for the answer that was left out. */
export type Wording = { readonly label: string; readonly hint?: string; readonly missing?: string };

/** Data for the display of a question. */
export type Shown = {
  readonly language: Language;
  readonly text: ApplyText;
  readonly wording: Wording;
  /** The answers as they were typed and sent. */
  readonly posted: URLSearchParams;
  /** The sentence about the answer's fault. */
  readonly fault: string | undefined;
};

type Ask<Kind extends Question['ask']> = Extract<Question, { ask: Kind }>;

const label = ({ optional }: Question, { wording, text }: Shown): Html =>
  html`<span data-label>${wording.label}</span>${optional === 'always' && html` <span class="optional">(${text.optional})</span>`}`;

/** Hint and fault stand before the control. The fault's place is always there, for the script to fill. */
const notes = ({ name }: Question, { wording, fault }: Shown): Html =>
  html`${
    wording.hint !== undefined && html`<p class="hint" id="${name}-hint">${wording.hint}</p>`
  }<p class="fault" id="${name}-fault"${attribute('hidden', fault === undefined)}>${fault}</p>`;

const describedBy = ({ name }: Question, { wording }: Shown): string =>
  wording.hint === undefined ? `${name}-fault` : `${name}-hint ${name}-fault`;

/** For the script, which has no words of its own for a question. */
const missing = ({ wording }: Shown): Html => attribute('data-missing', wording.missing);

const invalid = ({ fault }: Shown): Html => attribute('aria-invalid', fault !== undefined && 'true');

const single = (
  question: Question,
  shown: Shown,
  control: Html,
): Html => html`<div class="question" data-question="${question.name}"${missing(shown)}>
<label for="${question.name}">${label(question, shown)}</label>
${notes(question, shown)}
${control}
</div>`;

const group = (
  question: Question,
  shown: Shown,
  controls: Html,
): Html => html`<fieldset class="question" data-question="${question.name}"${missing(shown)} aria-describedby="${describedBy(question, shown)}">
<legend>${label(question, shown)}</legend>
${notes(question, shown)}
${controls}
</fieldset>`;

const line = (question: Ask<'line'>, shown: Shown): Html => {
  const { name, type, autocomplete, width } = question;
  return single(
    question,
    shown,
    html`<input id="${name}" name="${name}" type="${type ?? 'text'}"${attribute('class', width)}${attribute('autocomplete', autocomplete)}${attribute('spellcheck', type !== undefined && 'false')} aria-describedby="${describedBy(question, shown)}"${invalid(shown)}${attribute('value', shown.posted.get(name) ?? undefined)}>`,
  );
};

const lines = (question: Ask<'lines'>, shown: Shown): Html => {
  const { name, most } = question;
  return single(
    question,
    shown,
    html`<textarea id="${name}" name="${name}" rows="${most > 500 ? 7 : 4}" data-most="${most}" aria-describedby="${describedBy(question, shown)}"${invalid(shown)}>
${shown.posted.get(name) ?? ''}</textarea>
<p class="hint" data-count aria-hidden="true"></p>`,
  );
};

type Option = { readonly value: string; readonly label: string };

const optionsOf = (from: Vocabulary, language: Language): Option[] =>
  from.codes.map((value) => ({ value, label: labelOf(from, value, language) }));

/** Radios or checkboxes. The first has the question's own id, so that a link to the question leads to it. */
const marks = (
  type: 'radio' | 'checkbox',
  name: string,
  options: readonly Option[],
  chosen: readonly string[],
): Html =>
  html`<div class="marks">${options.map((option, place) => {
    const id = place === 0 ? name : `${name}-${option.value}`;
    return html`<div class="mark"><input type="${type}" id="${id}" name="${name}" value="${option.value}"${attribute('checked', chosen.includes(option.value))}><label for="${id}">${option.label}</label></div>`;
  })}</div>`;

const select = (
  given: {
    id: string;
    name: string;
    empty: string;
    label?: string;
    describedBy?: string;
    isInvalid?: boolean;
    autocomplete?: string | undefined;
  },
  options: readonly Option[],
  chosen: string,
): Html => html`<select id="${given.id}" name="${given.name}"${attribute('aria-label', given.label)}${attribute('aria-describedby', given.describedBy)}${attribute('aria-invalid', given.isInvalid === true && 'true')}${attribute('autocomplete', given.autocomplete)}>
<option value="">${given.empty}</option>
${options.map((option) => html`<option value="${option.value}"${attribute('selected', option.value === chosen)}>${option.label}</option>`)}
</select>`;

const pick = (question: Ask<'pick'>, shown: Shown): Html => {
  const { name, from, autocomplete } = question;
  const given = {
    id: name,
    autocomplete,
    name,
    empty: shown.text.choose,
    describedBy: describedBy(question, shown),
    isInvalid: shown.fault !== undefined,
  };
  return single(
    question,
    shown,
    select(given, optionsOf(from, shown.language), shown.posted.get(name) ?? ''),
  );
};

const ranking = (question: Ask<'ranking'>, shown: Shown): Html => {
  const { name, from, places } = question;
  const chosen = shown.posted.getAll(name);
  const rows = Array.from({ length: places }, (_, place) => {
    const given = {
      id: place === 0 ? name : `${name}-${place + 1}`,
      name,
      empty: shown.text.choose,
      label: shown.text.rank(place + 1),
    };
    return html`<li>${select(given, optionsOf(from, shown.language), chosen[place] ?? '')}</li>`;
  });
  return group(question, shown, html`<ol class="ranking">${rows}</ol>`);
};

const NAMED = ['en', 'sv', 'fi'];

const languages = (question: Ask<'languages'>, shown: Shown): Html => {
  const { language, text, posted } = shown;
  const levels = optionsOf(languageLevels, language);
  const level = (name: string, of: string, empty: string, id = name): Html =>
    select(
      { id, name, empty, label: text.levelOf(language === 'en' ? of : inside(of, language)) },
      levels,
      posted.get(name) ?? '',
    );
  const named = NAMED.map((code, place) => {
    const spoken = labelOf(spokenLanguages, code, language);
    const name = `languages.${code}`;
    return html`<li><span aria-hidden="true">${spoken}</span>${level(name, spoken, text.noLevel, place === 0 ? question.name : name)}</li>`;
  });
  const others = optionsOf(spokenLanguages, language).filter(({ value }) => !NAMED.includes(value));
  const more = Array.from({ length: question.more }, (_, row) => {
    const name = `languages.${row}.language`;
    const which = `${text.anotherLanguage} ${row + 1}`;
    return html`<li>${select({ id: name, name, empty: text.anotherLanguage, label: which }, others, posted.get(name) ?? '')}${level(`languages.${row}.level`, which, text.choose)}</li>`;
  });
  return group(question, shown, html`<ul class="languages-spoken">${named}${more}</ul>`);
};

const tick = (question: Ask<'tick'>, shown: Shown): Html => {
  const { name } = question;
  return html`<div class="question" data-question="${name}"${missing(shown)}>
${notes(question, shown)}
<div class="mark"><input type="checkbox" id="${name}" name="${name}" value="on" aria-describedby="${describedBy(question, shown)}"${invalid(shown)}${attribute('checked', shown.posted.get(name) === 'on')}><label for="${name}"><span data-label>${shown.wording.label}</span></label></div>
</div>`;
};

/** A question, with its answer and its fault. */
export const control = (question: Question, shown: Shown): Html => {
  const { name, ask } = question;
  const oneOf = (options: readonly Option[]): Html =>
    group(question, shown, marks('radio', name, options, shown.posted.getAll(name)));
  switch (ask) {
    case 'line':
      return line(question, shown);
    case 'lines':
      return lines(question, shown);
    case 'pick':
      return pick(question, shown);
    case 'ranking':
      return ranking(question, shown);
    case 'languages':
      return languages(question, shown);
    case 'tick':
      return tick(question, shown);
    case 'choice':
      return oneOf(optionsOf(question.from, shown.language));
    case 'choices':
      return group(
        question,
        shown,
        marks('checkbox', name, optionsOf(question.from, shown.language), shown.posted.getAll(name)),
      );
    case 'number':
      return oneOf(
        Array.from({ length: question.to - question.from + 1 }, (_, step) => {
          const value = String(question.from + step);
          return { value, label: value };
        }),
      );
    case 'yesOrNo':
      return oneOf([
        { value: 'yes', label: shown.text.yes },
        { value: 'no', label: shown.text.no },
      ]);
  }
};
