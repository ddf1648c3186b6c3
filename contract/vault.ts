export const vaultCalls = {} as const;
