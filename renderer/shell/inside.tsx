import type { Profile } from '#domain/profile.ts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { useAsk } from '../api.ts';
import { CaseFilePage } from '../case-file/case-file-page.tsx';
import { CaseFilesPage } from '../case-file/case-files-page.tsx';
import { NewCaseFilePage } from '../case-file/new-case-file-page.tsx';
import { CardPage } from '../knowledge/card-page.tsx';
import { KnowledgePage } from '../knowledge/knowledge-page.tsx';
import { OwnCardPage } from '../knowledge/own-card-page.tsx';
import { HandOverPage } from '../hand-over/hand-over-page.tsx';
import { ReceivePage } from '../hand-over/receive-page.tsx';
import { shownLanguage } from '../language.ts';
import { InspectionPage } from '../inspection/inspection-page.tsx';
import { paths } from '../router.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { useSetColourMode } from '../theme/appearance.tsx';
import { TodayPage } from '../today/today-page.tsx';
import { AtTheBookmark } from './bookmark.tsx';
import { Frame } from './frame.tsx';

/** Everything behind the door, with the worker's own language and colours. It begins where the worker was, else at Vandaag. */
export function Inside() {
  const profile = useAsk('profile.get', {});
  useOwnLook(profile.data);
  return (
    <AtTheBookmark>
      <Frame>
        <Routes>
          <Route path={paths.today} element={<TodayPage />} />
          <Route path={paths.files} element={<CaseFilesPage />} />
          <Route path={paths.newFile} element={<NewCaseFilePage />} />
          <Route path={paths.handOver} element={<HandOverPage />} />
          <Route path={paths.receive} element={<ReceivePage />} />
          <Route path={paths.file} element={<CaseFilePage />} />
          <Route path={paths.inspection} element={<InspectionPage />} />
          <Route path={paths.knowledge} element={<KnowledgePage />} />
          <Route path={paths.newCard} element={<OwnCardPage />} />
          <Route path={paths.changeCard} element={<OwnCardPage />} />
          <Route path={paths.card} element={<CardPage />} />
          <Route path={paths.settings} element={<SettingsPage />} />
          <Route path="*" element={<Navigate to={paths.today} replace />} />
        </Routes>
      </Frame>
    </AtTheBookmark>
  );
}

function useOwnLook(profile: Profile | undefined): void {
  const { i18n } = useTranslation();
  const setColourMode = useSetColourMode();
  const language = profile?.language;
  const colourMode = profile?.colourMode;
  useEffect(() => {
    if (language) void i18n.changeLanguage(shownLanguage(language));
  }, [i18n, language]);
  useEffect(() => {
    if (colourMode) setColourMode(colourMode);
  }, [colourMode, setColourMode]);
}
