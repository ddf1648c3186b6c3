import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';

type Compared = { comparedOn: string | null; comparedWith: string };

/** When a fingerprint was compared, and how: fields of any form that has both. */
export function ComparedFields() {
  const t = useWords();
  return (
    <>
      <DateField<Compared>
        name="comparedOn"
        label={t('handOver:book.field.comparedOn')}
        help={t('handOver:book.field.comparedOnHelp')}
        optional
      />
      <TextField<Compared>
        name="comparedWith"
        label={t('handOver:book.field.comparedWith')}
        help={t('handOver:book.field.comparedWithHelp')}
        optional
      />
    </>
  );
}
