import type { Scene, Step } from './scene.ts';
import { staff } from './scene.ts';

type ListedCompany = { readonly id: string; readonly name: string; readonly mentors: number };

/** Part of the address of every contact that the season names. */
const MAILBOX = '@company.example';
const CHANNEL_OF = ['PHONE', 'EMAIL', 'MEETING'] as const;
const LANGUAGE_OF = ['sv', 'fi', 'en'] as const;

/** Employers of mentors: each has somebody who has agreed to get mail. */
export const employersOf = ({ client }: Scene): Step => ({
  title: 'The coordinator names contacts at the employers, who have agreed to be thanked',
  play: async (progress) => {
    const companies: ListedCompany[] = [];
    for (let query: string | undefined = ''; query !== undefined; ) {
      const page = (await client.send(
        'GET',
        `/api/coordinator/programmes/cccc/companies${query}`,
        undefined,
        staff,
      )) as { items: ListedCompany[]; next?: string };
      companies.push(...page.items);
      query = page.next && `?after=${page.next}`;
    }
    for (const [place, { id, name }] of companies.entries()) {
      const contact = {
        name: `Kontakt ${name}`,
        email: `hr.${place}${MAILBOX}`,
        language: LANGUAGE_OF[place % 3],
        channel: CHANNEL_OF[place % 3],
      };
      await client.send('PUT', `/api/coordinator/companies/${id}/contact-person`, contact, staff);
      progress(place + 1, companies.length);
    }
  },
});

/** Contacts of employers that were thanked, each as often as it was. */
export const thankedIn = (mails: readonly { readonly to: readonly string[] }[]): readonly string[] =>
  mails.flatMap(({ to }) => to.filter((address) => address.endsWith(MAILBOX)));
