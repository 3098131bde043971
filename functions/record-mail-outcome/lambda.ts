import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { openStore } from '../../shared/runtime/table.ts';
import { MailReport, recordReport } from './record.ts';

const env = readEnv(z.object({ TABLE_NAME: z.string() }), process.env);
const deps = { store: openStore(env.TABLE_NAME), clock: systemClock, pause };

export const handler = async (report: unknown): Promise<void> => recordReport(MailReport.parse(report), deps);
