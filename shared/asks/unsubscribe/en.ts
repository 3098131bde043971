/** The page that ends a wish to be told when one can apply. */
export const en = {
  title: 'No mail about applications?',
  lead: 'Press the button, and we delete your address. You get no more mail about when one can apply.',
  action: 'Delete my address',
  outcomes: {
    ended: {
      title: 'Your address is deleted',
      text: 'You get no more mail about when one can apply. You can always ask for it again on our start page.',
    },
  },
};
export type UnsubscribeText = typeof en;
