/** Words of the data map, the records of processing and the draft of an impact assessment. */
export const en = {
  written:
    'Written by `npm run generate` from the kinds of items, `shared/store/field-map` and `shared/domain/privacy`.',
  map: {
    title: 'Data map',
    lead: 'Every field that the system stores: its category, why, on what legal ground, how long, and who can read it. A field without an entry fails a test.',
    columns: {
      field: 'field',
      category: 'data',
      purpose: 'purpose',
      basis: 'legal ground',
      keep: 'how long',
      readers: 'readers',
    },
    below: 'and everything below it',
  },
  records: {
    title: 'Records of processing activities (Art. 30)',
    columns: {
      purpose: 'purpose',
      basis: 'legal ground',
      law: 'article and law',
      data: 'data',
      keep: 'how long',
    },
    controller: 'Controller',
    purposes: 'Purposes',
    subjects: 'People',
    subjectList: [
      'Students and mentors who apply or take part',
      'People who wish to be told when applications open',
      'Members of staff',
    ],
    recipients: 'Recipients',
    recipientList: [
      'Coordinators, administrators and finance of the controller, each in their own part; finance sees no names.',
      'The other one of a suggested pair sees what the form marks as shown; contact details once both have said yes.',
      'Funders get numbers without names.',
      'Processor: Amazon Web Services EMEA SARL, region eu-north-1 (Stockholm). No data leaves the European Union.',
    ],
    limits: 'Time limits',
    hold: 'A coordinator or administrator can hold a person or a cohort with a written reason, such as an audit of the funder: until the hold ends, the nightly removal leaves them alone.',
    copies: [
      'Backups are overwritten within 35 days; after a restore, erasures are carried out again before traffic returns.',
      'Logs of the system hold ids and no names, and go after a month. The archive of events holds ids and goes after a year.',
    ],
    security: 'Security',
    measures: [
      'Encryption at rest and in transit; each function has the rights of its task alone, held by tests.',
      'Staff sign in with a second factor; every look at a person and every change is recorded.',
      'Words and contact data lie in the items of a person and an application; events, logs and addresses of pages hold ids.',
      'Links of mails are secret, stored as fingerprints, for one action each, and expire.',
      'Erasure reaches every store; the proof is kept without a name.',
    ],
  },
  dpia: {
    title: 'Data protection impact assessment (draft)',
    lead: 'A draft for the data protection officer, who completes and signs it. The facts come from the running system; the judgements are a proposal.',
    what: 'What is done',
    description: [
      'A mentoring programme takes applications, suggests pairs by a computation that a person decides on, follows meetings by short reports without content, and shows its funder numbers.',
      'Matching is profiling. No decision rests on it alone (Art. 22 does not apply), and it reads no sensitive criteria: neither nationality nor gender nor age. Its reasons are stored and can be read.',
    ],
    why: 'Necessity',
    necessity: [
      'The form asks what a decision or a pair needs, and nothing more: no identity code, no CV, no photo. Accessibility needs are optional and go when the round ends.',
      'Each purpose has its own ground, and each consent is separate, off unless ticked, and as easy to take back as to give.',
    ],
    risks: 'Risks',
    columns: {
      risk: 'risk',
      likely: 'likelihood',
      grave: 'severity',
      measures: 'measures',
      rest: 'what is left',
    },
    levels: { low: 'low', middle: 'medium', high: 'high' },
    table: [
      {
        risk: 'International students are in a weaker position and may feel that they have to agree',
        likely: 'middle',
        grave: 'middle',
        measures:
          'The extras are separate consents; a no has no consequence and needs no reason; texts in three languages',
        rest: 'low',
      },
      {
        risk: 'A person is matched with somebody they have reason to avoid',
        likely: 'low',
        grave: 'high',
        measures:
          'A field for people to avoid, read by coordinators alone; vetoes; a call can be asked for on every pair page',
        rest: 'low',
      },
      {
        risk: 'The computation treats a group worse',
        likely: 'middle',
        grave: 'middle',
        measures:
          'No sensitive criteria; missing answers are neutral; rounds waited count; fairness is shown to the coordinator, who decides',
        rest: 'middle',
      },
      {
        risk: 'A mail or a link reaches a stranger',
        likely: 'middle',
        grave: 'middle',
        measures:
          'Addresses are confirmed; a link does one thing and shows first names alone before it; links end with the ownership of an address',
        rest: 'low',
      },
      {
        risk: 'Staff look at more than they need',
        likely: 'middle',
        grave: 'middle',
        measures:
          'Roles; every look is recorded; a person reads in their own page which role has looked and when',
        rest: 'low',
      },
      {
        risk: 'Data is kept for too long',
        likely: 'middle',
        grave: 'low',
        measures:
          'Rules with times, carried out every night, shown beforehand; holds need a reason and an end',
        rest: 'low',
      },
      {
        risk: 'A stranger reads the table',
        likely: 'low',
        grave: 'high',
        measures:
          'Least privilege held by tests; encryption; no public access; separate secrets of functions',
        rest: 'low',
      },
      {
        risk: 'Words about health get into free text',
        likely: 'middle',
        grave: 'middle',
        measures:
          'One optional field for needs, for coordinators alone, gone when the round ends; texts go six months after it',
        rest: 'middle',
      },
    ] as readonly {
      readonly risk: string;
      readonly likely: 'low' | 'middle' | 'high';
      readonly grave: 'low' | 'middle' | 'high';
      readonly measures: string;
      readonly rest: 'low' | 'middle' | 'high';
    }[],
    open: 'Open for the data protection officer',
    questions: [
      'Is the law that stands beside each ground the right one?',
      'Is the public task the right ground for running the programme, or is consent to be asked for it?',
      'How long does the funder demand evidence, and by name or without?',
      'Are the times of retention confirmed?',
      'Is the processor’s agreement signed?',
    ],
    signed: 'Assessed by: ____________________  Date: ____________',
  },
};
export type RecordsText = typeof en;
