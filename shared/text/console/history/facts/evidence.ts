import { factWords } from './fact-words.ts';

export const evidence = factWords({
  en: {
    SignedSheetAttached: 'Signed sheet attached',
    SignedSheetRemoved: 'Signed sheet taken away',
    AttendanceInspectionOpened: 'Attendance by name opened for an inspection',
  },
  sv: {
    SignedSheetAttached: 'Undertecknad lista bifogad',
    SignedSheetRemoved: 'Undertecknad lista borttagen',
    AttendanceInspectionOpened: 'Närvaro med namn öppnad för en granskning',
  },
  fi: {
    SignedSheetAttached: 'Allekirjoitettu lista liitetty',
    SignedSheetRemoved: 'Allekirjoitettu lista poistettu',
    AttendanceInspectionOpened: 'Läsnäolot nimineen avattu tarkastusta varten',
  },
});
