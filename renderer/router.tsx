import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Place } from './case-file/places.ts';
import type { SettingsPlace } from './settings/places.ts';

/** The places in the window. Routes live in memory only: no address bar, no history on disk, no ids in a title. */
export const paths = {
  today: '/today',
  files: '/files',
  newFile: '/files/new',
  handOver: '/files/hand-over',
  receive: '/files/receive',
  file: '/files/:caseFileId/:place',
  inspection: '/files/:caseFileId/keeping/inspection/:reviewId',
  knowledge: '/knowledge',
  newCard: '/knowledge/new',
  card: '/knowledge/:card',
  changeCard: '/knowledge/:card/change',
  settings: '/settings/:part',
} as const;

/** Goes somewhere: `go.caseFile(id, 'budget')`. */
export function useGo() {
  const navigate = useNavigate();
  return useMemo(
    () => ({
      today: () => void navigate(paths.today),
      files: () => void navigate(paths.files),
      newFile: () => void navigate(paths.newFile),
      /** Several files in one package, or the draft of one that was left. */
      handOver: (start: Readonly<{ caseFileIds: readonly string[] } | { draft: string }>) =>
        void navigate(paths.handOver, { state: start }),
      receive: () => void navigate(paths.receive),
      knowledge: () => void navigate(paths.knowledge),
      newCard: () => void navigate(paths.newCard),
      card: (card: string) => void navigate(`/knowledge/${card}`),
      changeCard: (card: string) => void navigate(`/knowledge/${card}/change`),
      settings: (part: SettingsPlace = 'profile') => void navigate(`/settings/${part}`),
      inspection: (caseFileId: string, reviewId: string) => void navigate(`/files/${caseFileId}/keeping/inspection/${reviewId}`),
      caseFile: (id: string, place: Place | 'head' = 'timeline') => void navigate(`/files/${id}/${place}`),
    }),
    [navigate],
  );
}

export type RailSection = 'today' | 'files' | 'knowledge' | 'settings';

/** Which part of the rail is open. */
export const useSection = (): RailSection => {
  const { pathname } = useLocation();
  return (['files', 'knowledge', 'settings'] as const).find((section) => pathname.startsWith(`/${section}`)) ?? 'today';
};
