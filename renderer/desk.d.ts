import type { Desk } from '#contract/desk.ts';

declare global {
  // `Window` belongs to the DOM and can only be merged, which a `type` cannot do.
  interface Window {
    readonly desk: Desk;
  }
}
