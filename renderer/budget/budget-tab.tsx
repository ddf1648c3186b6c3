/** The tab of this feature in a case file. */
export function BudgetTab(_: { caseFileId: string }) {
  return null;
}
