import { factWords } from './fact-words.ts';

export const documents = factWords({
  en: {
    CertificateIssued: 'Certificate issued',
    CertificatePrepared: 'The papers of a certificate are ready',
    CertificateRevoked: 'Certificate revoked',
  },
  sv: {
    CertificateIssued: 'Intyg utfärdat',
    CertificatePrepared: 'Intyget kan hämtas',
    CertificateRevoked: 'Intyg återkallat',
  },
  fi: {
    CertificateIssued: 'Todistus annettiin',
    CertificatePrepared: 'Todistus on noudettavissa',
    CertificateRevoked: 'Todistus peruttiin',
  },
});
