type Job = {
  readonly title: string;
  readonly when: string;
  readonly steps: readonly string[];
  /** What people are told, and when. */
  readonly told: string;
  readonly wrong: string;
};

/** The coordinator's handbook: one page for each job. */
export const en = {
  title: 'Handbook',
  lead: 'One page for each job of a season, in the order in which they come.',
  when: 'When',
  steps: 'Steps',
  told: 'What people are told',
  wrong: 'If something went wrong',
  open: 'Open the screen',
  next: 'Next',
  jobs: {
    cohort: {
      title: 'Open a cohort',
      when: 'Some weeks before people are to apply.',
      steps: [
        'Go to Cohorts and press “Open a cohort”.',
        'Write a name, and the days on which mentors and students can apply. The two may differ.',
        'Choose the matching day after the last application day, and the kick-off after the matching day.',
        'Press “Open the cohort”. The application forms open by themselves on the first day.',
      ],
      told: 'Nobody is told anything. The start page of the programme shows the dates.',
      wrong: 'Dates can be changed afterwards.',
    },
    review: {
      title: 'Review applications',
      when: 'Once or twice a week while people can apply.',
      steps: [
        'Go to Applications and choose the state “To be reviewed”.',
        'Open an application and read the answers.',
        'Approve it, or reject it with a reason.',
        'An application that is not in the list has not been confirmed by its applicant yet.',
      ],
      told: 'The applicant gets a mail in their own language: the decision, the reason of a rejection, and what comes next.',
      wrong: 'A person who cannot take part after all is withdrawn: press “Withdraw” and choose why.',
    },
    train: {
      title: 'Train the mentors',
      when: 'Before the matching day.',
      steps: [
        'Go to Sessions and plan a session for each module.',
        'Open the session and press “Give a seat to everybody who needs one”.',
        'At the door, open the session on your phone and mark who is here.',
        'Save the attendance when everybody has come.',
      ],
      told: 'Those with a seat get the day, the place and a calendar file, and a reminder before the day.',
      wrong: 'Somebody who was trained elsewhere can be freed from the training in their application.',
    },
    match: {
      title: 'Match',
      when: 'On the matching day, or at any time when enough people are ready.',
      steps: [
        'Go to Matching. On the matching day a round is there already; otherwise start one.',
        'Read the sentence about the whole, then look at the weak pairs: they stand first.',
        'Open a pair to read its reasons. Lock a pair that must stay, or rule one out that must not be.',
        'Look at those without a mentor, and at what would help them.',
        'Every decision can be undone until you publish, and stands in the history with its reason.',
      ],
      told: 'Nobody is told anything yet.',
      wrong: 'Start the round again by other rules, compare the two runs, and use the better one.',
    },
    publish: {
      title: 'Publish',
      when: 'When you are content with the round.',
      steps: [
        'Press “Approve”. The pairs are frozen, and you can still take that back.',
        'Press “Publish” and read how many pairs will be told, and who would be left out and why.',
        'Choose a time, write the number of pairs, and press “Publish”.',
        'Follow the answers under Pairs.',
      ],
      told: 'Both people of a pair get a proposal with the reasons, and answer by a link. They get each other’s contact details when both have said yes.',
      wrong:
        'Before the mails leave, an approval can be taken back. A pair whose proposal is declined is free for the next round.',
    },
    help: {
      title: 'Help people',
      when: 'Every working day, a few minutes.',
      steps: [
        'Go to Today: each task says what happened and what to do.',
        'A mail that came back: correct the address with the person, then send the mail again under Messages.',
        'A proposal that nobody answered: call both, and propose again in the next round.',
        'Press “Done” when a task needs nothing more.',
      ],
      told: 'Nobody is told that a task exists.',
      wrong: 'A task that was completed opens again when its reason comes back.',
    },
    close: {
      title: 'Close the season',
      when: 'When the last pairs have ended.',
      steps: [
        'Look at Pairs: no proposal should wait for an answer any more.',
        'Look at Today: no task should be open.',
        'Ask finance to look at the figures of the period.',
        'Open the next cohort in time.',
      ],
      told: 'Nobody is told anything.',
      wrong: 'Everything stays readable.',
    },
  } satisfies Record<string, Job>,
};
export type HandbookText = {
  readonly [Name in Exclude<keyof typeof en, 'jobs'>]: string;
} & { readonly jobs: Readonly<Record<keyof typeof en.jobs, Job>> };
