/** Closed answers about meetings, apart from the schemas, so that a browser carries no more than them. */

export const MEETING_MODES = ['IN_PERSON', 'WORKPLACE', 'ONLINE', 'PHONE'] as const;

/** Lengths that a page offers, in minutes. A coordinator can enter any within the limits. */
export const MEETING_LENGTHS = [30, 45, 60, 90, 120] as const;
export const SHORTEST_MEETING = 5;
export const LONGEST_MEETING = 480;

/** From “not at all” to “very well”. */
export const MOODS = [1, 2, 3, 4, 5] as const;
