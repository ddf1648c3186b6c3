import type { Like } from '../like.ts';
import type { vault as nl } from '../nl/vault.ts';

export const vault: Like<typeof nl> = {
  refusal: {
    isLocked: 'The vault is locked. Unlock it first.',
    none: 'There is no vault in this place yet.',
    exists: 'There is already a vault in this place. Nothing was changed.',
    wrongPassphrase: 'This does not open the vault. Check the passphrase and Caps Lock. You can try again in {{seconds}} s.',
    wait: 'An attempt failed just now. You can try again in {{seconds}} s.',
    passphrasesDiffer: 'The two passphrases are not the same. Type both again.',
    passphraseTooShort: 'The passphrase is too short: use at least {{least}} characters. Four separate words are easy to remember.',
    passphraseWeak:
      'This passphrase is too easy to guess. Take, for example, four words that have nothing to do with each other or with you.',
    tooLittleMemory:
      'This vault was made on a computer with more memory: opening it takes {{megabytes}} MB, which is too much here. Close other programs, or open it on the earlier computer.',
    damagedHeader:
      'The file vault.json in {{folder}} is damaged or missing. It was not changed. Put it back from a backup of this vault; do not make a new vault in this place.',
    foreignHeader:
      'The file vault.json in {{folder}} does not belong to this vault. It was not changed. Put back the vault.json that goes with this vault.db, from a backup for example.',
    weakHeader:
      'The file vault.json in {{folder}} asks for a weaker protection of the passphrase than this vault ever had. Someone changed it. The vault was not opened and nothing has changed. Ask your administrator.',
    olderHeader:
      'The file vault.json in {{folder}} is older than this vault. Someone put an earlier version back. Nothing was changed. Put the newest vault.json back.',
    damagedDatabase:
      'The file vault.db in {{folder}} is damaged or missing. It was not changed. First copy the whole folder, then put a backup back, or ask your administrator.',
    damagedJournal:
      'The journal of the vault (vault.db-wal in {{folder}}) is damaged: work saved last time stands behind the damage. Nothing was changed, and a copy is in the folder backups. Delete nothing and ask your administrator.',
    newerVersion:
      'This vault was made with a newer version of Maatwerkbank (version {{found}}; this one knows {{known}}). It was not changed. Install the newer version.',
    alreadyOpen: 'This vault is already open in another window or by another user of this computer. Close it there first.',
    folderBlocked: 'The folder {{folder}} cannot be used ({{reason}}). Check whether you may write in the folder.',
    diskFull:
      'The disk with the folder {{folder}} is full. This last step was not saved; everything saved before is still there. Make room (empty the bin, move large files) and try again.',
    folderSynced:
      'The folder {{folder}} belongs to {{owner}}. Files there are copied or held outside this program. Nothing was changed. Close Maatwerkbank, move the whole folder to a place that is only on this computer, or ask your administrator.',
    folderNetwork:
      'The folder {{folder}} is on the network. There nobody can promise that your last word was kept. Nothing was changed. Close Maatwerkbank, move the whole folder to a disk of this computer, or ask your administrator.',
    folderRoaming:
      'The folder {{folder}} belongs to the part of your Windows profile that travels over the network. Nothing was changed. Close Maatwerkbank, move the whole folder to a place that is only on this computer, or ask your administrator.',
    folderNotEmpty: 'There are already other files in the folder {{folder}}. Choose an empty folder.',
  },
  advice: {
    tooShort: 'Use at least twelve characters.',
    wordAndDigits: 'A well-known word with a year, digits or signs around it is easy to guess.',
    useWords: 'Use a few words, but not a well-known phrase.',
    noNeed: 'There is no need for digits, capitals or punctuation.',
    anotherWord: 'Add one or two unusual words.',
    straightRow: 'Keys that lie side by side are easy to guess.',
    keyPattern: 'A short pattern on the keyboard is easy to guess.',
    longerKeyboardPattern: 'Do not use a keyboard pattern, or a much longer one with more turns.',
    simpleRepeat: 'Repeated letters such as “aaa” are easy to guess.',
    extendedRepeat: 'A repeated part such as “abcabc” is hardly harder to guess than “abc”.',
    repeated: 'Avoid repeated words and letters.',
    sequences: 'Avoid sequences such as “abc” or “6543”.',
    recentYears: 'Recent years are easy to guess.',
    associatedYears: 'Avoid years that have to do with you.',
    dates: 'Avoid dates.',
    topTen: 'This is one of the most used passwords.',
    topHundred: 'This is a much used password.',
    common: 'This is a known password.',
    similarToCommon: 'This resembles a known password.',
    wordByItself: 'A single word is easy to guess.',
    namesByThemselves: 'A name is easy to guess.',
    commonNames: 'Common first and last names are easy to guess.',
    userInputs: 'Use no name, organisation or word that belongs to you.',
    pwned: 'This passphrase has leaked before.',
    l33t: 'Replacing a letter by a digit or sign, such as “@” for “a”, hardly helps.',
    reverseWords: 'A word spelt backwards is hardly harder to guess.',
    allUppercase: 'All capitals does not help.',
    capitalization: 'A capital at the beginning does not help.',
  },
  welcome: {
    title: 'Welcome to Maatwerkbank',
    lead: 'Your case files are kept encrypted on this computer, in a vault that only opens with your passphrase. Nothing goes over a network.',
    choice: 'How do you want to begin',
    own: 'With an empty vault',
    ownHelp: 'For your own case files.',
    example: 'Try with example case files',
    exampleHelp: 'A vault with two invented case files, Noor and Naïma, to look around.',
    name: 'Your name',
    nameHelp: 'Stands under what you close. Can also wait.',
    passphrase: 'Passphrase',
    passphraseHelp: 'At least 12 characters. Four or more separate words are strong and can be remembered. Pasting is fine.',
    repeat: 'Passphrase once more',
    differ: 'These two are not the same.',
    forget: 'If you forget the passphrase, only a recovery key on paper helps. You make it later in Settings, under Keys.',
    make: 'Make the vault',
    makeExample: 'Make a vault with examples',
    making: 'The vault is being made. This takes a few seconds.',
  },
  strength: {
    label: 'Strength of the passphrase',
    none: 'Type a passphrase to see how strong it is.',
    veryWeak: 'very weak',
    weak: 'weak',
    moderate: 'moderate',
    strong: 'strong',
    veryStrong: 'very strong',
  },
  unlock: {
    title: 'Unlock',
    passphrase: 'Passphrase',
    open: 'Unlock',
    opening: 'The vault is being opened…',
    lastOpened: 'Last opened on {{when}}.',
    waitLeft: 'You can try again in {{count}} s',
    failed: 'That was not the right passphrase, or there was a typing error. Check Caps Lock.',
  },
  problem: {
    again: 'Try again',
    title: {
      damagedHeader: 'The vault cannot be opened: vault.json is damaged',
      foreignHeader: 'The vault cannot be opened: vault.json does not belong to it',
      weakHeader: 'The vault stays closed: vault.json was weakened',
      damagedDatabase: 'The vault cannot be opened: vault.db is damaged',
      damagedJournal: 'The vault stays closed now, to protect your work',
      newerVersion: 'The vault is from a newer version',
      alreadyOpen: 'The vault is already open',
      folderBlocked: 'The folder of the vault cannot be used',
      diskFull: 'The disk is full',
      folderSynced: 'The vault is in a place that is not safe',
      folderNetwork: 'The vault is on the network',
      folderRoaming: 'The vault is in a place that travels over the network',
      other: 'The vault cannot be opened now',
    },
  },
};
