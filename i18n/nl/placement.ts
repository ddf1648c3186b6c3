export const placement = {} as const;
