import type { Legal } from '#domain/budget/legal.ts';
import { policyKinds } from '#domain/budget/legal.ts';
import { juristReads } from '#domain/budget/needs/legal-needs.ts';
import { lawArticles } from '#domain/content/law-articles.ts';
import { legalRoutes } from '#domain/content/legal-routes.ts';
import Alert from '@mui/material/Alert';
import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { useContentLanguage } from './content-words.ts';

/** The rung, what carries it, what stands in the way, proportionality, and the jurist. */
export function RouteFields() {
  const t = useWords();
  const language = useContentLanguage();
  const [route, policyKind] = useWatch<Legal, ['route', 'policyKind']>({ name: ['route', 'policyKind'] });
  return (
    <>
      <Section title={t('budget:legal.routeTitle')} level={4}>
        <ChoiceField<Legal>
          name="route"
          label={t('budget:legal.route')}
          as="select"
          width="full"
          options={legalRoutes.map(({ key, rung, name, explanation }) => ({
            value: key,
            label: t('budget:legal.rung', { rung, name: name[language] }),
            help: explanation[language],
          }))}
        />
        <LongTextField<Legal> name="ground" label={t('budget:legal.ground')} help={t('budget:legal.groundHelp')} rows={2} />
        <RowsField<Legal>
          name="articles"
          label={t('budget:legal.articles')}
          addLabel={t('budget:legal.addArticle')}
          emptyRow={{ article: null, applied: '' }}
        >
          {(row) => (
            <>
              <ChoiceField
                name={`${row}.article`}
                label={t('budget:legal.article')}
                as="select"
                options={lawArticles.map(({ key, number, gist }) => ({ value: key, label: number, help: gist[language] }))}
              />
              <LongTextField name={`${row}.applied`} label={t('budget:legal.applied')} rows={2} />
            </>
          )}
        </RowsField>
        <LongTextField<Legal> name="otherRoutes" label={t('budget:legal.otherRoutes')} rows={2} />
        <LongTextField<Legal> name="obstacle" label={t('budget:legal.obstacle')} optional rows={2} />
        <LongTextField<Legal> name="obstacleAim" label={t('budget:legal.obstacleAim')} optional rows={2} />
      </Section>
      {route === 'deviate' && (
        <Section title={t('budget:legal.deviation')} level={4}>
          <LongTextField<Legal> name="deviationCircumstance" label={t('budget:legal.deviationCircumstance')} rows={2} />
          <LongTextField<Legal> name="deviationConsequence" label={t('budget:legal.deviationConsequence')} rows={2} />
          <LongTextField<Legal> name="deviationAgainstAim" label={t('budget:legal.deviationAgainstAim')} rows={2} />
        </Section>
      )}
      <Section title={t('budget:legal.proportion')} level={4}>
        <LongTextField<Legal> name="suitable" label={t('budget:legal.suitable')} rows={2} />
        <LongTextField<Legal> name="necessary" label={t('budget:legal.necessary')} rows={2} />
        <LongTextField<Legal> name="balanced" label={t('budget:legal.balanced')} rows={2} />
      </Section>
      <Section title={t('budget:legal.kindTitle')} level={4}>
        <ChoiceField<Legal>
          name="policyKind"
          label={t('budget:legal.policyKind')}
          options={policyKinds.map((value) => ({ value, label: t(`budget:choices.policyKind.${value}`) }))}
        />
        <ChoiceField<Legal>
          name="isDecision"
          label={t('budget:legal.isDecision')}
          help={t('budget:legal.isDecisionHelp')}
          row
          options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(`budget:choices.yesNoUnknown.${value}`) }))}
        />
        {juristReads({ route, policyKind }) && (
          <Alert severity="info" variant="outlined" sx={{ maxWidth: '72ch' }}>
            {t('budget:legal.jurist')}
          </Alert>
        )}
        <TextField<Legal> name="juristName" label={t('budget:legal.juristName')} />
        <DateField<Legal> name="juristOn" label={t('budget:legal.juristOn')} />
        <LongTextField<Legal> name="juristRemark" label={t('budget:legal.juristRemark')} optional rows={2} />
      </Section>
    </>
  );
}
