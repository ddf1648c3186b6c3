/** The tabs of a case file in the order of the methodical cycle, by the name that drafts, search hits and Vandaag use. */
export const places = ['timeline', 'intake', 'weighing', 'plan', 'budget', 'enterprise', 'placement', 'reports', 'keeping', 'log'] as const;

export type Place = (typeof places)[number];

export const isPlace = (text: string | undefined): text is Place => places.some((place) => place === text);
