import { cite } from '#domain/content/cite.ts';
import { groundSources, sharingLaw } from '#domain/content/sharing-law.ts';
import { countsByPart } from '#domain/hand-over/parts.ts';
import type { Share, ShareFile } from '#domain/hand-over/share.ts';
import { filled } from '#domain/shapes.ts';
import { formatDate, formatMoment } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { amount, bullets, chapter, column, info, keyFacts, legal, quote, signatures, table, text, warning, when } from './blocks.ts';
import type { Block, Report, Section } from './model.ts';

/** What the proof of a hand-over is made from: one file in one package, as it was agreed then. */
export type HandOverReportModel = Readonly<{
  frame: Pick<Report, 'language' | 'caseNumber' | 'status' | 'closed' | 'auditHead' | 'printedAt'>;
  today: string;
  share: Share;
  file: ShareFile;
  client: string;
  worker: Readonly<{ name: string; organisation: string }>;
  key: Readonly<{ fingerprint: string | null; compared: boolean }>;
  /** The code of the package's own first page, and the log of the sender at that moment. */
  code: string;
  auditHead: string;
}>;

/** For whom, why, on which ground, what the client knew of it, what went along and what stayed: enough to account for it. */
export function handOverReport(model: HandOverReportModel, t: Words): Report {
  const { frame, share, file, today } = model;
  return {
    ...frame,
    lawDate: today,
    title: t(`handOver:proof.title.${share.kind}`),
    subject: t(`handOver:proof.subject.${share.direction}`, { number: file.number, name: share.partnerName }),
    summary: summary(model, t),
    sections: [client(model, t), along(model, t), stayed(model, t), check(model, t), law(t)],
  };
}

function summary({ frame, share, file, key, worker }: HandOverReportModel, t: Words): readonly Block[] {
  const { language } = frame;
  const { grounds, reason } = file.terms;
  const partner = [share.partnerName, share.partnerOrganisation].filter(filled).join(', ');
  const sender = [worker.name, worker.organisation].filter(filled).join(', ');
  const [from, to] = share.direction === 'sent' ? [sender, partner] : [partner, sender];
  const ground = grounds.ground === null ? '' : t(`handOver:send.grounds.of.${grounds.ground}`);
  const secrecy = grounds.secrecy === null ? '' : t(`handOver:send.grounds.secrecyOf.${grounds.secrecy}`);
  return [
    keyFacts(
      [t('handOver:proof.from'), from],
      [t('handOver:proof.to'), to],
      [t('handOver:proof.key'), keyWords(key, t)],
      [t('handOver:proof.at'), formatMoment(share.at, language)],
      ...(share.endsOn === null ? [] : [[t('handOver:receive.about.endsOn'), formatDate(share.endsOn, language)] as const]),
      [t('handOver:receive.about.reason'), reason],
      [t('handOver:receive.about.ground'), [ground, grounds.groundArticle].filter(filled).join(': ')],
      [t('handOver:receive.about.secrecy'), [secrecy, grounds.secrecyWhy].filter(filled).join(': ')],
      [t('handOver:proof.receiverChecked'), t(grounds.receiverChecked ? 'common:yes' : 'common:no')],
      [
        t('handOver:proof.receipt'),
        share.receiptAt === null
          ? t('handOver:shared.noReceipt')
          : t('handOver:shared.receipt', { date: formatMoment(share.receiptAt, language) }),
      ],
    ),
    ...when(key.fingerprint === null, info(t('handOver:proof.passphrase'))),
    ...when(grounds.ground === 'consent', info(t('handOver:send.grounds.of.consent'), grounds.consentFree)),
    ...when(
      grounds.ground !== null && groundSources[grounds.ground].mark !== 'sure',
      info(t('handOver:proof.doubt', { source: grounds.ground === null ? '' : groundSources[grounds.ground].source[language] })),
    ),
    ...when(file.terms.client.objection === 'objects', warning(t('handOver:proof.objects'), file.terms.client.despiteWhy)),
  ];
}

const keyWords = ({ fingerprint, compared }: HandOverReportModel['key'], t: Words): string =>
  fingerprint === null
    ? t('handOver:shared.passphrase')
    : `${fingerprint} (${t(compared ? 'handOver:shared.compared' : 'handOver:shared.notCompared')})`;

/** What the client knew and said, and the talk of three. */
function client({ frame, file, client: name }: HandOverReportModel, t: Words): Section {
  const { language } = frame;
  const said = file.terms.client;
  const informed =
    said.informed === 'yes'
      ? t('handOver:receive.file.informedYes', { date: said.informedOn === null ? '' : formatDate(said.informedOn, language) })
      : t('handOver:receive.file.informedNo', { why: said.notInformedWhy });
  const on = said.talkOn === null ? '' : formatDate(said.talkOn, language);
  return chapter(
    t('handOver:send.client.title'),
    keyFacts(
      [t('handOver:proof.client'), name],
      [t('handOver:send.client.informed'), informed],
      ...(said.objection === null
        ? []
        : [[t('handOver:send.client.objection'), t(`handOver:send.client.objectionOf.${said.objection}`)] as const]),
    ),
    ...when(filled(said.words), quote(said.words, name)),
    ...when(
      said.talk === 'yes',
      text(`${t(`handOver:talk.${said.clientPresent === 'yes' ? 'withClient' : 'withoutClient'}`, { who: said.talkWith })} ${on}`),
      text(said.talkSaid),
    ),
    ...when(said.talk === 'yes' && filled(said.talkClientWords), quote(said.talkClientWords, name)),
    ...when(said.talk !== 'yes', text(t('handOver:proof.noTalk'))),
  );
}

function along({ file }: HandOverReportModel, t: Words): Section {
  const { counts, parts } = file.terms;
  const chosen = countsByPart(counts).filter(({ part }) => parts.includes(part));
  const documents = counts['document'] ?? 0;
  return chapter(
    t('handOver:receive.file.along'),
    table(
      t('handOver:proof.alongCaption'),
      [column(t('handOver:proof.part'), 3), amount(t('handOver:proof.entries'), 1)],
      [...chosen.map(({ part, count }) => [t(`caseFile:tab.${part}`), String(count)]), [t('handOver:proof.documents'), String(documents)]],
    ),
    text(t('handOver:send.parts.always')),
  );
}

function stayed({ file }: HandOverReportModel, t: Words): Section {
  const { left } = file.terms;
  const items = [
    ...left.parts.map((part) => t(`caseFile:tab.${part}`)),
    ...(left.guidance > 0 ? [t('handOver:receive.file.guidance', { count: left.guidance })] : []),
    ...(left.drafts > 0 ? [t('handOver:receive.file.drafts', { count: left.drafts })] : []),
    ...(left.cuts.length > 0 ? [t('handOver:receive.file.cut')] : []),
    t('handOver:send.parts.never'),
  ];
  return chapter(t('handOver:receive.file.left'), bullets(items));
}

/** By what this paper and the package can be held together, and who signs for it. */
function check({ share, code, auditHead, worker }: HandOverReportModel, t: Words): Section {
  const [from, to] = share.direction === 'sent' ? [worker.name, share.partnerName] : [share.partnerName, worker.name];
  return chapter(
    t('handOver:proof.check'),
    keyFacts([t('handOver:proof.code'), code], [t('handOver:proof.auditHead'), auditHead], [t('handOver:proof.package'), share.id]),
    text(t('handOver:proof.codeWhy')),
    signatures({ role: t('handOver:proof.from'), name: from }, { role: t('handOver:proof.to'), name: to }),
  );
}

const law = (t: Words): Section =>
  chapter(
    t('handOver:proof.law'),
    ...sharingLaw.map((each) => legal({ article: cite(each), text: each.lines.join('\n'), from: each.from, mark: 'sure' })),
  );
