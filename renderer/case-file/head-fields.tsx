import type { CaseFileHead } from '#domain/case-file.ts';
import { bestTime, household, HouseholdMember } from '#domain/case-file.ts';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { CheckField } from '../ui/check-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { Section } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';

/** The head of a case file as a form: who, how to reach them, who lives there, the file itself. */
export function HeadFields({ level }: { level: 2 | 3 }) {
  const t = useWords();
  return (
    <>
      <Section level={level} title={t('caseFile:part.who')}>
        <Pair>
          <TextField<CaseFileHead> name="name" label={t('caseFile:field.name')} help={t('caseFile:field.nameHelp')} />
          <DateField<CaseFileHead> name="birthDate" label={t('caseFile:field.birthDate')} optional />
        </Pair>
        <Pair>
          <TextField<CaseFileHead> name="number" label={t('caseFile:field.number')} help={t('caseFile:field.numberHelp')} />
          <DateField<CaseFileHead> name="reportedOn" label={t('caseFile:field.reportedOn')} help={t('caseFile:field.reportedOnHelp')} />
        </Pair>
      </Section>
      <Section level={level} title={t('caseFile:part.reach')}>
        <Pair>
          <TextField<CaseFileHead>
            name="contactPreference"
            label={t('caseFile:field.contactPreference')}
            help={t('caseFile:field.contactPreferenceHelp')}
            optional
          />
          <TextField<CaseFileHead>
            name="languageLevel"
            label={t('caseFile:field.languageLevel')}
            help={t('caseFile:field.languageLevelHelp')}
            optional
          />
        </Pair>
        <ChoiceField<CaseFileHead>
          row
          name="bestTime"
          label={t('caseFile:field.bestTime')}
          options={bestTime.map((value) => ({ value, label: t(`caseFile:bestTime.${value}`) }))}
        />
        <CheckField<CaseFileHead>
          name="unsafeContact"
          label={t('caseFile:field.unsafeContact')}
          help={t('caseFile:field.unsafeContactHelp')}
        />
      </Section>
      <Section level={level} title={t('caseFile:part.home')}>
        <ChoiceField<CaseFileHead>
          as="select"
          name="household"
          label={t('caseFile:field.household')}
          options={household.map((value) => ({ value, label: t(`caseFile:household.${value}`) }))}
        />
        <RowsField<CaseFileHead>
          name="members"
          label={t('caseFile:field.members')}
          help={t('caseFile:field.membersHelp')}
          emptyRow={{ name: '', birthDate: null, role: 'child' }}
          addLabel={t('caseFile:field.addMember')}
          emptyText={t('caseFile:field.noMembers')}
        >
          {(row) => (
            <>
              <TextField name={`${row}.name`} label={t('caseFile:field.memberName')} width="short" />
              <DateField name={`${row}.birthDate`} label={t('caseFile:field.memberBirthDate')} optional />
              <ChoiceField
                as="select"
                width="short"
                name={`${row}.role`}
                label={t('caseFile:field.memberRole')}
                options={HouseholdMember.shape.role.options.map((value) => ({ value, label: t(`caseFile:role.${value}`) }))}
              />
            </>
          )}
        </RowsField>
      </Section>
      <Section level={level} title={t('caseFile:part.file')}>
        <Pair>
          <TextField<CaseFileHead> name="worker" label={t('caseFile:field.worker')} optional />
          <DateField<CaseFileHead> name="benefitSince" label={t('caseFile:field.benefitSince')} optional />
        </Pair>
        <TextField<CaseFileHead>
          name="legalGround"
          label={t('caseFile:field.legalGround')}
          help={t('caseFile:field.legalGroundHelp')}
          optional
        />
      </Section>
    </>
  );
}

/** Two fields beside each other where there is room. */
function Pair({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 3, alignItems: 'flex-start', '& > *': { flex: '0 1 26rem' } }}>
      {children}
    </Box>
  );
}
