import { detailTypeOf } from '../../events/define.ts';
import { CertificateIssued } from '../../events/documents.ts';
import { dataOf, type Fact } from '../../events/fact.ts';
import { ClaimPackRequested } from '../../events/funding.ts';
import { AttendanceCorrected, TrainingCompleted } from '../../events/sessions.ts';
import { issueTrainingCertificate } from '../../shared/deeds/documents/issue-training-certificate.ts';
import { revokeTrainingCertificate } from '../../shared/deeds/documents/revoke-training-certificate.ts';
import { prepareCertificate } from '../../shared/domain/documents/certificate.ts';
import type { Ids } from '../../shared/domain/kernel/ids.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeAfter } from '../../shared/runtime/events.ts';
import { certificates, documentFiles, documentIdOf } from '../../shared/store/kinds/documents.ts';
import { type Cause, create, type Store, save } from '../../shared/store/store.ts';
import { taskOpening } from '../../shared/store/tasks.ts';
import type { Language } from '../../shared/text/language.ts';
import { drawCertificate } from './draw.ts';
import { type Fonts, MissingGlyphs } from './paper.ts';

export type MakeDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly clock: Clock;
  readonly ids: Ids;
  /** `https://…`, without a slash at the end. */
  readonly webOrigin: string;
  readonly fonts: () => Promise<Fonts>;
};

/** Makes the papers of a certificate in every language of its programme. A repeated delivery finds them made. */
const makePapers = async (certificateId: string, cause: Cause, deps: MakeDeps): Promise<void> => {
  const { store, webOrigin } = deps;
  const held = await store.get(certificates, certificateId);
  const next = prepareCertificate(held.state);
  if (!next) return;
  const { programmeId, cohortId, applicationId: aboutId } = held.state;
  const programme = deps.programmes.of(programmeId);
  const fonts = await deps.fonts();
  const drawIn = async (language: Language) => {
    const drawn = await drawCertificate({
      certificate: held.state,
      programme,
      language,
      fonts,
      verifyAt: `${webOrigin}/a/verify`,
    });
    const paper = { certificateId, language, content: Buffer.from(drawn).toString('base64') };
    // A renewed certificate has the papers of the former.
    const before = await store.find(documentFiles, documentIdOf(paper));
    return before ? save(documentFiles, before, paper) : create(documentFiles, paper);
  };
  try {
    const papers = await Promise.all(programme.languages.map(drawIn));
    await store.commit([save(certificates, held, next.certificate, next.facts), ...papers], cause);
  } catch (error) {
    if (!(error instanceof MissingGlyphs)) throw error;
    // No repetition helps: a coordinator writes this one by hand.
    const task = await taskOpening(
      { programmeId, cohortId, kind: 'CERTIFICATE_UNWRITABLE', aboutId },
      cause.now,
      store,
    );
    if (task.length > 0) await store.commit(task, cause);
  }
};

/** Makes claim packs and papers for certificates, and issues and revokes those of training, which follow from attendance alone. */
export const makeDocument = async (fact: Fact, deps: MakeDeps): Promise<void> => {
  const cause = causeAfter(fact, 'make-document', deps.clock.now());
  switch (fact.type) {
    case detailTypeOf(ClaimPackRequested): {
      const { makePack } = await import('./make-pack.ts');
      return makePack(dataOf(ClaimPackRequested, fact).packId, cause, deps);
    }
    case detailTypeOf(CertificateIssued):
      return makePapers(dataOf(CertificateIssued, fact).certificateId, cause, deps);
    case detailTypeOf(TrainingCompleted):
      return issueTrainingCertificate(dataOf(TrainingCompleted, fact), cause, deps);
    case detailTypeOf(AttendanceCorrected):
      return revokeTrainingCertificate(dataOf(AttendanceCorrected, fact), cause, deps.store);
  }
};
