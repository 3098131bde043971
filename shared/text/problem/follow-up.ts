import { refusalTexts } from './refusal-texts.ts';

export const followUp = refusalTexts({
  en: {
    'address-suppressed': {
      title: 'This address takes no mail',
      sentence:
        'Mail to it has bounced or was reported as spam. Let mail go to it again first, then send this one.',
    },
    'group-changed': {
      title: 'The group has changed',
      sentence:
        'Since you looked, people have joined or left this group. Look at the preview again, and send it then.',
    },
    'group-empty': {
      title: 'Nobody is left in this group',
      sentence: 'Nobody of this group can be written to. Choose another filter.',
    },
    'link-expired': {
      title: 'This link is no longer valid',
      sentence: 'Its time is over. Write to us and we will help you.',
    },
    'link-unknown': {
      title: 'This link does not work',
      sentence:
        'It may be too old, or not whole. Nothing has happened by it. Let us send a new one to the address that we know of you, or open your page: all that waits for you is there.',
    },
    'mail-not-resendable': {
      title: 'This mail cannot be sent again',
      sentence:
        'It is still on its way, is not needed any more, or was sent again before. The list of mails shows its state.',
    },
  },
  sv: {
    'address-suppressed': {
      title: 'Adressen tar inte emot e-post',
      sentence:
        'E-post dit har studsat eller anmälts som skräppost. Tillåt först e-post till adressen på nytt och skicka sedan det här meddelandet.',
    },
    'group-changed': {
      title: 'Gruppen har ändrats',
      sentence:
        'Personer har kommit till eller lämnat gruppen sedan du tittade. Se på förhandsvisningen igen och skicka sedan.',
    },
    'group-empty': {
      title: 'Gruppen är tom',
      sentence: 'Det finns ingen i gruppen som vi kan skriva till. Välj ett annat filter.',
    },
    'link-expired': {
      title: 'Länken gäller inte längre',
      sentence: 'Tiden för den har gått ut. Skriv till oss så hjälper vi dig.',
    },
    'link-unknown': {
      title: 'Länken fungerar inte',
      sentence:
        'Den kan vara för gammal, eller inte hel. Inget har hänt genom den. Låt oss skicka en ny till den adress som vi har till dig, eller öppna din sida: där finns allt som väntar på dig.',
    },
    'mail-not-resendable': {
      title: 'Meddelandet kan inte skickas på nytt',
      sentence:
        'Det är ännu på väg, behövs inte längre eller har redan skickats på nytt. Listan över meddelanden visar läget.',
    },
  },
  fi: {
    'address-suppressed': {
      title: 'Osoite ei ota vastaan postia',
      sentence:
        'Sinne lähetetty viesti on palautunut tai merkitty roskapostiksi. Salli ensin postin lähettäminen osoitteeseen uudelleen ja lähetä sitten tämä viesti.',
    },
    'group-changed': {
      title: 'Ryhmä on muuttunut',
      sentence:
        'Ryhmään on tullut tai siitä on lähtenyt ihmisiä esikatselun jälkeen. Katso esikatselu uudelleen ja lähetä sitten.',
    },
    'group-empty': {
      title: 'Ryhmä on tyhjä',
      sentence: 'Ryhmässä ei ole ketään, jolle voisi kirjoittaa. Valitse toinen suodatin.',
    },
    'link-expired': {
      title: 'Linkki ei ole enää voimassa',
      sentence: 'Sen voimassaoloaika on päättynyt. Kirjoita meille, niin autamme.',
    },
    'link-unknown': {
      title: 'Linkki ei toimi',
      sentence:
        'Se voi olla liian vanha tai vajaa. Sen kautta ei ole tapahtunut mitään. Pyydä meiltä uusi osoitteeseen, joka meillä on sinusta, tai avaa oma sivusi: siellä on kaikki, mikä odottaa sinua.',
    },
    'mail-not-resendable': {
      title: 'Viestiä ei voi lähettää uudelleen',
      sentence:
        'Se on vielä matkalla, sitä ei enää tarvita tai se on jo lähetetty uudelleen. Viestien luettelo näyttää sen tilan.',
    },
  },
});
