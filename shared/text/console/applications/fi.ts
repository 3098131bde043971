import type { ApplicationsText } from './en.ts';

export const fi: ApplicationsText = {
  title: 'Hakemukset',
  caption: 'Hakemukset, uusimmat viimeisinä',
  role: 'Rooli',
  standing: 'Tila',
  name: 'Nimi',
  reference: 'Viite',
  confirmed: 'Vahvistettu',
  noneYet: 'Yhtään hakemusta ei ole vielä vahvistettu.',
  noneYetWhy:
    'Hakemus näkyy täällä heti, kun hakija on vahvistanut osoitteensa sähköpostissa olevan linkin kautta.',
  noneMatches: 'Yksikään hakemus ei vastaa näitä suodattimia.',
  decision: 'Päätös',
  approve: 'Hyväksy',
  reject: 'Hylkää …',
  withdraw: 'Peru …',
  rejectNow: 'Hylkää',
  withdrawNow: 'Peru',
  approved: (name) => `Hyväksytty: ${name}.`,
  rejected: (name) => `Hylätty: ${name}.`,
  withdrawn: (name) => `Peruttu: ${name}.`,
  rejectTitle: (name) => `Hylkää hakemus: ${name}`,
  rejectLead: 'Hakija saa tiedon sähköpostitse, ja viestissä on tässä valitsemasi syy.',
  reason: 'Syy',
  withdrawTitle: (name) => `Peru hakemus: ${name}`,
  withdrawLead:
    'Käytä tätä, kun henkilö on ilmoittanut, ettei voi osallistua. Avoin ehdotus raukeaa samalla.',
  answers: 'Vastaukset',
  submitted: 'Lähetetty',
};
