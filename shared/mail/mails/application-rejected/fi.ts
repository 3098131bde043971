import type { Letter } from '../../letter.ts';
import { hi } from '../../words/fi.ts';
import type { ApplicationRejectedValues } from './mail.ts';

export const fi = ({ role, firstName, reference, reason }: ApplicationRejectedValues): Letter => ({
  subject: 'Vastauksemme hakemukseesi',
  preheader: 'Kiitos hakemuksestasi. Tässä on vastauksemme ja sen syy.',
  heading: 'Vastauksemme hakemukseesi',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Kiitos, että tarjouduit mentoriksi. Tällä kertaa emme voi vastata myöntävästi, ja haluamme kertoa, miksi.'
      : 'Kiitos hakemuksestasi. Tällä kertaa emme voi tarjota sinulle paikkaa, ja haluamme kertoa, miksi.',
  details: [{ term: 'Hakemuksesi tunnus', detail: reference }],
  paragraphs: [
    {
      NOT_DEGREE_STUDENT:
        'Ohjelma on tarkoitettu opiskelijoille, jotka suorittavat tutkintoa ammattikorkeakoulussamme. Hakemuksesi perusteella et ole tällä hetkellä yksi heistä.',
      GRADUATES_TOO_LATE:
        'Ohjelma on tarkoitettu pian valmistuville opiskelijoille, ja sinulla on vielä iso osa opinnoista edessäsi. Olet lämpimästi tervetullut hakemaan uudelleen, kun valmistumisesi lähestyy.',
      TOO_LITTLE_EXPERIENCE:
        'Mentorimme ovat olleet useita vuosia työelämässä, myös Suomessa, ja hakemuksesi kertoo lyhyemmästä kokemuksesta. Olet lämpimästi tervetullut hakemaan myöhemmin uudelleen.',
      LANGUAGE_LEVEL:
        'Mentori ja opiskelija tarvitsevat yhteisen kielen, jolla molempien on helppo puhua työstä. Hakemuksesi perusteella emme löytäisi sinulle nyt sellaista paria.',
      COHORT_FULL:
        'Hyviä hakemuksia tuli enemmän kuin paikkoja on. Se ei kerro mitään sinun hakemuksestasi, ja olet lämpimästi tervetullut hakemaan uudelleen ensi kerralla.',
      INCOMPLETE:
        'Hakemuksesta puuttuu jotakin, mitä tarvitsemme päätöstä varten. Olet lämpimästi tervetullut lähettämään uuden hakemuksen; vastaa tähän viestiin, jos mietit, mitä puuttui.',
      OTHER: 'Syy liittyy juuri sinun hakemukseesi. Vastaa tähän viestiin, niin koordinaattori kertoo lisää.',
    }[reason],
    'Olemmeko ymmärtäneet jotakin väärin? Vastaa tähän viestiin, niin koordinaattori katsoo hakemuksesi uudelleen.',
  ],
  otherwise: 'Jos et vastaa, hakemuksesi käsittely päättyy tähän.',
});
