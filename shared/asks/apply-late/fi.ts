import type { ApplyLateText } from './en.ts';

export const fi: ApplyLateText = {
  title: { mentor: 'Hae mentoriksi', student: 'Hae mentoroitavaksi' },
  lead: 'Hakuaika on päättynyt, mutta voit vielä hakea täällä. Lomakkeen täyttäminen vie noin kymmenen minuuttia.',
  address: (email) => `Hakemus lähetetään osoitteella ${email}, johon linkki tuli.`,
  submit: 'Lähetä hakemus',
  outcomes: {
    applied: {
      title: 'Kiitos hakemuksestasi',
      text: 'Hakemuksesi on saapunut meille. Saat viestin, jossa ovat hakemuksesi tunnus ja tieto siitä, miten asia etenee.',
    },
    over: {
      title: 'Linkki ei enää toimi',
      text: 'Linkin voimassaoloaika on päättynyt, tai linkki on peruttu. Kirjoita meille, jos haluat vielä hakea.',
    },
  },
};
