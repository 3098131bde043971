/** Answers of everybody, by survey. */
export const SURVEY_ANSWERS = {
  MIDPOINT: { going: '4', towardsGoal: '4', meetings: '3', help: 'NO' },
  FINAL: {
    mentor: { goalReached: '4', recommend: '9', learnt: '4', mentorAgain: 'YES', companyRecruits: '4' },
    student: {
      goalReached: '4',
      recommend: '9',
      workingLife: '5',
      newContacts: '3',
      stayIntent: 'ostrobothnia',
    },
  },
  FOLLOWUP6: { outcome: 'JOB_OWN_FIELD', through: 'NETWORK', region: 'OSTROBOTHNIA' },
} as const;
