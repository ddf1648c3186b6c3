import { z } from 'zod';
import { Day, Line } from '../shapes.ts';

/** A whole file to someone else, a file for as long as someone is away, or such a file on its way back. */
export const shareKinds = ['handOver', 'cover', 'return'] as const;

/**
 * On which ground data is shared. Consent stands last and is never the default: who depends on the one that asks is seldom
 * free to say no (AVG overweging 43).
 */
export const grounds = ['ownTask', 'otherCollege', 'reintegration', 'otherLaw', 'consent'] as const;
export type Ground = (typeof grounds)[number];

/** Why secrecy does not stand in the way (Participatiewet art. 65), or which other duty of secrecy was looked at. */
export const secrecyExceptions = ['execution', 'allowed', 'duty', 'declaration', 'other'] as const;

/** A few pages at most: it stands on the first page of a package, which is read whole. */
export const Story = z.string().max(20_000, { message: 'tooLong' });

const YesNo = z.enum(['yes', 'no']).nullable();

/** What the client knows of the sharing and thinks of it, and the talk of three when there was one. Per file. */
export const ClientPart = z.object({
  caseFileId: z.string(),
  informed: YesNo,
  informedOn: Day.nullable(),
  notInformedWhy: Story,
  objection: z.enum(['none', 'objects']).nullable(),
  words: Story,
  /** Objects, and yet it is shared: what weighed more. */
  despiteWhy: Story,
  /** A warm hand-over: both workers talked, the client beside them or not. */
  talk: YesNo,
  talkOn: Day.nullable(),
  talkWith: Line,
  clientPresent: YesNo,
  talkSaid: Story,
  talkClientWords: Story,
});
export type ClientPart = z.infer<typeof ClientPart>;

/** The grounds of one share, the same for every file in it (DESIGN §9.8). */
export const ShareGrounds = z.object({
  ground: z.enum(grounds).nullable(),
  /** The article, where the ground is another law. */
  groundArticle: Line,
  /** What shows that the client was free to say no. */
  consentFree: Story,
  secrecy: z.enum(secrecyExceptions).nullable(),
  secrecyWhy: Story,
  /** Art. 65 lid 4: whoever gives data checks that the receiver may have it. */
  receiverChecked: z.boolean(),
});
export type ShareGrounds = z.infer<typeof ShareGrounds>;

export const emptyGrounds: ShareGrounds = {
  ground: null,
  groundArticle: '',
  consentFree: '',
  secrecy: null,
  secrecyWhy: '',
  receiverChecked: false,
};

export const emptyClientPart = (caseFileId: string): ClientPart => ({
  caseFileId,
  informed: null,
  informedOn: null,
  notInformedWhy: '',
  objection: null,
  words: '',
  despiteWhy: '',
  talk: null,
  talkOn: null,
  talkWith: '',
  clientPresent: null,
  talkSaid: '',
  talkClientWords: '',
});
