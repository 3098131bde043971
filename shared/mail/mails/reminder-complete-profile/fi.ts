import type { Letter } from '../../letter.ts';
import { completing, hi } from '../../words/fi.ts';
import type { ReminderCompleteProfileValues } from './mail.ts';

export const fi = ({ role, firstName, answerBy }: ReminderCompleteProfileValues): Letter => ({
  subject: 'Muistutus: vielä muutama kysymys',
  preheader: 'Kaksi minuuttia, joiden avulla valmistelemme tapaamiset.',
  heading: 'Kaipaamme vielä muutamaa vastausta',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Kun hyväksyimme sinut mentoriksi, esitimme vielä muutaman kysymyksen. Niihin ei ole vastattu.'
      : 'Kun hyväksyimme hakemuksesi, esitimme vielä muutaman kysymyksen. Niihin ei ole vastattu.',
  paragraphs: [
    'Kerro esimerkiksi, jos jokin helpottaa osallistumistasi. Lähes kaikki kysymykset ovat vapaaehtoisia, ja suostumuksista päätät itse.',
  ],
  ...completing(answerBy),
});
