import { en as applications } from '../applications/en.ts';
import { en as cohorts } from '../cohorts/en.ts';
import { en as group } from '../group-sessions/en.ts';
import { en as known } from '../known/en.ts';
import { en as late } from '../late/en.ts';
import { en as matching } from '../matching/en.ts';
import { en as messages } from '../messages/en.ts';
import { en as pairs } from '../pairs/en.ts';
import { en as people } from '../people/en.ts';
import { en as sessions } from '../sessions/en.ts';
import { en as shell } from '../shell/en.ts';
import { en as today } from '../today/en.ts';
import { en as ui } from '../ui/en.ts';
import { en as words } from '../words/en.ts';

type Job = {
  readonly title: string;
  readonly when: string;
  readonly steps: readonly string[];
  /** What people are told, and when. */
  readonly told: string;
  readonly wrong: string;
};

const { nav } = shell;

/** The coordinator's handbook: one page for each job. Buttons and screens are named by the desk's own words. */
export const en = {
  title: 'Handbook',
  lead: 'One page for each job of a season, in the order in which they come.',
  when: 'When',
  steps: 'Steps',
  told: 'What people are told',
  wrong: 'If something went wrong',
  open: 'Open the screen',
  next: 'Next',
  picture: (caption: string) => `Picture of the screen: ${caption}`,
  pictures: {
    'cohort-new': 'A new cohort with its dates',
    cohort: 'A cohort, and the buttons that change it',
    'applications-to-review': 'Applications that wait for a review',
    'application-reject': 'A rejection with its reason',
    sessions: 'Sessions of a cohort',
    session: 'The attendance list of a session',
    round: 'A round, the weakest pairs first',
    'round-pair': 'A pair with its reasons, and the decisions about it',
    'round-approve': 'The approval of a round',
    'round-publish': 'The last step before people are told',
    today: 'Tasks of the day',
    messages: 'The log of mails',
    pairs: 'Proposals and pairs with their state',
    'pair-end': 'The end of a pair',
  },
  jobs: {
    cohort: {
      title: 'Open a cohort',
      when: 'Some weeks before people are to apply.',
      steps: [
        `Go to ${nav.cohorts} and press “${cohorts.open}”.`,
        'Write a name, and the days on which mentors and students can apply. The two may differ.',
        'Choose the matching day after the last application day, and the kick-off after the matching day.',
        `Press “${cohorts.openNow}”. A date that does not fit is marked at its field; an unusual one is confirmed with a tick. The forms open by themselves on the first day.`,
      ],
      told: 'Nobody is told anything. The start page of the programme shows the dates.',
      wrong: `Open the cohort and press “${cohorts.editButton}”: all dates can be changed. “${cohorts.closeNow}” and “${cohorts.reopen}” stand there too, and so does “${cohorts.archive}” for a cohort that was opened by mistake.`,
    },
    review: {
      title: 'Review applications',
      when: 'Once or twice a week while people can apply.',
      steps: [
        `Go to ${nav.applications} and choose the state “${words.standing.CONFIRMED}”.`,
        'Open an application and read the answers.',
        `Press “${applications.approve}”, or “${applications.reject}” and choose a reason. Press “${applications.ask}” where something is missing: the applicant answers by a link.`,
        'An application that is not in the list has not been confirmed by its applicant yet.',
        `After the last day, “${late.button}” lets one named person still apply by a personal link, and “${applications.enterButton}” takes an application that came by phone or on paper. Both are marked as late.`,
      ],
      told: 'The applicant gets a mail in their own language: the decision, the reason of a rejection, and what comes next.',
      wrong: `The mail waits for ten minutes; until then press “${ui.undo}”. A person who cannot take part after all is withdrawn: press “${applications.withdraw}”.`,
    },
    train: {
      title: 'Train the mentors',
      when: 'Before the matching day.',
      steps: [
        `Go to ${nav.sessions}, press “${sessions.plan}”, and plan one for each module.`,
        `Open the session and press “${sessions.giveAll}”.`,
        'At the door, open the session on your phone and mark who is here. The list can also be printed.',
        `Press “${sessions.save}” when everybody has come.`,
        `Pairs have joint sessions too: press “${group.planUsual}”, set the places, and invite. Pairs are then invited as they form.`,
      ],
      told: 'Those with a seat get the day, the place and a calendar file, and a reminder before the day.',
      wrong: `Somebody who was trained elsewhere needs no session: press “${applications.waive}” in their application.`,
    },
    match: {
      title: 'Match',
      when: 'On the matching day, or at any time when enough people are ready.',
      steps: [
        `Two people who must not be paired, or who have asked for each other: write it down under “${known.notes.open}” before the round.`,
        `Go to ${nav.matching}. On the matching day a round is there already; otherwise press “${matching.newRound}”.`,
        'Read the sentence about the whole, then look at the weak pairs: they stand first.',
        `Open a pair to read its reasons. Press “${matching.lock}” for a pair that must stay, or “${matching.veto}” for one that must not be.`,
        `Choose “${matching.views.unmatched}” to see who has nobody, and what would help.`,
        `Every decision can be undone until you publish. All of them stand under “${matching.history}” with their reasons.`,
      ],
      told: 'Nobody is told anything yet. Only a mentor whom you ask for one student more gets a mail.',
      wrong: `Open “${matching.rules}”, change the weights, and press “${matching.whatIf}”. “${matching.runAgain}” keeps the first run beside the second: compare the two and use the better one.`,
    },
    publish: {
      title: 'Publish',
      when: 'When you are content with the round.',
      steps: [
        `Press “${matching.approve}”. The pairs are frozen, and “${matching.takeBack}” opens them again.`,
        `Press “${matching.publish}” and read how many pairs will be told, and who would be left out and why.`,
        `Choose a time, write the number of pairs, and press “${matching.publishNow}”.`,
        `Follow the answers under ${nav.pairs}.`,
      ],
      told: 'Both people of a pair get a proposal with the reasons, and answer by a link. They get each other’s contact details when both have said yes.',
      wrong:
        'Before the mails leave, an approval can be taken back. A pair whose proposal is declined is free for the next round.',
    },
    help: {
      title: 'Help people',
      when: 'Every working day, a few minutes.',
      steps: [
        `Go to ${nav.today}: each task says what happened and what to do. Press “${today.take}”, so that two do not do the same.`,
        `A mail that came back: open the person, press “${people.address}”, then press “${messages.resend}” under ${nav.messages}.`,
        `An answer that came by phone: open the proposal or the pair under ${nav.pairs}, or the application, and enter it there, also answers to a survey (“${pairs.surveys.enter}”) and the profile (“${applications.enterProfile}”).`,
        `Somebody wants to correct or see their own data: open the person and press “${people.ownPage}”: a mail brings the link. Somebody who takes a consent back by telephone: “${people.takeBack}”.`,
        'A proposal that nobody answered: call both, and propose again in the next round.',
        `Press “${today.done}” when a task needs nothing more.`,
      ],
      told: 'Nobody is told that a task exists. People correct their own answers, contact details and consents on their own page; you see it in the history.',
      wrong: 'A task that was completed opens again when its reason comes back.',
    },
    close: {
      title: 'Close the season',
      when: 'When the last pairs have ended.',
      steps: [
        `Go to ${nav.pairs}: no proposal should wait for an answer any more. A pair that has stopped is ended: open it and press “${pairs.pair.end}”.`,
        `Look at ${nav.today}: no task should be open.`,
        'Ask finance to look at the figures of the period.',
        `Data goes by itself when its time is over: ${nav.history} shows what will go, and lets you keep a person or a cohort with a reason.`,
        `Open the next cohort in time, then open the old one under ${nav.cohorts} and press “${cohorts.archive}”.`,
      ],
      told: 'People whose pair you end get a mail. Nobody else is told anything.',
      wrong: `An ended pair can be reopened, and “${cohorts.restore}” brings a cohort back. Everything stays readable.`,
    },
  } satisfies Record<string, Job>,
};
export type HandbookText = {
  readonly [Name in Exclude<keyof typeof en, 'jobs' | 'picture' | 'pictures'>]: string;
} & {
  readonly picture: (caption: string) => string;
  readonly pictures: Readonly<Record<keyof typeof en.pictures, string>>;
  readonly jobs: Readonly<Record<keyof typeof en.jobs, Job>>;
};
