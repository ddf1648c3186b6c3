export const weighingCalls = {} as const;
