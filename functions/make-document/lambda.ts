import regular from 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf';
import bold from 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf';
import * as z from 'zod';
import { DOCUMENT_TRIGGERS } from '../../shared/domain/documents/triggers.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { eventLambda } from '../../shared/runtime/events.ts';
import { ulids } from '../../shared/runtime/ids.ts';
import { openStore } from '../../shared/runtime/table.ts';
import { makeDocument } from './make.ts';

const env = readEnv(z.object({ TABLE_NAME: z.string(), WEB_ORIGIN: z.url() }), process.env);

export const handler = eventLambda(DOCUMENT_TRIGGERS, makeDocument, {
  store: openStore(env.TABLE_NAME),
  programmes: PROGRAMMES,
  clock: systemClock,
  ids: ulids,
  webOrigin: env.WEB_ORIGIN,
  fonts: () => Promise.resolve({ regular, bold }),
});
