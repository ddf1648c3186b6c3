export const enterpriseCalls = {} as const;
