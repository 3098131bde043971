import { inBrackets } from '../../text/partner.ts';
import type { ConfirmAgreementText } from './en.ts';

export const fi: ConfirmAgreementText = {
  menu: 'Sopimuksemme',
  title: (partner) => `Mentorointi\u00ADsopimuksenne${inBrackets(partner)}`,
  lead: 'Kirjatkaa yhdessä, mihin pyritte ja kuinka usein tapaatte. Sopimus on voimassa, kun molemmat ovat vahvistaneet samat sanat.',
  theirWords: (partner) => `Tämän on kirjoittanut ${partner}. Vahvista se sellaisenaan tai muuta sitä ensin.`,
  yourWords: (partner) => `Olet vahvistanut tämän. Toinen${inBrackets(partner)} ei ole vielä vahvistanut.`,
  wishes: 'Mitä kumpikin toivoi',
  studentGoals: 'Mihin mentoroitava pyrkii',
  studentNeeds: 'Missä mentoroitava haluaa apua',
  mentorOffers: 'Missä mentori voi auttaa',
  rhythms: 'Kuinka usein tavataan',
  unsaid: 'Ei kerrottu',
  mentee: 'mentoroitava',
  mentor: 'mentori',
  goals: 'Mihin haluatte yhdessä päästä?',
  goalsHint: 'Kaksi tai kolme virkettä. Te molemmat ja koordinaattorit voitte lukea ne.',
  goalsMissing: 'Kirjoita, mihin haluatte päästä.',
  rhythm: 'Kuinka usein tapaatte?',
  rhythmMissing: 'Valitse, kuinka usein tapaatte.',
  secretLegend: 'Luottamuksellisuus',
  secret:
    'Se, mitä kerromme toisillemme, jää meidän välillemme, ellemme sovi toisin tai ellei joku ole vaarassa.',
  secretMissing: 'Rastita hyväksyäksesi.',
  confirm: 'Hyväksyn',
  prepare: 'Näin valmistaudut ensimmäiseen tapaamiseen',
  outcomes: {
    agreed: {
      title: 'Sopimuksenne on voimassa',
      text: 'Molemmat ovat vahvistaneet sen. Voit muuttaa sitä milloin tahansa samalla linkillä; silloin toiselta kysytään uudelleen.',
    },
    waiting: {
      title: 'Kiitos, sinun osasi on valmis',
      text: 'Sopimus on voimassa, kun toinen on vahvistanut samat sanat.',
    },
  },
};
