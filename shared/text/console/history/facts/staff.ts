import { factWords } from './fact-words.ts';

export const staff = factWords({
  en: {
    StaffAppointed: 'Appointed to the staff',
    StaffRolesRevised: 'Roles of a member of staff changed',
    StaffEnded: 'Roles of a member of staff ended',
  },
  sv: {
    StaffAppointed: 'Utsågs till personalen',
    StaffRolesRevised: 'En medarbetares roller ändrades',
    StaffEnded: 'En medarbetares roller avslutades',
  },
  fi: {
    StaffAppointed: 'Nimettiin henkilökuntaan',
    StaffRolesRevised: 'Henkilökunnan jäsenen rooleja muutettiin',
    StaffEnded: 'Henkilökunnan jäsenen roolit päätettiin',
  },
});
