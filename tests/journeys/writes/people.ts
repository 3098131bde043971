import { postFromAnswers } from '../../../shared/domain/applications/forms/post.ts';
import { mentorForm } from '../../people/forms.ts';
import { BY_PHONE } from './cohorts.ts';
import type { Fields, Writing } from './writing.ts';

const reason = 'By their own word.';

export const writeCompanies = async ({ write, list }: Writing): Promise<void> => {
  const [losing, kept] = await list('programmes/cccc/companies');
  await write('PUT', `companies/${kept?.id}/details`, { name: 'Boatyard of Changes Ab', reason });
  await write('PUT', `companies/${kept?.id}/contact-person`, {
    name: 'Ada Yard',
    email: 'ada@yard.example',
    language: 'sv',
    channel: 'PHONE',
  });
  await write('DELETE', `companies/${kept?.id}/contact-person`);
  await write('POST', `companies/${losing?.id}/merge`, { into: kept?.id, reason });
};

/** Three people: one whose details change, one who is the same as she, and one who is forgotten. */
export const writePeople = async (
  { write, get, day, drain }: Writing,
  ids: { readonly changing: string; readonly double: string; readonly leaving: string },
): Promise<void> => {
  const person = `people/${ids.changing}`;
  await write('POST', 'programmes/cccc/people-search', { search: 'Lin' });
  await write('PUT', `${person}/contact`, { firstName: 'Linh', language: 'sv', reason });
  const moved = { email: 'linh@example.org', why: 'MOVED', reason };
  await write('PUT', `${person}/address`, moved);
  await write('POST', `${person}/own-page-mail`);
  await write('POST', `${person}/consents/withdrawal`, { purpose: 'FOLLOW_UP', ...BY_PHONE });
  const hold = { reason: 'A complaint is looked into.', until: day(90) };
  await write('PUT', `${person}/retention-hold`, hold);
  await write('DELETE', `${person}/retention-hold`);
  await write('POST', `${person}/restriction`, BY_PHONE);
  await write('POST', `${person}/restriction/lift`, BY_PHONE);
  await write('POST', `people/${ids.double}/merge`, { into: ids.changing, reason });
  const { name } = await get<{ name: string }>(`people/${ids.leaving}`);
  await write('POST', `people/${ids.leaving}/erasure`, { name });
  await drain();
};

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

/** A mentor on the own page, from the code to the end of the session. */
export const writeOwnPage = async (hands: Writing, email: string, application: string): Promise<void> => {
  const { post, page } = hands;
  const waiting = await (await post('/a/me/code', { email })).text();
  await hands.drain();
  const [code = ''] =
    (await hands.mailsTo(email)).flatMap(({ text }) => /\b\d{6}\b/.exec(text) ?? []).slice(-1) ?? [];
  const signedIn = await post('/a/me/session', { signIn: hidden(waiting, 'signIn'), email, code });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const own = await page('/a/me?lang=en', cookie);
  const key = hidden(own, 'key');
  const press = (path: string, fields: Fields = {}): Promise<Response> =>
    post(path, [['key', key], ...(Array.isArray(fields) ? fields : Object.entries(fields))], cookie);
  await press('/a/me/open', { way: hidden(own, 'way') });
  await press('/a/me/language', { language: 'fi' });
  await press('/a/me/contact', { firstName: 'Åsa', lastName: 'Changed', phone: '040 123 4567' });
  await press('/a/me/address', { email: 'asa.moved@example.org' });
  await press('/a/me/consents', { purpose: 'NEXT_ROUND', wish: 'give' });
  const form = await page(`/a/me/answers?application=${application}&lang=en`, cookie);
  const typed = [...postFromAnswers(mentorForm())].filter(([name]) => form.includes(`name="${name}"`));
  await press('/a/me/answers', [
    ...typed,
    ...['application', 'version'].map((name): [string, string] => [name, hidden(form, name)]),
  ]);
  await press('/a/me/pause', { application });
  await press('/a/me/going-on', { application });
  await press('/a/me/restriction', { wish: 'restrict' });
  await press('/a/me/restriction', { wish: 'lift' });
  await press('/a/me/withdraw', { application });
  await press('/a/me/erasure', { email });
  await press('/a/me/sign-out');
  await hands.drain();
};
