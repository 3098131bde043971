/** The wish to be told when one can apply. */
export const en = {
  title: 'Tell me when I can apply',
  lead: 'Leave your address, and we write to you once, when applications open. Then we delete the address.',
  email: 'E\u2011mail',
  role: 'I want to apply',
  roles: { mentor: 'as a mentor', student: 'as a student' },
  language: 'Language of the mail',
  submit: 'Write to me',
  received: {
    title: 'Check your e\u2011mail',
    text: 'We have sent you a message. Open the link in it within seven days: only then do we know that the address is yours.',
    noMail: 'No message? Look in the spam folder, or ask again: the address may have a typing error.',
  },
};
export type SubscribeText = typeof en;
