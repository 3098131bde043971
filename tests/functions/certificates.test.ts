import { describe, expect, it } from 'vitest';
import { drawCertificate } from '../../functions/make-document/draw.ts';
import { makeDocument } from '../../functions/make-document/make.ts';
import type { Certificate } from '../../shared/domain/documents/certificate.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { certificates } from '../../shared/store/kinds/documents.ts';
import { remove } from '../../shared/store/store.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { fonts } from './fonts.ts';
import { readPdf } from './pdf.ts';
import { aMentor, approved, asCoordinator, done, mailsLeave, openCohort, tokenFor } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const NUMBER = '01AB-23CD-45EF-67GH';
const certificate = (changes: Partial<Certificate> = {}): Certificate =>
  ({
    id: 'cer_a',
    number: NUMBER,
    programmeId: 'cccc',
    cohortId: 'coh_a',
    kind: 'MENTOR',
    role: 'mentor',
    applicationId: 'app_a',
    personId: 'per_a',
    name: 'Thảo Nguyễn-Öhman',
    issuedOn: '2027-06-11',
    from: '2027-03-01',
    until: '2027-06-10',
    meetings: 5,
    minutes: 450,
    status: 'ISSUED',
    ...changes,
  }) as Certificate;
const drawn = async (language: Language, changes: Partial<Certificate> = {}) =>
  readPdf(
    await drawCertificate({
      certificate: certificate(changes),
      programme: CCCC,
      language,
      verifyAt: 'https://mentoring.example/a/verify',
      fonts: await fonts(),
    }),
  );

describe('A certificate on paper', () => {
  it.each(LANGUAGES)(
    'is a tagged PDF in %s with its language, its title and embedded fonts',
    async (language) => {
      const pdf = await drawn(language);
      expect(pdf.language).toBe(language);
      expect(pdf.isTagged).toBe(true);
      expect(pdf.tags).toContain('H1');
      expect(pdf.tags.filter((tag) => tag === 'P').length).toBeGreaterThan(5);
      expect(pdf.fonts.length).toBe(2);
      expect(pdf.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
      expect(pdf.pages).toBe(1);
      expect(pdf.showsTitle).toBe(true);
    },
  );

  it.each([
    ['en', 'Mentor’s certificate', 'Hours: 7.5 h'],
    ['sv', 'Intyg för mentor', 'Timmar: 7,5 h'],
    ['fi', 'Mentorin todistus', 'Tunnit: 7,5 h'],
  ] as const)(
    'says in %s who has done what, for how long, and by whose money',
    async (language, title, hours) => {
      const { text } = await drawn(language);
      for (const words of [title, 'Thảo Nguyễn-Öhman', hours, NUMBER, CCCC.funderLine[language]])
        expect(text).toContain(words);
      expect(text).toContain('https://mentoring.example/a/verify');
    },
  );

  it.each([
    ['en', 'Certificate of training'],
    ['sv', 'Intyg över skolning'],
    ['fi', 'Koulutustodistus'],
  ] as const)(
    'names in %s the modules of a training, tagged and in its language',
    async (language, title) => {
      const modules = ['MENTOR_ROLE', 'CROSS_CULTURAL'];
      const pdf = await drawn(language, { kind: 'TRAINING', modules });
      for (const words of [
        title,
        'Thảo Nguyễn-Öhman',
        ...modules.map((id) => CCCC.modules[id]?.name[language]),
      ])
        expect(pdf.text).toContain(words);
      expect([pdf.language, pdf.isTagged, pdf.pages]).toEqual([language, true, 1]);
    },
  );

  it('is not written where the font lacks a sign of the name', async () => {
    await expect(drawn('en', { name: '阮氏草' })).rejects.toThrow('U+962e');
  });
});

const EVA = 'eva@example.org';

/** A mentor who has completed the one module that the cohort asks for. */
const aTrainedMentor = async (name = 'Thảo Nguyễn') => {
  const world = aWorld();
  const [firstName, lastName] = name.split(' ');
  const cohortId = await openCohort(world, { training: { mentor: ['MENTOR_ROLE'], student: [] } });
  const id = await approved(world, aMentor({ email: EVA, locale: 'sv', firstName, lastName }));
  await mailsLeave(world);
  const session = done(
    await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
      module: 'MENTOR_ROLE',
      startsAt: '2027-02-03T15:00:00Z',
      minutes: 90,
      mode: 'ONLINE',
      place: 'Zoom',
      seats: 10,
    }),
  );
  const sessionId = String(session['id']);
  done(
    await asCoordinator(world, 'POST', `training-sessions/${sessionId}/enrolments`, { applicationIds: [id] }),
  );
  world.setClock('2027-02-04T09:00:00Z');
  done(await asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance`, { attended: [id] }));
  await world.deliver();
  await mailsLeave(world);
  return { world, id, sessionId };
};
const pageOf = (world: World, token: string) =>
  world.participantApi('GET', '/a/certificate', { query: `t=${token}` });
const check = (world: World, number: string) =>
  world.participantApi('POST', '/a/verify', { form: { number, lang: 'en' } });

describe('A mentor’s certificate of training', () => {
  it('comes with the mail about the training, in three languages', async () => {
    const { world } = await aTrainedMentor();
    expect(world.mails.to(EVA).at(-1)?.subject).toBe('Din mentorskolning är klar');
    const token = tokenFor(world, EVA);
    const { body } = await pageOf(world, token);
    expect(body).toContain('Ditt intyg');
    for (const language of LANGUAGES) {
      const answer = await world.participantApi('GET', '/a/certificate/file', {
        query: `t=${token}&in=${language}`,
      });
      expect([answer.status, answer.headers?.['content-type']]).toEqual([200, 'application/pdf']);
      const pdf = await readPdf(answer.bytes);
      expect(pdf.text).toContain('Thảo Nguyễn');
      expect(pdf.language).toBe(language);
    }
    expect(world.factsOf('CertificateIssued')).toHaveLength(1);
  });

  it('has a number that anybody with the paper can check, and the page shows what the paper shows', async () => {
    const { world } = await aTrainedMentor();
    const { body } = await world.participantApi('GET', '/a/certificate/file', {
      query: `t=${tokenFor(world, EVA)}&in=en`,
    });
    expect(body).toBeDefined();
    const [held] = await certificatesIn(world);
    const number = held?.number ?? '';
    const found = await check(world, number.toLowerCase().replaceAll('-', ' '));
    expect(found.status).toBe(200);
    expect(found.body).toContain('This certificate is genuine.');
    expect(found.body).toContain('Thảo Nguyễn');
    expect(found.body).not.toContain(EVA);
    expect((await check(world, '0000-0000-0000-0000')).status).toBe(404);
    expect((await check(world, '')).status).toBe(422);
  });

  it('is revoked where a correction undoes the training, and a new completion gets a new one', async () => {
    const { world, id, sessionId } = await aTrainedMentor();
    const correct = (corrected: string) =>
      asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance/${id}`, {
        standing: corrected,
        reason: 'WRONG_PERSON',
      });
    done(await correct('ABSENT'));
    await world.deliver();
    const [first] = await certificatesIn(world);
    expect((await check(world, first?.number ?? '')).body).toContain('has been revoked');
    done(await correct('PRESENT'));
    await world.deliver();
    expect((await certificatesIn(world)).map(({ status }) => status).sort()).toEqual(['READY', 'REVOKED']);
  });

  it('is not issued by a completion that is told of after its correction', async () => {
    const { world, id, sessionId } = await aTrainedMentor();
    const [told] = world.factsOf('TrainingCompleted');
    done(
      await asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance/${id}`, {
        standing: 'ABSENT',
        reason: 'WRONG_PERSON',
      }),
    );
    await world.deliver();
    const [first] = await certificatesIn(world);
    if (told === undefined || first === undefined) throw new Error('There is no certificate.');
    const held = await world.store.get(certificates, first.id);
    const cause = {
      now: world.now(),
      actor: 'system:test',
      programmeId: 'cccc',
      correlationId: 'c',
      depth: 0,
    };
    // As though the fact had waited in a queue until now.
    await world.store.commit([remove(certificates, held)], cause);
    await makeDocument(told, { ...world.as('make-document'), fonts });
    expect(await certificatesIn(world)).toEqual([]);
  });

  it('is a task for a coordinator where the name cannot be written', async () => {
    const { world } = await aTrainedMentor('阮氏草 阮');
    expect((await certificatesIn(world)).map(({ status }) => status)).toEqual(['ISSUED']);
    expect(world.factsOf('TaskOpened').map(({ data }) => data['kind'])).toContain('CERTIFICATE_UNWRITABLE');
    expect((await pageOf(world, tokenFor(world, EVA))).status).toBe(200);
  });

  it('is shown by no link of another kind', async () => {
    const { world } = await aTrainedMentor();
    const other = 'A'.repeat(43);
    expect((await pageOf(world, other)).status).toBe(404);
    expect((await pageOf(world, '')).status).toBe(404);
  });
});

const certificatesIn = async (world: World): Promise<readonly Certificate[]> => {
  const { certificates } = await import('../../shared/store/kinds/documents.ts');
  const ids = world.factsOf('CertificateIssued').map(({ data }) => String(data['certificateId']));
  const found = await world.twin.findAll(certificates, ids);
  return found.flatMap((held) => (held ? [held.state] : []));
};
