import type { FindingText } from './en.ts';

export const sv: FindingText = {
  'ends-before-it-starts': 'Den sista dagen är före den första. Kontrollera båda datumen.',
  'matching-before-closing':
    'Den sista matchningsdagen är inte efter studerandenas sista ansökningsdag, så en del skulle komma för sent. Flytta någondera.',
  'kick-off-before-closing':
    'Startträffen är inte efter studerandenas sista ansökningsdag. Kontrollera årtalet i båda datumen.',
  'kick-off-before-matching':
    'Startträffen är inte efter den första matchningsdagen, så ingen skulle ha ett par. Flytta någondera.',
  'reopened-without-closing-day': 'Den sista ansökningsdagen har redan varit. Ange en ny.',
  'fewer-seats-than-people': (people) =>
    `Fler än så har en plats: ${people}. Behåll minst så många platser eller flytta först några till ett annat tillfälle.`,
  'people-apply-after-matching':
    'Man kan ansöka också efter den här matchningsdagen. Den som kommer senare väntar på nästa.',
  'matching-after-kick-off':
    'Den här matchningsdagen är inte före startträffen. Par som bildas efter den går miste om startträffen.',
  'applications-over': 'Den här ansökningstiden är redan slut: ingen kan ansöka längre.',
  'matching-in-past': 'Den här matchningsdagen har redan varit. En omgång startar i stället i morgon bitti.',
  'kick-off-in-past': 'Startträffen har redan varit. Kontrollera årtalet.',
  'kick-off-far-away': 'Det är mer än ett år till startträffen. Kontrollera årtalet.',
  'day-off': 'Det här är ett veckoslut eller en helgdag.',
  'school-holidays': 'Det här är under skolornas lov, då många är borta.',
  'second-open-cohort': (name) =>
    `Till ”${name}” kan man ansöka under samma dagar. Den som ansöker på webbplatsen kommer till den omgång som öppnades först, tills dess ansökningstid är slut.`,
  'modules-of-approved-people': (people) =>
    `De nya modulerna gäller dem som godkänns från och med nu. De som redan är godkända behåller sina: ${people}.`,
  'people-are-told': (people) =>
    `De som känner till den gamla dagen, tiden eller platsen får ett mejl med den nya. Antal mejl: ${people}.`,
  'session-in-past': 'Det här tillfället har redan börjat. Ingen får mejl om det.',
  'session-after-matching':
    'Det här tillfället är inte före den första matchningsdagen. Den som skolas först då väntar på nästa.',
  'outside-working-hours':
    'Det här börjar före klockan åtta på morgonen eller slutar efter klockan nio på kvällen, finländsk tid.',
};
