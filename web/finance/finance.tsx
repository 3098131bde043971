import { fundingText } from '../../shared/text/funding/text.ts';
import { Current } from '../staff/current.tsx';
import { Gate } from '../staff/gate.tsx';
import { programmeName } from '../staff/programme.ts';
import { Tools } from '../staff/tools.tsx';
import { inLanguage } from '../ui/language.ts';
import { Link, place } from '../ui/place.tsx';
import { screenAt } from './screens.ts';

const Header = ({ title }: { readonly title: string }) => (
  <header class="header desk-header">
    <div class="desk-width">
      <span class="name">
        <Link to="/figures">
          <strong>{programmeName}</strong>
        </Link>
        <span>{title}</span>
      </span>
      <div class="desk-tools">
        <Tools />
      </div>
    </div>
  </header>
);

/** The whole finance page: no screen of it shows a name. */
export const Finance = () => {
  const text = inLanguage(fundingText);
  return (
    <Gate {...text} header={<Header title={text.title} />}>
      <Current entry={screenAt(place.value.path)} {...text} />
    </Gate>
  );
};
