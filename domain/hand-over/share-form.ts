import { z } from 'zod';
import type { LocalDate } from '../local-date.ts';
import type { Need } from '../need.ts';
import { Day, filled, Line } from '../shapes.ts';
import type { Part } from './parts.ts';
import { needsPart, parts } from './parts.ts';
import type { ClientPart, ShareGrounds } from './terms.ts';
import { ClientPart as ClientPartShape, emptyClientPart, emptyGrounds, ShareGrounds as GroundsShape, shareKinds, Story } from './terms.ts';

/** Everything that is asked before a package is made. Anything may stay open here; `shareNeeds` says what may not. */
export const ShareForm = GroundsShape.extend({
  kind: z.enum(shareKinds),
  to: z.enum(['colleague', 'passphrase']),
  colleagueId: z.string().nullable(),
  /** Whom it is for, when it is sealed with a passphrase. */
  forName: Line,
  forOrganisation: Line,
  reason: Story,
  endsOn: Day.nullable(),
  /** Of a file that goes back: is this the last time? */
  final: z.boolean(),
  parts: z.array(z.enum(parts)),
  /** Entries of the timeline that are kept for guidance alone. */
  guidance: z.boolean(),
  clients: z.array(ClientPartShape).min(1).max(100),
});
export type ShareForm = z.infer<typeof ShareForm>;

export const emptyShareForm = (caseFileIds: readonly string[]): ShareForm => ({
  ...emptyGrounds,
  kind: 'handOver',
  to: 'colleague',
  colleagueId: null,
  forName: '',
  forOrganisation: '',
  reason: '',
  endsOn: null,
  final: true,
  parts: [...parts],
  guidance: true,
  clients: caseFileIds.map(emptyClientPart),
});

/** What is missing or doubtful before anything may leave. `field` is that of the form. */
export function shareNeeds(form: ShareForm, today: LocalDate): readonly Need[] {
  return [
    ...receiverNeeds(form),
    ...when(!filled(form.reason), must('handOver.reason', 'reason')),
    ...endNeeds(form, today),
    ...groundNeeds(form),
    ...partNeeds(form.parts),
    ...form.clients.flatMap((client, index) => clientNeeds(client, `clients.${index}`, today)),
  ];
}

/** A covered file goes back to whom it came from: nobody is asked. */
function receiverNeeds({ kind, to, colleagueId, forName }: ShareForm): readonly Need[] {
  if (kind === 'return') return [];
  if (to === 'colleague') return when(colleagueId === null, must('handOver.colleague', 'colleagueId'));
  return when(!filled(forName), must('handOver.forName', 'forName'));
}

function endNeeds({ kind, endsOn }: ShareForm, today: LocalDate): readonly Need[] {
  if (kind !== 'cover') return [];
  if (endsOn === null) return [must('handOver.endsOn', 'endsOn')];
  return when(endsOn <= today, must('handOver.endsOnPast', 'endsOn'));
}

function groundNeeds(form: ShareGrounds): readonly Need[] {
  const { ground, groundArticle, consentFree, secrecy, secrecyWhy, receiverChecked } = form;
  return [
    ...when(ground === null, must('handOver.ground', 'ground')),
    ...when(ground === 'otherLaw' && !filled(groundArticle), must('handOver.groundArticle', 'groundArticle')),
    ...when(ground === 'consent' && !filled(consentFree), must('handOver.consentFree', 'consentFree')),
    ...when(ground === 'consent', asks('handOver.consentSeldom', 'ground')),
    ...when(secrecy === null, must('handOver.secrecy', 'secrecy')),
    ...when((secrecy === 'other' || secrecy === 'duty') && !filled(secrecyWhy), must('handOver.secrecyWhy', 'secrecyWhy')),
    ...when(!receiverChecked, must('handOver.receiverChecked', 'receiverChecked')),
  ];
}

/** A part that leans on another one does not go without it. */
export function partNeeds(chosen: readonly Part[]): readonly Need[] {
  const has = new Set(chosen);
  return parts.flatMap((part) => {
    const wanted = needsPart[part];
    return when(has.has(part) && wanted !== undefined && !has.has(wanted), must('handOver.partLeans', 'parts'));
  });
}

function clientNeeds(client: ClientPart, field: string, today: LocalDate): readonly Need[] {
  const { informed, informedOn, notInformedWhy, objection, despiteWhy, talk, talkOn, talkWith, clientPresent, talkSaid } = client;
  return [
    ...when(informed === null, must('handOver.informed', `${field}.informed`)),
    ...when(informed === 'yes' && informedOn === null, must('handOver.informedOn', `${field}.informedOn`)),
    ...when(informed === 'yes' && informedOn !== null && informedOn > today, must('handOver.informedLater', `${field}.informedOn`)),
    ...when(informed === 'no' && !filled(notInformedWhy), must('handOver.notInformedWhy', `${field}.notInformedWhy`)),
    ...when(informed === 'yes' && objection === null, must('handOver.objection', `${field}.objection`)),
    ...when(objection === 'objects' && informed === 'yes' && !filled(despiteWhy), must('handOver.despiteWhy', `${field}.despiteWhy`)),
    ...when(talk === null, asks('handOver.talk', `${field}.talk`)),
    ...when(talk === 'yes' && (talkOn === null || talkOn > today), must('handOver.talkOn', `${field}.talkOn`)),
    ...when(talk === 'yes' && !filled(talkWith), must('handOver.talkWith', `${field}.talkWith`)),
    ...when(talk === 'yes' && clientPresent === null, must('handOver.clientPresent', `${field}.clientPresent`)),
    ...when(talk === 'yes' && !filled(talkSaid), must('handOver.talkSaid', `${field}.talkSaid`)),
  ];
}

const when = (said: boolean, need: Need): readonly Need[] => (said ? [need] : []);
const must = (code: Need['code'], field: string): Need => ({ code, field, weight: 'must' });
const asks = (code: Need['code'], field: string): Need => ({ code, field, weight: 'asks' });
