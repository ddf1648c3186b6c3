import ClosedIcon from '@mui/icons-material/CheckCircleOutlined';
import NoShowIcon from '@mui/icons-material/DoNotDisturbOnOutlined';
import MessageIcon from '@mui/icons-material/ChatBubbleOutlineOutlined';
import HomeIcon from '@mui/icons-material/HomeOutlined';
import NoteIcon from '@mui/icons-material/NotesOutlined';
import SaidIcon from '@mui/icons-material/FormatQuoteOutlined';
import TalkIcon from '@mui/icons-material/PeopleAltOutlined';
import PhoneIcon from '@mui/icons-material/PhoneOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { documentName } from '../documents/document-name.ts';
import { useFormat, useWords } from '../ui/use-words.ts';
import type { Closed, Note, Said } from './timeline.ts';

const icons = { phone: PhoneIcon, talk: TalkIcon, homeVisit: HomeIcon, message: MessageIcon, noShow: NoShowIcon, note: NoteIcon } as const;

/** One contact or note: when, what kind, for what, and apart from the worker's words the client's own. */
export function NoteLine({ note }: { note: Note }) {
  const t = useWords();
  const format = useFormat();
  const Icon = icons[note.kind];
  return (
    <Line icon={<Icon fontSize="small" color="action" />}>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        <Box component="span" sx={{ color: 'text.primary', fontWeight: 600 }}>
          {t(`journal:kind.${note.kind}`)}
        </Box>
        {` · ${format.time(note.at)} · ${t(`journal:purpose.${note.purpose}`)}`}
        {note.sourceKind !== 'ordinary' && ` · ${t(`journal:sourceKind.${note.sourceKind}`)}`}
      </Box>
      <Typed text={note.text} />
      {note.clientWords !== '' && (
        <Box component="figure" sx={{ m: 0, mt: 1.5, pl: 2, borderLeft: 3, borderColor: 'primary.main' }}>
          <Box component="figcaption" sx={{ typography: 'body2', color: 'text.secondary' }}>
            {t('journal:clientSaid')}
          </Box>
          <Box component="blockquote" sx={{ m: 0, fontStyle: 'italic' }}>
            <Typed text={note.clientWords} />
          </Box>
        </Box>
      )}
    </Line>
  );
}

/** A document that was closed: part of the story, marked as done. */
export function ClosedLine({ closed }: { closed: Closed }) {
  const t = useWords();
  const format = useFormat();
  return (
    <Line icon={<ClosedIcon fontSize="small" color="success" />}>
      <Box sx={{ fontWeight: 600 }}>{t('journal:closed', { document: documentName(t, closed.kind), version: String(closed.version) })}</Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        {format.time(closed.closedAt)} {closed.closedBy && t('journal:closedBy', { name: closed.closedBy })}
      </Box>
      {closed.reason && <Box sx={{ typography: 'body2', whiteSpace: 'pre-wrap' }}>{t('journal:reason', { reason: closed.reason })}</Box>}
    </Line>
  );
}

/** What the client wanted said about the file, or about one entry or closed version of it. */
export function SaidLine({ said, about }: { said: Said; about: string }) {
  const t = useWords();
  return (
    <Line icon={<SaidIcon fontSize="small" color="primary" />}>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        <Box component="span" sx={{ color: 'text.primary', fontWeight: 600 }}>
          {t(`clientStatement:onTimeline.${said.kind}`)}
        </Box>
        {` · ${about}${said.receivedBy === '' ? '' : ` · ${t('clientStatement:receivedBy', { name: said.receivedBy })}`}`}
      </Box>
      <Box component="blockquote" sx={{ m: 0, mt: 0.5, pl: 2, borderLeft: 3, borderColor: 'primary.main', fontStyle: 'italic' }}>
        <Typed text={said.text} />
      </Box>
    </Line>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', gap: 1.5 }}>
      <Box sx={{ pt: '1px' }}>{icon}</Box>
      <Box sx={{ minWidth: 0, flex: 1 }}>{children}</Box>
    </Box>
  );
}

const FIRST = 1500;

/** Text exactly as it was typed. Very long text opens on request, so that one pasted letter does not bury the rest. */
function Typed({ text }: { text: string }) {
  const t = useWords();
  const [whole, setWhole] = useState(false);
  const long = text.length > FIRST;
  return (
    <>
      <Box dir="auto" sx={{ maxWidth: '72ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {long && !whole ? `${beginOf(text)}…` : text}
      </Box>
      {long && !whole && (
        <Button size="small" sx={{ ml: -1.25 }} onClick={() => setWhole(true)}>
          {t('journal:showAll', { count: text.length })}
        </Button>
      )}
    </>
  );
}

/** The beginning, without cutting a character of two halves. */
const beginOf = (text: string): string => text.slice(0, FIRST).replace(/[\uD800-\uDBFF]$/, '');
