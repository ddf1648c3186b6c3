/** The tab of this feature in a case file. */
export function PlacementTab(_: { caseFileId: string }) {
  return null;
}
