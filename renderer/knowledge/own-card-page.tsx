import { factorCodes } from '#domain/content/factors.ts';
import { Grade, targetGroups } from '#domain/knowledge/card.ts';
import type { OwnCardBody as OwnCardValues } from '#domain/knowledge/own-card.ts';
import { freshOwnCard, OwnCardBody } from '#domain/knowledge/own-card.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useAsk, useTell } from '../api.ts';
import { factorLabel } from '../intake/factor-words.ts';
import { useGo } from '../router.tsx';
import { Page } from '../shell/page.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { LinksField } from '../ui/links-field.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useLanguage, useWords } from '../ui/use-words.ts';

/** Makes a card of one's own, or changes it. */
export function OwnCardPage() {
  const t = useWords();
  const { card: id } = useParams();
  const asked = useAsk('knowledge.own', {});
  return (
    <Page title={id ? t('knowledge:form.changeTitle') : t('knowledge:form.newTitle')} lead={t('knowledge:form.lead')}>
      <Asked ask={asked}>
        {(own) => {
          const known = own.find((card) => card.id === id);
          if (id && !known) return <Box role="alert">{t('knowledge:refusal.unknownCard')}</Box>;
          return <OwnCardForm key={id ?? 'new'} id={id ?? null} values={known ? OwnCardBody.parse(known) : freshOwnCard} />;
        }}
      </Asked>
    </Page>
  );
}

function OwnCardForm({ id, values }: { id: string | null; values: OwnCardValues }) {
  const t = useWords();
  const go = useGo();
  const language = useLanguage();
  const put = useTell('knowledge.putCard');
  const form = useDraftForm({
    key: `knowledge:${id ?? 'new'}`,
    place: 'knowledge',
    caseFileId: null,
    schema: OwnCardBody,
    values,
    save: async (body) => {
      const saved = await put.mutateAsync({ ...body, id });
      go.card(saved.id);
    },
    emptyAfterSave: id === null,
  });
  return (
    <DraftForm of={form} label={t('knowledge:form.newTitle')} saveLabel={t('knowledge:form.save')} actions={id && <RemoveCard id={id} />}>
      <TextField<OwnCardValues> name="name" label={t('knowledge:form.name')} />
      <LongTextField<OwnCardValues> name="forWhom" label={t('knowledge:forWhom')} rows={2} optional />
      <LongTextField<OwnCardValues> name="elements" label={t('knowledge:form.elements')} help={t('knowledge:form.elementsHelp')} optional />
      <ChoiceField<OwnCardValues>
        name="grade"
        label={t('knowledge:form.grade')}
        help={t('knowledge:gradeNote')}
        options={Grade.options.map((value) => ({
          value,
          label: t('knowledge:gradeName', { grade: value, meaning: t(`knowledge:grade.${value}`) }),
        }))}
      />
      <LongTextField<OwnCardValues> name="evidence" label={t('knowledge:form.evidence')} rows={2} optional />
      <LongTextField<OwnCardValues>
        name="conditions"
        label={t('knowledge:conditions')}
        help={t('knowledge:form.elementsHelp')}
        rows={2}
        optional
      />
      <LongTextField<OwnCardValues>
        name="against"
        label={t('knowledge:against')}
        help={t('knowledge:form.elementsHelp')}
        rows={2}
        optional
      />
      <LinksField
        name="moves"
        label={t('knowledge:moves')}
        options={factorCodes.map((code) => ({ id: code, label: factorLabel(code, language) }))}
        empty={t('form:links.none')}
      />
      <LinksField
        name="groups"
        label={t('knowledge:groups')}
        help={t('knowledge:filter.groupsHelp')}
        options={targetGroups.map((group) => ({ id: group, label: t(`knowledge:group.${group}`) }))}
        empty={t('form:links.none')}
      />
      <TextField<OwnCardValues>
        name="source"
        label={t('knowledge:form.source')}
        help={t('knowledge:form.sourceHelp')}
        width="full"
        optional
      />
    </DraftForm>
  );
}

/** Asks once more before a card goes. */
function RemoveCard({ id }: { id: string }) {
  const t = useWords();
  const go = useGo();
  const [asking, setAsking] = useState(false);
  const remove = useTell('knowledge.removeCard');
  if (!asking) return <Button onClick={() => setAsking(true)}>{t('knowledge:form.remove')}</Button>;
  return (
    <Box role="group" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      {t('knowledge:form.removeSure')}
      <Button color="error" onClick={() => remove.mutate({ id }, { onSuccess: go.knowledge })}>
        {t('knowledge:form.remove')}
      </Button>
      <Button onClick={() => setAsking(false)}>{t('common:cancel')}</Button>
      {remove.error && <FailureNotice failure={remove.error} />}
    </Box>
  );
}
