import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { useGo } from '../router.tsx';
import { useWords } from '../ui/use-words.ts';
import { Page } from './page.tsx';

type GuardProps = Readonly<{ children: ReactNode; /** Where the window is: going elsewhere tries again. */ at: string }>;

type GuardState = Readonly<{ broken: boolean; at: string }>;

/** A page that breaks takes nothing with it: the rail stays, what was typed is kept, and there is a way out. */
export class PageGuard extends Component<GuardProps, GuardState> {
  override readonly state: GuardState = { broken: false, at: this.props.at };

  static getDerivedStateFromError(): Partial<GuardState> {
    return { broken: true };
  }

  static getDerivedStateFromProps({ at }: GuardProps, state: GuardState): GuardState | null {
    return at === state.at ? null : { broken: false, at };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken onLeave={() => this.setState({ broken: false })} /> : this.props.children;
  }
}

function Broken({ onLeave }: { onLeave: () => void }) {
  const t = useWords();
  const go = useGo();
  const leave = () => {
    onLeave();
    go.today();
  };
  return (
    <Page title={t('frame:broken.title')}>
      <Box role="alert" sx={{ maxWidth: '72ch', mb: 3 }}>
        {t('frame:broken.text')}
      </Box>
      <Button variant="contained" onClick={leave}>
        {t('frame:broken.go')}
      </Button>
    </Page>
  );
}
