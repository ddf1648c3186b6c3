export const budgetCalls = {} as const;
