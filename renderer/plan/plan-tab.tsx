/** The tab of this feature in a case file. */
export function PlanTab(_: { caseFileId: string }) {
  return null;
}
