import { isAgePublic, isSignedBy, signBytes } from '#db/hand-over/own-keys.ts';
import type { OwnKeys } from '#db/hand-over/own-keys.ts';
import { Card } from '#domain/hand-over/card.ts';
import type { Profile } from '#domain/profile.ts';
import { refuse } from '#domain/refusal.ts';
import type { Words } from '#i18n/index.ts';
import canonicalize from 'canonicalize';
import { z } from 'zod';

const BEGIN = '-----BEGIN MAATWERKBANK KEY-----';
const END = '-----END MAATWERKBANK KEY-----';

const Wrapped = z.strictObject({ card: Card, signature: z.base64() });

/** The card of these keys, under the worker's own name. */
export const cardOf = (keys: OwnKeys, { name, organisation }: Pick<Profile, 'name' | 'organisation'>): Card => ({
  name: name === '' ? '?' : name,
  organisation,
  agePublic: keys.agePublic,
  signPublic: keys.signPublic,
  madeAt: keys.madeAt,
});

/**
 * A card as a text that survives mail and chat: readable above, between two lines what the other program reads. Signed by
 * its own key, so that a card that was mixed up with another is noticed.
 */
export function cardText(card: Card, fingerprint: string, signSecret: Uint8Array, t: Words): string {
  const signature = signBytes('card', bytesOf(card), signSecret).toString('base64');
  const packed = Buffer.from(JSON.stringify({ card, signature })).toString('base64');
  return [
    t('handOver:card.title'),
    `${t('handOver:card.name')}: ${card.name}`,
    ...(card.organisation === '' ? [] : [`${t('handOver:card.organisation')}: ${card.organisation}`]),
    `${t('handOver:card.fingerprint')}: ${fingerprint}`,
    BEGIN,
    ...(packed.match(/.{1,64}/g) ?? []),
    END,
    '',
  ].join('\n');
}

/** Reads what a colleague gave, wrapped and quoted as mail does. Refuses what is no card, or one that does not add up. */
export function readCardText(text: string): Card {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) refuse('handOver.noCard');
  const packed = text.slice(begin + BEGIN.length, end).replaceAll(/[\s>|]/g, '');
  const wrapped = Wrapped.safeParse(parsed(Buffer.from(packed, 'base64').toString('utf8')));
  if (!wrapped.success) return refuse('handOver.cardDamaged');
  const { card, signature } = wrapped.data;
  if (!isSignedBy('card', bytesOf(card), Buffer.from(signature, 'base64'), card.signPublic)) refuse('handOver.cardDamaged');
  if (!isAgePublic(card.agePublic)) refuse('handOver.cardDamaged');
  return card;
}

const bytesOf = (card: Card): Buffer => Buffer.from(canonicalize(card) ?? '');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
