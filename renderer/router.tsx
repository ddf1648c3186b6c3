import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Place } from './case-file/places.ts';
import type { SettingsPlace } from './settings/places.ts';

/** The places in the window. Routes live in memory only: no address bar, no history on disk, no ids in a title. */
export const paths = {
  today: '/today',
  files: '/files',
  newFile: '/files/new',
  file: '/files/:caseFileId/:place',
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
      settings: (part: SettingsPlace = 'profile') => void navigate(`/settings/${part}`),
      caseFile: (id: string, place: Place | 'head' = 'timeline') => void navigate(`/files/${id}/${place}`),
    }),
    [navigate],
  );
}

/** Which part of the rail is open. */
export const useSection = (): 'today' | 'files' | 'settings' => {
  const { pathname } = useLocation();
  return pathname.startsWith(paths.files) ? 'files' : pathname.startsWith('/settings') ? 'settings' : 'today';
};
