import type { FindingText } from './en.ts';

export const fi: FindingText = {
  'ends-before-it-starts': 'Viimeinen päivä on ennen ensimmäistä. Tarkista molemmat päivämäärät.',
  'matching-before-closing':
    'Viimeinen yhdistämispäivä ei ole opiskelijoiden viimeisen hakupäivän jälkeen, joten osa hakijoista myöhästyisi. Siirrä jompaakumpaa.',
  'kick-off-before-closing':
    'Aloitustilaisuus ei ole opiskelijoiden viimeisen hakupäivän jälkeen. Tarkista molempien vuosiluku.',
  'kick-off-before-matching':
    'Aloitustilaisuus ei ole ensimmäisen yhdistämispäivän jälkeen, joten kenelläkään ei olisi paria. Siirrä jompaakumpaa.',
  'reopened-without-closing-day': 'Viimeinen hakupäivä on jo ohi. Anna uusi päivä.',
  'fewer-seats-than-people': (people) =>
    `Paikan saaneita on enemmän: ${people}. Pidä vähintään yhtä monta paikkaa tai siirrä ensin osallistujia toiseen koulutukseen.`,
  'people-apply-after-matching':
    'Hakea voi vielä tämän yhdistämispäivän jälkeen. Myöhemmin hakevat odottavat seuraavaa.',
  'matching-after-kick-off':
    'Tämä yhdistämispäivä ei ole ennen aloitustilaisuutta. Sen jälkeen syntyvät parit jäävät vaille aloitustilaisuutta.',
  'applications-over': 'Tämä hakuaika on jo päättynyt: kukaan ei voi enää hakea.',
  'matching-in-past': 'Tämä yhdistämispäivä on jo ohi. Kierros alkaa sen sijaan huomisaamuna.',
  'kick-off-in-past': 'Aloitustilaisuus on jo ohi. Tarkista vuosiluku.',
  'kick-off-far-away': 'Aloitustilaisuuteen on yli vuosi. Tarkista vuosiluku.',
  'day-off': 'Tämä on viikonloppu tai pyhäpäivä.',
  'school-holidays': 'Tämä on koulujen loma-aikaa, jolloin moni on poissa.',
  'second-open-cohort': (name) =>
    `Kauteen ”${name}” voi hakea samoina päivinä. Sivustolla hakevat tulevat ensin avattuun kauteen, kunnes sen hakuaika päättyy.`,
  'modules-of-approved-people': (people) =>
    `Uudet osiot koskevat niitä, jotka hyväksytään tästä lähtien. Jo hyväksytyt pitävät omansa: ${people}.`,
  'people-are-told': (people) =>
    `Ne, jotka tietävät vanhan päivän, ajan tai paikan, saavat viestin uudesta. Viestejä: ${people}.`,
  'session-in-past': 'Tämä koulutus on jo alkanut. Kukaan ei saa siitä viestiä.',
  'session-after-matching':
    'Tämä koulutus ei ole ennen ensimmäistä yhdistämispäivää. Vasta silloin koulutettu odottaa seuraavaa.',
  'outside-working-hours': 'Tämä alkaa ennen aamukahdeksaa tai päättyy iltayhdeksän jälkeen Suomen aikaa.',
};
