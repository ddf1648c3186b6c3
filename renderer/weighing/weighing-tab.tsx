/** The tab of this feature in a case file. */
export function WeighingTab(_: { caseFileId: string }) {
  return null;
}
