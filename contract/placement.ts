export const placementCalls = {} as const;
