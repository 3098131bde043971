/** The privacy notice and the accessibility statement. A change of the first is a new `noticeVersion` of the programmes. */
export const en = {
  privacy: {
    title: 'Privacy notice',
    version: (version: string) => `Version ${version}`,
    sections: [
      {
        heading: 'Who is responsible',
        paragraphs: [
          (of: { organiser: string; contact: string }) =>
            `${of.organiser} is the controller of your personal data. Write to ${of.contact} about anything on this page. The address also reaches the data protection officer.`,
        ],
      },
      {
        heading: 'What we use your data for',
        paragraphs: [
          () =>
            'Each purpose has its own legal ground. What rests on your consent you can take back at any time, as easily as you gave it.',
        ],
        list: 'PURPOSES',
      },
      {
        heading: 'How pairs are formed',
        paragraphs: [
          () =>
            'A computation suggests pairs by field, experience, wishes, languages, place, times and what you say matters to you when you work with others. A person decides. Nationality, gender and age are neither asked nor used.',
          () =>
            'If a pair is suggested, the other person sees your first name, your field, your title or degree programme, your languages, the text that the form marks as shown, and what speaks for the pair: for example a need that the mentor can help with, or something that matters to you both at work. Contact details are shared when both have said yes.',
        ],
      },
      {
        heading: 'Who sees it',
        paragraphs: [
          () =>
            'The coordinators of the programme. Our technical provider stores the data in the European Union on our behalf. Nobody sells it, and there is no tracking on these pages.',
          () =>
            'Every look of staff at your data is recorded. On your own page you can read when somebody looked, and in which role.',
        ],
      },
      {
        heading: 'Contacts at companies',
        paragraphs: [
          () =>
            'A mentor’s company can have a contact whom we thank once a season when a pair has reached its goal. A coordinator notes the name, e-mail address, language, and how and when the contact told us that such mail is welcome. It is part of running the programme. The mail names neither of the pair, and without the mentor’s consent to name the employer it is not sent.',
          (of: { organiser: string; contact: string }) =>
            `The contact is kept for two years, and goes at once on request: a reply to the mail or a line to ${of.contact} is enough. The contact has the rights below too.`,
          () => 'The controller has yet to confirm the legal ground for this section.',
        ],
      },
      {
        heading: 'How long we keep it',
        paragraphs: [
          () =>
            'We keep data no longer than this. Each night, what is over is removed. An audit or a dispute can make it longer; then somebody writes down why and until when.',
        ],
        list: 'RETENTION',
      },
      {
        heading: 'Your rights',
        paragraphs: [
          () =>
            'You can ask to see your data, to have it corrected, restricted or erased, and you can object to its use. We answer within a month. You can also complain to the Data Protection Ombudsman (tietosuoja.fi).',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility statement',
    sections: [
      {
        heading: 'How accessible these pages are',
        paragraphs: [
          () =>
            'The law on digital services (306/2019) asks for level AA of the WCAG 2.1 guidelines. We aim at WCAG 2.2 AA. We know of no fault, and assess the pages as meeting the requirements in the main.',
          () =>
            'The assessment is our own: automatic tests of every page in three languages, in light and dark colours and on narrow screens. No outside party has tested them, and no test with screen reader users has been made yet.',
        ],
      },
      {
        heading: 'What does not work fully',
        paragraphs: [
          () =>
            'The page with the funder’s figures needs JavaScript; it is for staff. Everything that applicants and participants do works without it.',
        ],
      },
      {
        heading: 'Tell us',
        paragraphs: [
          (of: { organiser: string; contact: string }) =>
            `If something does not work for you, write to ${of.contact}. We answer within 14 days, and take your application by e-mail or phone if the form does not suit you.`,
          () =>
            'If you are not satisfied with the answer, you can turn to the supervisor: Traficom, the Finnish Transport and Communications Agency, saavutettavuusvaatimukset.fi.',
        ],
      },
    ],
  },
};
export type NoticeText = typeof en;
