import { fi as applications } from '../applications/fi.ts';
import { fi as cohorts } from '../cohorts/fi.ts';
import { fi as group } from '../group-sessions/fi.ts';
import { fi as known } from '../known/fi.ts';
import { fi as late } from '../late/fi.ts';
import { fi as matching } from '../matching/fi.ts';
import { fi as messages } from '../messages/fi.ts';
import { fi as pairs } from '../pairs/fi.ts';
import { fi as people } from '../people/fi.ts';
import { fi as sessions } from '../sessions/fi.ts';
import { fi as shell } from '../shell/fi.ts';
import { fi as today } from '../today/fi.ts';
import { fi as ui } from '../ui/fi.ts';
import { fi as words } from '../words/fi.ts';
import type { HandbookText } from './en.ts';

const { nav } = shell;

export const fi: HandbookText = {
  title: 'Käsikirja',
  lead: 'Yksi sivu kullekin kauden työlle, siinä järjestyksessä kuin ne tulevat.',
  when: 'Milloin',
  steps: 'Vaiheet',
  told: 'Mitä ihmisille kerrotaan',
  wrong: 'Jos jokin meni vikaan',
  open: 'Avaa sivu',
  next: 'Seuraava',
  picture: (caption) => `Kuva näytöstä: ${caption}`,
  pictures: {
    'cohort-new': 'Uusi ohjelmakausi ja sen päivät',
    cohort: 'Ohjelmakausi ja painikkeet, joilla sitä muutetaan',
    'applications-to-review': 'Käsittelyä odottavat hakemukset',
    'application-reject': 'Hylkäys ja sen syy',
    sessions: 'Ohjelmakauden tilaisuudet',
    session: 'Tilaisuuden läsnäololuettelo',
    round: 'Kierros, heikoimmat parit ensin',
    'round-pair': 'Pari, sen perustelut ja sitä koskevat päätökset',
    'round-approve': 'Kierroksen hyväksyminen',
    'round-publish': 'Viimeinen vaihe ennen kuin osallistujille kerrotaan',
    today: 'Päivän tehtävät',
    messages: 'Lähetetyt viestit',
    pairs: 'Ehdotukset ja parit tiloineen',
    'pair-end': 'Parin päättäminen',
  },
  jobs: {
    cohort: {
      title: 'Avaa ohjelmakausi',
      when: 'Muutama viikko ennen haun alkua.',
      steps: [
        `Mene kohtaan ${nav.cohorts} ja paina ”${cohorts.open}”.`,
        'Kirjoita nimi ja päivät, joina mentorit ja opiskelijat voivat hakea. Päivät voivat olla eri.',
        'Valitse yhdistämispäivä viimeisen hakupäivän jälkeen ja aloitustilaisuus yhdistämispäivän jälkeen.',
        `Paina ”${cohorts.openNow}”. Sopimaton päivä merkitään kenttäänsä, ja epätavallinen vahvistetaan rastilla. Hakulomakkeet avautuvat itsestään ensimmäisenä päivänä.`,
      ],
      told: 'Kenellekään ei kerrota mitään. Ohjelman etusivu näyttää päivät.',
      wrong: `Avaa ohjelmakausi ja paina ”${cohorts.editButton}”: kaikkia päiviä voi muuttaa. Samasta paikasta löytyvät ”${cohorts.closeNow}” ja ”${cohorts.reopen}” sekä vahingossa avatulle kaudelle ”${cohorts.archive}”.`,
    },
    review: {
      title: 'Käsittele hakemukset',
      when: 'Kerran tai kaksi viikossa hakuaikana.',
      steps: [
        `Mene kohtaan ${nav.applications} ja valitse tila ”${words.standing.CONFIRMED}”.`,
        'Avaa hakemus ja lue vastaukset.',
        `Paina ”${applications.approve}”, tai paina ”${applications.reject}” ja valitse syy. Jos jotakin puuttuu, paina ”${applications.ask}”: hakija vastaa linkin kautta.`,
        'Jos hakemusta ei ole luettelossa, hakija ei ole vielä vahvistanut sitä.',
        `Viimeisen hakupäivän jälkeen ”${late.button}” antaa yhden nimetyn henkilön vielä hakea henkilökohtaisella linkillä, ja painikkeella ”${applications.enterButton}” kirjaat puhelimitse tai paperilla tulleen hakemuksen. Molemmat merkitään myöhästyneiksi.`,
      ],
      told: 'Hakija saa viestin omalla kielellään: päätöksen, hylkäämisen syyn ja tiedon siitä, mitä seuraavaksi tapahtuu.',
      wrong: `Viesti odottaa kymmenen minuuttia, ja siihen asti voit painaa ”${ui.undo}”. Jos henkilö ei voikaan osallistua, paina ”${applications.withdraw}”.`,
    },
    train: {
      title: 'Kouluta mentorit',
      when: 'Ennen yhdistämispäivää.',
      steps: [
        `Mene kohtaan ${nav.sessions}, paina ”${sessions.plan}” ja suunnittele tilaisuus kullekin moduulille.`,
        `Avaa tilaisuus ja paina ”${sessions.giveAll}”.`,
        'Avaa tilaisuus ovella puhelimellasi ja merkitse paikalla olevat. Luettelon voi myös tulostaa.',
        `Paina ”${sessions.save}”, kun kaikki ovat tulleet.`,
        `Pareilla on myös yhteisiä tilaisuuksia: paina ”${group.planUsual}”, merkitse paikat ja kutsu. Sen jälkeen parit kutsutaan sitä mukaa kuin ne syntyvät.`,
      ],
      told: 'Paikan saaneet saavat tiedon päivästä ja paikasta, kalenteritiedoston ja muistutuksen ennen päivää.',
      wrong: `Muualla koulutuksen saanut ei tarvitse tilaisuutta: paina hänen hakemuksessaan ”${applications.waive}”.`,
    },
    match: {
      title: 'Yhdistä',
      when: 'Yhdistämispäivänä tai milloin tahansa, kun tarpeeksi moni on valmiina.',
      steps: [
        `Jos kahdesta ihmisestä ei saa tehdä paria tai he ovat toivoneet toisiaan, kirjaa se ennen kierrosta kohtaan ”${known.notes.open}”.`,
        `Mene kohtaan ${nav.matching}. Yhdistämispäivänä kierros on jo siellä; muuten paina ”${matching.newRound}”.`,
        'Lue lause kokonaisuudesta ja katso sitten heikkoja pareja: ne ovat ensimmäisinä.',
        `Avaa pari, niin näet perustelut. Paina ”${matching.lock}”, jos parin täytyy säilyä, tai ”${matching.veto}”, jos sitä ei saa syntyä.`,
        `Valitse ”${matching.views.unmatched}”, niin näet, kenellä ei ole paria ja mikä auttaisi.`,
        `Jokaisen päätöksen voi kumota julkaisuun asti. Kaikki näkyvät syineen kohdassa ”${matching.history}”.`,
      ],
      told: 'Kenellekään ei kerrota vielä mitään. Vain mentori, jolta kysyt paikkaa yhdelle opiskelijalle lisää, saa viestin.',
      wrong: `Avaa ”${matching.rules}”, muuta painoja ja paina ”${matching.whatIf}”. ”${matching.runAgain}” säilyttää ensimmäisen ajon toisen rinnalla: vertaa niitä ja käytä parempaa.`,
    },
    publish: {
      title: 'Julkaise',
      when: 'Kun olet tyytyväinen kierrokseen.',
      steps: [
        `Paina ”${matching.approve}”. Parit jäädytetään, ja ”${matching.takeBack}” avaa ne uudelleen.`,
        `Paina ”${matching.publish}” ja lue, kuinka monelle parille kerrotaan, ketkä jäisivät pois ja miksi.`,
        `Valitse aika, kirjoita parien määrä ja paina ”${matching.publishNow}”.`,
        `Seuraa vastauksia kohdassa ${nav.pairs}.`,
      ],
      told: 'Parin molemmat osapuolet saavat ehdotuksen perusteluineen ja vastaavat linkin kautta. He saavat toistensa yhteystiedot, kun molemmat ovat vastanneet kyllä.',
      wrong:
        'Hyväksynnän voi perua ennen kuin viestit lähtevät. Jos ehdotuksesta kieltäydytään, molemmat ovat vapaita seuraavalle kierrokselle.',
    },
    help: {
      title: 'Auta osallistujia',
      when: 'Muutama minuutti joka arkipäivä.',
      steps: [
        `Mene kohtaan ${nav.today}: jokainen tehtävä kertoo, mitä tapahtui ja mitä voit tehdä. Paina ”${today.take}”, niin kaksi ei tee samaa työtä.`,
        `Viesti palautui: avaa henkilö, paina ”${people.address}” ja sen jälkeen kohdassa ${nav.messages} ”${messages.resend}”.`,
        `Vastaus tuli puhelimitse: avaa ehdotus tai pari kohdassa ${nav.pairs}, tai hakemus, ja kirjaa vastaus siellä. Samoin kirjaat kyselyn vastaukset (”${pairs.surveys.enter}”) ja profiilin (”${applications.enterProfile}”).`,
        `Joku haluaa nähdä tai korjata omat tietonsa: avaa henkilö ja paina ”${people.ownPage}”, niin linkki lähtee sähköpostitse. Joku peruu suostumuksen puhelimitse: ”${people.takeBack}”.`,
        'Ehdotukseen ei vastattu: soita molemmille ja ehdota uudelleen seuraavalla kierroksella.',
        `Paina ”${today.done}”, kun tehtävä ei vaadi enää mitään.`,
      ],
      told: 'Kenellekään ei kerrota, että tehtävä on olemassa. Osallistujat korjaavat itse vastauksensa, yhteystietonsa ja suostumuksensa omalla sivullaan, ja näet sen historiassa.',
      wrong: 'Valmis tehtävä avautuu uudelleen, jos sen syy palaa.',
    },
    close: {
      title: 'Päätä kausi',
      when: 'Kun viimeiset parit ovat päättäneet.',
      steps: [
        `Mene kohtaan ${nav.pairs}: mikään ehdotus ei enää saisi odottaa vastausta. Jos pari on lopettanut, avaa se ja paina ”${pairs.pair.end}”.`,
        `Katso kohtaa ${nav.today}: yhtään tehtävää ei saisi olla auki.`,
        'Pyydä taloutta katsomaan jakson luvut.',
        `Tiedot poistuvat itsestään, kun niiden aika on täynnä: kohdassa ${nav.history} näet, mitä poistuu, ja voit säilyttää henkilön tai ohjelmakauden tiedot, kun annat syyn.`,
        `Avaa seuraava ohjelmakausi ajoissa. Avaa sitten vanha kohdassa ${nav.cohorts} ja paina ”${cohorts.archive}”.`,
      ],
      told: 'Päättämäsi parin osapuolet saavat viestin. Kenellekään muulle ei kerrota mitään.',
      wrong: `Päätetyn parin voi avata uudelleen, ja ”${cohorts.restore}” palauttaa ohjelmakauden. Kaikki on luettavissa myös jälkikäteen.`,
    },
  },
};
