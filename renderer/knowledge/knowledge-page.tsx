import type { FactorCode } from '#domain/content/factors.ts';
import { factorCodes } from '#domain/content/factors.ts';
import type { TargetGroup } from '#domain/knowledge/card.ts';
import { targetGroups } from '#domain/knowledge/card.ts';
import type { Match } from '#domain/knowledge/match-cards.ts';
import { matchCards } from '#domain/knowledge/match-cards.ts';
import AddIcon from '@mui/icons-material/Add';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import MuiTextField from '@mui/material/TextField';
import { useState } from 'react';
import { InstrumentOverview } from '../instrument/instrument-overview.tsx';
import { factorLabel } from '../intake/factor-words.ts';
import { useGo } from '../router.tsx';
import { Page } from '../shell/page.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useLanguage, useWords } from '../ui/use-words.ts';
import type { ShownCard } from './shown-card.ts';
import { useCards } from './shown-card.ts';

/** Every card, found by what it touches, for whom it is, and any word in it; each with why it was found. */
export function KnowledgePage() {
  const t = useWords();
  const go = useGo();
  const language = useLanguage();
  const { cards, own } = useCards();
  const [text, setText] = useState('');
  const [moves, setMoves] = useState<readonly FactorCode[]>([]);
  const [groups, setGroups] = useState<readonly TargetGroup[]>([]);
  const found = matchCards(cards, { text, moves, groups });
  return (
    <Page
      title={t('knowledge:title')}
      lead={t('knowledge:lead')}
      actions={
        <Button variant="outlined" startIcon={<AddIcon />} onClick={go.newCard}>
          {t('knowledge:new')}
        </Button>
      }
    >
      <Box
        role="search"
        aria-label={t('knowledge:find')}
        sx={{ display: 'grid', gap: 2, mb: 4, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr))' } }}
      >
        <MuiTextField
          size="small"
          label={t('knowledge:filter.text')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
        />
        <Pick
          label={t('knowledge:filter.moves')}
          options={factorCodes}
          value={moves}
          onChange={setMoves}
          labelOf={(code) => factorLabel(code, language)}
        />
        <Pick
          label={t('knowledge:filter.groups')}
          help={t('knowledge:filter.groupsHelp')}
          options={targetGroups}
          value={groups}
          onChange={setGroups}
          labelOf={(group) => t(`knowledge:group.${group}`)}
        />
      </Box>
      {own.error && <FailureNotice failure={own.error} onRetry={() => void own.refetch()} />}
      <Box role="status" sx={{ color: 'text.secondary', mb: 2 }}>
        {found.length === 0 ? t('knowledge:none') : t('knowledge:count', { count: found.length })}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {found.map((match) => (
          <CardLine key={match.card.key} match={match} />
        ))}
      </Box>
      <Box sx={{ mt: 6 }}>
        <InstrumentOverview />
      </Box>
    </Page>
  );
}

function CardLine({ match: { card, moves, groups } }: { match: Match<ShownCard> }) {
  const t = useWords();
  const go = useGo();
  const language = useLanguage();
  const reasons = [...moves.map((code) => factorLabel(code, language)), ...groups.map((group) => t(`knowledge:group.${group}`))];
  return (
    <Box component="li" sx={{ py: 2, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1.5 }}>
        <Link component="button" type="button" onClick={() => go.card(card.key)} sx={{ typography: 'subtitle1', textAlign: 'left' }}>
          {card.name}
        </Link>
        {card.own && <StatusMark tone="neutral">{card.source === '' ? t('knowledge:concept') : t('knowledge:own')}</StatusMark>}
      </Box>
      <Box>{card.forWhom}</Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        {t('knowledge:gradeName', { grade: card.grade, meaning: t(`knowledge:grade.${card.grade}`) })}
      </Box>
      {reasons.length > 0 && (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('knowledge:why', { reasons: reasons.join(', ') })}</Box>
      )}
    </Box>
  );
}

type PickProps<V extends string> = Readonly<{
  label: string;
  help?: string;
  options: readonly V[];
  value: readonly V[];
  onChange: (value: readonly V[]) => void;
  labelOf: (option: V) => string;
}>;

/** Several of a list, found by typing. */
function Pick<V extends string>({ label, help, options, value, onChange, labelOf }: PickProps<V>) {
  const t = useWords();
  return (
    <Autocomplete
      multiple
      size="small"
      disableCloseOnSelect
      options={[...options]}
      value={[...value]}
      onChange={(_, chosen) => onChange(chosen)}
      getOptionLabel={labelOf}
      noOptionsText={t('form:links.none')}
      renderInput={(params) => <MuiTextField {...params} label={label} helperText={help} />}
    />
  );
}
