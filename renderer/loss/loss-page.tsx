import { breachDuties } from '#domain/content/breach-law.ts';
import type { LossFacts } from '#domain/backup/loss.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { useFormat, useLanguage, useWords } from '../ui/use-words.ts';

/** Everything that the Word file says too: what to do first, then what was on the laptop and what nobody can know. */
export function LossPage({ facts }: { facts: LossFacts }) {
  const t = useWords();
  const format = useFormat();
  const when = facts.at === null ? t('loss:facts.unknown') : format.moment(facts.at);
  return (
    <>
      <Section level={3} title={t('loss:steps.title')}>
        <Items ordered>
          <li>{t('loss:steps.report')}</li>
          <li>{t('loss:steps.accounts')}</li>
          <li>{t('loss:steps.police')}</li>
          <li>{t('loss:steps.restore')}</li>
          <li>{t('loss:steps.newKey')}</li>
        </Items>
      </Section>
      <Section level={3} title={t('loss:tell.title')}>
        <Items>
          <li>{t('loss:tell.when')}</li>
          <li>{t('loss:tell.locked')}</li>
          <li>{t('loss:tell.secret')}</li>
          <li>{t('loss:tell.page')}</li>
        </Items>
      </Section>
      <Contents facts={facts} when={when} />
      <Outside facts={facts} />
      <Section level={3} title={t('loss:encryption.title')}>
        <Items>
          <li>{t('loss:encryption.closed')}</li>
          <li>{t('loss:encryption.open')}</li>
          <li>{t('loss:encryption.weak')}</li>
          <li>{t('loss:encryption.judge')}</li>
        </Items>
      </Section>
      <Section level={3} title={t('loss:unknown.title')}>
        <Items>
          <li>{t('loss:unknown.later', { when })}</li>
          <li>{t('loss:unknown.open')}</li>
          <li>{t('loss:unknown.secret')}</li>
          <li>{t('loss:unknown.people')}</li>
          <li>{t('loss:unknown.other')}</li>
        </Items>
      </Section>
      <Duties />
    </>
  );
}

function Contents({ facts, when }: { facts: LossFacts; when: string }) {
  const t = useWords();
  const format = useFormat();
  const { numbers, kinds, second, ways, manifestFits, head } = facts;
  const open = numbers.filter(({ state }) => state === 'open').length;
  return (
    <Section level={3} title={t('loss:contents.title')} lead={t('loss:contents.lead')}>
      {!manifestFits && (
        <Alert severity="warning" variant="outlined">
          {t('loss:manifestDiffers')}
        </Alert>
      )}
      <Facts
        facts={[
          { name: t('loss:facts.at'), value: when },
          {
            name: t('loss:facts.files'),
            value: t('loss:facts.filesValue', { count: numbers.length, open, closed: numbers.length - open }),
          },
          { name: t('loss:facts.ways'), value: ways.map((way) => t(`keys:kind.${way}`)).join(', ') },
          { name: t('loss:facts.second'), value: <Second second={second} /> },
          { name: t('loss:facts.log'), value: head },
        ]}
      />
      {numbers.length === 0 ? (
        <Box>{t('loss:contents.noFiles')}</Box>
      ) : (
        <>
          <Box>
            <Box sx={{ typography: 'subtitle2' }}>{t('loss:contents.kinds')}</Box>
            <Items>
              {kinds.map(({ kind, rows }) => (
                <li key={kind}>{`${t(`retention:rows.${kind}`)}: ${format.number(rows)}`}</li>
              ))}
            </Items>
          </Box>
          <Box>
            <Box sx={{ typography: 'subtitle2' }}>{t('loss:contents.numbers')}</Box>
            <Items>
              {numbers.map(({ number, state, changedAt }) => (
                <li key={number} dir="auto">
                  {`${number} · ${t(`loss:contents.stateOf.${state}`)} · ${t('loss:contents.changed')} ${format.moment(changedAt)}`}
                </li>
              ))}
            </Items>
          </Box>
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('loss:contents.names')}</Box>
        </>
      )}
    </Section>
  );
}

function Second({ second }: Pick<LossFacts, 'second'>) {
  const t = useWords();
  const format = useFormat();
  if (!second) return t('loss:facts.secondNone');
  if (second.reachedAt === null) return t('loss:facts.secondNotYet', { path: second.path });
  return t('loss:facts.secondValue', { path: second.path, when: format.moment(second.reachedAt) });
}

function Outside({ facts: { outside } }: { facts: LossFacts }) {
  const t = useWords();
  const format = useFormat();
  return (
    <Section level={3} title={t('loss:outside.title')} lead={t(outside.length === 0 ? 'loss:outside.none' : 'loss:outside.lead')}>
      {outside.length > 0 && (
        <Items>
          {outside.map(({ event, times, last }) => (
            <li key={event}>
              {`${t(`audit:event.${event}`)}: ${format.number(times)} · ${t('loss:outside.last')} ${format.moment(last)}`}
            </li>
          ))}
        </Items>
      )}
      <Box>{t('loss:outside.hand')}</Box>
    </Section>
  );
}

function Duties() {
  const t = useWords();
  const language = useLanguage() === 'en' ? 'en' : 'nl';
  return (
    <Section level={3} title={t('loss:law.title')} lead={t('loss:law.lead')}>
      <Items>
        {breachDuties.map(({ id, article, text, source, mark }) => (
          <li key={id}>
            {text[language]}{' '}
            <Box component="span" sx={{ typography: 'body2', color: 'text.secondary' }}>
              {t('loss:law.source', { article: article[language], source: source[language], mark: t(`common:mark.${mark}`) })}
            </Box>
          </li>
        ))}
      </Items>
    </Section>
  );
}

function Items({ ordered = false, children }: { ordered?: boolean; children: ReactNode }) {
  return (
    <Box component={ordered ? 'ol' : 'ul'} sx={{ m: 0, pl: 3, display: 'grid', gap: 0.75, overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}
