import { checklist } from '#domain/intake/checklist.ts';
import type { Finding } from '#domain/intake/finding.ts';
import { closeSpecial, isSorted } from '#domain/intake/finding.ts';
import type { Intake } from '#domain/intake/intake.ts';
import { emptyHead, proposedLookAgain } from '#domain/intake/intake.ts';
import { intakeNeeds } from '#domain/intake/needs.ts';
import { musts } from '#domain/need.ts';
import { describe, expect, test } from 'vitest';

const aFinding = (finding: Partial<Finding> = {}): Finding => ({
  id: 'f',
  text: 'Twee sollicitaties in drie maanden.',
  clientWords: '',
  factor: 'WAN6',
  type: 'fact',
  source: 'eigen opgave',
  sourceKind: 'ordinary',
  foundOn: '2026-03-16',
  score: 2,
  certainty: null,
  special: 'none',
  purpose: '',
  ...finding,
});

const anIntake = (intake: Partial<Intake> = {}): Intake => ({
  ...emptyHead('2026-03-16'),
  id: 'i',
  caseFileId: 'c',
  depthReason: 'Eerste gesprek.',
  findings: [aFinding()],
  setAside: [],
  createdAt: '2026-03-16T09:00:00Z',
  changedAt: '2026-03-16T09:00:00Z',
  ...intake,
});

const moment = { today: '2026-03-20', reportedOn: '2026-03-09' };
const codesOf = (intake: Intake): string[] => musts(intakeNeeds(intake, moment)).map((need) => need.code);

describe('what an intake needs before closing', () => {
  test('nothing is in the way of a sorted finding with a reason for the depth', () => {
    expect(codesOf(anIntake())).toEqual([]);
  });

  test.each([
    ['text', { text: '  ' }, 'intake.findingText'],
    ['topic', { factor: null }, 'intake.findingFactor'],
    ['kind', { type: null }, 'intake.findingType'],
    ['source', { source: ' ' }, 'intake.findingSource'],
    ['date', { foundOn: null }, 'intake.findingDate'],
    ['date that has been', { foundOn: '2026-03-21' }, 'intake.findingInFuture'],
  ] as const)('every finding needs a %s', (_, change, code) => {
    expect(codesOf(anIntake({ findings: [aFinding(change)] }))).toEqual([code]);
  });

  test('special data need a purpose', () => {
    const health = aFinding({ special: 'health' });
    expect(codesOf(anIntake({ findings: [health] }))).toEqual(['intake.specialPurpose']);
    expect(codesOf(anIntake({ findings: [{ ...health, purpose: 'hoe groot de eerste stap mag zijn' }] }))).toEqual([]);
  });

  test.each([
    ['is not known', { heldOn: null }, 'intake.heldOn'],
    ['lies in the future', { heldOn: '2026-03-21' }, 'intake.heldInFuture'],
    ['lies before the melding', { heldOn: '2026-03-08' }, 'intake.heldBeforeReport'],
  ] as const)('the day of the talk: it %s', (_, change, code) => {
    expect(codesOf(anIntake(change))).toEqual([code]);
  });

  test('depth is a choice with a reason', () => {
    expect(codesOf(anIntake({ depthReason: '\n' }))).toEqual(['intake.depthReason']);
  });

  test('what was not talked about is asked, never demanded', () => {
    const needs = intakeNeeds(anIntake(), moment);
    expect(needs.find((need) => need.code === 'intake.notTalkedAbout')).toMatchObject({ weight: 'asks', params: { topics: 18 } });
  });

  test('a need names the finding by its place and leads to it', () => {
    const needs = intakeNeeds(anIntake({ findings: [aFinding(), aFinding({ id: 'second', source: '' })] }), moment);
    expect(needs.find((need) => need.code === 'intake.findingSource')).toMatchObject({ field: 'finding:second', params: { number: 2 } });
  });
});

describe('the checklist', () => {
  test('goes through one seventh factor, the one that this intake chose', () => {
    const codes = (seventhFactor: Intake['seventhFactor']) => checklist(anIntake({ seventhFactor })).map((topic) => topic.factor.code);
    expect(codes('searchQuality')).toContain('WAN7');
    expect(codes('searchQuality')).not.toContain('WAN7D');
    expect(codes('discrimination')).toContain('WAN7D');
    expect(codes('discrimination').filter((code) => code.startsWith('WAN'))).toHaveLength(7);
  });

  test('a factor is open, set aside with words, or talked about', () => {
    const topics = checklist(anIntake({ setAside: [{ factor: 'WAN1', why: 'werkt al' }] }));
    const stateOf = (code: string) => topics.find((topic) => topic.factor.code === code)?.state;
    expect([stateOf('WAN6'), stateOf('WAN1'), stateOf('HOU')]).toEqual(['talkedAbout', 'setAside', 'open']);
  });
});

describe('a finding', () => {
  test('is sorted when topic, kind, source and date are there', () => {
    expect(isSorted(aFinding())).toBe(true);
    expect(isSorted(aFinding({ source: '' }))).toBe(false);
  });
  test('with special data keeps its text and the words of the client behind a closed door', () => {
    const shown = closeSpecial(aFinding({ special: 'justice', clientWords: 'zoals gezegd', purpose: 'waarom' }));
    expect(shown).toMatchObject({ closed: true, text: '', clientWords: '', purpose: 'waarom' });
    expect(closeSpecial(aFinding())).toMatchObject({ closed: false, text: 'Twee sollicitaties in drie maanden.' });
  });
});

test('a short intake is looked at again after eight weeks', () => {
  expect(proposedLookAgain('2026-03-16')).toBe('2026-05-11');
});
