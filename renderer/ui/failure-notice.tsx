import type { Failure } from '#contract/result.ts';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { failureText } from './failure-text.ts';
import { useWords } from './use-words.ts';

type FailureNoticeProps = Readonly<{ failure: Failure; onRetry?: () => void }>;

/** Why something did not happen, beside the button that asked for it. A rule that says no is amber; a fault is red. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const t = useWords();
  const title = failure.kind === 'invalid' ? t('common:failure.invalidTitle') : t('common:failure.title');
  return (
    <Alert
      severity={failure.kind === 'fault' ? 'error' : 'warning'}
      variant="outlined"
      sx={{ width: '100%', maxWidth: '72ch' }}
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('common:tryAgain')}
          </Button>
        )
      }
    >
      <AlertTitle>{title}</AlertTitle>
      {failureText(t, failure)}
    </Alert>
  );
}
