import type { StartText } from './en.ts';

export const sv: StartText = {
  title: 'Karriär\u00ADmentorskap',
  lead: 'En mentor från arbetslivet och en internationell studerande träffas under ett halvt år. Den ena lär känna arbetslivet här, den andra ser det med nya ögon.',
  student: {
    heading: 'För studerande',
    text: 'Du tar snart examen och vill veta hur arbetslivet här fungerar och vem du kan prata med.',
    action: 'Ansök om en mentor',
  },
  mentor: {
    heading: 'För mentorer',
    text: 'Du har arbetat några år i Finland, eller gått i pension nyligen, och delar gärna med dig av det du kan.',
    action: 'Ansök som mentor',
  },
  how: 'Så går det till',
  steps: [
    'Du ansöker och bekräftar din e-postadress. En koordinator läser varje ansökan.',
    'Mentorerna deltar i en mentorskolning med två tillfällen, och de studerande får en introduktion.',
    'Vi föreslår ett par utifrån bransch, önskemål, språk och ort. Det blir ett par när båda säger ja.',
    'Ni träffas ungefär en gång i månaden under ett halvt år. Adepten tar den första kontakten.',
  ],
  mails: (beforeFirstMeeting, season) =>
    `Få mejl: vanligen får du högst ${beforeFirstMeeting} före den första träffen och högst ${season} under hela säsongen. Inga påminnelser kommer på natten eller under semesterveckorna.`,
  promise: 'Vad det inte är',
  promiseText:
    'En mentor lovar inte jobb, praktik eller ämne för examensarbete. Det är gratis och frivilligt att delta.',
};
