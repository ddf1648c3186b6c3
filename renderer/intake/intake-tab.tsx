/** The tab of this feature in a case file. */
export function IntakeTab(_: { caseFileId: string }) {
  return null;
}
