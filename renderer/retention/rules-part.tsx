import { fileKinds, whereToLook } from '#domain/content/file-kinds.ts';
import type { RetentionRule } from '#domain/retention/rule.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { useAsk } from '../api.ts';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useFormat, useLanguage, useWords } from '../ui/use-words.ts';
import { RuleForm } from './rule-form.tsx';
import { RulesHistory } from './rules-history.tsx';
import { kindName } from './view.ts';
import { WithdrawForm } from './withdraw-form.tsx';

type Open = Readonly<{ rule: RetentionRule | null; kind: string | null; how: 'form' | 'withdraw' }>;

/** How long each kind is kept. The program brings the kinds and no periods: those are the organisation's own. */
export function RulesPart() {
  const t = useWords();
  const language = useLanguage();
  const asked = useAsk('retention.rules', {});
  const [open, setOpen] = useState<Open | null>(null);
  const said = language === 'en' ? 'en' : 'nl';
  const close = (): void => setOpen(null);
  return (
    <Section title={t('retention:settings.rulesTitle')} lead={t('retention:settings.rulesLead')}>
      <Box sx={{ typography: 'body2', color: 'text.secondary', maxWidth: '72ch' }}>
        {t('retention:settings.look', { title: whereToLook.title[said], source: whereToLook.source[said] })} (
        {t(`retention:mark.${whereToLook.mark}`)}).
      </Box>
      <Asked ask={asked}>
        {({ rules, history }) => (
          <>
            <RulesTable rules={rules} onOpen={setOpen} />
            {open?.how === 'form' && (
              <RuleForm key={open.rule?.id ?? open.kind ?? 'new'} rule={open.rule} kind={open.kind} rules={rules} onDone={close} />
            )}
            {open?.how === 'withdraw' && open.rule && <WithdrawForm key={open.rule.id} rule={open.rule} onDone={close} />}
            {open === null && (
              <Box>
                <Button variant="outlined" onClick={() => setOpen({ rule: null, kind: null, how: 'form' })}>
                  {t('retention:settings.add')}
                </Button>
              </Box>
            )}
            {history.length > 0 && <RulesHistory history={history} />}
          </>
        )}
      </Asked>
    </Section>
  );
}

type Row = Readonly<{ kind: string; name: string | null; rule: RetentionRule | null }>;

/** Every kind of the program with its rules, or with none yet; then the organisation's own. */
function rowsOf(rules: readonly RetentionRule[]): readonly Row[] {
  const own = rules.filter(({ kind }) => !fileKinds.some(({ id }) => id === kind));
  return [
    ...fileKinds.flatMap(({ id }): readonly Row[] => {
      const of = rules.filter(({ kind }) => kind === id);
      return of.length === 0 ? [{ kind: id, name: null, rule: null }] : of.map((rule) => ({ kind: id, name: null, rule }));
    }),
    ...own.map((rule) => ({ kind: rule.kind, name: rule.kindName, rule })),
  ];
}

function RulesTable({ rules, onOpen }: { rules: readonly RetentionRule[]; onOpen: (open: Open) => void }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <TableContainer tabIndex={0} role="group" aria-label={t('retention:settings.rulesTitle')}>
      <Table>
        <TableHead>
          <TableRow>
            {(['kind', 'period', 'source', 'actions'] as const).map((column) => (
              <TableCell key={column}>{t(`retention:settings.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rowsOf(rules).map(({ kind, name, rule }) => {
            const shown = kindName(kind, name, language);
            return (
              <TableRow key={rule?.id ?? kind}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                  {shown}
                </TableCell>
                {rule ? (
                  <RuleCells rule={rule} />
                ) : (
                  <>
                    <TableCell>{t('retention:settings.noRule')}</TableCell>
                    <TableCell>{t('retention:settings.noSource')}</TableCell>
                  </>
                )}
                <TableCell>
                  {rule ? (
                    <>
                      <Button
                        size="small"
                        aria-label={t('retention:settings.changeFor', { kind: shown })}
                        onClick={() => onOpen({ rule, kind, how: 'form' })}
                      >
                        {t('retention:settings.change')}
                      </Button>
                      <Button
                        size="small"
                        aria-label={t('retention:settings.withdrawFor', { kind: shown })}
                        onClick={() => onOpen({ rule, kind, how: 'withdraw' })}
                      >
                        {t('retention:settings.withdraw')}
                      </Button>
                    </>
                  ) : (
                    <Button
                      size="small"
                      aria-label={t('retention:settings.addFor', { kind: shown })}
                      onClick={() => onOpen({ rule: null, kind, how: 'form' })}
                    >
                      {t('retention:settings.fillIn')}
                    </Button>
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function RuleCells({ rule }: { rule: RetentionRule }) {
  const t = useWords();
  const format = useFormat();
  const { months, countsFrom, fromOn, untilOn, source, mark } = rule;
  return (
    <>
      <TableCell>
        {months === null ? t('retention:settings.noRule') : t('retention:months', { count: months })}
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
          {t('retention:settings.countedFrom', { what: t(`retention:countsFrom.${countsFrom}`) })}
        </Box>
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
          {untilOn === null
            ? t('retention:settings.fromOnly', { from: format.date(fromOn) })
            : t('retention:settings.fromUntil', { from: format.date(fromOn), until: format.date(untilOn) })}
        </Box>
      </TableCell>
      <TableCell>{source === '' ? t('retention:settings.noSource') : `${source} (${t(`retention:mark.${mark}`)})`}</TableCell>
    </>
  );
}
