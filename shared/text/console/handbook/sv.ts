import type { HandbookText } from './en.ts';

export const sv: HandbookText = {
  title: 'Handbok',
  lead: 'En sida för varje arbete under säsongen, i den ordning som de kommer.',
  when: 'När',
  steps: 'Steg',
  told: 'Det som människor får veta',
  wrong: 'Om något gick fel',
  open: 'Öppna sidan',
  next: 'Nästa',
  jobs: {
    cohort: {
      title: 'Öppna en programomgång',
      when: 'Några veckor innan man ska kunna söka.',
      steps: [
        'Gå till Programomgångar och tryck på ”Öppna en programomgång”.',
        'Skriv ett namn och de dagar då mentorer och studerande kan söka. Dagarna kan vara olika för de två.',
        'Välj en matchningsdag efter den sista ansökningsdagen, och en startträff efter matchningsdagen.',
        'Tryck på ”Öppna programomgången”. Ansökningsblanketterna öppnas av sig själva den första dagen.',
      ],
      told: 'Ingen får veta något. Programmets startsida visar datumen.',
      wrong: 'Datumen kan ändras efteråt.',
    },
    review: {
      title: 'Behandla ansökningar',
      when: 'En eller två gånger i veckan medan ansökningstiden pågår.',
      steps: [
        'Gå till Ansökningar och välj läget ”Ska behandlas”.',
        'Öppna en ansökan och läs svaren.',
        'Godkänn den, eller avslå den med en orsak.',
        'En ansökan som inte finns i listan har den sökande inte bekräftat ännu.',
      ],
      told: 'Den sökande får ett mejl på sitt eget språk: beslutet, orsaken till ett avslag och det som följer.',
      wrong: 'För en person som ändå inte kan delta trycker du på ”Återta”.',
    },
    train: {
      title: 'Utbilda mentorerna',
      when: 'Före matchningsdagen.',
      steps: [
        'Gå till Träffar och planera en träff för varje modul.',
        'Öppna träffen och tryck på ”Ge en plats åt alla som behöver en”.',
        'Öppna träffen i telefonen vid dörren och kryssa för dem som är här.',
        'Spara närvaron när alla har kommit.',
      ],
      told: 'De som har en plats får veta dag och plats, får en kalenderfil och en påminnelse i förväg.',
      wrong: 'Den som är utbildad någon annanstans kan befrias från skolningen i sin ansökan.',
    },
    match: {
      title: 'Matcha',
      when: 'På matchningsdagen, eller när som helst då tillräckligt många är redo.',
      steps: [
        'Gå till Matchning. På matchningsdagen finns en omgång färdigt; annars startar du en.',
        'Läs meningen om helheten och se sedan på de svaga paren: de står först.',
        'Öppna ett par för att läsa motiveringen. Lås ett par som ska bli kvar, eller uteslut ett som inte får bli av.',
        'Se på dem som är utan mentor, och på vad som skulle hjälpa dem.',
        'Varje beslut kan ångras tills du publicerar, och står i historiken med sin orsak.',
      ],
      told: 'Ingen får veta något ännu.',
      wrong: 'Kör omgången på nytt med andra regler, jämför de två körningarna och använd den bättre.',
    },
    publish: {
      title: 'Publicera',
      when: 'När du är nöjd med omgången.',
      steps: [
        'Tryck på ”Godkänn”. Paren fryses, och du kan fortfarande ta tillbaka det.',
        'Tryck på ”Publicera” och läs hur många par som får veta, och vilka som lämnas utanför och varför.',
        'Välj en tid, skriv antalet par och tryck på ”Publicera”.',
        'Följ svaren under Par.',
      ],
      told: 'Båda i ett par får ett förslag med motivering och svarar via en länk. De får varandras kontaktuppgifter när båda har tackat ja.',
      wrong:
        'Innan mejlen går iväg kan ett godkännande tas tillbaka. Den vars förslag avböjs är fri för nästa omgång.',
    },
    help: {
      title: 'Hjälpa deltagarna',
      when: 'Några minuter varje arbetsdag.',
      steps: [
        'Gå till I dag: varje uppgift säger vad som har hänt och vad du kan göra.',
        'Ett mejl som kom tillbaka: rätta adressen tillsammans med personen och skicka sedan mejlet på nytt under Meddelanden.',
        'Ett förslag som ingen svarade på: ring båda och föreslå på nytt i nästa omgång.',
        'Tryck på ”Klar” när en uppgift inte kräver något mer.',
      ],
      told: 'Ingen får veta att en uppgift finns.',
      wrong: 'En uppgift som är klar öppnas igen om orsaken återkommer.',
    },
    close: {
      title: 'Avsluta säsongen',
      when: 'När de sista paren har avslutat.',
      steps: [
        'Se på Par: inget förslag ska längre vänta på svar.',
        'Se på I dag: ingen uppgift ska vara öppen.',
        'Be ekonomin se på periodens siffror.',
        'Öppna nästa programomgång i god tid.',
      ],
      told: 'Ingen får veta något.',
      wrong: 'Allt går att läsa även efteråt.',
    },
  },
};
