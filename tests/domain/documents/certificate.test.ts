import { describe, expect, it } from 'vitest';
import { CertificateIssued, CertificatePrepared, CertificateRevoked } from '../../../events/documents.ts';
import { fact } from '../../../events/fact.ts';
import {
  type Certificate,
  issueForPair,
  issueForTraining,
  numberFrom,
  prepareCertificate,
  revokeCertificate,
  typedNumber,
} from '../../../shared/domain/documents/certificate.ts';
import { anApplication, aPair, given, noon } from '../given.ts';

const NUMBER = '01AB-23CD-45EF-67GH';
const pair = aPair('FORMED');
const mentor = anApplication('PARTICIPATING', { role: 'mentor', id: pair.mentorApplicationId });
const totals = { until: '2027-06-10', meetings: 5, minutes: 450, number: NUMBER };
const about = {
  certificateId: 'cer_k2mentor',
  kind: 'MENTOR',
  cohortId: pair.cohortId,
  role: 'mentor' as const,
  applicationId: mentor.id,
  personId: mentor.personId,
  pairId: pair.id,
};
const certificate: Certificate = issueForPair(pair, mentor, totals, noon).certificate;

describe('A certificate', () => {
  it('is issued with everything that its paper shows, and with one id for each of a pair', () => {
    const decision = given(pair)
      .when((state) => issueForPair(state, mentor, totals, noon))
      .tells(fact(CertificateIssued, about));
    expect(decision.certificate).toMatchObject({
      kind: 'MENTOR',
      number: NUMBER,
      meetings: 5,
      minutes: 450,
      issuedOn: '2027-01-12',
      from: '2027-01-12',
      until: '2027-06-10',
      status: 'ISSUED',
    });
  });

  it('leaves out meetings where none is known', () => {
    const decision = issueForPair(pair, mentor, { ...totals, meetings: 0, minutes: 0 }, noon);
    expect(decision.certificate).not.toHaveProperty('meetings');
    expect(decision.certificate).not.toHaveProperty('minutes');
  });

  it('of a training has another id after a correction and a new completion', () => {
    const training = {
      completedOn: '2027-02-10',
      from: '2027-02-03',
      minutes: 210,
      modules: ['MENTOR_ROLE'],
    };
    const [first, second] = [1, 2].map(
      (completion) => issueForTraining(mentor, { ...training, completion }, NUMBER, noon).certificate.id,
    );
    expect(first).not.toBe(second);
  });

  it('is prepared once, and can be revoked once', () => {
    const { certificate: ready, facts } = prepareCertificate(certificate) ?? { certificate, facts: [] };
    expect(facts).toEqual([fact(CertificatePrepared, about)]);
    expect(prepareCertificate(ready)).toBeUndefined();
    const revoked = revokeCertificate(ready, noon);
    expect(revoked?.facts).toEqual([fact(CertificateRevoked, about)]);
    expect(revoked && revokeCertificate(revoked.certificate, noon)).toBeUndefined();
    expect(revoked && prepareCertificate(revoked.certificate)).toBeUndefined();
  });

  it('has a number of sixteen signs out of chance, and finds it however it is typed', () => {
    expect(numberFrom('cer_01J9Z3K4M5N6P7Q8R9S0T1V2W3')).toBe('N6P7-Q8R9-S0T1-V2W3');
    expect(typedNumber(' n6p7 q8r9-sot1 v2w3 ')).toBe('N6P7-Q8R9-S0T1-V2W3');
    expect(typedNumber('o1ab23cd45ef67gh')).toBe(NUMBER);
    expect(typedNumber('  ')).toBe('');
  });
});
