import type { SubscribeText } from './en.ts';

export const sv: SubscribeText = {
  title: 'Säg till när jag kan ansöka',
  lead: 'Lämna din adress så skriver vi till dig en gång, när ansökan öppnar. Sedan raderar vi adressen.',
  email: 'E\u2011post',
  role: 'Jag vill ansöka',
  roles: { mentor: 'som mentor', student: 'som studerande' },
  language: 'Meddelandets språk',
  submit: 'Skriv till mig',
  received: {
    title: 'Titta i din e\u2011post',
    text: 'Vi har skickat ett meddelande till dig. Öppna länken i det inom sju dagar: först då vet vi att adressen är din.',
    noMail:
      'Inget meddelande? Titta i skräpposten eller försök på nytt: det kan finnas ett skrivfel i adressen.',
  },
};
