/** Keeping and destroying case files. */
export const retention = {
  refusal: {
    tombstonesDamaged:
      'De lijst van vernietigde dossiers naast de kluis is beschadigd of hoort bij een andere kluis. Er is niets veranderd; de lijst in de kluis zelf geldt.',
  },
} as const;
