import { escaped, page } from '../page.ts';

/** A user to sign in as. The ids are made up and always the same. */
export type Persona = {
  name: 'coordinator' | 'trainer' | 'finance' | 'admin' | 'nobody';
  title: string;
  can: string;
  /** In every programme. */
  roles: ('coordinator' | 'trainer' | 'finance' | 'admin')[];
  sub: string;
  /** Display name, as the pool keeps it with the user. */
  staffName: string;
};

export const PERSONAS: readonly Persona[] = [
  {
    name: 'coordinator',
    title: 'Coordinator',
    can: 'Reviews applications, runs trainings and matching rounds, accompanies pairs.',
    roles: ['coordinator'],
    sub: '11111111-0000-4000-8000-000000000001',
    staffName: 'Annika Nyberg',
  },
  {
    name: 'trainer',
    title: 'Trainer',
    can: 'Holds sessions: reads them, changes them, and records who was there.',
    roles: ['trainer'],
    sub: '11111111-0000-4000-8000-000000000005',
    staffName: 'Tove Sandberg',
  },
  {
    name: 'finance',
    title: 'Finance',
    can: 'Reads indicators, periods and costs; no names.',
    roles: ['finance'],
    sub: '11111111-0000-4000-8000-000000000002',
    staffName: 'Mikko Laine',
  },
  {
    name: 'admin',
    title: 'Admin',
    can: 'Coordinator and finance who also appoints staff and reads the audit.',
    roles: ['admin'],
    sub: '11111111-0000-4000-8000-000000000003',
    staffName: 'Sofia Holm',
  },
  {
    name: 'nobody',
    title: 'Nobody',
    can: 'Signed in, without a role: every staff page must refuse.',
    roles: [],
    sub: '11111111-0000-4000-8000-000000000004',
    staffName: 'Olli Salo',
  },
];

/** Somebody whom an admin has invited. */
type Invited = { readonly sub: string; readonly name: string; readonly email: string };

/** Stands in for Cognito's sign-in form: the same address and parameters, a choice instead of a password. */
export const personaPage = (
  action: string,
  parameters: URLSearchParams,
  invited: readonly Invited[],
): string => {
  const hidden = [...parameters]
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join('');
  const choices = [
    ...PERSONAS.map(({ name, title, can }) => ({ value: name as string, title, can })),
    ...invited.map(({ sub, name, email }) => ({ value: sub, title: name, can: email })),
  ];
  const buttons = choices
    .map(
      ({ value, title, can }) =>
        `<button name="persona" value="${escaped(value)}">${escaped(title)}<small>${escaped(can)}</small></button>`,
    )
    .join('\n');
  return page(
    'Sign in as …',
    `<p class="note">This page exists only on your own computer. On AWS, Cognito asks for a password and a second factor here.</p>
<form action="${escaped(action)}">${hidden}
${buttons}
</form>`,
  );
};
