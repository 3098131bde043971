/** Ends all started parts, last first, also after an incomplete start. */
export const createEnding = () => {
  const steps: (() => unknown)[] = [];
  return {
    after: (step: () => unknown) => void steps.push(step),
    /** One step that fails keeps no other from being taken. @throws the first problem, when all is done */
    run: async () => {
      const problems: unknown[] = [];
      for (let step = steps.pop(); step; step = steps.pop()) {
        try {
          await step();
        } catch (problem) {
          problems.push(problem);
        }
      }
      if (problems.length > 0) throw problems[0];
    },
  };
};
export type Ending = ReturnType<typeof createEnding>;
