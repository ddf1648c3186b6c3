import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import type { Words } from '#i18n/index.ts';
import { isPlace } from '../case-file/places.ts';
import { spoken } from '../ui/spoken.ts';

export type LogLine = Output<Calls['audit.list']>['lines'][number];

/** Who it was, and with which key the vault was open if not with the worker's own. */
export function whoText(t: Words, { who, openedWith }: Pick<LogLine, 'who' | 'openedWith'>): string {
  const name = who || t('audit:nobody');
  return spoken(t, `audit:openedWith.${openedWith}`, { who: name }) ?? name;
}

/** The event, and of what kind; an event of a later version keeps its code. */
export function whatText(t: Words, { event, detail }: Pick<LogLine, 'event' | 'detail'>): string {
  const said = spoken(t, `audit:event.${event}`) ?? event;
  if (detail === '') return said;
  const words = detail.split('.').map((word) => spoken(t, `audit:detail.${word}`));
  // Anything but words of the list is the code of a refusal.
  return `${said}: ${words.every((word) => word !== undefined) ? words.join(', ') : t('audit:code', { code: detail })}`;
}

/** Which part of the file a call belongs to: the tab of its feature, else a word of its own. */
export function partText(t: Words, call: string): string {
  const feature = call.split('.')[0] ?? '';
  return isPlace(feature) ? t(`caseFile:tab.${feature}`) : (spoken(t, `audit:part.${feature}`) ?? feature);
}
