/** Cognito fills these in. */
const [ADDRESS, PASSWORD] = ['{username}', '{####}'];

const PARAGRAPHS: readonly (readonly [lang: string, ...lines: readonly string[]])[] = [
  [
    'en',
    'You have been given an account for the staff of the mentoring programme.',
    'Sign in with your address and this first password within seven days. You then choose a password of your own, and add an app on your phone that makes one-time codes.',
    'If you did not expect this, you need not do anything.',
  ],
  [
    'sv',
    'Du har fått ett konto för mentorprogrammets personal.',
    'Logga in med din adress och det här första lösenordet inom sju dagar. Sedan väljer du ett eget lösenord och lägger till en app i telefonen som skapar engångskoder.',
    'Om du inte väntade dig det här behöver du inte göra någonting.',
  ],
  [
    'fi',
    'Sinulle on luotu tunnus mentorointiohjelman henkilökunnan sivuille.',
    'Kirjaudu osoitteellasi ja tällä ensimmäisellä salasanalla seitsemän päivän kuluessa. Sen jälkeen valitset oman salasanan ja otat puhelimessasi käyttöön sovelluksen, joka luo kertakäyttökoodeja.',
    'Jos et odottanut tätä viestiä, sinun ei tarvitse tehdä mitään.',
  ],
];

/** The mail with the first password, in three languages: Cognito has one text for everybody. */
export const invitationTo = (deskAddress: string) => ({
  emailSubject: 'Your staff account · Ditt personalkonto · Henkilökunnan tunnuksesi',
  emailBody: `${PARAGRAPHS.map(
    ([lang, ...lines]) => `<div lang="${lang}">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`,
  ).join('<hr>')}<hr>
<p><a href="${deskAddress}">${deskAddress}</a></p>
<p>${ADDRESS}</p>
<p><code>${PASSWORD}</code></p>`,
});
