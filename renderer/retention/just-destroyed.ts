/** What was just destroyed here. Kept by the window alone and only until it closes: the vault does not know the number any more. */
export type JustDestroyed = Readonly<{ caseFileId: string; number: string; compacted: boolean }>;

let last: JustDestroyed | null = null;

export const rememberDestroyed = (destroyed: JustDestroyed): void => void (last = destroyed);
export const justDestroyed = (): JustDestroyed | null => last;
