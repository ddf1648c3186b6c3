/** The tab of this feature in a case file. */
export function EnterpriseTab(_: { caseFileId: string }) {
  return null;
}
