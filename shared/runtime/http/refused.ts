import { Refusal } from '../../domain/kernel/refusal.ts';
import { jsonLog } from '../log.ts';
import { headersOf, statusOf } from '../problem.ts';
import { html, type Reply } from './reply.ts';

/** A refusal as a page, for a person and not for a program. @throws anything else */
export const refusedAsPage = (error: unknown, page: (refusal: Refusal) => string): Reply => {
  if (!(error instanceof Refusal)) throw error;
  jsonLog('info', 'refused', { code: error.code });
  const reply = html(statusOf(error), page(error));
  return { ...reply, headers: { ...reply.headers, ...headersOf(error) } };
};
