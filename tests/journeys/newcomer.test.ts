import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, noBrowser } from '../browser/chromium.ts';
import { describeEveryScreen } from '../browser/every-screen.ts';
import { noRepository } from '../repository.ts';
import { recordSystem } from '../rights/record.ts';
import { lookAtEverything } from './every-look.ts';
import { WRITTEN_ELSEWHERE, writeEverything } from './every-write.ts';
import { addressesIn, follow, isLetter, type Newcomer, startFreshClone, type Visit } from './newcomer.ts';
import { readingSample } from './sample-cohorts.ts';
import { WRITES } from './writes/writing.ts';

const ROOT = join(import.meta.dirname, '../..');

describe.skipIf(noRepository !== undefined)(
  `a newcomer who types what the README says${noRepository ? ` – skipped: ${noRepository}` : ''}`,
  () => {
    let newcomer: Newcomer;
    let visits: Visit[];
    beforeAll(async () => {
      newcomer = await startFreshClone();
      const { links } = addressesIn(newcomer.printed);
      visits = await follow(
        [`${newcomer.origin}/`, `${newcomer.origin}/_local/`, ...links],
        newcomer.origin,
        3,
      );
    });
    afterAll(async () => {
      if (newcomer !== undefined) await recordSystem(newcomer.origin);
      await newcomer?.stop();
    });

    it('is told how long the start took, and where everything is', () => {
      expect(newcomer.printed).toMatch(/Ready in \d+\.\d s/);
      const { links, calls } = addressesIn(newcomer.printed);
      expect(links.length).toBeGreaterThanOrEqual(7);
      for (const url of [...links, ...calls.map(({ url }) => url)])
        expect(new URL(url).origin).toBe(newcomer.origin);
    });

    it('finds something behind every address that the terminal shows, and behind every link from there', () => {
      expect(visits.filter(({ status }) => status !== 200)).toEqual([]);
      expect(visits.filter(({ isPage }) => isPage).length).toBeGreaterThanOrEqual(10);
    });

    describe('finds in the sample that came in by itself', () => {
      const sample = () => readingSample(newcomer.origin);

      it('an end of today, and no dead letter', async () => {
        const { now } = (await (await fetch(`${newcomer.origin}/_local/clock`)).json()) as { now: string };
        expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(3_600_000);
        expect(await (await fetch(`${newcomer.origin}/_local/dead-letters`)).json()).toEqual([]);
      });

      it('applications in every standing', async () => {
        const { list, cohorts } = sample();
        const { open, pilot } = await cohorts();
        const standings = { mentor: new Set<string>(), student: new Set<string>() };
        for (const { id } of [open, pilot])
          for (const each of await list<{ role: 'mentor' | 'student'; standing: string }>(
            `cohorts/${id}/applications?limit=100`,
          ))
            standings[each.role].add(each.standing);
        expect([...standings.mentor].sort()).toEqual(['APPROVED', 'CONFIRMED', 'FORMED', 'READY']);
        expect([...standings.student].sort()).toEqual(
          ['ASIDE', 'CONFIRMED', 'FORMED', 'READY', 'REJECTED', 'WAITLISTED', 'WITHDRAWN'].sort(),
        );
      });

      it('an earlier cohort with formed pairs, one that was declined and one that nobody answered', async () => {
        const { list, cohorts } = sample();
        const proposals = await list<{ status: string }>(`cohorts/${(await cohorts()).pilot.id}/proposals`);
        const count = (status: string) => proposals.filter((proposal) => proposal.status === status).length;
        expect([count('DECLINED'), count('LAPSED')]).toEqual([1, 1]);
        expect(count('ACCEPTED')).toBeGreaterThanOrEqual(2);
      });

      it('a proposed round with locks and a veto, and sessions before and ahead', async () => {
        const { get, list, cohorts } = sample();
        const { open } = await cohorts();
        const [round] = await list<{ id: string; status: string }>(`cohorts/${open.id}/rounds`);
        expect(round?.status).toBe('PROPOSED');
        expect(await get(`rounds/${round?.id}`)).toMatchObject({
          run: { decisions: { locks: [{}, {}], vetoes: [{}] } },
        });
        const sessions = await list<{ startsAt: string; taken: number }>(
          `cohorts/${open.id}/training-sessions`,
        );
        const ahead = sessions.filter(({ startsAt }) => Date.parse(startsAt) > Date.now());
        expect(ahead.map(({ taken }) => taken > 0)).toEqual([true, true]);
        expect(sessions).toHaveLength(4);
      });

      it('mails that came back or that nobody knows of, and a task for each', async () => {
        const { list } = sample();
        const kinds = (await list<{ kind: string }>('programmes/cccc/tasks')).map(({ kind }) => kind);
        expect(kinds).toEqual(expect.arrayContaining(['MAIL_BOUNCED', 'MAIL_UNSURE']));
        for (const status of ['DELIVERED', 'BOUNCED', 'HELD'])
          expect(await list(`programmes/cccc/mails?state=${status}`), status).not.toEqual([]);
      });

      it('an answer to every look that staff can take, by rights that the roles have', async () => {
        const { origin } = newcomer;
        const sent = (await (await fetch(`${origin}/_local/mails`)).json()) as { to: string[] }[];
        const mentor = sent.flatMap(({ to }) => to).find((address) => address.endsWith('@mentor.example'));
        // The letter with a code is looked at as well, as is one of each kind.
        await fetch(`${origin}/a/me/code`, {
          method: 'POST',
          headers: { origin },
          body: new URLSearchParams({ email: mentor ?? '', lang: 'en' }),
        });
        await fetch(`${origin}/_local/drain`, { method: 'POST' });
        const { get, list } = sample();
        const mails = await list<{ id: string; template: string }>('programmes/cccc/mails?limit=100');
        const oneOfEach = new Map(mails.map(({ id, template }) => [template, id]));
        expect([...oneOfEach.keys()]).toContain('sign-in-code');
        for (const id of oneOfEach.values()) await get(`mails/${id}/letter`);
        const looks = await lookAtEverything(origin);
        expect(looks.filter(({ status }) => status >= 500)).toEqual([]);
        const routes = new Set(looks.filter(({ status }) => status === 200).map(({ route }) => route));
        expect(routes.size).toBeGreaterThan(60);
        const { refused } = (await (await fetch(`${origin}/_local/rights`)).json()) as { refused: string[] };
        expect(refused).toEqual([]);
      });

      // The writes that follow pause and end pairs.
      describeEveryScreen(() => newcomer.origin);

      it('a door for every write, by rights that the roles have, and nothing that is left lying', async () => {
        const { origin } = newcomer;
        const { open, pilot } = await sample().cohorts();
        const wrote = await writeEverything(origin, { open: open.id, pilot: pilot.id });
        expect(wrote.filter(({ status }) => status >= 400)).toEqual([]);
        const written = new Set(wrote.map(({ route }) => route));
        expect(WRITES.filter((route) => !written.has(route))).toEqual(
          WRITES.filter((route) => route in WRITTEN_ELSEWHERE),
        );
        await fetch(`${origin}/_local/drain`, { method: 'POST' });
        const { refused } = (await (await fetch(`${origin}/_local/rights`)).json()) as { refused: string[] };
        expect(refused).toEqual([]);
        expect(await (await fetch(`${origin}/_local/dead-letters`)).json()).toEqual([]);
      });
    });

    it.each(Object.entries(WRITTEN_ELSEWHERE))('is written to by another test: %s', (_, [file, words]) => {
      expect(readFileSync(join(ROOT, file), 'utf8')).toContain(words);
    });

    // From here on the clock of the sample is another.
    it('is answered by every call that the terminal proposes', async () => {
      const { calls } = addressesIn(newcomer.printed);
      expect(calls.length).toBeGreaterThanOrEqual(2);
      for (const { url, body } of calls)
        expect([url, (await fetch(url, { method: 'POST', body })).status]).toEqual([url, 200]);
    });

    it.skipIf(noBrowser !== undefined)(
      `sees no error in the console of any page${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
      async () => {
        const browser = await launchChromium();
        const problems: string[] = [];
        let at = '';
        const open = async (): Promise<Page> => {
          const page = await browser.newPage();
          page.on('console', (message) => {
            // Somebody without a role learns it from the API, if the page is open for as long as that takes.
            const isNobody =
              /\/api\/\w+\/me\b/.test(message.location().url) && /\b403\b/.test(message.text());
            if (message.type() === 'error' && !isNobody) problems.push(`${at}: ${message.text()}`);
          });
          page.on('pageerror', ({ message }) => problems.push(`${at}: ${message}`));
          // A page that leads on to the sign-in is left on its way there: that is no failure.
          page.on('requestfailed', (request) => {
            const why = request.failure()?.errorText;
            if (why !== 'net::ERR_ABORTED') problems.push(`${at}: ${request.url()}: ${why}`);
          });
          return page;
        };
        // Letters lead nowhere by themselves and follow each other in one page: opening one is most of a visit.
        const reader = await open();
        for (const { url } of visits.filter(({ isPage }) => isPage)) {
          at = url;
          const page = isLetter(url) ? reader : await open();
          await page.goto(url, { waitUntil: 'load' });
          if (page !== reader) await page.close();
        }
        await browser.close();
        expect(problems).toEqual([]);
      },
    );
  },
);
