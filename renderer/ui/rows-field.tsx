import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { FieldArrayPath, FieldValues } from 'react-hook-form';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { FieldError, RowNameContext } from './field-frame.tsx';
import { issueText } from './failure-text.ts';
import { useWords } from './use-words.ts';
import { useFileClosed } from './vault-mode.ts';

type RowsProps<T extends FieldValues> = Readonly<{
  /** The list in the form. */
  name: FieldArrayPath<T>;
  label: string;
  help?: ReactNode;
  /** A fresh row. */
  emptyRow: Readonly<Record<string, unknown>>;
  /** The fields of one row; `row` is the name in front of theirs: `${row}.amount`. */
  children: (row: string, index: number) => ReactNode;
  /** What the button says: "Doel toevoegen". */
  addLabel?: string;
  /** What is said while there are none. */
  emptyText?: string;
  disabled?: boolean;
}>;

/**
 * Rows that repeat. Adding puts the cursor in the new row; removing asks nothing and can be undone; every field says
 * in which row it stands ("Regel 2: bedrag").
 */
export function RowsField<T extends FieldValues = FieldValues>(props: RowsProps<T>) {
  const { name, label, help, emptyRow, children, addLabel, emptyText, disabled: fixed = false } = props;
  const t = useWords();
  const closed = useFileClosed();
  const disabled = fixed || closed;
  const id = useId();
  const { control, getValues, getFieldState, formState } = useFormContext();
  const list: string = name;
  // `keyName` other than `id`, because rows may have an id of their own.
  const { fields, append, remove, insert } = useFieldArray({ control, name: list, keyName: 'rowKey' });
  const [removed, setRemoved] = useState<{ index: number; value: Record<string, unknown> } | null>(null);
  const rows = useRef<(HTMLElement | null)[]>([]);
  const undoButton = useRef<HTMLButtonElement>(null);
  const { error } = getFieldState(list, formState);
  const problem = error?.root ?? error;

  useEffect(() => {
    if (removed) undoButton.current?.focus();
  }, [removed]);

  const focusRow = (index: number) =>
    requestAnimationFrame(() => rows.current[index]?.querySelector<HTMLElement>('input, textarea, [role=combobox]')?.focus());

  const add = () => {
    setRemoved(null);
    append(structuredClone(emptyRow), { shouldFocus: false });
    focusRow(fields.length);
  };
  const takeAway = (index: number) => {
    const value: unknown = getValues(`${list}.${index}`);
    remove(index);
    setRemoved({ index, value: isRow(value) ? value : {} });
  };
  const putBack = () => {
    if (!removed) return;
    insert(removed.index, removed.value, { shouldFocus: false });
    focusRow(removed.index);
    setRemoved(null);
  };

  return (
    <Box role="group" data-field={name} aria-labelledby={`${id}-label`}>
      <Box id={`${id}-label`} sx={{ typography: 'subtitle2' }}>
        {label}
      </Box>
      {help && <Box sx={{ typography: 'body2', color: 'text.secondary', maxWidth: '72ch' }}>{help}</Box>}
      {fields.length === 0 && <Box sx={{ typography: 'body2', color: 'text.secondary', py: 1 }}>{emptyText ?? t('form:rows.empty')}</Box>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {fields.map((row, index) => (
          <Box component="li" key={row.rowKey} ref={(element: HTMLElement | null) => void (rows.current[index] = element)} sx={rowSx}>
            <Box aria-hidden sx={{ typography: 'body2', color: 'text.secondary', pt: 3.5, minWidth: '1.5em', textAlign: 'right' }}>
              {index + 1}
            </Box>
            <Box sx={{ flex: 1, display: 'flex', flexWrap: 'wrap', gap: 2, minWidth: 0 }}>
              <RowNameContext value={t('form:rows.inRow', { row: String(index + 1) })}>
                {children(`${name}.${index}`, index)}
              </RowNameContext>
            </Box>
            {!disabled && (
              <IconButton sx={{ mt: 3 }} aria-label={t('form:rows.remove', { row: String(index + 1) })} onClick={() => takeAway(index)}>
                <CloseIcon fontSize="small" />
              </IconButton>
            )}
          </Box>
        ))}
      </Box>
      <FieldError
        id={id}
        error={problem?.message ? issueText(t, { message: problem.message, code: problem.type?.toString() }) : undefined}
      />
      <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1, typography: 'body2', color: 'text.secondary' }}>
        {removed && (
          <>
            {t('form:rows.removed', { row: String(removed.index + 1) })}
            <Button size="small" ref={undoButton} onClick={putBack}>
              {t('form:rows.undo')}
            </Button>
          </>
        )}
      </Box>
      {!disabled && (
        <Button startIcon={<AddIcon />} onClick={add} sx={{ mt: 1 }}>
          {addLabel ?? t('form:rows.add')}
        </Button>
      )}
    </Box>
  );
}

const isRow = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const rowSx = { display: 'flex', alignItems: 'flex-start', gap: 1.5, py: 2, borderBottom: 1, borderColor: 'divider' } as const;
