export const reportCalls = {} as const;
