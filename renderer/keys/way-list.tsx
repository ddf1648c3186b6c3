import type { WayIn, Ways } from '#contract/keys.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Fingerprint } from '../hand-over/fingerprint.tsx';
import type { Fact } from '../ui/facts.tsx';
import { Facts } from '../ui/facts.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { RemoveWay } from './remove-way.tsx';

type WayListProps = Readonly<{
  listed: Ways;
  removing: string | null;
  onRemove: (id: string | null) => void;
  onRemoved: (backupsNotRenewed: number) => void;
}>;

/** Every way into the vault: what it is, when it was made and used, and how to take it away. */
export function WayList({ listed, removing, onRemove, onRemoved }: WayListProps) {
  const t = useWords();
  const format = useFormat();
  const { ways, openedWith } = listed;
  return (
    <Box component="ul" aria-label={t('keys:ways.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {ways.map((way) => (
        <Box key={way.id} component="li" sx={{ py: 2, borderBottom: 1, borderColor: 'divider', display: 'grid', gap: 1.5 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', gap: 1 }}>
            <Box sx={{ fontWeight: 600 }}>{t(`keys:kind.${way.kind}`)}</Box>
            {mayGo(way, ways) && (
              <Button
                size="small"
                aria-expanded={removing === way.id}
                aria-label={t('keys:ways.removeNamed', {
                  kind: t(`keys:kind.${way.kind}`),
                  when: way.madeAt === null ? '' : format.moment(way.madeAt),
                })}
                onClick={() => onRemove(removing === way.id ? null : way.id)}
              >
                {t('keys:ways.remove')}
              </Button>
            )}
          </Box>
          <WayFacts way={way} />
          {removing === way.id && (
            <RemoveWay
              way={way}
              lastOfReflections={way.opensReflections && !ways.some((other) => other.id !== way.id && other.opensReflections)}
              proof={openedWith}
              onDone={onRemoved}
              onStop={() => onRemove(null)}
            />
          )}
        </Box>
      ))}
    </Box>
  );
}

/** One of the worker's own always remains. */
const mayGo = (way: WayIn, ways: readonly WayIn[]): boolean => ways.some((other) => other.id !== way.id && other.kind !== 'organisation');

function WayFacts({ way }: { way: WayIn }) {
  const t = useWords();
  const format = useFormat();
  const facts: Fact[] = [
    { name: t('keys:ways.madeAt'), value: way.madeAt === null ? '' : format.moment(way.madeAt) },
    { name: t('keys:ways.lastUsed'), value: way.lastUsed === null ? t('keys:ways.never') : format.moment(way.lastUsed) },
    { name: t('keys:ways.reflections'), value: way.opensReflections ? t('keys:ways.reflectionsYes') : t('keys:ways.reflectionsNo') },
  ];
  if (way.fingerprint !== '') facts.push({ name: t('keys:ways.fingerprint'), value: <Fingerprint digits={way.fingerprint} /> });
  return <Facts facts={facts} />;
}
