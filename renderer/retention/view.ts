import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import { fileKinds } from '#domain/content/file-kinds.ts';
import type { Words } from '#i18n/index.ts';
import type { useFormat } from '../ui/use-words.ts';

export type KeepingView = Output<Calls['retention.get']>;
type Format = ReturnType<typeof useFormat>;

/** A kind of file in the language of the screen; the organisation's own kinds have one name. */
export const kindName = (kind: string, own: string | null, language: string): string =>
  own ?? fileKinds.find(({ id }) => id === kind)?.name[language === 'en' ? 'en' : 'nl'] ?? kind;

/** Until when a file is kept, as a sentence; with a day when there is one. */
export function dueText(t: Words, format: Format, { due }: KeepingView, today: string): string {
  if (due.kind === 'known')
    return due.destroyOn <= today ? t('retention:due.over') : t('retention:due.runs', { date: format.date(due.keptUntil) });
  if (due.kind !== 'notStarted') return t(`retention:due.${due.kind}`);
  const { countsFrom } = due.rule;
  if (countsFrom === 'closing') return t('retention:due.notStartedClosing');
  return countsFrom === 'lastDecision' ? t('retention:due.notStartedDecision') : t('retention:due.notStartedBenefit');
}

/** What stands in the way, as a sentence. */
export function obstacleText(t: Words, format: Format, { kind, until }: KeepingView['obstacles'][number]): string {
  if (kind === 'cover' && until === null) return t('retention:obstacle.coverOpen');
  return t(`retention:obstacle.${kind}`, { until: until === null ? '' : format.date(until) });
}
