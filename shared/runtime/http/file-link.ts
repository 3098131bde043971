import * as z from 'zod';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { CursorKeys } from '../keys.ts';

const LINK_MINUTES = 10;
const Sealed = z.strictObject({ until: z.iso.datetime(), actor: z.string() });

/** A token that is missing or overlong is one that was not made here. */
export const fileLinkQuery = { t: z.string().max(500).default('') };

type Keys = () => Promise<CursorKeys>;

/** Query of a link by which a browser fetches one file of staff, which has no token of theirs. It notes who has asked for it. */
export const sealFileLink = async (
  file: string,
  { now, actor }: { readonly now: Date; readonly actor: string },
  keys: Keys,
): Promise<{ readonly query: string; readonly expiresAt: string }> => {
  const until = new Date(now.getTime() + LINK_MINUTES * 60_000).toISOString();
  const { sealCursor } = await keys();
  return { query: `t=${sealCursor(file, JSON.stringify({ until, actor }))}`, expiresAt: until };
};

/** The actor that the link was made for. @throws Refusal `file-link-unknown` */
export const openFileLink = async (
  file: string,
  { now, query }: { readonly now: Date; readonly query: { readonly t: string } },
  keys: Keys,
): Promise<string> => {
  const { openCursor } = await keys();
  const opened = openCursor(file, query.t);
  const sealed = opened === undefined ? undefined : Sealed.parse(JSON.parse(opened));
  if (sealed === undefined || Date.parse(sealed.until) <= now.getTime())
    throw new Refusal(
      'file-link-unknown',
      `The link was not made here, or its ${LINK_MINUTES} minutes are over.`,
    );
  return sealed.actor;
};
