import type { QuestionsText } from './en.ts';

export const sv: QuestionsText = {
  locale: { missing: 'Välj språk för våra meddelanden', label: 'Språk i våra meddelanden till dig' },
  firstName: {
    missing: 'Skriv ditt förnamn',
    label: 'Förnamn',
    hint: 'Om du bara har ett namn kan du skriva det här.',
  },
  lastName: { label: 'Efternamn' },
  email: { missing: 'Skriv din e-postadress', label: 'E-postadress' },
  lastingEmail: {
    missing: 'Skriv en e-postadress som du behåller efter examen',
    label: 'E-postadress som du behåller efter examen',
    hint: 'Behövs om e-postadressen i din ansökan är från din högskola: den upphör när studierna tar slut.',
  },
  phone: {
    label: 'Mobiltelefon',
    hint: 'Bara koordinatorerna ser numret, och den du bildar par med när båda har sagt ja.',
  },
  municipality: { missing: 'Välj var du bor', label: 'Var du bor' },
  languages: {
    missing: 'Välj nivå i minst ett språk',
    label: 'Språk som du kan föra ett arbetssamtal på',
    hint: 'Ett par behöver ett språk som båda kan bra.',
  },
  meetingMode: { missing: 'Välj hur du vill träffas', label: 'Hur vill du träffas?' },
  availability: {
    missing: 'Välj när du oftast har tid',
    label: 'När har du oftast tid?',
    hint: 'Välj alla som passar dig.',
  },
  frequencyWish: { label: 'Hur ofta vill du träffas?' },
  workingStyles: {
    label: 'Vad är viktigt för dig när du arbetar med andra?',
    hint: 'Välj högst tre. Den som föreslås för dig kan få veta vad ni har gemensamt.',
  },
  avoid: {
    label: 'Personer eller företag som du inte ska matchas med',
    hint: 'Du behöver inte säga varför. Bara koordinatorerna läser det här.',
  },
  accessibilityNeeds: {
    label: 'Sådant som hjälper dig att delta',
    hint: 'Till exempel tillgängliga lokaler eller stor text. Bara koordinatorerna läser det här, och det raderas efteråt.',
  },
  howHeard: { label: 'Hur fick du veta om oss?' },
  noticeRead: {
    missing: 'Läs dataskydds\u00ADbeskrivningen och kryssa i rutan',
    label: 'Jag har läst dataskydds\u00ADbeskrivningen',
  },
  'consents.followUp': { label: 'Ni får fråga mig hur det gick 6 och 12 månader efteråt' },
  'consents.nextRound': { label: 'Ni får berätta för mig om nästa omgång' },
  'consents.story': { label: 'Ni får be mig om en berättelse eller ett foto till programmets sidor' },
  'consents.partners': {
    label: 'Ni får dela min ansökan med partnerhögskolor och programmets andra regioner',
  },
  'consents.employerName': { label: 'Ni får nämna min arbetsgivare som en av dem som deltar' },
  workSituation: { missing: 'Välj din situation', label: 'Din situation' },
  employerName: {
    missing: 'Skriv namnet på ditt företag eller din organisation',
    label: 'Företag eller organisation',
    hint: 'Behövs om du är anställd. Om du är pensionerad: den senaste, om du vill.',
  },
  businessId: { label: 'FO-nummer', hint: 'Till exempel 1234567-1.' },
  employerMunicipality: {
    missing: 'Välj var företaget finns',
    label: 'Var företaget finns',
    hint: 'Behövs om du är anställd.',
  },
  employerSize: {
    missing: 'Välj företagets storlek',
    label: 'Företagets storlek',
    hint: 'Behövs om du är anställd.',
  },
  employerApproves: { label: 'Vet din arbetsgivare att du gör det här?' },
  jobTitle: {
    missing: 'Skriv din titel',
    label: 'Titel',
    hint: 'Den studerande som föreslås för dig ser den. Om du är pensionerad: din senaste titel.',
  },
  field: { missing: 'Välj din bransch', label: 'Din bransch' },
  secondaryField: { label: 'En annan bransch som du känner väl' },
  yearsExperience: { missing: 'Välj hur många år du har arbetat i Finland', label: 'Arbetsår i Finland' },
  expertise: {
    missing: 'Välj minst en sak som du kan hjälpa till med',
    label: 'Det du kan hjälpa till med',
    hint: 'Välj högst tre, det starkaste först.',
  },
  bio: {
    missing: 'Presentera dig för adepten',
    label: 'Presentera dig för adepten',
    hint: 'Den studerande som föreslås för dig läser det här. Några meningar: 50–800 tecken.',
  },
  intlExperience: { label: 'Internationell erfarenhet' },
  priorMentoring: { label: 'Har du varit mentor förut?' },
  capacity: { label: 'Hur många adepter samtidigt?' },
  preferredFields: {
    label: 'Branscher som du helst ser att adepten siktar på',
    hint: 'Lämna tomt om det inte spelar någon roll.',
  },
  preferredLevels: {
    label: 'Studienivå som du helst ser',
    hint: 'Lämna tomt om det inte spelar någon roll.',
  },
  canOffer: { label: 'Annat som du kunde erbjuda', hint: 'Inget av det här är ett löfte om jobb.' },
  studentNumber: {
    label: 'Studerandenummer',
    hint: 'Bara för att kontrollera med studiebyrån att du studerar här.',
  },
  degreeProgramme: { missing: 'Välj ditt utbildningsprogram', label: 'Utbildningsprogram' },
  otherProgramme: {
    missing: 'Skriv namnet på ditt program',
    label: 'Vilket program?',
    hint: 'Behövs om du valde ”Ett annat program”.',
  },
  degreeLevel: { missing: 'Välj nivån på din examen', label: 'Nivå' },
  campus: { missing: 'Välj ditt campus', label: 'Campus' },
  studyPhase: { missing: 'Välj hur långt du har kommit', label: 'Hur långt du har kommit' },
  expectedGraduation: {
    missing: 'Skriv när du räknar med att ta examen',
    label: 'När räknar du med att ta examen?',
    hint: 'Månad och år, till exempel 6/2027.',
  },
  targetFields: {
    missing: 'Välj minst en bransch som du vill arbeta i',
    label: 'Branscher som du vill arbeta i',
    hint: 'Välj högst tre, det viktigaste först.',
  },
  needs: {
    missing: 'Välj minst en sak som du vill ha hjälp med',
    label: 'Det du vill ha hjälp med',
    hint: 'Välj högst tre, det viktigaste först.',
  },
  goals: {
    missing: 'Skriv vad som ska vara annorlunda',
    label: 'Vad ska vara annorlunda om ett halvt år?',
    hint: 'Den mentor som föreslås för dig läser det här. 100–1000 tecken.',
  },
  motivation: {
    missing: 'Skriv varför du vill ha en mentor just nu',
    label: 'Varför vill du ha en mentor just nu?',
    hint: 'Bara koordinatorerna läser det här. 100–1500 tecken.',
  },
  workExperience: {
    missing: 'Välj din arbetserfarenhet',
    label: 'Din arbetserfarenhet, oavsett land',
  },
  workedInFinland: { missing: 'Välj om du har arbetat i Finland', label: 'Har du arbetat i Finland?' },
  workDescription: { label: 'Vad har du arbetat med?' },
  stayIntent: {
    missing: 'Välj var du vill arbeta efter studierna',
    label: 'Var vill du arbeta efter studierna?',
    hint: 'Vi frågar för att se vad programmet förändrar. Svaret påverkar inte matchningen.',
  },
  employmentNow: {
    missing: 'Välj ditt arbete just nu',
    label: 'Ditt arbete just nu',
    hint: 'Inte heller det här påverkar matchningen.',
  },
  languagePractice: { label: 'Språk som du vill öva med din mentor' },
  mobility: { missing: 'Välj hur du kan ta dig till träffarna', label: 'Hur kan du ta dig till träffarna?' },
  linkedin: { label: 'LinkedIn-profil' },
  commitment: {
    missing: 'Kryssa i att du tar den första kontakten, ordnar träffarna och kommer till startträffen',
    label: 'Jag tar den första kontakten, ordnar de månatliga träffarna och kommer till startträffen',
  },
  understandsNoJob: {
    missing: 'Kryssa i att du förstår att en mentor inte lovar jobb',
    label: 'Jag förstår att en mentor inte lovar jobb',
  },
};
