export const planCalls = {} as const;
