import type { OpenedFile } from '#contract/hand-over-receive.ts';
import { dayOf } from '#i18n/format.ts';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import { OptionLabel } from '../ui/choice-field.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { MergeView } from './merge-view.tsx';

type How = 'new' | 'copy' | 'merge' | 'skip';

/** What was chosen for one file up to now. `open` counts the differences that still ask for a choice. */
export type FileChoice = Readonly<{
  how: How | null;
  into: string | null;
  despiteDestroyed: boolean;
  conflicts: Readonly<Record<string, 'here' | 'there'>>;
  open: number;
}>;

/** A file that is not here yet has one obvious answer; where something is here, a person chooses. */
export const firstChoice = ({ situation }: OpenedFile): FileChoice => ({
  how: situation.kind === 'new' ? 'new' : null,
  into: situation.kind === 'here' || situation.kind === 'number' ? situation.caseFileId : null,
  despiteDestroyed: false,
  conflicts: {},
  open: 0,
});

export const isMade = ({ situation }: OpenedFile, { how, open, despiteDestroyed }: FileChoice): boolean =>
  how !== null && (how !== 'merge' || open === 0) && (situation.kind !== 'destroyed' || how !== 'new' || despiteDestroyed);

type DecisionProps = Readonly<{ file: OpenedFile; choice: FileChoice; onChoose: (choice: FileChoice) => void }>;

/** One file of the package: what comes along, how it stands to this vault, and what to do with it. */
export function FileDecision({ file, choice, onChoose }: DecisionProps) {
  const t = useWords();
  const format = useFormat();
  const id = useId();
  const { situation, name } = file;
  const options = hows(file).map((how) => ({ value: how, ...wordsOf(t, how, file) }));
  const standing =
    situation.kind === 'new'
      ? t('handOver:receive.situation.new')
      : situation.kind === 'destroyed'
        ? t('handOver:receive.situation.destroyed', { date: format.date(dayOf(situation.at)) })
        : t(`handOver:receive.situation.${situation.kind}`, { name: situation.name, number: situation.number });
  return (
    <Section title={`${name}, ${file.number}`} level={3} lead={standing}>
      <FileFacts file={file} />
      <Box>
        <Box id={`${id}-how`} sx={{ typography: 'subtitle2', mb: 0.5 }}>
          {t('handOver:receive.how.label', { name })}
        </Box>
        <RadioGroup
          aria-labelledby={`${id}-how`}
          name={id}
          value={choice.how ?? ''}
          onChange={(_, value) => {
            const how = hows(file).find((each) => each === value) ?? null;
            // What there is to choose between is not known until both versions were compared.
            onChoose({ ...choice, how, open: how === 'merge' ? 1 : 0 });
          }}
        >
          {options.map((option) => (
            <FormControlLabel
              key={option.value}
              value={option.value}
              control={<Radio size="small" />}
              label={<OptionLabel option={option} />}
              sx={{ alignItems: 'flex-start', mr: 0, '& .MuiRadio-root': { mt: '-3px' } }}
            />
          ))}
        </RadioGroup>
        {situation.kind === 'destroyed' && choice.how === 'new' && (
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={choice.despiteDestroyed}
                onChange={(_, despiteDestroyed) => onChoose({ ...choice, despiteDestroyed })}
              />
            }
            label={t('handOver:receive.how.despite')}
          />
        )}
      </Box>
      {choice.how === 'merge' && choice.into !== null && (
        <MergeView
          fileId={file.id}
          into={choice.into}
          name={name}
          chosen={choice.conflicts}
          onChoose={(conflicts, open) => onChoose({ ...choice, conflicts, open })}
        />
      )}
    </Section>
  );
}

const hows = ({ situation }: OpenedFile): readonly How[] => {
  if (situation.kind === 'here') return ['merge', 'copy', 'skip'];
  return situation.kind === 'number' ? ['merge', 'new', 'skip'] : ['new', 'skip'];
};

function wordsOf(t: ReturnType<typeof useWords>, how: How, { situation }: OpenedFile): Readonly<{ label: string; help?: string }> {
  if (how === 'new') return { label: t(situation.kind === 'number' ? 'handOver:receive.how.newNumber' : 'handOver:receive.how.new') };
  if (how === 'skip') return { label: t('handOver:receive.how.skip') };
  return { label: t(`handOver:receive.how.${how}`), help: t(`handOver:receive.how.${how}Help`) };
}

/** What comes along, what stayed behind, and what the client knows of it. */
function FileFacts({ file }: { file: OpenedFile }) {
  const t = useWords();
  const format = useFormat();
  const { client, left } = file;
  const along = [...file.parts.map((part) => t(`caseFile:tab.${part}`)), t('handOver:receive.file.documents', { count: file.documents })];
  const behind = [
    ...left.parts.map((part) => t(`caseFile:tab.${part}`)),
    ...(left.guidance > 0 ? [t('handOver:receive.file.guidance', { count: left.guidance })] : []),
    ...(left.drafts > 0 ? [t('handOver:receive.file.drafts', { count: left.drafts })] : []),
  ];
  const informed =
    client.informed === 'yes'
      ? t('handOver:receive.file.informedYes', { date: client.informedOn === null ? '' : format.date(client.informedOn) })
      : t('handOver:receive.file.informedNo', { why: client.notInformedWhy });
  const objects =
    client.objection === 'objects'
      ? `, ${t('handOver:receive.file.objects', { why: client.despiteWhy })}`
      : client.objection === 'none'
        ? `. ${t('handOver:receive.file.noObjection')}`
        : '';
  const talk =
    client.talk === 'yes' && client.talkOn !== null
      ? `${t(`handOver:talk.${client.clientPresent === 'yes' ? 'withClient' : 'withoutClient'}`, { who: client.talkWith })} ${format.date(client.talkOn)}`
      : null;
  return (
    <>
      <Facts
        facts={[
          { name: t('handOver:receive.file.along'), value: along.join(', ') },
          {
            name: t('handOver:receive.file.left'),
            value: behind.length === 0 ? t('handOver:receive.file.leftNothing') : behind.join(', '),
          },
          { name: t('handOver:receive.file.informed'), value: `${informed}${objects}` },
          ...(talk === null ? [] : [{ name: t('handOver:receive.file.talk'), value: talk }]),
          ...(client.words === '' ? [] : [{ name: t('handOver:receive.file.words'), value: client.words }]),
        ]}
      />
      {left.cuts.length > 0 && <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('handOver:receive.file.cut')}</Box>}
    </>
  );
}
