import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useRef, useState } from 'react';

type CopyTextProps = Readonly<{ label: string; text: string; copyLabel: string; copiedText: string; rows?: number }>;

/** A text to give to someone: shown whole, selected at a click, copied by a button. It is copied by selecting, which needs no permission. */
export function CopyText({ label, text, copyLabel, copiedText, rows = 6 }: CopyTextProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    area.current?.focus();
    area.current?.select();
    setCopied(document.execCommand('copy'));
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, maxWidth: '72ch' }}>
      <Box component="label" htmlFor={id} sx={{ typography: 'subtitle2' }}>
        {label}
      </Box>
      <Box
        component="textarea"
        id={id}
        ref={area}
        readOnly
        spellCheck={false}
        rows={rows}
        value={text}
        onFocus={() => area.current?.select()}
        sx={textSx}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Button variant="outlined" startIcon={<CopyIcon />} onClick={copy}>
          {copyLabel}
        </Button>
        <Box role="status" sx={{ typography: 'body2', color: 'text.secondary' }}>
          {copied && copiedText}
        </Box>
      </Box>
    </Box>
  );
}

const textSx = {
  width: '100%',
  p: 1.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  color: 'text.primary',
  fontFamily: 'monospace',
  fontSize: '0.875rem',
  lineHeight: 1.5,
  resize: 'vertical',
} as const;
