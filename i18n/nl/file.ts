/** Files that a person chose on this computer. */
export const file = {
  refusal: {
    tooLarge: 'Dit bestand is te groot: er past ten hoogste {{megabytes}} MB. Er is niets veranderd.',
    diskFull:
      'Op deze plek is geen ruimte meer: er is niets geschreven. Uw werk in de kluis is niet veranderd. Kies een andere plek of maak ruimte vrij en probeer het opnieuw.',
    unwritable:
      'Op deze plek kan niet worden geschreven ({{reason}}). Controleer of de stick of map er nog is en of u erin mag schrijven. Er is niets gemaakt en uw werk is niet veranderd.',
    unreadable: 'Dit bestand is niet te lezen ({{reason}}). Controleer of het er nog staat en of u het mag openen. Er is niets veranderd.',
  },
} as const;
