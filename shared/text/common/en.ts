/** Texts of every page. */
export const en = {
  skip: 'Skip to the content',
  languages: 'Language',
  contact: 'Write to us',
  myPage: 'Your page',
  openMyPage: 'Open your page',
  openDesk: 'Open the coordinator’s desk',
  openFinance: 'Open the finance page',
  privacy: 'Privacy notice',
  accessibility: 'Accessibility statement',
  errorPrefix: 'Error: ',
  backToStart: 'Go to the start page',
  finnishTime: (time: string) => `${time} Finnish time`,
};
export type CommonText = typeof en;
