import { shellText } from '../../../shared/text/console/shell/text.ts';
import { programmeName } from '../../staff/programme.ts';
import { session } from '../../staff/session.ts';
import { Tools } from '../../staff/tools.tsx';
import { inLanguage } from '../../ui/language.ts';
import { Link } from '../../ui/place.tsx';
import { mayHere } from '../me.ts';
import { Find } from './find.tsx';

export const Header = () => (
  <header class="header desk-header">
    <div class="desk-width">
      <span class="name">
        <Link to="/today">
          <strong>{programmeName}</strong>
        </Link>
        <span>{inLanguage(shellText).title}</span>
      </span>
      <div class="desk-tools">
        {session.value === 'signed-in' && mayHere('coordinator') && <Find />}
        <Tools />
      </div>
    </div>
  </header>
);
