import type { MonthlyReport } from '../../shared/domain/funding/report.ts';
import type { Programme } from '../../shared/domain/programme/programme.ts';
import { letterheadOf } from '../../shared/letters/letter.ts';
import { en } from '../../shared/mail/mails/monthly-report/en.ts';
import { fi } from '../../shared/mail/mails/monthly-report/fi.ts';
import { sv } from '../../shared/mail/mails/monthly-report/sv.ts';
import { onOneLine } from '../../shared/mail/one-line.ts';
import { type RenderedMail, renderMail } from '../../shared/mail/render.ts';
import { reportValues } from '../../shared/mail/report.ts';
import { FINANCE_PAGE } from '../../shared/pages/paths.ts';
import type { Language } from '../../shared/text/language.ts';

const LETTERS = { en, sv, fi };

/** The monthly report as its readers get it. */
export const previewReport = (
  report: MonthlyReport,
  programme: Programme,
  language: Language,
  site: { readonly webOrigin: string; readonly replyTo?: string | undefined },
): RenderedMail => {
  const path = `${programme.path}${FINANCE_PAGE}`;
  return renderMail({
    letter: LETTERS[language](onOneLine(reportValues(report, language, path))),
    kind: 'report',
    language,
    unsubscribeUrl: undefined,
    linkUrl: `${site.webOrigin}${path}`,
    programme: letterheadOf(programme, language, site),
  });
};
