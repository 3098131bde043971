import type { SubscribeText } from './en.ts';

export const fi: SubscribeText = {
  title: 'Kertokaa, kun voin hakea',
  lead: 'Jätä osoitteesi, niin kirjoitamme sinulle kerran, kun haku avautuu. Sen jälkeen poistamme osoitteen.',
  email: 'Sähköposti',
  role: 'Haluan hakea',
  roles: { mentor: 'mentoriksi', student: 'opiskelijana' },
  language: 'Viestin kieli',
  submit: 'Kirjoittakaa minulle',
  received: {
    title: 'Katso sähköpostisi',
    text: 'Lähetimme sinulle viestin. Avaa siinä oleva linkki seitsemän päivän kuluessa: vasta silloin tiedämme, että osoite on sinun.',
    noMail:
      'Eikö viestiä näy? Katso roskapostikansiosta tai pyydä uudelleen: osoitteessa voi olla kirjoitusvirhe.',
  },
};
