import type { ReasonText } from './en.ts';

export const sv: ReasonText = {
  FIELD_WANTED: {
    toMentor: (partner, field) => `${partner} vill arbeta i din bransch: ${field}.`,
    toStudent: (partner, field) => `${partner} känner en bransch där du vill arbeta: ${field}.`,
  },
  FIELD_SECOND: {
    toMentor: (partner, field) => `${partner} vill arbeta i en bransch som du känner: ${field}.`,
    toStudent: (partner, field) => `${partner} känner också en bransch där du vill arbeta: ${field}.`,
  },
  NEEDS_MET: {
    toMentor: (partner, topics) => `${partner} vill ha hjälp med det som du erbjuder: ${topics}.`,
    toStudent: (partner, topics) => `${partner} kan hjälpa dig med: ${topics}.`,
  },
  LANGUAGE_SHARED: {
    toMentor: (_, language) => `Ni kan tala ${language} med varandra.`,
    toStudent: (_, language) => `Ni kan tala ${language} med varandra.`,
  },
  PRACTICE: {
    toMentor: (partner, languages) => `${partner} vill öva ett språk som du talar: ${languages}.`,
    toStudent: (partner, languages) => `Med ${partner} kan du öva: ${languages}.`,
  },
  TIMES_SHARED: {
    toMentor: (_, slots) => `Ni har båda tid: ${slots}.`,
    toStudent: (_, slots) => `Ni har båda tid: ${slots}.`,
  },
  SAME_MUNICIPALITY: {
    toMentor: () => 'Ni bor nära varandra.',
    toStudent: () => 'Ni bor nära varandra.',
  },
  NEAR: {
    toMentor: () => 'Det är lätt för er att träffas.',
    toStudent: () => 'Det är lätt för er att träffas.',
  },
  WHOLE_ROUND: {
    toMentor: () => 'När alla ska få den bästa möjliga partnern hör ni två ihop.',
    toStudent: () => 'När alla ska få den bästa möjliga partnern hör ni två ihop.',
  },
  STYLE_SHARED: {
    toMentor: (_, styles) => `Det här är viktigt för er båda när ni arbetar med andra: ${styles}.`,
    toStudent: (_, styles) => `Det här är viktigt för er båda när ni arbetar med andra: ${styles}.`,
  },
  EXPERIENCED: {
    toMentor: (partner) => `Din erfarenhet passar det skede som ${partner} är i nu.`,
    toStudent: (partner) => `${partner} har erfarenhet som passar det skede som du är i nu.`,
  },
};
