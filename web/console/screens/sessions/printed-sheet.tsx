import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { formatDateTime } from '../../../../shared/text/format.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { moduleName } from '../../modules.ts';
import type { Session } from './fields.tsx';

/** Lines for people who come without a seat. */
const EMPTY_LINES = 3;

/** The attendance sheet on paper: it alone is printed. Evidence needs the signature of each person. */
export const PrintedSheet = ({ session }: { readonly session: Session }) => {
  const text = inLanguage(sessionsText);
  const { module, startsAt, minutes, place, street, trainer } = session;
  const names = session.participants.map(({ name }) => name ?? '').sort((a, b) => a.localeCompare(b, 'fi'));
  return (
    <div class="printed-sheet">
      <h2>
        {text.attendance}: {session.title ?? moduleName(module)}
      </h2>
      <p>
        {formatDateTime(startsAt, language.value)}, {text.length(minutes)}. {place}
        {street !== undefined && `, ${street}`}
      </p>
      {trainer !== undefined && (
        <p>
          {text.trainer}: {trainer}
        </p>
      )}
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.signature}</th>
          </tr>
        </thead>
        <tbody>
          {[...names, ...Array.from({ length: EMPTY_LINES }, () => '')].map((name, line) => (
            // Lines without a name are alike.
            <tr key={line}>
              <th scope="row">{name}</th>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
