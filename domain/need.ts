/**
 * Something that is still missing or doubtful before a document may be closed. `code` is worded like a refusal
 * (`feature.code` under `need.code`); `field` names the form field that the screen jumps to.
 * `asks` is a soft warning: it is shown and can be passed; `must` blocks closing.
 */
export type Need = Readonly<{
  code: `${string}.${string}`;
  field: string;
  weight: 'must' | 'asks';
  params?: Readonly<Record<string, string | number>>;
}>;

/** The needs that block closing. */
export const musts = (needs: readonly Need[]): readonly Need[] => needs.filter((need) => need.weight === 'must');
