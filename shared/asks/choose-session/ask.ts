import * as z from 'zod';
import { chooseSessions, declineSessions } from '../../deeds/sessions/choose-sessions.ts';
import { loadTraining } from '../../deeds/sessions/load-training.ts';
import type { Application } from '../../domain/applications/application.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { type Choice, choicesFor, freeSeatsIn } from '../../domain/sessions/choice.ts';
import { isTrained, type TrainingEnrolment, type TrainingSession } from '../../domain/sessions/training.ts';
import { applications } from '../../store/kinds/applications.ts';
import { withContactOfToday } from '../../store/people.ts';
import type { Press, Store } from '../../store/store.ts';
import { datesIn } from '../../text/dates.ts';
import { type AskDeps, defineAsk } from '../ask.ts';
import { tokenOfLink } from '../token.ts';
import { chooseSessionPage } from './page.ts';
import { chooseSessionText } from './text.ts';

type Target = {
  readonly shown: Application;
  readonly enrolment: TrainingEnrolment | undefined;
  readonly choices: readonly Choice[];
  /** The answer that has just been given. */
  readonly given?: 'chosen' | 'unsuited';
  readonly now: Date;
};

const WORDS = z.string().trim().max(1000);
const Choose = z.strictObject({
  token: tokenOfLink,
  verb: z.literal('choose-session'),
  /** Module → session. */
  sessions: z.record(z.string().regex(/^[A-Z_]{2,40}$/), z.string().max(80)),
});
const Decline = z.strictObject({
  token: tokenOfLink,
  verb: z.literal('no-session-suits'),
  words: WORDS.optional(),
});
type Act = z.output<typeof Choose> | z.output<typeof Decline>;

const STANDINGS = ['open', 'none-planned', 'trained', 'over'] as const;
type Standing = (typeof STANDINGS)[number];

const Shown = z.strictObject({
  id: z.string(),
  startsAt: z.iso.datetime(),
  minutes: z.int(),
  mode: z.enum(['IN_PERSON', 'ONLINE']),
  place: z.string(),
  language: z.string().optional(),
  free: z.int(),
});

const View = z.strictObject({
  verb: z.literal('choose-session'),
  role: z.enum(ROLES),
  standing: z.enum(STANDINGS),
  modules: z.array(
    z.strictObject({ module: z.string(), seat: z.string().optional(), sessions: z.array(Shown) }),
  ),
});

const targetOf = async (shown: Application, store: Store, now: Date): Promise<Target> => {
  const training = await loadTraining(shown, store);
  const enrolment = training?.enrolment.state;
  const sessions = training?.sessions.map(({ state }) => state) ?? [];
  return { shown, enrolment, choices: enrolment ? choicesFor(enrolment, sessions, now) : [], now };
};

const takesPart = ({ status }: Application): boolean => status === 'APPROVED' || status === 'PARTICIPATING';

const standingOf = ({ shown, enrolment, choices }: Target): Standing => {
  if (!takesPart(shown)) return 'over';
  if (enrolment === undefined || isTrained(enrolment)) return 'trained';
  const canChoose = choices.some(({ seat, sessions }) => seat !== undefined || sessions.length > 0);
  return canChoose ? 'open' : 'none-planned';
};

const toShown = ({ id, startsAt, minutes, mode, place, language, ...session }: TrainingSession) => ({
  id,
  startsAt,
  minutes,
  mode,
  place,
  ...(language === undefined ? {} : { language }),
  free: freeSeatsIn({ ...session, id, startsAt, minutes, mode, place }),
});

const requireChooser = ({ shown }: Target) => {
  if (shown.status === 'APPROVED' || shown.status === 'PARTICIPATING') return shown;
  throw new Refusal('application-undecided', `${shown.id} does not take part.`);
};

const carryOut = async (target: Target, act: Act, press: Press, { store, ids }: AskDeps): Promise<Target> => {
  const chooser = requireChooser(target);
  if (act.verb === 'choose-session') {
    const wanted = Object.entries(act.sessions).filter(([, id]) => id !== '');
    if (wanted.length === 0)
      throw new Refusal('field-invalid', 'No session is chosen.', [
        { pointer: `/sessions/${target.choices[0]?.module ?? ''}`, code: 'required' },
      ]);
    await chooseSessions(chooser, Object.fromEntries(wanted), press, { store, ids });
  } else await declineSessions(chooser, act.words === '' ? undefined : act.words, press, { store, ids });
  return {
    ...(await targetOf(target.shown, store, press.now)),
    given: act.verb === 'choose-session' ? 'chosen' : 'unsuited',
  };
};

const seatsIn = (choices: readonly Choice[]): readonly TrainingSession[] =>
  choices.flatMap(({ seat }) => (seat === undefined ? [] : [seat]));

/** The training sessions of a person, chosen and changed until they begin. */
export const chooseSessionAsk = defineAsk<Target, Act>({
  verb: 'choose-session',
  acts: [Choose, Decline],
  view: View,
  gone: 'application-gone',
  settled: ['training-done', 'application-undecided'],
  load: async ({ aboutId }, store, now) =>
    targetOf((await store.get(applications, aboutId, now)).state, store, now),
  show: async (target, store) => ({ ...target, shown: await withContactOfToday(store, target.shown) }),
  reader: ({ shown }) => shown,
  toView: (target) => ({
    verb: 'choose-session',
    role: target.shown.form.role,
    standing: standingOf(target),
    modules: target.choices.map(({ module, seat, sessions }) => ({
      module,
      ...(seat === undefined ? {} : { seat: seat.id }),
      sessions: sessions.map(toShown),
    })),
  }),
  carryOut,
  read: (posted) =>
    posted.get('verb') === 'no-session-suits'
      ? { verb: 'no-session-suits', words: posted.get('words') ?? '' }
      : {
          verb: posted.get('verb'),
          sessions: Object.fromEntries(
            [...posted].flatMap(([name, value]) =>
              name.startsWith('sessions.') ? [[name.slice('sessions.'.length), value]] : [],
            ),
          ),
        },
  outcome: (target, language, isPressed) => {
    const text = chooseSessionText[language];
    const standing = standingOf(target);
    if (!isPressed && standing === 'open') return undefined;
    if (target.given === 'unsuited')
      return { code: 'unsuited', ...text.outcomes.unsuited, isGlad: true, isOwn: false, again: text.again };
    if (standing !== 'open')
      return { code: standing, ...text.outcomes[standing], isGlad: standing === 'trained', isOwn: false };
    const { span } = datesIn(language);
    return {
      code: 'chosen',
      ...text.outcomes.chosen,
      lines: seatsIn(target.choices).map(
        ({ startsAt, minutes, place }) => `${span(startsAt, minutes)}: ${place}`,
      ),
      isGlad: true,
      isOwn: false,
      again: text.again,
    };
  },
  page: ({ choices, enrolment }, page) => chooseSessionPage({ choices, unsuited: enrolment?.unsuited }, page),
});
