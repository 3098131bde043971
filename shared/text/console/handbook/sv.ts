import { sv as applications } from '../applications/sv.ts';
import { sv as cohorts } from '../cohorts/sv.ts';
import { sv as group } from '../group-sessions/sv.ts';
import { sv as known } from '../known/sv.ts';
import { sv as late } from '../late/sv.ts';
import { sv as matching } from '../matching/sv.ts';
import { sv as messages } from '../messages/sv.ts';
import { sv as pairs } from '../pairs/sv.ts';
import { sv as people } from '../people/sv.ts';
import { sv as sessions } from '../sessions/sv.ts';
import { sv as shell } from '../shell/sv.ts';
import { sv as today } from '../today/sv.ts';
import { sv as ui } from '../ui/sv.ts';
import { sv as words } from '../words/sv.ts';
import type { HandbookText } from './en.ts';

const { nav } = shell;

export const sv: HandbookText = {
  title: 'Handbok',
  lead: 'En sida för varje arbete under säsongen, i den ordning som de kommer.',
  when: 'När',
  steps: 'Steg',
  told: 'Det som deltagarna får veta',
  wrong: 'Om något gick fel',
  open: 'Öppna sidan',
  next: 'Nästa',
  picture: (caption) => `Skärmbild: ${caption}`,
  pictures: {
    'cohort-new': 'En ny programomgång med sina datum',
    cohort: 'En programomgång och knapparna som ändrar den',
    'applications-to-review': 'Ansökningar som ska behandlas',
    'application-reject': 'Ett avslag med sin orsak',
    sessions: 'Programomgångens träffar',
    session: 'En träffs närvarolista',
    round: 'En omgång, de svagaste paren först',
    'round-pair': 'Ett par, motiveringen och besluten om det',
    'round-approve': 'Så godkänns en omgång',
    'round-publish': 'Det sista steget innan deltagarna får veta',
    today: 'Dagens uppgifter',
    messages: 'Skickade mejl',
    pairs: 'Förslag och par med sitt läge',
    'pair-end': 'Så avslutas ett par',
  },
  jobs: {
    cohort: {
      title: 'Öppna en programomgång',
      when: 'Några veckor innan man ska kunna söka.',
      steps: [
        `Gå till ${nav.cohorts} och tryck på ”${cohorts.open}”.`,
        'Skriv ett namn och de dagar då mentorer och studerande kan söka. Dagarna kan vara olika för de två.',
        'Välj en matchningsdag efter den sista ansökningsdagen, och en startträff efter matchningsdagen.',
        `Tryck på ”${cohorts.openNow}”. Ett datum som inte passar märks ut vid sitt fält, och ett ovanligt datum bekräftas med ett kryss. Ansökningsblanketterna öppnas av sig själva den första dagen.`,
      ],
      told: 'Ingen får veta något. Programmets startsida visar datumen.',
      wrong: `Öppna programomgången och tryck på ”${cohorts.editButton}”: alla datum kan ändras. Där finns också ”${cohorts.closeNow}” och ”${cohorts.reopen}”, och ”${cohorts.archive}” för en omgång som har öppnats av misstag.`,
    },
    review: {
      title: 'Behandla ansökningar',
      when: 'En eller två gånger i veckan medan ansökningstiden pågår.',
      steps: [
        `Gå till ${nav.applications} och välj läget ”${words.standing.CONFIRMED}”.`,
        'Öppna en ansökan och läs svaren.',
        `Tryck på ”${applications.approve}”, eller på ”${applications.reject}” och välj en orsak. Tryck på ”${applications.ask}” om något saknas: den sökande svarar via en länk.`,
        'En ansökan som inte finns i listan har den sökande inte bekräftat ännu.',
        `Efter den sista dagen låter ”${late.button}” en namngiven person ännu ansöka via en personlig länk, och med ”${applications.enterButton}” antecknar du en ansökan som kom per telefon eller på papper. Båda märks som för sena.`,
      ],
      told: 'Den sökande får ett mejl på sitt eget språk: beslutet, orsaken till ett avslag och det som följer.',
      wrong: `Mejlet väntar i tio minuter, och till dess kan du trycka på ”${ui.undo}”. För en person som ändå inte kan delta trycker du på ”${applications.withdraw}”.`,
    },
    train: {
      title: 'Utbilda mentorerna',
      when: 'Före matchningsdagen.',
      steps: [
        `Gå till ${nav.sessions}, tryck på ”${sessions.plan}” och planera en träff för varje modul.`,
        `Öppna träffen och tryck på ”${sessions.giveAll}”.`,
        'Öppna träffen i telefonen vid dörren och kryssa för dem som är här. Listan kan också skrivas ut.',
        `Tryck på ”${sessions.save}” när alla har kommit.`,
        `Paren har också gemensamma träffar: tryck på ”${group.planUsual}”, ange platserna och bjud in. Paren bjuds sedan in allteftersom de bildas.`,
      ],
      told: 'De som har en plats får veta dag och plats, får en kalenderfil och en påminnelse i förväg.',
      wrong: `Den som är utbildad någon annanstans behöver ingen träff: tryck på ”${applications.waive}” i ansökan.`,
    },
    match: {
      title: 'Matcha',
      when: 'På matchningsdagen, eller när som helst då tillräckligt många är redo.',
      steps: [
        `Två personer som inte får bilda par, eller som har önskat varandra: anteckna det under ”${known.notes.open}” före omgången.`,
        `Gå till ${nav.matching}. På matchningsdagen finns en omgång färdigt; annars trycker du på ”${matching.newRound}”.`,
        'Läs meningen om helheten och se sedan på de svaga paren: de står först.',
        `Öppna ett par för att läsa motiveringen. Tryck på ”${matching.lock}” för ett par som ska bli kvar, eller på ”${matching.veto}” för ett som inte får bli av.`,
        `Välj ”${matching.views.unmatched}” för att se vilka som inte har någon, och vad som skulle hjälpa.`,
        `Varje beslut kan ångras tills du publicerar. Alla står under ”${matching.history}” med sin orsak.`,
      ],
      told: 'Ingen får veta något ännu. Bara en mentor som du ber ta en studerande till får ett mejl.',
      wrong: `Öppna ”${matching.rules}”, ändra vikterna och tryck på ”${matching.whatIf}”. Med ”${matching.runAgain}” finns den första körningen kvar bredvid den andra: jämför dem och använd den bättre.`,
    },
    publish: {
      title: 'Publicera',
      when: 'När du är nöjd med omgången.',
      steps: [
        `Tryck på ”${matching.approve}”. Paren fryses, och ”${matching.takeBack}” öppnar dem igen.`,
        `Tryck på ”${matching.publish}” och läs hur många par som får veta, och vilka som lämnas utanför och varför.`,
        `Välj en tid, skriv antalet par och tryck på ”${matching.publishNow}”.`,
        `Följ svaren under ${nav.pairs}.`,
      ],
      told: 'Båda i ett par får ett förslag med motivering och svarar via en länk. De får varandras kontaktuppgifter när båda har tackat ja.',
      wrong:
        'Innan mejlen går iväg kan ett godkännande tas tillbaka. Den vars förslag avböjs är fri för nästa omgång.',
    },
    help: {
      title: 'Hjälpa deltagarna',
      when: 'Några minuter varje arbetsdag.',
      steps: [
        `Gå till ${nav.today}: varje uppgift säger vad som har hänt och vad du kan göra. Tryck på ”${today.take}”, så att inte två gör samma sak.`,
        `Ett mejl som kom tillbaka: öppna personen, tryck på ”${people.address}” och sedan på ”${messages.resend}” under ${nav.messages}.`,
        `Ett svar som kom per telefon: öppna förslaget eller paret under ${nav.pairs}, eller ansökan, och anteckna svaret där, också svar på en enkät (”${pairs.surveys.enter}”) och profilen (”${applications.enterProfile}”).`,
        `Någon vill se eller rätta sina uppgifter: öppna personen och tryck på ”${people.ownPage}”, så går länken ut per mejl. Någon tar tillbaka ett samtycke per telefon: ”${people.takeBack}”.`,
        'Ett förslag som ingen svarade på: ring båda och föreslå på nytt i nästa omgång.',
        `Tryck på ”${today.done}” när en uppgift inte kräver något mer.`,
      ],
      told: 'Ingen får veta att en uppgift finns. Deltagarna rättar själva sina svar, kontaktuppgifter och samtycken på sin egen sida, och du ser det i historiken.',
      wrong: 'En uppgift som är klar öppnas igen om orsaken återkommer.',
    },
    close: {
      title: 'Avsluta säsongen',
      when: 'När de sista paren har avslutat.',
      steps: [
        `Gå till ${nav.pairs}: inget förslag ska längre vänta på svar. Har ett par slutat träffas öppnar du det och trycker på ”${pairs.pair.end}”.`,
        `Se på ${nav.today}: ingen uppgift ska vara öppen.`,
        'Be ekonomin se på periodens siffror.',
        `Uppgifter raderas av sig själva när deras tid är ute: under ${nav.history} ser du vad som raderas, och där kan du behålla en person eller en programomgång med en orsak.`,
        `Öppna nästa programomgång i god tid. Öppna sedan den gamla under ${nav.cohorts} och tryck på ”${cohorts.archive}”.`,
      ],
      told: 'De vars par du avslutar får ett mejl. Ingen annan får veta något.',
      wrong: `Ett avslutat par kan öppnas igen, och ”${cohorts.restore}” tar tillbaka en programomgång. Allt går att läsa även efteråt.`,
    },
  },
};
