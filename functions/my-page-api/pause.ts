import * as z from 'zod';
import { type FieldFault, isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { dayIn } from '../../shared/domain/kernel/written-times.ts';
import { MY_PAGE } from '../../shared/pages/paths.ts';
import { html, seeOther } from '../../shared/runtime/http/reply.ts';
import type { Route } from '../../shared/runtime/http/route.ts';
import { ownApplication } from './answers.ts';
import { type MyPageDeps, route } from './deps.ts';
import { overviewOf } from './overview.ts';
import { forPost } from './session.ts';

const deeds = () => import('../../shared/deeds/applications/pause-participation.ts');

/** A participation that rests by the wish of the person, and goes on. */
export const pauseRoutes: readonly Route<MyPageDeps>[] = [
  route({
    method: 'POST',
    path: MY_PAGE.pause,
    who: 'person',
    does: 'Leaves a person out of rounds by their own wish, until a day or until they go on.',
    form: true,
    answers: { 200: 'page', 303: 'nothing', 422: 'page' },
    handle: forPost(async (visit, posted, { now }, deps) => {
      const held = await ownApplication(visit, posted.get('application'), deps);
      const { id: applicationId } = held.state;
      const given = (posted.get(`until-${applicationId}`) ?? '').trim();
      const typed = dayIn(given) ?? given;
      const refused = async (fault: FieldFault) => {
        const refusedPause = { applicationId, typed: typed.slice(0, 20), fault };
        return html(422, await overviewOf(visit, now, deps, { refusedPause }));
      };
      if (typed !== '' && !z.iso.date().safeParse(typed).success)
        return refused({ pointer: '/until', code: 'invalid' });
      try {
        const { pauseParticipation } = await deeds();
        await pauseParticipation(held, typed === '' ? undefined : typed, visit.cause, deps.store);
      } catch (error) {
        const fault = isRefusal(error, 'field-invalid') ? error.faults[0] : undefined;
        if (fault === undefined) throw error;
        return refused(fault);
      }
      return seeOther(`${MY_PAGE.page}?lang=${visit.language}`);
    }),
  }),
  route({
    method: 'POST',
    path: MY_PAGE.goOn,
    who: 'person',
    does: 'Lets a person be proposed again who has paused, or had no time for some weeks.',
    form: true,
    answers: { 200: 'page', 303: 'nothing' },
    handle: forPost(async (visit, posted, _request, deps) => {
      const { endOwnPause } = await deeds();
      await endOwnPause(
        await ownApplication(visit, posted.get('application'), deps),
        visit.cause,
        deps.store,
      );
      return seeOther(`${MY_PAGE.page}?lang=${visit.language}`);
    }),
  }),
];
