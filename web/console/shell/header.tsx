import { messageLanguages } from '../../../shared/domain/vocabularies/languages.ts';
import { labelOf } from '../../../shared/domain/vocabularies/vocabulary.ts';
import { shellText } from '../../../shared/text/console/shell/text.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { session, signOut } from '../../staff/session.ts';
import { Button } from '../../ui/button.tsx';
import { chooseLanguage, inLanguage, language } from '../../ui/language.ts';
import { Link } from '../../ui/place.tsx';
import { chooseTheme, THEMES, theme } from '../../ui/theme.ts';
import { programmeName } from '../programme.ts';
import { Find } from './find.tsx';

export const Header = () => {
  const text = inLanguage(shellText);
  return (
    <header class="header desk-header">
      <div class="desk-width">
        <span class="name">
          <Link to="/today">
            <strong>{programmeName}</strong>
          </Link>
          <span>{text.title}</span>
        </span>
        <div class="desk-tools">
          {session.value === 'signed-in' && <Find />}
          <nav class="languages" aria-label={text.language}>
            <ul>
              {LANGUAGES.map((each) => (
                <li key={each}>
                  <button
                    type="button"
                    class="plain"
                    lang={each}
                    aria-current={each === language.value ? 'true' : undefined}
                    onClick={() => chooseLanguage(each)}
                  >
                    {labelOf(messageLanguages, each, each)}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <label>
            <span class="unseen">{text.theme.label}</span>
            <select
              value={theme.value}
              onChange={(event) =>
                chooseTheme(THEMES.find((each) => each === event.currentTarget.value) ?? 'auto')
              }
            >
              {THEMES.map((each) => (
                <option key={each} value={each}>
                  {text.theme[each]}
                </option>
              ))}
            </select>
          </label>
          {session.value === 'signed-in' && (
            <Button small quiet onPress={signOut}>
              {text.signOut}
            </Button>
          )}
        </div>
      </div>
    </header>
  );
};
