import type { Like } from '../like.ts';
import type { exporting as nl } from '../nl/export.ts';

export const exporting: Like<typeof nl> = {
  title: 'Take everything along',
  lead: 'Everything in this vault in open form: JSON and CSV per table, with an explanation, in one ZIP file. That way nobody is tied to this program.',
  meaning: 'What this means',
  meaningText:
    'The encryption of the vault does not hold for this file. Whoever can open it can read everything: names, talks, debts, health. That you did this is logged.',
  meaningAsk: 'Do this only when you need it, and only to a place that you trust. It is not meant as a backup: those stay encrypted.',
  notIncluded: 'Not included: the search index (it can be made anew) and your own private keys.',
  passphrase: 'Passphrase of the vault',
  passphraseHelp: 'Type it once more, so that it is sure that it is you.',
  reflections: 'Take my reflections along, readable',
  reflectionsHelp:
    'They are yours and never go along with a hand-over. Leave this off when you give the export to someone else: then they are in it only sealed.',
  seal: 'Seal the file with a passphrase of its own',
  sealHelp: 'The file can then be opened with the free program age: age -d -o export.zip file.zip.age',
  sealPassphrase: 'Passphrase for this file',
  sealRepeat: 'Once more',
  make: 'Make the export',
  saved: 'Saved as {{path}} ({{size}}).',
  notSaved: 'Not saved: no place was chosen.',
  refusal: {
    placeFull: 'There is not enough room there. Nothing was saved. Choose another place and make the export again.',
    placeBlocked:
      'Nothing can be written there ({{reason}}). Nothing was saved. Choose another place and make the export again; is it a stick, check that it is in.',
    tooLarge:
      'This export would be larger than 4 GB, which does not fit in one ZIP file. Nothing was saved and nothing changed. Ask your administrator: the vault can also be opened with any SQLCipher program.',
  },
  readme: {
    text: `Export from Maatwerkbank, made on {{date}}

These are all data of one vault, in open form. They are no longer encrypted:
whoever can open this file can read everything. Do not keep it longer than needed.

schema.json    what the tables and columns are, and what is not included and why
manifest.json  which files there are, how many rows, and their SHA-256
json/          every table as a list, one row a line; nothing is lost
csv/           the same tables for a spreadsheet (RFC 4180, UTF-8 with BOM)

Amounts are whole euro cents. Days are YYYY-MM-DD, moments ISO 8601 in UTC.
In JSON, bytes stand as base64 under the name "base64".

In CSV a text that begins with = + - @ or an apostrophe gets an apostrophe before it,
so that a spreadsheet does not run it as a formula. Take that one apostrophe away and
you have the text back. An empty field is "not filled in", "" is an empty text.
To be sure of every character, use the JSON.
`,
  },
};
