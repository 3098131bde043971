import { factWords } from './fact-words.ts';

export const companies = factWords({
  en: {
    CompanyJoined: 'Company joined with its first mentor',
    CompaniesMerged: 'Two records of a company made one',
    CompanyCorrected: 'Company corrected',
    CompanyContactNamed: 'Contact of the company named',
    CompanyContactRemoved: 'Contact of the company removed',
    CompanyThanked: 'Company thanked by mail',
  },
  sv: {
    CompanyJoined: 'Företaget kom med genom sin första mentor',
    CompaniesMerged: 'Två poster om samma företag slogs ihop',
    CompanyCorrected: 'Företagets uppgifter rättades',
    CompanyContactNamed: 'Företagets kontaktperson angavs',
    CompanyContactRemoved: 'Företagets kontaktperson togs bort',
    CompanyThanked: 'Företaget tackades per mejl',
  },
  fi: {
    CompanyJoined: 'Yritys tuli mukaan ensimmäisen mentorinsa kautta',
    CompaniesMerged: 'Saman yrityksen kaksi tietuetta yhdistettiin',
    CompanyCorrected: 'Yrityksen tiedot korjattiin',
    CompanyContactNamed: 'Yrityksen yhteyshenkilö nimettiin',
    CompanyContactRemoved: 'Yrityksen yhteyshenkilö poistettiin',
    CompanyThanked: 'Yritystä kiitettiin viestillä',
  },
});
