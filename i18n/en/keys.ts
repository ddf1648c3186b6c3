export const keys = {
  refusal: {
    groupWrong: 'Not right: group {{groups}}. Compare those characters with your paper. Nothing was tried yet and nothing has changed.',
    groupsMissing:
      'A recovery key has {{wanted}} groups of five characters; these are {{found}}. Copy all groups from your paper. Nothing was tried yet.',
    wrongRecovery:
      'This recovery key is typed correctly, but does not belong to this vault, or was replaced later. Nothing has changed. Look for the newest paper. You can try again in {{seconds}} s.',
    wrongOrganisation:
      'This key does not belong to this vault. Nothing has changed. Take the key file that matches the fingerprint in the settings. You can try again in {{seconds}} s.',
    secretInsteadOfPublic:
      'This is the secret half of the key. It belongs to the organisation only and was not kept. Paste the public half: it begins with age1.',
    publicInsteadOfSecret:
      'This is the public half of the key. Opening takes the secret half: it begins with AGE-SECRET-KEY-1. Nothing has changed.',
    severalRecipients: 'There are several public keys in this. Paste only the key that must be able to open this vault.',
    otherKindOfKey:
      'Maatwerkbank does not use this kind of key. Ask for an ordinary age key (X25519): age1 and then 58 letters and digits.',
    noRecipient:
      'There is no public key in this, or it has a typing error. A public key begins with age1 and has 62 characters. Nothing has changed.',
    noIdentity: 'There is no secret key in this, or it has a typing error. A secret key begins with AGE-SECRET-KEY-1. Nothing has changed.',
    identityLocked:
      'This key file is itself locked with a password. Open it with age first, and then choose the file that comes out. Nothing has changed.',
  },
} as const;
