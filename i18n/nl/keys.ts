/** The ways into the vault: passphrase, recovery key and the key of the organisation. */
export const keys = {
  refusal: {
    groupWrong:
      'Klopt niet: groep {{groups}}. Kijk die tekens nog eens na op uw papier. Er is nog niets geprobeerd en er is niets veranderd.',
    groupsMissing:
      'Een herstelsleutel heeft {{wanted}} groepen van vijf tekens; dit zijn er {{found}}. Typ alle groepen van uw papier over. Er is nog niets geprobeerd.',
    wrongRecovery:
      'Deze herstelsleutel is goed getypt, maar hoort niet bij deze kluis, of is later vervangen. Er is niets veranderd. Zoek het nieuwste papier. Opnieuw proberen kan over {{seconds}} s.',
    wrongOrganisation:
      'Deze sleutel hoort niet bij deze kluis. Er is niets veranderd. Neem het sleutelbestand dat past bij het kenmerk in de instellingen. Opnieuw proberen kan over {{seconds}} s.',
    secretInsteadOfPublic:
      'Dit is de geheime helft van de sleutel. Die hoort alleen bij de organisatie en is niet bewaard. Plak de openbare helft: die begint met age1.',
    publicInsteadOfSecret:
      'Dit is de openbare helft van de sleutel. Om te openen is de geheime helft nodig: die begint met AGE-SECRET-KEY-1. Er is niets veranderd.',
    severalRecipients: 'Hier staan verschillende openbare sleutels in. Plak alleen de sleutel die deze kluis moet kunnen openen.',
    otherKindOfKey:
      'Dit soort sleutel gebruikt Maatwerkbank niet. Vraag een gewone age-sleutel (X25519): age1 en dan 58 letters en cijfers.',
    noRecipient:
      'Hier staat geen openbare sleutel in, of er zit een tikfout in. Een openbare sleutel begint met age1 en heeft 62 tekens. Er is niets veranderd.',
    noIdentity:
      'Hier staat geen geheime sleutel in, of er zit een tikfout in. Een geheime sleutel begint met AGE-SECRET-KEY-1. Er is niets veranderd.',
    identityLocked:
      'Dit sleutelbestand is zelf met een wachtwoord gesloten. Open het eerst met age, en kies dan het bestand dat daaruit komt. Er is niets veranderd.',
  },
} as const;
