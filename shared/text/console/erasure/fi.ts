import type { ErasureText } from './en.ts';

export const fi: ErasureText = {
  erase: 'Poista …',
  eraseTitle: (name) => `Poista: ${name}`,
  eraseLead: 'Vain kun henkilö on pyytänyt sitä. Poistoa ei voi perua.',
  goes: [
    'Nimi, osoite, puhelinnumero, kieli ja kaikki aiemmat osoitteet.',
    'Hakemukset ja niiden vastaukset, muistiinpanot, kysymykset ja korjaukset, parien muistiinpanot sekä henkilökunnan yhdistämisessä antamat perustelut.',
    'Todistukset numeroineen, kyselyvastaukset, sopimusten tekstit, tapaamispaikat ja koulutuspaikat.',
    'Ilmoitustoiveet ja hakemukset, joita ei koskaan vahvistettu.',
  ],
  stays: [
    'Koulutusten, parien ja tapaamisten päivät, kestot ja tulokset ilman nimeä: ohjelma raportoi niistä rahoittajilleen.',
    'Tunnusluvut ja historia, joissa on vain tunnisteita.',
    'Osoitteen tunniste, jos osoite on torjunut viestimme, jotta emme enää kirjoita siihen.',
    'Kuitti sekä tarkastusloki kahden vuoden ajan: vain tunnisteita.',
  ],
  ends: (pairs, proposals) =>
    `Päättyy nyt: pareja: ${pairs}, avoimia ehdotuksia: ${proposals}. Toinen osapuoli saa tietää päättymisestä, mutta ei syytä.`,
  goesTitle: 'Poistuu',
  staysTitle: 'Säilyy, ja miksi',
  receiptMail:
    'Henkilö saa kuitin sähköpostitse ennen osoitteen poistamista. Poisto on valmis tunnissa ja viimeistään kolmessa päivässä.',
  typeName: 'Vahvista kirjoittamalla nimi',
  eraseNow: 'Poista lopullisesti',
  eraseAsked: (receipt) => `Poistoa on pyydetty. Kuitti: ${receipt}`,
  erasing: (receipt) => `Henkilön tietoja poistetaan. Kuitti: ${receipt}`,
  erased: (receipt) => `Henkilön tiedot on poistettu. Kuitti: ${receipt}`,
};
