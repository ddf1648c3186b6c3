import { countsFrom, RetentionRule, RuleForm } from '#domain/retention/rule.ts';
import { DestructionGround, RemovalGround } from '#domain/retention/grounds.ts';
import { ClosingStep, Keeping, RecordedKeeping } from '#domain/retention/keeping.ts';
import { obstacleKinds } from '#domain/retention/obstacles.ts';
import { reaches } from '#domain/retention/passage.ts';
import { rowKinds } from '#domain/retention/row-kinds.ts';
import { Tombstone } from '#domain/retention/tombstone.ts';
import { z } from 'zod';
import { command, errand, query } from './define.ts';
import { Id, Line, LocalDate, requiredLine } from './values.ts';

const DueView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('noKind') }),
  z.object({ kind: z.literal('noRule') }),
  z.object({ kind: z.literal('noPeriod'), rule: RetentionRule }),
  z.object({ kind: z.literal('notStarted'), rule: RetentionRule }),
  z.object({ kind: z.literal('known'), rule: RetentionRule, countedFrom: z.string(), keptUntil: z.string(), destroyOn: z.string() }),
]);

export const ObstacleView = z.object({ kind: z.enum(obstacleKinds), until: z.string().nullable(), yields: z.boolean() });

/** How one file is kept, until when, and what stands in the way of destroying it: worked out at this moment. */
export const KeepingView = z.object({
  number: z.string(),
  open: z.boolean(),
  keeping: Keeping,
  closings: z.array(ClosingStep),
  /** The kinds that can be chosen: of the program and of the organisation. `name` is null for the program's own. */
  kinds: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
  due: DueView,
  /** The days that a period could count from, typed or known from the file. */
  days: z.record(z.enum(countsFrom), z.string().nullable()),
  obstacles: z.array(ObstacleView),
  /** The grounds that can be chosen now. */
  grounds: z.array(DestructionGround),
  rows: z.int(),
});
export type KeepingView = z.infer<typeof KeepingView>;

/** The second confirmation of a destruction; the first is that the number was typed. */
const Confirmed = z.object({
  ground: DestructionGround,
  reference: Line,
  authority: Line,
  authorityNumber: Line,
  authorityOn: LocalDate.nullable(),
});

/** The same as a form holds it: nothing is chosen beforehand, since nobody thinks about a ground that stands there already. */
export const AskedDestruction = Confirmed.extend({
  ground: DestructionGround.nullable().transform((ground, { issues }): DestructionGround => {
    if (ground !== null) return ground;
    issues.push({ code: 'custom', message: 'required', input: ground });
    return z.NEVER;
  }),
});

/** A passage as it was typed or pasted: long enough not to be part of everything. */
const Passage = z.string().trim().min(3, { message: 'tooShort' }).max(20_000, { message: 'tooLong' });

/** How far a removal reaches; by the words alone unless it is said. */
const Reaching = z.enum(reaches).default('words');

const PassagePlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), documentKind: z.string(), version: z.int(), text: z.string(), fixed: z.boolean() }),
  z.object({ kind: z.literal('row'), rowKind: z.enum(rowKinds), text: z.string(), fixed: z.boolean() }),
]);

/** Why something is taken out, on whose order. None of it may repeat what is taken out. */
const Removal = z.object({ ground: RemovalGround, explanation: requiredLine, orderedBy: requiredLine });

/** The same as a form holds it, without a ground beforehand. */
export const AskedRemoval = Removal.extend({
  ground: RemovalGround.nullable().transform((ground, { issues }): RemovalGround => {
    if (ground !== null) return ground;
    issues.push({ code: 'custom', message: 'required', input: ground });
    return z.NEVER;
  }),
});

const RemovalLine = z.object({
  id: z.string(),
  /** The closed version out of which it was taken; null for entries and drafts. */
  document: z.object({ kind: z.string(), version: z.int(), code: z.string() }).nullable(),
  rowKind: z.enum(rowKinds).nullable(),
  ground: RemovalGround,
  explanation: z.string(),
  orderedBy: z.string(),
  doneBy: z.string(),
  doneAt: z.string(),
});

const Compaction = z.object({ wantedAt: z.string(), doneAt: z.string().nullable() }).nullable();

export const retentionCalls = {
  'retention.get': query({
    input: z.object({ caseFileId: Id }),
    output: KeepingView,
    reads: ['retention', 'caseFiles', 'budget', 'documents', 'handOver'],
  }),
  'retention.save': command({
    input: RecordedKeeping.and(z.object({ caseFileId: Id })),
    output: z.null(),
    touches: ['retention'],
    audit: 'file.stateChanged',
  }),
  'retention.close': command({
    input: z.object({ caseFileId: Id, on: LocalDate, reason: Line }),
    output: z.null(),
    touches: ['retention', 'caseFiles'],
    audit: 'file.stateChanged',
  }),
  /** Opens a closed file again. That it was closed stays in its history. */
  'retention.reopen': command({
    input: z.object({ caseFileId: Id, reason: requiredLine }),
    output: z.null(),
    touches: ['retention', 'caseFiles'],
    audit: 'file.stateChanged',
  }),

  /** Files of which it is known when they are to be destroyed, the first one first. */
  'retention.list': query({
    input: z.object({}),
    output: z.array(
      z.object({
        caseFileId: z.string(),
        number: z.string(),
        name: z.string(),
        open: z.boolean(),
        destroyOn: z.string(),
        obstacles: z.array(ObstacleView),
      }),
    ),
    reads: ['retention', 'caseFiles', 'budget', 'documents', 'handOver'],
  }),

  /** The rules as they are now, and every version there ever was, the newest change first. */
  'retention.rules': query({
    input: z.object({}),
    output: z.object({ rules: z.array(RetentionRule), history: z.array(RetentionRule) }),
    reads: ['retention'],
  }),
  /** Makes a rule, or with an id its next version, which says why. */
  'retention.putRule': command({
    input: RuleForm.and(z.object({ id: Id.nullable() })),
    output: z.object({ id: z.string() }),
    touches: ['retention'],
    audit: 'profile.changed',
  }),
  'retention.withdrawRule': command({
    input: z.object({ id: Id, reason: requiredLine }),
    output: z.null(),
    touches: ['retention'],
    audit: 'profile.changed',
  }),

  /** Destroys a file for good: its rows, drafts and search entries. Nothing undoes it. */
  'retention.destroy': errand({
    audit: 'file.destroyed',
    input: Confirmed.extend({ caseFileId: Id, number: requiredLine }),
    output: z.object({
      /** False when what was deleted is still to be overwritten: that then happens by itself. */
      compacted: z.boolean(),
    }),
    touches: [
      'retention',
      'caseFiles',
      'journal',
      'drafts',
      'intake',
      'weighing',
      'plan',
      'budget',
      'enterprise',
      'placement',
      'documents',
      'audit',
    ],
  }),
  /** What was destroyed here, the newest first, and whether all of it is overwritten. */
  'retention.destroyed': query({
    input: z.object({}),
    output: z.object({ tombstones: z.array(Tombstone), compaction: Compaction }),
    reads: ['retention'],
  }),
  /** Overwrites what was deleted, now instead of by itself. Answers false when someone had to write meanwhile. */
  'retention.compact': errand({ input: z.object({}), output: z.object({ compacted: z.boolean() }), touches: ['retention'] }),
  /** Saves the proof of a destruction. `number` is only printed: the vault does not know it any more. */
  'retention.saveProof': errand({
    audit: 'report.saved',
    input: z.object({ caseFileId: Id, number: Line, language: z.enum(['nl', 'en']) }),
    output: z.object({ savedAs: z.string().nullable() }),
    touches: ['audit'],
  }),

  /** Where in one file a passage stands, exactly as typed: closed versions, entries, drafts. */
  'retention.findPassage': query({
    input: z.object({ caseFileId: Id, passage: Passage, reach: Reaching }),
    output: z.array(PassagePlace),
    reads: ['documents', 'journal', 'retention'],
  }),
  /**
   * Takes a passage that may not be kept, or the whole notes and texts in which it stands, out of one file, closed versions included. A mark stays in its place; hash,
   * reason, who ordered it and who did it stay on record. Nothing undoes it.
   */
  'retention.removePassage': errand({
    input: Removal.extend({ caseFileId: Id, passage: Passage, reach: Reaching }),
    output: z.object({ documents: z.int(), others: z.int(), compacted: z.boolean() }),
    touches: [
      'retention',
      'caseFiles',
      'journal',
      'drafts',
      'intake',
      'weighing',
      'plan',
      'budget',
      'enterprise',
      'placement',
      'documents',
      'audit',
    ],
    audit: 'document.partRemoved',
  }),
  /** What was taken out of one file, the newest first: never what it was. */
  'retention.removals': query({ input: z.object({ caseFileId: Id }), output: z.array(RemovalLine), reads: ['retention', 'documents'] }),
} as const;
