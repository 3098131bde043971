import { datesIn } from '../../mail/dates.ts';
import type { MailTexts } from '../../mail/letter.ts';
import type { TrainingEnrolledValues } from '../../mail/mails/training-enrolled.ts';

const { day, moment, span } = datesIn('fi');

const hi = (firstName: string): string => `Hei ${firstName}!`;
const nothingNow = 'Sinun ei tarvitse tehdä nyt mitään.';
const confirming = (confirmBy: string) => ({
  action: {
    label: 'Vahvista osoitteeni',
    until: `Vahvista osoite viimeistään ${moment(confirmBy)}. Sen jälkeen linkki ei enää toimi.`,
  },
  otherwise:
    'Jos et itse hakenut, sinun ei tarvitse tehdä mitään: ilman vahvistusta poistamme hakemuksen lukematta sitä.',
});
const session = ({ module, startsAt, minutes, mode, place }: Omit<TrainingEnrolledValues, 'firstName'>) => [
  { term: 'Koulutus', detail: module },
  { term: 'Aika', detail: span(startsAt, minutes) },
  { term: mode === 'ONLINE' ? 'Verkossa' : 'Paikka', detail: place, linked: true },
];
const answering = (answerBy: string) => ({
  action: { label: 'Lue ja vastaa', until: `Vastaa viimeistään ${moment(answerBy)}.` },
  otherwise:
    'Jos et vastaa, ehdotus raukeaa ja toinen odottaa turhaan. Voit myös vastata ei: toiselle ei kerrota syytä.',
});

/** Names are never inflected: they stand in the nominative, in brackets or after a colon. */
export const fi: MailTexts = {
  frame: {
    linkIntro: 'Painike vie tähän osoitteeseen:',
    help: ({ email, phone }) =>
      `Onko sinulla kysyttävää? Vastaa tähän viestiin: vastauksesi lukee ihminen. Voit myös kirjoittaa osoitteeseen ${email}${phone ? ` tai soittaa numeroon ${phone}` : ''}.`,
    regards: 'Ystävällisin terveisin',
    why: {
      verification: 'Saat tämän viestin, koska tämä osoite on annettu hakemuksessa.',
      service: 'Saat tämän viestin, koska olet hakenut ohjelmaan tai olet siinä mukana.',
    },
    notice: 'Näin käsittelemme henkilötietoja:',
  },
  letters: {
    'confirm-application': ({ confirmBy }) => ({
      subject: 'Vahvista hakemuksesi mentorointiohjelmaan',
      preheader: 'Yksi painallus, niin koordinaattori voi lukea hakemuksesi.',
      heading: 'Vahvista sähköpostiosoitteesi',
      opening: 'Joku – toivottavasti sinä – on hakenut mentorointiohjelmaamme tällä sähköpostiosoitteella.',
      paragraphs: ['Vahvista, että osoite on sinun. Vasta sitten koordinaattori voi lukea hakemuksen.'],
      ...confirming(confirmBy),
    }),
    'already-applied': (values) =>
      values.state === 'unconfirmed'
        ? {
            subject: 'Vahvista hakemuksesi: se on jo meillä',
            preheader: 'Sinun ei tarvitse hakea uudelleen. Vain vahvistuksesi puuttuu.',
            heading: 'Vain vahvistuksesi puuttuu',
            opening:
              'Tällä sähköpostiosoitteella on haettu uudelleen, mutta meillä on jo siitä lähetetty hakemus.',
            paragraphs: [
              'Ensimmäinen hakemus on voimassa. Vahvista, että osoite on sinun, niin koordinaattori voi lukea hakemuksen.',
            ],
            ...confirming(values.confirmBy),
          }
        : {
            subject: 'Hakemuksesi on jo meillä',
            preheader: 'Mikään ei ole muuttunut: ensin lähettämäsi hakemus on voimassa.',
            heading: 'Hakemuksesi on jo meillä',
            opening:
              'Tällä sähköpostiosoitteella on haettu uudelleen, mutta meillä on jo siitä lähetetty hakemus.',
            details: [{ term: 'Hakemuksesi tunnus', detail: values.reference }],
            paragraphs: [
              'Ensimmäinen hakemus on voimassa sellaisenaan. Haluatko muuttaa siinä jotakin? Vastaa tähän viestiin ja kerro, mitä.',
            ],
            otherwise:
              'Jos et itse hakenut uudelleen, sinun ei tarvitse tehdä mitään: mikään ei ole muuttunut.',
          },
    'reminder-confirm': ({ confirmBy }) => ({
      subject: 'Muistutus: vahvista hakemuksesi',
      preheader: 'Kukaan ei voi lukea hakemustasi, ennen kuin vahvistat osoitteesi.',
      heading: 'Hakemuksesi odottaa sinua',
      opening:
        'Mentorointiohjelmaamme on lähetetty hakemus tällä sähköpostiosoitteella, mutta osoitetta ei ole vielä vahvistettu.',
      paragraphs: ['Vahvista, että osoite on sinun. Vasta sitten koordinaattori voi lukea hakemuksen.'],
      ...confirming(confirmBy),
    }),
    'application-received': ({ role, firstName, reference }) => ({
      subject: 'Olemme saaneet hakemuksesi',
      preheader: 'Kiitos! Näin asia etenee.',
      heading: 'Kiitos hakemuksestasi',
      greeting: hi(firstName),
      opening:
        role === 'mentor'
          ? 'Hakemuksesi mentoriksi on saapunut meille.'
          : 'Hakemuksesi mentoroitavaksi on saapunut meille.',
      details: [{ term: 'Hakemuksesi tunnus', detail: reference }],
      list: {
        heading: 'Näin asia etenee',
        lines: [
          'Koordinaattori lukee hakemuksesi.',
          'Saat vastauksemme sähköpostitse.',
          role === 'mentor'
            ? 'Jos vastaus on myönteinen, ensin on mentorikoulutus. Sitten etsimme sinulle sopivan opiskelijan.'
            : 'Jos vastaus on myönteinen, etsimme sinulle sopivan mentorin.',
        ],
      },
      otherwise: `${nothingNow} Jos suunnitelmasi muuttuvat, vastaa tähän viestiin.`,
    }),
    'application-approved': ({ role, firstName, modules }) => ({
      subject: role === 'mentor' ? 'Tervetuloa mentoriksi' : 'Tervetuloa mentorointiohjelmaan',
      preheader: 'Hakemuksesi on hyväksytty. Näin asia etenee.',
      heading: role === 'mentor' ? 'Tervetuloa mentoriksi!' : 'Tervetuloa mukaan ohjelmaan!',
      greeting: hi(firstName),
      opening: 'Hakemuksesi on hyväksytty, ja olemme iloisia, että olet mukana.',
      list:
        modules.length > 0
          ? { heading: role === 'mentor' ? 'Koulutuksesi' : 'Ennen kuin saat mentorin', lines: modules }
          : undefined,
      paragraphs: [
        ...(modules.length > 0
          ? ['Ilmoitamme sinulle, milloin ja missä, heti kun sinulle on varattu paikka.']
          : []),
        role === 'mentor'
          ? 'Kun olemme löytäneet sinulle sopivan opiskelijan, saat ehdotuksemme sähköpostitse ja päätät itse, vastaatko kyllä.'
          : 'Kun olemme löytäneet sinulle sopivan mentorin, saat ehdotuksemme sähköpostitse ja päätät itse, vastaatko kyllä.',
      ],
      otherwise: nothingNow,
    }),
    'application-rejected': ({ role, firstName, reference, reason }) => ({
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
          OTHER:
            'Syy liittyy juuri sinun hakemukseesi. Vastaa tähän viestiin, niin koordinaattori kertoo lisää.',
        }[reason],
        'Olemmeko ymmärtäneet jotakin väärin? Vastaa tähän viestiin, niin koordinaattori katsoo hakemuksesi uudelleen.',
      ],
      otherwise: 'Jos et vastaa, hakemuksesi käsittely päättyy tähän.',
    }),
    'application-withdrawn': ({ firstName, reference }) => ({
      subject: 'Hakemuksesi on peruttu',
      preheader: 'Et ole enää mukana. Olet tervetullut hakemaan uudelleen.',
      heading: 'Hakemuksesi on peruttu',
      greeting: hi(firstName),
      opening: 'Hakemuksesi on peruttu, etkä ole enää mukana ohjelmassa.',
      details: [{ term: 'Hakemuksesi tunnus', detail: reference }],
      paragraphs: ['Oliko tämä erehdys? Vastaa tähän viestiin. Olet myös tervetullut hakemaan uudelleen.'],
      otherwise: `${nothingNow} Kiitos kiinnostuksestasi.`,
    }),
    'training-enrolled': ({ firstName, ...held }) => ({
      subject: `Merkitse kalenteriin: koulutus ${day(held.startsAt)}`,
      preheader: 'Sinulle on varattu paikka. Katso, milloin ja missä.',
      heading: 'Sinulla on paikka koulutuksessa',
      greeting: hi(firstName),
      opening: 'Olemme varanneet sinulle paikan tähän koulutukseen:',
      details: session(held),
      paragraphs: ['Etkö pääse? Vastaa tähän viestiin heti, kun tiedät, niin etsimme sinulle toisen ajan.'],
      otherwise: 'Sinun ei tarvitse vahvistaa mitään: paikka on sinun.',
    }),
    'reminder-training': ({ firstName, ...held }) => ({
      subject: `Muistutus: koulutus ${day(held.startsAt)}`,
      preheader: 'Koulutuksesi lähestyy. Katso, milloin ja missä.',
      heading: 'Koulutuksesi lähestyy',
      greeting: hi(firstName),
      opening: 'On mukava tavata sinut tässä koulutuksessa:',
      details: session(held),
      paragraphs: ['Etkö pääse? Vastaa tähän viestiin heti, kun tiedät, niin etsimme sinulle toisen ajan.'],
      otherwise: 'Jos olet tulossa, sinun ei tarvitse vastata.',
    }),
    'training-completed': ({ role, firstName, completedOn }) => ({
      subject: role === 'mentor' ? 'Mentorikoulutuksesi on suoritettu' : 'Perehdytyksesi on suoritettu',
      preheader: 'Kiitos, että osallistuit. Näin asia etenee.',
      heading: 'Kiitos, että osallistuit',
      greeting: hi(firstName),
      opening:
        role === 'mentor'
          ? 'Olet nyt suorittanut koko mentorikoulutuksen.'
          : 'Olet nyt tehnyt kaiken, mitä tarvitaan, ennen kuin saat mentorin.',
      details: [{ term: 'Suoritettu', detail: day(completedOn) }],
      paragraphs: [
        role === 'mentor'
          ? 'Seuraavaksi etsimme sinulle sopivan opiskelijan. Saat ehdotuksemme sähköpostitse ja päätät itse, vastaatko kyllä.'
          : 'Seuraavaksi etsimme sinulle sopivan mentorin. Saat ehdotuksemme sähköpostitse ja päätät itse, vastaatko kyllä.',
      ],
      otherwise: nothingNow,
    }),
    'waiting-list': ({ role, firstName }) => ({
      subject: 'Ei paria tällä kertaa: olet jonotuslistalla',
      preheader: 'Olet etusijalla seuraavalla kierroksella.',
      heading: 'Olet jonotuslistalla',
      greeting: hi(firstName),
      opening:
        role === 'mentor'
          ? 'Olemme yhdistäneet mentoreita ja opiskelijoita pareiksi, mutta tällä kertaa emme löytäneet opiskelijaa, joka sopisi sinulle riittävän hyvin.'
          : 'Olemme yhdistäneet mentoreita ja opiskelijoita pareiksi, mutta tällä kertaa emme löytäneet mentoria, joka sopisi sinulle riittävän hyvin.',
      list: {
        heading: 'Näin asia etenee',
        lines: [
          'Olet etusijalla seuraavalla kierroksella.',
          'Kirjoitamme sinulle heti, kun voimme ehdottaa jotakuta.',
          'Emme voi luvata, että pari löytyy.',
        ],
      },
      paragraphs: [
        'Kerromme tämän mieluummin kuin ehdotamme ihmistä, joka ei sovi. Tämä ei ole arvio sinusta: kaikki riippuu siitä, keitä muita on mukana.',
      ],
      otherwise:
        'Säilytät paikkasi listalla tekemättä mitään. Jos et enää halua odottaa, vastaa tähän viestiin.',
    }),
    'pair-proposed': ({ side, firstName, partner, languages, reasons, answerBy }) => ({
      subject:
        side === 'mentor' ? 'Vastaa meille: ehdotamme opiskelijaa' : 'Vastaa meille: ehdotamme mentoria',
      preheader: `Lue, ketä ehdotamme, ja vastaa kyllä tai ei viimeistään ${day(answerBy)}.`,
      heading: side === 'mentor' ? 'Löysimme sinulle opiskelijan' : 'Löysimme sinulle mentorin',
      greeting: hi(firstName),
      opening:
        side === 'mentor'
          ? `Ehdotamme sinulle mentoroitavaa, jonka etunimi on ${partner.firstName}.`
          : `Ehdotamme sinulle mentoria, jonka etunimi on ${partner.firstName}.`,
      details: [
        { term: 'Etunimi', detail: partner.firstName },
        { term: side === 'mentor' ? 'Opinnot' : 'Työ', detail: partner.occupation },
        { term: side === 'mentor' ? 'Toiveala' : 'Ala', detail: partner.field },
        { term: 'Yhteiset kielet', detail: languages.join(', ') },
      ],
      list:
        reasons.length > 0 ? { heading: 'Siksi ajattelimme juuri teitä kahta', lines: reasons } : undefined,
      paragraphs: [
        side === 'mentor'
          ? 'Kun olette molemmat vastanneet kyllä, saatte toistenne yhteystiedot. Sen jälkeen opiskelija ottaa ensin yhteyttä sinuun.'
          : 'Kun olette molemmat vastanneet kyllä, saatte toistenne yhteystiedot. Sen jälkeen sinä otat ensin yhteyttä: mentoroitava vie yhteistyötä eteenpäin.',
      ],
      ...answering(answerBy),
    }),
    'reminder-answer-proposal': ({ side, firstName, partnerFirstName, answerBy }) => ({
      subject: 'Muistutus: vastaa ehdotukseemme',
      preheader: `Tarvitsemme vastauksesi, kyllä tai ei, viimeistään ${day(answerBy)}.`,
      heading: 'Vastauksesi puuttuu vielä',
      greeting: hi(firstName),
      opening:
        side === 'mentor'
          ? `Olemme ehdottaneet sinulle mentoroitavaa (${partnerFirstName}), mutta emme ole vielä saaneet vastaustasi.`
          : `Olemme ehdottaneet sinulle mentoria (${partnerFirstName}), mutta emme ole vielä saaneet vastaustasi.`,
      ...answering(answerBy),
    }),
    'pair-formed': ({ side, firstName, partner }) => ({
      subject:
        side === 'mentor'
          ? 'Olette mentorointipari: opiskelija kirjoittaa ensin'
          : 'Kirjoita mentorillesi: olette nyt mentorointipari',
      preheader: 'Molemmat vastasivat kyllä. Tässä ovat yhteystiedot ja ensimmäiset askeleet.',
      heading: 'Olette nyt mentorointipari!',
      greeting: hi(firstName),
      opening: `Sinä ja ${partner.firstName} olette molemmat vastanneet kyllä.`,
      details: [
        { term: 'Nimi', detail: partner.fullName },
        { term: 'Sähköposti', detail: partner.email },
        ...(partner.phone ? [{ term: 'Puhelin', detail: partner.phone }] : []),
      ],
      list: {
        heading: 'Näin pääsette alkuun',
        lines:
          side === 'mentor'
            ? [
                'Odota, että opiskelija kirjoittaa: mentoroitava tekee aloitteen.',
                'Etkö ole kuullut mitään viikkoon? Kirjoita silloin itse tai kerro meille.',
                'Tavatkaa ensimmäisen kerran kahden viikon kuluessa, paikan päällä tai verkossa.',
                'Se, mitä kerrotte toisillenne, jää teidän välillenne.',
              ]
            : [
                'Kirjoita mentorillesi lähipäivinä ja ehdota kahta tai kolmea tapaamisaikaa.',
                'Tavatkaa ensimmäisen kerran kahden viikon kuluessa, paikan päällä tai verkossa.',
                'Mieti etukäteen, mistä haluat puhua.',
                'Se, mitä kerrotte toisillenne, jää teidän välillenne.',
              ],
      },
      otherwise:
        side === 'mentor'
          ? 'Jos jokin tulee väliin, kerro siitä opiskelijalle ja meille. Me autamme.'
          : 'Mentorisi odottaa yhteydenottoasi. Jos jokin tulee väliin, kerro siitä mentorillesi ja meille. Me autamme.',
    }),
    'proposal-declined': ({ side, firstName }) => ({
      subject: 'Tällä kertaa mentorointiparia ei syntynyt',
      preheader: 'Olet edelleen mukana. Näin asia etenee.',
      heading: 'Tällä kertaa paria ei syntynyt',
      greeting: hi(firstName),
      opening: 'Henkilö, jota ehdotimme sinulle, ei voinut vastata kyllä.',
      paragraphs: [
        'Emme koskaan kerro syitä eteenpäin, eikä tämän tarvitse liittyä sinuun mitenkään.',
        side === 'mentor'
          ? 'Olet edelleen mukana, ja kirjoitamme sinulle heti, kun voimme ehdottaa opiskelijaa.'
          : 'Olet edelleen mukana, ja kirjoitamme sinulle heti, kun voimme ehdottaa mentoria.',
      ],
      otherwise: `${nothingNow} Jos et halua jatkaa, vastaa tähän viestiin.`,
    }),
    'proposal-lapsed': ({ side, firstName, answered }) => ({
      subject: 'Aika vastata ehdotukseemme on päättynyt',
      preheader: 'Olet edelleen mukana. Näin asia etenee.',
      heading: 'Ehdotus on rauennut',
      greeting: hi(firstName),
      opening: answered
        ? 'Vastasit ehdotukseemme kyllä, mutta toinen vastaus ei tullut ajoissa.'
        : 'Emme saaneet vastaustasi ajoissa, joten ehdotuksemme ei ole enää voimassa.',
      paragraphs: [
        ...(answered ? ['Kiitos vastauksestasi. Harmi, ettei pari tällä kertaa toteutunut.'] : []),
        side === 'mentor'
          ? 'Olet edelleen mukana, ja kirjoitamme sinulle heti, kun voimme ehdottaa opiskelijaa.'
          : 'Olet edelleen mukana, ja kirjoitamme sinulle heti, kun voimme ehdottaa mentoria.',
      ],
      otherwise: `${nothingNow} Jos et halua jatkaa, vastaa tähän viestiin.`,
    }),
  },
};
