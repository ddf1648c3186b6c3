import { AuditGroup, groupOf } from '#contract/audit.ts';
import type { Call } from '#contract/define.ts';
import { query } from '#contract/define.ts';
import { calls } from '#contract/index.ts';
import { auditWords } from '#domain/audit.ts';
import { nl } from '#i18n/nl/index.ts';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { flat } from './texts.ts';

/** Calls that leave no line in the audit log, each with the reason. Any other call names its event. */
const unlogged: Readonly<Record<string, string>> = {
  'damage.standing': 'when the vault was looked through, and counts',
  'vault.state': 'says how the door stands, nothing of what is behind it',
  'vault.strength': 'judges a passphrase that is being thought up; knows no vault',
  'profile.get': 'the worker reads their own settings',
  'draft.get': 'the worker’s own half typed words, in a file whose opening is a line',
  'draft.put': 'every second of typing; what comes of it is saved by a command, which is a line',
  'bookmark.get': 'where the worker’s own window stood; the page that it opens is a line',
  'bookmark.put': 'where the window stands: ids and names of fields, every move',
  'draft.drop': 'throws away what was never saved',
  'caseFile.list': 'the caseload by name; a look into a file is a line',
  'caseFile.proposeNumber': 'a number, of nobody',
  'search.find': 'asked at every key; acting on what was found is a line (search.used)',
  'audit.people': 'names of those who worked here',
  'audit.standing': 'how the log stands; looking at its lines is a line',
  'today.list': 'what asks for attention, with names; a look into a file is a line',
  'handOver.sayablePassphrase': 'words by chance, about nothing',
  'handOver.prepare': 'counts of the files that are chosen to be handed over; making the package is a line',
  'handOver.opened': 'what waits after a package was opened; opening it is a line, storing it another',
  'handOver.compare': 'both versions of a file of the package that waits; opening it is a line, merging it another',
  'handOver.putAway': 'forgets what waits; nothing of it was in the vault',
  'handOver.saveReceipt': 'writes its lines itself: one per file, when the receipt is made',
  'handOver.takeReceipt': 'writes its lines itself: one per file that it confirms',
  'handOver.ownKey': 'the worker’s own public key, meant to be given away',
  'handOver.saveKey': 'the worker’s own public key, meant to be given away',
  'handOver.colleagues': 'names of colleagues, of no client',
  'handOver.readKey': 'reads a colleague’s public key; adding it is a line',
  'knowledge.own': 'cards about no person',
  'knowledge.putCard': 'a card about no person',
  'knowledge.removeCard': 'a card about no person',
  'knowledge.notes': 'notes from practice, about a card and no person',
  'knowledge.addNote': 'a note about a card and no person',
  'knowledge.removeNote': 'a note about a card and no person',
  'bridge.ownSets': 'pillars of the organisation, about no person',
  'bridge.putOwnSet': 'pillars of the organisation, about no person',
  'instrument.own': 'instruments of the organisation, about no person',
  'instrument.putOwn': 'an instrument of the organisation, about no person',
  'instrument.functional': 'what results did for the work, without a file in it',
  'retention.list': 'files by name with the day until which they are kept; a look into a file is a line',
  'retention.rules': 'keeping periods of the organisation, about no person',
  'retention.destroyed': 'that files are gone, by id; each destruction is a line',
  'retention.compact': 'overwrites what was deleted; deleting it was a line',
  'backup.overview': 'dates and sizes, that anyone with the disk can see',
  'backup.inSecond': 'the same, of another place',
  'backup.inFolder': 'the same, of another place',
  'loss.look': 'numbers of files from a copy, often before a closed door; saving them from behind the door is a line',
  'backup.preview': 'a look into a copy, often before a closed door; putting it back is a line, and so is a wrong passphrase',
  'inspection.list': 'when someone asked for access, and whether that was answered',
  'inspection.read': 'the list of a review whose opening is a line (inspection.open)',
  'inspection.entry': 'one entry of a review whose opening is a line (inspection.open)',
  'inspection.elsewhere': 'counts words that the worker just read',
  'inspection.look': 'what was looked at is kept in the review; finishing it is a line',
  'keys.list': 'which ways into the vault there are, nothing of what is behind them',
  'keys.leavePassphrase': 'changes nothing: the passphrase stays as it was',
  'keys.startRecovery': 'a key that opens nothing until it was typed back, and that is a line',
  'keys.saveRecoveryPage': 'a key that opens nothing until it was typed back, and that is a line',
  'keys.dropRecovery': 'forgets a key that never opened anything',
  'keys.oldCopies': 'which copies open with an earlier key; taking them away is a line',
  'keys.readRecipient': 'reads the organisation’s public key; setting it is a line',
  'keys.readRecipientFile': 'reads the organisation’s public key; setting it is a line',
  'keys.makeOrganisationKey': 'makes keys that open nothing yet; setting them is a line',
  'supervision.keep': 'every second of typing; that a reflection was begun is a line',
  'work.list': 'what runs and how far it is',
  'work.cancel': 'the errand that is stopped is a line, as cancelled',
  ...inOpenFile(
    'journal.list',
    'document.list',
    'intake.get',
    'instrument.results',
    'bridge.list',
    'mirror.get',
    'evaluation.list',
    'weighing.get',
    'plan.get',
    'budget.list',
    'budget.get',
    'budget.composeMotivation',
    'enterprise.list',
    'enterprise.permission',
    'enterprise.months',
    'enterprise.statement',
    'enterprise.settlement',
    'placement.list',
    'placement.get',
    'placement.employers',
    'handOver.shares',
    'retention.get',
    'retention.findPassage',
    'retention.removals',
    'clientStatement.list',
  ),
};

/** Reads of one part of a file: the window only asks for them inside a file that was opened, and that is a line. */
function inOpenFile(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, 'a part of a file whose opening is a line']));
}

const silent = (table: Readonly<Record<string, Call>>): readonly string[] =>
  Object.entries(table)
    .filter(([, call]) => !call.audit)
    .map(([name]) => name);

describe('every call', () => {
  test('names its event in the audit log, or says here why it leaves no line', () => {
    expect(silent(calls).filter((name) => !(name in unlogged))).toEqual([]);
  });

  test('that stands here exists and leaves no line', () => {
    expect(Object.keys(unlogged).filter((name) => !silent(calls).includes(name))).toEqual([]);
  });

  test('that is planted without an event is found', () => {
    const peek = query({ input: z.object({}), output: z.null(), reads: [] });
    expect(silent({ 'caseFile.open': calls['caseFile.open'], 'caseFile.peek': peek })).toEqual(['caseFile.peek']);
  });
});

test('every word that a line may say has a text, and every text its word', () => {
  const worded = [...flat(nl).keys()].filter((key) => key.startsWith('audit.detail.')).map((key) => key.replace('audit.detail.', ''));
  expect(worded.toSorted()).toEqual([...auditWords].toSorted());
});

test('every feature with events has a word for where it happened', () => {
  const features = [...new Set(Object.entries(calls).flatMap(([name, call]) => (call.audit ? [name.split('.')[0] ?? ''] : [])))];
  const worded = (feature: string) => feature in nl.caseFile.tab || feature in nl.audit.part;
  expect(features.filter((feature) => !worded(feature))).toEqual([]);
});

test('every event of the log is written somewhere: by a call that names it, or by what happens without one', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const sources = ['app', 'contract', 'db']
    .flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: root }))
    .filter((file) => !['contract/define.ts', 'contract/audit.ts'].includes(file.replaceAll('\\', '/')) && !file.includes('migrations'))
    .map((file) => readFileSync(path.join(root, file), 'utf8'));
  expect(Object.keys(groupOf).filter((event) => !sources.some((source) => source.includes(`'${event}'`)))).toEqual([]);
});

test('every event has a text and a group to choose by', () => {
  const texts = flat(nl);
  expect(Object.keys(groupOf).filter((event) => !texts.has(`audit.event.${event}`))).toEqual([]);
  expect(AuditGroup.options.filter((group) => !Object.values(groupOf).includes(group))).toEqual([]);
});
