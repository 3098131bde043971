import { historyText } from '../../../../shared/text/console/history/text.ts';
import { todayText } from '../../../../shared/text/console/today/text.ts';
import { formatDate, formatDateTime, formatDays } from '../../../../shared/text/format.ts';
import type { ItemOf } from '../../../api/client.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { Link } from '../../../ui/place.tsx';
import type { Column } from '../../../ui/table.tsx';
import { moduleName } from '../../modules.ts';
import { themeName } from '../../themes.ts';
import { templateName } from '../messages/template-name.ts';

export type Entry = ItemOf<'GET /api/coordinator/programmes/{programmeId}/history'>;
type Concerned = Entry['concerns'][number];

const wordOf = (name: string, value: string): string => {
  const text = inLanguage(historyText);
  const codes: Readonly<Record<string, string>> = { ...text.codes, ...inLanguage(todayText).kind };
  if (name === 'module') return moduleName(value);
  if (name === 'theme') return themeName(value);
  if (name === 'days') {
    const [from = '', to = ''] = value.split('/');
    return to === '' ? `${formatDate(from, language.value)}–` : formatDays(from, to, language.value);
  }
  if (name === 'mail') return templateName(value.toLowerCase().replaceAll('_', '-'));
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return formatDateTime(value, language.value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value, language.value);
  return codes[value] ?? value;
};

const detailsIn = ({ details }: Entry): string => {
  const labels: Readonly<Record<string, (word: string) => string>> = inLanguage(historyText).details;
  return details
    .map(({ name, value }) => {
      const word = wordOf(name, value);
      return labels[name]?.(word) ?? word;
    })
    .join(', ');
};

/** A fact in a sentence, with its details and with the reason that somebody gave. */
const What = ({ of }: { readonly of: Entry }) => {
  const details = detailsIn(of);
  return (
    <div class="what">
      {inLanguage(historyText).facts[of.fact]}
      {details !== '' && `: ${details}`}
      {of.note !== undefined && <p class="hint">{of.note}</p>}
    </div>
  );
};

const authorOf = ({ by, channel }: Entry): string => {
  const text = inLanguage(historyText);
  const rules: Readonly<Record<string, string>> = text.rules;
  if (by.kind === 'system') return `${text.system}: ${rules[by.id] ?? by.id}`;
  if (by.kind === 'person') return by.name ?? text.nameless;
  if (by.kind !== 'staff') return text[by.kind];
  const name = by.name ?? text.formerStaff;
  return channel === undefined ? name : text.onBehalf(name, text.channels[channel]);
};

/** The author: participants as a link. */
const Author = ({ of }: { readonly of: Entry }) =>
  of.by.kind === 'person' ? <Link to={`/people/${of.by.id}`}>{authorOf(of)}</Link> : authorOf(of);

const PLACES: Readonly<Record<Concerned['kind'], (id: string) => string>> = {
  application: (id) => `/applications/${id}`,
  person: (id) => `/people/${id}`,
  proposal: (id) => `/proposals/${id}`,
  pair: (id) => `/pairs/${id}`,
  session: (id) => `/sessions/${id}`,
  groupSession: (id) => `/group-sessions/${id}`,
  round: (id) => `/rounds/${id}`,
  company: (id) => `/companies/${id}`,
  mail: (id) => `/messages/${id}`,
  task: () => '/today',
  cohort: (id) => `/cohorts/${id}`,
  staff: () => '/staff',
};

const nameOf = ({ kind, name, module, theme, at, template }: Concerned): string => {
  const { things } = inLanguage(historyText);
  if (kind === 'mail') return template === undefined ? things.mail : templateName(template);
  if ((kind === 'pair' || kind === 'proposal') && name !== undefined) return `${things[kind]}: ${name}`;
  const known = name ?? (module && moduleName(module)) ?? (theme && themeName(theme)) ?? things[kind];
  return at === undefined ? known : `${known}, ${formatDate(new Date(at), language.value)}`;
};

const Things = ({ of }: { readonly of: Entry }) => (
  <ul class="things">
    {of.concerns.map((concerned) => (
      <li key={concerned.id}>
        <Link to={PLACES[concerned.kind](concerned.id)}>{nameOf(concerned)}</Link>
      </li>
    ))}
  </ul>
);

export const historyColumns = (): readonly Column<Entry>[] => {
  const text = inLanguage(historyText);
  return [
    { head: text.what, cell: (entry) => <What of={entry} /> },
    { head: text.when, cell: ({ at }) => <Moment at={at} /> },
    { head: text.who, cell: (entry) => <Author of={entry} /> },
    { head: text.concerns, cell: (entry) => <Things of={entry} /> },
  ];
};
