import { csvOf } from '../../shared/sheets/csv.ts';
import { dayOf, type Table } from '../../shared/sheets/values.ts';
import { formatDateTime, formatDays } from '../../shared/text/format.ts';
import { inspectionText } from '../../shared/text/inspection/text.ts';
import type { Language } from '../../shared/text/language.ts';
import type { NamedAttendance } from './inspections.ts';

const dayIn = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date(instant));

const attendanceTable = ({ sessions }: NamedAttendance, language: Language): Table => {
  const { columns, kinds, roles, modes, title } = inspectionText[language];
  const { date, session, kind, place, mode, minutes, role, name, organisation } = columns;
  return {
    name: title,
    widths: [12, 40, 18, 30, 12, 10, 14, 30, 34, 26, 20, 16, 38, 38],
    heading: [
      date,
      session,
      kind,
      place,
      mode,
      minutes,
      name,
      role,
      organisation,
      columns.recordedBy,
      columns.recordedAt,
      columns.sheets,
      columns.sessionId,
      columns.applicationId,
    ],
    rows: sessions.flatMap((held) =>
      held.present.map((person) => [
        dayOf(dayIn(held.startsAt)),
        held.name[language],
        kinds[held.kind],
        held.place ?? null,
        modes[held.mode],
        held.minutes,
        person.name ?? null,
        person.role === undefined ? null : roles[person.role],
        person.organisation ?? null,
        person.recordedBy?.name ?? null,
        person.recordedAt === undefined ? null : formatDateTime(person.recordedAt, language),
        held.sheets,
        held.id,
        person.applicationId,
      ]),
    ),
  };
};

/** Description of the file, for a later reader. */
const aboutTable = (of: NamedAttendance, language: Language): Table => {
  const { about, columns } = inspectionText[language];
  const { from, to, reason, openedAt, openedBy, sessions } = of;
  return {
    name: about.sheet,
    widths: [30, 80],
    heading: [about.what, about.value],
    rows: [
      [about.days, formatDays(from, to, language)],
      [about.reason, reason],
      [about.openedBy, openedBy.name ?? openedBy.id],
      [about.openedAt, formatDateTime(openedAt, language)],
      [about.sessions, sessions.length],
      [about.presences, sessions.reduce((sum, { present }) => sum + present.length, 0)],
      [columns.sheets, sessions.reduce((sum, { sheets }) => sum + sheets, 0)],
      [about.care, about.careText],
    ],
  };
};

/** The attendance of an inspection as a file. */
export const inspectionFile = async (
  of: NamedAttendance,
  format: 'csv' | 'xlsx',
  language: Language,
): Promise<Uint8Array> => {
  const table = attendanceTable(of, language);
  if (format === 'csv') return csvOf(table);
  const { workbookOf } = await import('../../shared/sheets/write.ts');
  return workbookOf([table, aboutTable(of, language)]);
};
