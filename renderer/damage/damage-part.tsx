import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useAsk } from '../api.ts';
import { useOverview } from '../backup/use-overview.ts';
import { useGo } from '../router.tsx';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { useDamage } from '../ui/vault-mode.ts';
import { AsideList } from './aside-list.tsx';
import { CheckSection } from './check-section.tsx';
import { Means } from './found.tsx';
import { SalvageResult } from './salvage-result.tsx';
import { DamageWays } from './ways.tsx';
import type { NamedReport } from '#contract/damage.ts';

/** What can be done about damage, looking whether there is any, and what came of an earlier salvage. */
export function DamagePart() {
  const t = useWords();
  const go = useGo();
  const damage = useDamage();
  const asked = useAsk('damage.standing', {});
  return (
    <Box sx={{ display: 'grid', gap: 5, maxWidth: '56rem', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {damage && (
        <Section title={t('damage:ways.choose')}>
          <Means />
          <DamageWays onRestore={() => go.settings('backups')} />
        </Section>
      )}
      <Asked ask={asked}>
        {({ checks, salvaged, aside }) => (
          <>
            <CheckSection checks={checks} />
            {salvaged.map((named, index) => (
              <Salvaged key={named.report.at} named={named} last={index === 0} />
            ))}
            {aside > 0 && <AsideList />}
          </>
        )}
      </Asked>
    </Box>
  );
}

/** One salvage: what it kept and lost, and where the damaged vault is now. */
function Salvaged({ named, last }: { named: NamedReport; last: boolean }) {
  const t = useWords();
  const format = useFormat();
  const go = useGo();
  return (
    <Section
      title={last ? t('damage:result.title') : t('damage:history.title')}
      lead={t('damage:result.ofMoment', { when: format.moment(named.report.at) })}
    >
      <SalvageResult named={named} onOpen={go.caseFile} />
      {last && <Kept since={named.report.at} />}
    </Section>
  );
}

/** The first vault that was set aside after the salvage is the damaged one. */
function Kept({ since }: { since: string }) {
  const t = useWords();
  const format = useFormat();
  const go = useGo();
  const kept = useOverview()
    .overview?.setAside.filter(({ at }) => at >= since)
    .at(-1);
  if (!kept) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2, rowGap: 1 }}>
      <Box sx={{ maxWidth: '72ch' }}>{t('damage:result.kept', { name: t('backup:setAside.of', { when: format.moment(kept.at) }) })}</Box>
      <Button size="small" onClick={() => go.settings('backups')}>
        {t('damage:result.toBackups')}
      </Button>
    </Box>
  );
}
