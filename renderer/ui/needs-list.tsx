import type { Need } from '#domain/need.ts';
import { musts } from '#domain/need.ts';
import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import AskIcon from '@mui/icons-material/HelpOutlined';
import MustIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { needText } from './failure-text.ts';
import { useWords } from './use-words.ts';

type NeedsListProps = Readonly<{
  needs: readonly Need[];
  /** Goes to the field: opens its step first when it stands on another one. */
  onGo: (field: string) => void;
}>;

/** What is still missing before closing, as links to the fields; soft questions are marked apart and never block. */
export function NeedsList({ needs, onGo }: NeedsListProps) {
  const t = useWords();
  const must = musts(needs);
  const asks = needs.length - must.length;
  if (needs.length === 0)
    return (
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', color: 'success.main' }}>
        <DoneIcon fontSize="small" />
        {t('common:needs.ready')}
      </Box>
    );
  return (
    <Box sx={{ maxWidth: '72ch' }}>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        {must.length > 0 && t('common:needs.must', { count: must.length })} {asks > 0 && t('common:needs.asks', { count: asks })}
      </Box>
      <Box component="ul" aria-label={t('common:needs.title')} sx={{ listStyle: 'none', m: 0, p: 0, mt: 1, display: 'grid', gap: 0.75 }}>
        {needs.map((need, index) => (
          <Box component="li" key={`${need.code}-${need.field}-${index}`} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
            <Box sx={{ display: 'flex', color: 'warning.main', pt: '2px' }}>
              {need.weight === 'must' ? <MustIcon fontSize="small" /> : <AskIcon fontSize="small" />}
            </Box>
            <Box>
              <Link component="button" type="button" onClick={() => onGo(need.field)} sx={{ textAlign: 'left', typography: 'body1' }}>
                {needText(t, need.code, need.params)}
              </Link>{' '}
              <Box component="span" sx={{ typography: 'body2', color: 'text.secondary' }}>
                ({need.weight === 'must' ? t('common:needs.mustMark') : t('common:needs.asksMark')})
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Puts the cursor in a form field by its name, as soon as the step that holds it was painted: a form first asks for its draft. */
export function focusField(name: string, frames = 120): void {
  requestAnimationFrame(() => {
    const fields = [...document.querySelectorAll<HTMLElement>('[data-field]')];
    const named =
      fields.find(({ dataset }) => dataset['field'] === name) ?? fields.find(({ dataset }) => dataset['field']?.startsWith(`${name}.`));
    if (!named && frames > 0) return focusField(name, frames - 1);
    named?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, [role=combobox], button')?.focus();
    named?.scrollIntoView({ block: 'center' });
  });
}
