import type { ProofText } from './en.ts';

export const fi: ProofText = {
  working: 'Selaimesi laskee. Siihen menee muutama sekunti, ja sen jälkeen lomake lähtee itsestään.',
  patience: 'Odota minuutti ja lähetä lomake sitten eteenpäin.',
  submit: 'Lähetä lomake eteenpäin',
};
