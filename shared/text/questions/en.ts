/** Each question of the two forms, by the name of its answer. */
export const en = {
  locale: { missing: 'Select the language of our messages', label: 'Language of our messages to you' },
  firstName: {
    missing: 'Write your first name',
    label: 'First name',
    hint: 'If you have only one name, write it here.',
  },
  lastName: { label: 'Last name' },
  email: { missing: 'Write your e-mail address', label: 'E-mail' },
  lastingEmail: {
    missing: 'Write an e-mail that you keep after graduation',
    label: 'E-mail that you keep after graduation',
    hint: 'Needed if the e-mail address in your application is from your university: it ends with your studies.',
  },
  phone: {
    label: 'Mobile phone',
    hint: 'Only the coordinators see it, and the other person once both have said yes.',
  },
  municipality: { missing: 'Select where you live', label: 'Where you live' },
  languages: {
    missing: 'Select your level in at least one language',
    label: 'Languages in which you can hold a work talk',
    hint: 'A pair needs one language that both speak well.',
  },
  meetingMode: { missing: 'Select how you want to meet', label: 'How do you want to meet?' },
  availability: {
    missing: 'Select when you usually have time',
    label: 'When do you usually have time?',
    hint: 'Choose all that suit you.',
  },
  frequencyWish: { label: 'How often do you want to meet?' },
  workingStyles: {
    label: 'What matters to you when you work with others?',
    hint: 'Choose at most three. Whoever is proposed to you may be told what you have in common.',
  },
  avoid: {
    label: 'People or companies that you should not be matched with',
    hint: 'You need not say why. Only the coordinators read this.',
  },
  accessibilityNeeds: {
    label: 'Anything that helps you to take part',
    hint: 'For example step-free access or large print. Only the coordinators read this, and it is deleted afterwards.',
  },
  howHeard: { label: 'How did you hear of us?' },
  noticeRead: {
    missing: 'Read the privacy notice and tick the box',
    label: 'I have read the privacy notice',
  },
  'consents.followUp': { label: 'You may ask me how it went 6 and 12 months afterwards' },
  'consents.nextRound': { label: 'You may tell me about the next round' },
  'consents.story': { label: 'You may ask me for a story or a photo for the programme’s pages' },
  'consents.partners': {
    label: 'You may share my application with partner universities and other regions of the programme',
  },
  'consents.employerName': { label: 'You may name my employer as one that takes part' },
  workSituation: { missing: 'Select your situation', label: 'Your situation' },
  employerName: {
    missing: 'Write the name of your company or organisation',
    label: 'Company or organisation',
    hint: 'Needed if you are employed. If you are retired, the last one, if you like.',
  },
  businessId: { label: 'Business ID', hint: 'Y-tunnus or FO-nummer, like 1234567-1.' },
  employerMunicipality: {
    missing: 'Select where the company is',
    label: 'Where the company is',
    hint: 'Needed if you are employed.',
  },
  employerSize: {
    missing: 'Select the size of the company',
    label: 'Size of the company',
    hint: 'Needed if you are employed.',
  },
  employerApproves: { label: 'Does your employer know that you do this?' },
  jobTitle: {
    missing: 'Write your job title',
    label: 'Job title',
    hint: 'Your proposed student sees it. If you are retired, your last title.',
  },
  field: { missing: 'Select your field', label: 'Your field' },
  secondaryField: { label: 'Another field that you know well' },
  yearsExperience: {
    missing: 'Select how many years you have worked in Finland',
    label: 'Years of work in Finland',
  },
  expertise: {
    missing: 'Select at least one thing that you can help with',
    label: 'What you can help with',
    hint: 'Choose up to three, the strongest first.',
  },
  bio: {
    missing: 'Introduce yourself to the student',
    label: 'Introduce yourself to the student',
    hint: 'Your proposed student reads this. A few sentences: 50–800 characters.',
  },
  intlExperience: { label: 'International experience' },
  priorMentoring: { label: 'Have you been a mentor before?' },
  capacity: { label: 'How many students at once?' },
  preferredFields: {
    label: 'Fields of students that you would like',
    hint: 'Leave empty if it does not matter.',
  },
  preferredLevels: {
    label: 'Level of studies that you would like',
    hint: 'Leave empty if it does not matter.',
  },
  canOffer: { label: 'What else you could offer', hint: 'None of this is a promise of a job.' },
  studentNumber: {
    label: 'Student number',
    hint: 'Only to check with the study office that you study here.',
  },
  degreeProgramme: { missing: 'Select your degree programme', label: 'Degree programme' },
  otherProgramme: {
    missing: 'Write the name of your programme',
    label: 'Which programme?',
    hint: 'Needed if you chose “Another programme”.',
  },
  degreeLevel: { missing: 'Select the level of your degree', label: 'Level' },
  campus: { missing: 'Select your campus', label: 'Campus' },
  studyPhase: { missing: 'Select how far you have come', label: 'How far you have come' },
  expectedGraduation: {
    missing: 'Write when you expect to graduate',
    label: 'When do you expect to graduate?',
    hint: 'Month and year, for example 6/2027.',
  },
  targetFields: {
    missing: 'Select at least one field in which you want to work',
    label: 'Fields in which you want to work',
    hint: 'Choose up to three, the most wanted first.',
  },
  needs: {
    missing: 'Select at least one thing that you want help with',
    label: 'What you want help with',
    hint: 'Choose up to three, the most important first.',
  },
  goals: {
    missing: 'Write what should be different after six months',
    label: 'What should be different after six months?',
    hint: 'Your proposed mentor reads this. 100–1000 characters.',
  },
  motivation: {
    missing: 'Write why you want a mentor now',
    label: 'Why do you want a mentor now?',
    hint: 'Only the coordinators read this. 100–1500 characters.',
  },
  workExperience: {
    missing: 'Select how much work experience you have',
    label: 'Your work experience, in any country',
  },
  workedInFinland: {
    missing: 'Select whether you have worked in Finland',
    label: 'Have you worked in Finland?',
  },
  workDescription: { label: 'What have you worked with?' },
  stayIntent: {
    missing: 'Select where you want to work after your studies',
    label: 'Where do you want to work after your studies?',
    hint: 'We ask in order to see what the programme changes. It has no effect on your matching.',
  },
  employmentNow: {
    missing: 'Select what your work is at the moment',
    label: 'Your work at the moment',
    hint: 'This has no effect on your matching either.',
  },
  languagePractice: { label: 'Languages that you want to practise with your mentor' },
  mobility: { missing: 'Select how you can get to meetings', label: 'How can you get to meetings?' },
  linkedin: { label: 'LinkedIn profile' },
  commitment: {
    missing: 'Tick that you take the first contact, arrange the meetings and come to the kick-off',
    label: 'I take the first contact, arrange the monthly meetings and come to the kick-off',
  },
  understandsNoJob: {
    missing: 'Tick that you understand that a mentor does not promise a job',
    label: 'I understand that a mentor does not promise a job',
  },
};
export type QuestionsText = typeof en;
