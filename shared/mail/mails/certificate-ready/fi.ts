import type { Letter } from '../../letter.ts';
import { gettingCertificate, hi } from '../../words/fi.ts';
import type { CertificateReadyValues } from './mail.ts';

export const fi = ({ role, firstName, isRenewed }: CertificateReadyValues): Letter => ({
  subject: 'Hae todistuksesi',
  preheader: 'Suomeksi, ruotsiksi ja englanniksi, ja sen numeron voi kuka tahansa tarkistaa.',
  heading: 'Todistuksesi on valmis',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Kiitos ajasta ja kokemuksesta, jota olet jakanut mentorina. Tässä on todistuksesi.'
      : 'Kiitos osallistumisestasi. Tässä on todistuksesi.',
  ...(isRenewed && {
    paragraphs: ['Se kattaa mentoroinnin kokonaan, eikä aiemman todistuksesi numero ole enää voimassa.'],
  }),
  action: gettingCertificate,
  otherwise: 'Jos todistuksessa on virhe, vastaa tähän viestiin, niin korjaamme sen.',
});
