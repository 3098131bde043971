import { LAWFUL_BASES, PURPOSE_IDS, PURPOSES } from '../../shared/domain/privacy/purposes.ts';
import { RETENTION_RULES } from '../../shared/domain/privacy/retention.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { KINDS } from '../../shared/store/catalogue.ts';
import { FIELD_MAP } from '../../shared/store/field-map/catalogue.ts';
import {
  type DataCategory,
  entriesOf,
  type FieldEntry,
  type KindFields,
} from '../../shared/store/field-map/field-map.ts';
import { dataText } from '../../shared/text/data/text.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import type { PrivacyText } from '../../shared/text/privacy/en.ts';
import { howLong, privacyText, ruleLine } from '../../shared/text/privacy/text.ts';
import { recordsText } from '../../shared/text/records/text.ts';
import { ACCESS } from '../aws/access.ts';
import type { FunctionName } from '../aws/function-names.ts';
import type { Generated } from './event-documents.ts';

type Reader = keyof PrivacyText['readers'];

/** Doors by which people read, and the audience of each. */
const DOORS: readonly (readonly [FunctionName, Reader])[] = [
  ['coordinator-api', 'coordinator'],
  ['finance-api', 'finance'],
  ['my-page-api', 'person'],
];

/** Kinds that one role alone reads, or everybody. */
const OWN_READERS: Readonly<Record<string, readonly Reader[]>> = {
  AuditEntry: ['admin'],
  AuditMention: ['admin'],
  CertificateNumber: ['person', 'public'],
  SignIn: ['system'],
  SignInCode: ['system'],
  PersonSession: ['system'],
};

/** Data that the own page shows. */
const SHOWN_TO_PERSON: readonly DataCategory[] = [
  ...(['CONTACT', 'ANSWERS', 'NEEDS', 'OWN_WORDS', 'STAFF_WORDS', 'CONSENT'] as const),
  ...(['COURSE', 'ATTENDANCE', 'FEEDBACK', 'MAIL', 'PAPER'] as const),
];

const isReadBy = (door: FunctionName, prefix: string): boolean =>
  ACCESS[door].table.some(
    ({ on, keys, actions }) =>
      on.includes('table') &&
      actions.some((action) => action === 'GetItem' || action === 'BatchGetItem') &&
      (keys === undefined || keys.includes(`${prefix}*`)),
  );

const readersOf = (kind: (typeof KINDS)[number], entry: FieldEntry): readonly Reader[] => {
  const doors = DOORS.filter(([door]) => isReadBy(door, kind.prefix)).map(([, reader]) => reader);
  const readers =
    OWN_READERS[kind.kind.name] ??
    doors.filter((reader) => reader !== 'person' || SHOWN_TO_PERSON.includes(entry.category));
  const all: readonly Reader[] = entry.isShownToPartner ? [...readers, 'partner'] : readers;
  return all.length === 0 ? ['system'] : all;
};

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const fieldsOf = (name: string): KindFields => {
  const fields = FIELD_MAP[name];
  if (fields === undefined) throw new Error(`shared/store/field-map has no ${name}.`);
  return fields;
};

const document = (name: string, language: Language, parts: readonly string[]): Generated => ({
  path: `shared/store/privacy/${name}.${language}.md`,
  content: `${parts.join('\n\n')}\n`,
});

const dataMapIn = (language: Language): Generated => {
  const { written, map } = recordsText[language];
  const text = privacyText[language];
  const rows = (kind: (typeof KINDS)[number]) =>
    entriesOf(fieldsOf(kind.kind.name)).map((entry) => [
      entry.field.endsWith('*')
        ? `\`${entry.field.replace(/\.?\*$/, '')}\` ${map.below}`
        : `\`${entry.field}\``,
      text.categories[entry.category],
      entry.category === 'NONE' ? '' : text.purposes[entry.purpose].name,
      entry.category === 'NONE' ? '' : text.bases[PURPOSES[entry.purpose].basis],
      howLong(entry.keep, language),
      readersOf(kind, entry)
        .map((reader) => text.readers[reader])
        .join(', '),
    ]);
  const { field, category, purpose, basis, keep, readers } = map.columns;
  return document('data-map', language, [
    `# ${map.title}`,
    written,
    map.lead,
    ...KINDS.map(
      (kind) =>
        `## ${dataText[language].kinds[kind.kind.name] ?? kind.kind.name} (\`${kind.kind.name}\`)\n\n${table([field, category, purpose, basis, keep, readers], rows(kind))}`,
    ),
  ]);
};

const recordsIn = (language: Language): Generated => {
  const { written, records } = recordsText[language];
  const text = privacyText[language];
  const entries = KINDS.flatMap(({ kind }) => entriesOf(fieldsOf(kind.name))).filter(
    ({ category }) => category !== 'NONE',
  );
  const unique = <One>(all: readonly One[]): One[] => [...new Set(all)];
  const { purpose, basis, law, data, keep } = records.columns;
  const purposes = PURPOSE_IDS.map((id) => {
    const of = entries.filter((entry) => entry.purpose === id);
    const words = text.purposes[id];
    const { basis: ground, law: national } = PURPOSES[id];
    return [
      `${words.name}: ${words.means}`,
      text.bases[ground],
      [LAWFUL_BASES[ground], national].filter((part) => part !== undefined).join(', '),
      unique(of.map(({ category }) => text.categories[category])).join('; '),
      unique(of.map((entry) => howLong(entry.keep, language))).join('; '),
    ];
  });
  return document('records', language, [
    `# ${records.title}`,
    written,
    `## ${records.controller}\n\n${CCCC.organiser[language]}, ${CCCC.contact.name[language]}, ${CCCC.contact.email}`,
    `## ${records.purposes}\n\n${table([purpose, basis, law, data, keep], purposes)}`,
    `## ${records.subjects}\n\n${list(records.subjectList)}`,
    `## ${records.recipients}\n\n${list(records.recipientList)}`,
    `## ${records.limits}\n\n${list(RETENTION_RULES.map((rule) => ruleLine(rule, language)))}`,
    records.hold,
    list(records.copies),
    `## ${records.security}\n\n${list(records.measures)}`,
  ]);
};

const dpiaIn = (language: Language): Generated => {
  const { written, dpia } = recordsText[language];
  const { risk, likely, grave, measures, rest } = dpia.columns;
  return document('dpia', language, [
    `# ${dpia.title}`,
    written,
    dpia.lead,
    `## ${dpia.what}\n\n${dpia.description.join('\n\n')}`,
    `## ${dpia.why}\n\n${dpia.necessity.join('\n\n')}`,
    `## ${dpia.risks}\n\n${table(
      [risk, likely, grave, measures, rest],
      dpia.table.map((one) => [
        one.risk,
        dpia.levels[one.likely],
        dpia.levels[one.grave],
        one.measures,
        dpia.levels[one.rest],
      ]),
    )}`,
    `## ${dpia.open}\n\n${list(dpia.questions)}`,
    dpia.signed,
  ]);
};

/** The data map, the records of processing and the draft of an impact assessment, in three languages. */
export const privacyDocuments = (): readonly Generated[] =>
  LANGUAGES.flatMap((language) => [dataMapIn(language), recordsIn(language), dpiaIn(language)]);
