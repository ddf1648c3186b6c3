import Box from '@mui/material/Box';
import { useEffect, useId, useState } from 'react';
import { call } from '../api.ts';
import { spoken } from '../ui/spoken.ts';
import { useWords } from '../ui/use-words.ts';
import type { Strength } from '#contract/vault.ts';

const words = ['veryWeak', 'weak', 'moderate', 'strong', 'veryStrong'] as const;
const colours = ['error.main', 'error.main', 'warning.main', 'success.main', 'success.main'] as const;

/** How strong a passphrase is, in a word and a bar, with advice. Asked a moment after the last key. */
export function StrengthMeter({ passphrase, personal }: { passphrase: string; personal: readonly string[] }) {
  const t = useWords();
  const id = useId();
  const [measured, setStrength] = useState<Strength | null>(null);
  const strength = passphrase === '' ? null : measured;
  const known = personal.join('\n');

  useEffect(() => {
    if (passphrase === '') return undefined;
    let overtaken = false;
    const timer = setTimeout(() => {
      call('vault.strength', { passphrase, words: known.split('\n').filter(Boolean) }).then(
        (found) => void (overtaken || setStrength(found)),
        () => undefined,
      );
    }, 150);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [passphrase, known]);

  const score = strength?.score ?? -1;
  const word = strength ? t(`vault:strength.${words[strength.score] ?? 'veryWeak'}`) : '';
  return (
    <Box>
      <Box
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={4}
        aria-valuenow={Math.max(0, score)}
        aria-valuetext={word || t('vault:strength.none')}
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: 0.5, mb: 0.75 }}
      >
        {[1, 2, 3, 4].map((part) => (
          <Box
            key={part}
            sx={{
              height: 6,
              borderRadius: 3,
              forcedColorAdjust: 'none',
              bgcolor: score >= part || (part === 1 && score === 0) ? (colours[score] ?? 'divider') : 'divider',
            }}
          />
        ))}
      </Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }} aria-live="polite">
        <span id={id}>{t('vault:strength.label')}</span>
        {': '}
        <Box component="span" sx={{ color: 'text.primary', fontWeight: 600 }}>
          {word || '–'}
        </Box>
        {strength?.advice.map((code) => (
          <div key={code}>{spoken(t, `vault:advice.${code}`)}</div>
        ))}
      </Box>
    </Box>
  );
}
