/** Files that a person chose on this computer. */
export const file = {
  refusal: {
    tooLarge: 'Dit bestand is te groot: er past ten hoogste {{megabytes}} MB. Er is niets veranderd.',
    unreadable: 'Dit bestand is niet te lezen ({{reason}}). Controleer of het er nog staat en of u het mag openen. Er is niets veranderd.',
  },
} as const;
