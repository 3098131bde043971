import { Certificate, CertificateNumber, DocumentFile } from '../../domain/documents/certificate.ts';
import { COLLECTION } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const certificates: ItemKind<Certificate> = {
  name: 'Certificate',
  isPlain: true,
  schemaVersion: 1,
  schema: Certificate,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `CERTIFICATE#${id}`, sk: 'META' }),
  collection: ({ cohortId, issuedOn, id }) => ({
    pk: COLLECTION.certificates(cohortId),
    sk: `${issuedOn}#${id}`,
  }),
};

export const certificateNumbers: ItemKind<CertificateNumber> = {
  name: 'CertificateNumber',
  schemaVersion: 1,
  schema: CertificateNumber,
  idOf: ({ number }) => number,
  key: (id) => ({ pk: `CERTNUMBER#${id}`, sk: 'META' }),
};

export const documentIdOf = ({ certificateId, language }: Pick<DocumentFile, 'certificateId' | 'language'>) =>
  `${certificateId}.${language}`;

export const documentFiles: ItemKind<DocumentFile> = {
  name: 'DocumentFile',
  isPlain: true,
  schemaVersion: 1,
  schema: DocumentFile,
  idOf: documentIdOf,
  key: (id) => {
    const [certificateId, language] = id.split('.');
    return { pk: `DOCUMENT#${certificateId}`, sk: `LANGUAGE#${language}` };
  },
};
