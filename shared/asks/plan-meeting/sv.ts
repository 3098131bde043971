import type { PlanMeetingText } from './en.ts';

export const sv: PlanMeetingText = {
  menu: 'Planera en träff',
  title: (partner) => `Planera en träff med ${partner}`,
  lead: 'Ni får båda träffen per mejl, som en kalenderpost. Kom först överens om tiden.',
  changeTitle: 'Er planerade träff',
  date: 'Dag',
  dateMissing: 'Ange dagen.',
  time: 'Klockslag (finländsk tid)',
  timeMissing: 'Ange klockslaget, till exempel 16:00.',
  minutes: 'Hur länge?',
  minutesMissing: 'Välj hur länge.',
  mode: 'Hur träffas ni?',
  modeMissing: 'Välj hur ni träffas.',
  place: 'Plats eller länk (frivilligt)',
  placeHint: 'Ett kafé, ett kontor eller adressen till ett möte på nätet.',
  plan: 'Bjud in oss båda',
  move: 'Ändra träffen',
  cancelHeading: 'Passar det inte trots allt?',
  cancel: 'Avboka träffen',
  outcomes: {
    planned: { title: 'Träffen är planerad', text: 'Ni får båda en inbjudan till kalendern.' },
    moved: { title: 'Träffen är ändrad', text: 'Era kalendrar får den nya tiden och platsen per mejl.' },
    cancelled: { title: 'Träffen är avbokad', text: 'Ni får båda ett mejl som tar bort den ur kalendern.' },
  },
};
