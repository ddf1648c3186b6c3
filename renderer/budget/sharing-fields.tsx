import type { Situation } from '#domain/budget/situation.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';

/** What was seen, who is told what on which ground, and what the client thinks of that. */
export function SharingFields() {
  const t = useWords();
  return (
    <Section title={t('budget:situation.sharing')} level={4}>
      <RowsField<Situation>
        name="documentsSeen"
        label={t('budget:situation.documentsSeen')}
        help={t('budget:situation.documentsHelp')}
        addLabel={t('budget:situation.addDocument')}
        emptyRow={{ document: '', seenOn: null, by: '' }}
      >
        {(row) => (
          <>
            <TextField name={`${row}.document`} label={t('budget:situation.document')} />
            <DateField name={`${row}.seenOn`} label={t('budget:situation.seenOn')} />
            <TextField name={`${row}.by`} label={t('budget:situation.seenBy')} width="short" />
          </>
        )}
      </RowsField>
      <RowsField<Situation>
        name="parties"
        label={t('budget:situation.parties')}
        help={t('budget:situation.partiesHelp')}
        addLabel={t('budget:situation.addParty')}
        emptyRow={{ name: '', role: '', ground: '' }}
      >
        {(row) => (
          <>
            <TextField name={`${row}.name`} label={t('budget:situation.partyName')} width="short" />
            <TextField name={`${row}.role`} label={t('budget:situation.partyRole')} />
            <TextField name={`${row}.ground`} label={t('budget:situation.partyGround')} width="full" />
          </>
        )}
      </RowsField>
      <DateField<Situation> name="sharingToldOn" label={t('budget:situation.sharingToldOn')} />
      <ChoiceField<Situation>
        name="sharingView"
        label={t('budget:situation.sharingView')}
        row
        options={(['agrees', 'partly', 'objects'] as const).map((value) => ({ value, label: t(`budget:choices.sharingView.${value}`) }))}
      />
      <LongTextField<Situation> name="sharingWords" label={t('budget:situation.sharingWords')} quote optional rows={2} />
    </Section>
  );
}
