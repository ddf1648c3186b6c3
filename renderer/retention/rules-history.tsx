import type { RetentionRule } from '#domain/retention/rule.ts';
import type { Words } from '#i18n/index.ts';
import Box from '@mui/material/Box';
import { Section } from '../ui/section.tsx';
import { useFormat, useLanguage, useWords } from '../ui/use-words.ts';
import { kindName } from './view.ts';

/** Every change of a period: when, by whom, what it became and why. */
export function RulesHistory({ history }: { history: readonly RetentionRule[] }) {
  const t = useWords();
  const format = useFormat();
  const language = useLanguage();
  return (
    <Section title={t('retention:settings.history')} level={3}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {history.map((rule) => (
          <Box component="li" key={`${rule.id}-${rule.version}`} sx={{ maxWidth: '72ch' }}>
            {t('retention:settings.historyLine', {
              when: format.moment(rule.changedAt),
              by: rule.changedBy || t('common:unknown'),
              what: `${kindName(rule.kind, rule.kindName || null, language)}: ${whatItBecame(t, rule)}`,
            })}
            {rule.reason !== '' && <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{rule.reason}</Box>}
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function whatItBecame(t: Words, { withdrawn, months, countsFrom, source }: RetentionRule): string {
  if (withdrawn) return t('retention:settings.withdrawn');
  const period = months === null ? t('retention:settings.noRule') : t('retention:months', { count: months });
  return [period, t(`retention:countsFrom.${countsFrom}`), source || t('retention:settings.noSource')].join(', ');
}
