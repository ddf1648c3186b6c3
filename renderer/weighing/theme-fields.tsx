import { HEAVIEST, LIGHTEST, PLAIN_WEIGHT } from '#domain/weighing/theme.ts';
import { formatTenths } from '#i18n/format.ts';
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../ui/choice-field.tsx';
import { ScoreField } from '../ui/score-field.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useLanguage, useWords } from '../ui/use-words.ts';
import type { Linkable } from '../ui/links-field.tsx';
import { LinksField } from '../ui/links-field.tsx';

const weights = Array.from({ length: HEAVIEST - LIGHTEST + 1 }, (_, index) => LIGHTEST + index);

type ThemeFieldsProps = Readonly<{ row: string; links: Readonly<{ findings: readonly Linkable[]; readings: readonly Linkable[] }> }>;

/** One theme: two columns of scores beside each other, the weight, and what it rests on. */
export function ThemeFields({ row, links }: ThemeFieldsProps) {
  const t = useWords();
  const language = useLanguage();
  const weight: unknown = useWatch({ name: `${row}.weightTenths` });
  return (
    <>
      <TextField name={`${row}.name`} label={t('weighing:themes.name')} width="full" />
      <Box sx={{ display: 'grid', gap: 3, width: '100%', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' } }}>
        <ScoresOf title={t('weighing:themes.professional')}>
          <Score name={`${row}.professionalSeverity`} label={t('weighing:themes.professionalSeverity')} />
          <Score name={`${row}.professionalInfluence`} label={t('weighing:themes.professionalInfluence')} />
          <ChoiceField
            as="select"
            name={`${row}.weightTenths`}
            label={t('weighing:themes.weight')}
            help={t('weighing:themes.weightHelp')}
            options={weights.map((value) => ({ value, label: formatTenths(value, language) }))}
          />
        </ScoresOf>
        <ScoresOf title={t('weighing:themes.client')}>
          <Score name={`${row}.clientSeverity`} label={t('weighing:themes.clientSeverity')} />
          <Score name={`${row}.clientInfluence`} label={t('weighing:themes.clientInfluence')} />
          <Score name={`${row}.clientUrgency`} label={t('weighing:themes.clientUrgency')} />
        </ScoresOf>
      </Box>
      {weight !== PLAIN_WEIGHT && <LongTextField name={`${row}.weightReason`} label={t('weighing:themes.weightReason')} rows={1} />}
      <Box sx={{ display: 'grid', gap: 2, width: '100%' }}>
        <LinksField
          name={`${row}.readingIds`}
          label={t('weighing:themes.readings')}
          options={links.readings}
          empty={t('weighing:themes.noReadings')}
        />
        <LinksField
          name={`${row}.findingIds`}
          label={t('weighing:themes.findings')}
          options={links.findings}
          empty={t('weighing:finding.none')}
        />
      </Box>
    </>
  );
}

/** The scores of one person, under a name of their own. */
function ScoresOf({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Box
      role="group"
      aria-label={title}
      sx={{ display: 'grid', gap: 1.5, alignContent: 'start', pl: 2, borderLeft: 3, borderColor: 'divider' }}
    >
      {children}
    </Box>
  );
}

function Score({ name, label }: { name: string; label: string }) {
  const t = useWords();
  const meanings = {
    0: t('weighing:scale.none'),
    1: t('weighing:scale.little'),
    2: t('weighing:scale.some'),
    3: t('weighing:scale.much'),
    4: t('weighing:scale.veryMuch'),
  };
  return <ScoreField name={name} label={label} from={0} to={4} meanings={meanings} />;
}
