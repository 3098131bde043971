import { messageLanguages } from '../../shared/domain/vocabularies/languages.ts';
import { labelOf } from '../../shared/domain/vocabularies/vocabulary.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { staffText } from '../../shared/text/staff/text.ts';
import { Button } from '../ui/button.tsx';
import { chooseLanguage, inLanguage, language } from '../ui/language.ts';
import { chooseTheme, THEMES, theme } from '../ui/theme.ts';
import { session, signOut } from './session.ts';

/** Language, appearance and the way out, in the header of a page for staff. */
export const Tools = () => {
  const text = inLanguage(staffText);
  return (
    <>
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
    </>
  );
};
