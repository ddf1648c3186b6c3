import type { nl } from './nl/index.ts';

declare module 'i18next' {
  // i18next reads its options from this interface; a `type` cannot be merged into it.
  interface CustomTypeOptions {
    defaultNS: 'common';
    strictInterpolationChecks: true;
    resources: typeof nl;
  }
}
